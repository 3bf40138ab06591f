// What is kept of every path: annual values of the reported variables, first passages, firings.
//
// Values are stored cell by cell, where a cell is one variable in one period, and within a cell by path, so
// that a statistic reads one contiguous run. Blocks of paths write disjoint parts, so no locking is needed.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/plan/plan.hpp"
#include "engine/record/pages.hpp"
#include "engine/record/period.hpp"

namespace vidik {

/// A path that produced a value that is not finite.
struct Failure {
  std::int64_t path = 0;
  std::string variable, model;
  Month month;
};

class Record {
 public:
  Record(const RecordPlan& plan, const TimeGrid& grid, std::int64_t paths);
  Record(const Plan& plan, std::int64_t paths) : Record(plan.record(), plan.grid(), paths) {}

  std::int64_t paths() const { return paths_; }
  /// The number of its first path, which is 0 unless it holds one wave of many.
  std::int64_t first_path() const { return first_path_; }
  /// Holds the paths first … first + paths − 1 from now on, no more than it was made for; first is a multiple
  /// of the batch width.
  void hold(std::int64_t first, std::int64_t paths);
  /// Copies the paths that both hold from another record of the same plan.
  void copy(const Record& other);
  const std::vector<Period>& periods() const { return periods_; }
  int outputs() const { return outputs_; }

  /// The values of one output in one period, by path.
  std::span<const double> values(int output, int period) const { return run(values_, cell(output, period)); }
  std::span<double> values(int output, int period) { return run(values_, cell(output, period)); }
  /// Step at which each path first reached the milestone; 0: never.
  std::span<const std::int16_t> first_passage(int milestone) const { return run(passages_, milestone); }
  std::span<std::int16_t> first_passage(int milestone) { return run(passages_, milestone); }
  /// Step of the first firing (0: never), and the number of firings.
  std::span<const std::int16_t> first_fired(int counter) const { return run(first_fired_, counter); }
  std::span<std::int16_t> first_fired(int counter) { return run(first_fired_, counter); }
  std::span<const std::int16_t> times_fired(int counter) const { return run(times_fired_, counter); }
  std::span<std::int16_t> times_fired(int counter) { return run(times_fired_, counter); }
  /// 1 for paths that are left out of all statistics.
  std::span<const std::uint8_t> failed() const { return run(failed_, 0); }
  std::span<std::uint8_t> failed() { return run(failed_, 0); }

  /// Bytes that a record of so many paths takes.
  static std::uint64_t bytes(const RecordPlan& plan, const TimeGrid& grid, std::int64_t paths);
  static std::uint64_t bytes(const Plan& plan, std::int64_t paths) {
    return bytes(plan.record(), plan.grid(), paths);
  }
  /// A wave: so many paths that their record takes no more than a constant amount of memory, a multiple of
  /// 1,024. It depends on what is recorded alone, never on the machine.
  static std::int64_t wave(const RecordPlan& plan, const TimeGrid& grid);
  static std::int64_t wave(const Plan& plan) { return wave(plan.record(), plan.grid()); }

  /// A number that two records share if and (all but certainly) only if their first `paths` paths are equal
  /// bit by bit; all that are not a number count as equal. It is made of the digests of the waves.
  std::uint64_t digest(std::int64_t paths) const;

 private:
  std::size_t cell(int output, int period) const {
    return static_cast<std::size_t>(output) * periods_.size() + static_cast<std::size_t>(period);
  }
  template <typename T>
  std::span<T> run(const Pages<T>& memory, std::size_t index) const {
    return {memory.get() + index * static_cast<std::size_t>(stride_), static_cast<std::size_t>(paths_)};
  }
  template <typename T>
  std::span<T> run(const Pages<T>& memory, int index) const {
    return run(memory, static_cast<std::size_t>(index));
  }
  std::uint64_t digest(std::size_t first, std::size_t count) const;
  template <typename T>
  void copy(const Record& other, Pages<T> Record::*memory, int runs);

  std::int64_t stride_ = 0;  ///< from the values of one cell to those of the next
  std::int64_t first_path_ = 0, paths_ = 0, wave_ = 0;
  int outputs_ = 0, milestones_ = 0, counters_ = 0;
  std::vector<Period> periods_;
  Pages<double> values_;
  Pages<std::int16_t> passages_, first_fired_, times_fired_;
  Pages<std::uint8_t> failed_;
};

}  // namespace vidik
