// What is kept of very many paths, wave by wave: of each cell its distribution, of events their counts.
//
//   Sketch sketch(plan);
//   for (cell …) sketch.look(cell, first_wave, sample);          // in any order, on any threads
//   for (wave …) {
//     for (cell …) sketch.add(cell, wave, sample);                // likewise
//     sketch.add_events(wave);
//   }
//
// Its memory does not grow with the paths, and its bits depend on nothing but the waves and their order.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/record/cell_sketch.hpp"
#include "engine/record/event_counts.hpp"

namespace vidik {

class Sketch {
 public:
  /// first_wave: the number of the wave that is added first, if it is a part of a run.
  Sketch(const RecordPlan& plan, const TimeGrid& grid, std::uint64_t first_wave = 0);
  explicit Sketch(const Plan& plan, std::uint64_t first_wave = 0)
      : Sketch(plan.record(), plan.grid(), first_wave) {}

  const std::vector<Period>& periods() const { return periods_; }
  int cells() const { return static_cast<int>(cells_.size()); }
  const CellSketch& cell(int cell) const { return cells_[static_cast<std::size_t>(cell)]; }
  const EventCounts& events() const { return events_; }

  /// Chooses the bins of a cell. `sample` is room to work in.
  void look(int cell, const Record& pilot, std::vector<double>& sample);
  /// Counts the values of one cell in one wave on the paths that have not failed.
  void add(int cell, const Record& wave, std::vector<double>& sample);
  void add_events(const Record& wave) { events_.add(wave); }

  /// Adds the waves that follow on those that were added here, in bins that were chosen from the same pilot:
  /// this gives the bits of the whole.
  void merge(const Sketch& later);

  /// Bytes that a sketch takes.
  static std::uint64_t bytes(const RecordPlan& plan, const TimeGrid& grid);

  /// What was counted; to be read into a sketch of the same plan.
  template <typename Archive>
  void serialize(Archive& archive) {
    archive(cells_, events_);
  }

 private:
  std::vector<Period> periods_;
  std::vector<bool> indicators_;  ///< by output
  std::vector<double> probabilities_;
  std::uint64_t first_wave_;
  std::vector<CellSketch> cells_;
  EventCounts events_;
};

/// The values of one cell on the paths that have not failed: those of the record itself if none has.
std::span<const double> sound_values(const Record& record, int cell, std::vector<double>& sample);

}  // namespace vidik
