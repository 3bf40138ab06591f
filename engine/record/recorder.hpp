// Follows one batch through its months and writes what is kept of it into a Record.
//
//   Recorder recorder(plan);
//   recorder.begin();                                   // a new batch
//   for (…) { plan.step(batch, step); recorder.step(batch, step, record); }
//   recorder.end(batch, record);
//
// Each thread has its own; nothing is allocated between begin() and end(). The lanes of a last, incomplete
// batch that are beyond the record's paths are ignored.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/record/record.hpp"

namespace vidik {

class Recorder {
 public:
  explicit Recorder(const Plan& plan);
  /// states: columns which, beside those of the plan, must be finite in every month.
  Recorder(const RecordPlan& plan, const TimeGrid& grid, std::vector<int> states);

  void begin();
  void step(const Batch& batch, Step step, Record& record);
  void end(const Batch& batch, Record& record) const;

  /// Notes the lanes in which a watched column is not finite; a part of step().
  void watch(const Batch& batch);
  /// Whether a watched or recorded value in this lane has not been finite since begin().
  bool failed(int lane) const { return failed_[lane] != failed_[lane]; }

  /// Bytes of its columns.
  std::uint64_t bytes() const;

 private:
  // A part of an annual value: a column, and where its sum over the year is kept if it needs one.
  struct Part {
    Aggregation aggregation = Aggregation::level;
    int column = -1;
    int sum = -1;
  };
  struct Output {
    int column = -1;
    Part value;
    bool is_ratio = false;
    Part denominator;
  };
  // The first time that something happened in each lane as a step index (0: not yet), and how often.
  struct Happening {
    int column = -1;
    double reaches = 1;
    int by = 0;
    Column first, times;
  };
  // The periods that a step completes; −1: none.
  struct Completes {
    int year = -1, month = -1;
  };

  Part part(Aggregation aggregation, int column);
  void sum_up(const Batch& batch, Step step);
  void follow(const Batch& batch, Step step);
  Column annual(const Part& part, const Batch& batch) const;
  void watch(const Batch& batch, std::span<const int> columns);
  void keep_year(const Output& output, const Batch& batch, std::ptrdiff_t at, std::span<double> cell);

  int steps_ = 0;  ///< in all
  std::vector<Output> outputs_;
  std::vector<Completes> completes_;  ///< by step index
  std::vector<int> summed_;           ///< columns that are summed over the year; they must be finite
  std::vector<int> unsummed_;         ///< other columns that must be finite
  std::vector<Column> sums_;          ///< one per summed column
  std::vector<Happening> milestones_, counters_;
  Column failed_;  ///< 0 while all is finite; not a number from then on
};

}  // namespace vidik
