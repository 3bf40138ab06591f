#include "engine/record/sketch.hpp"

#include <algorithm>
#include <cassert>

namespace vidik {

std::span<const double> sound_values(const Record& record, int cell, std::vector<double>& sample) {
  const int periods = static_cast<int>(record.periods().size());
  const auto values = record.values(cell / periods, cell % periods);
  const auto failed = record.failed();
  if (std::find(failed.begin(), failed.end(), 1) == failed.end()) return values;
  sample.clear();
  for (std::size_t path = 0; path < values.size(); ++path)
    if (!failed[path]) sample.push_back(values[path]);
  return sample;
}

Sketch::Sketch(const RecordPlan& plan, const TimeGrid& grid, std::uint64_t first_wave)
    : periods_(periods_of(grid, plan.monthly)),
      probabilities_(plan.quantiles),
      first_wave_(first_wave),
      cells_(plan.outputs.size() * periods_.size()),
      events_(plan, grid) {
  for (const Recorded& output : plan.outputs) indicators_.push_back(output.indicator);
}

// An indicator's mean over a year is none.
void Sketch::look(int cell, const Record& pilot, std::vector<double>& sample) {
  const auto at = static_cast<std::size_t>(cell);
  const std::span<const double> values = sound_values(pilot, cell, sample);
  const bool zeros_and_ones = indicators_[at / periods_.size()] &&
                              std::ranges::all_of(values, [](double x) { return x == 0 || x == 1; });
  cells_[at] = CellSketch(Bins(values, probabilities_, zeros_and_ones), first_wave_);
}

void Sketch::add(int cell, const Record& wave, std::vector<double>& sample) {
  cells_[static_cast<std::size_t>(cell)].add(sound_values(wave, cell, sample));
}

void Sketch::merge(const Sketch& later) {
  assert(cells_.size() == later.cells_.size());
  for (std::size_t cell = 0; cell < cells_.size(); ++cell) cells_[cell].merge(later.cells_[cell]);
  events_ += later.events_;
}

std::uint64_t Sketch::bytes(const RecordPlan& plan, const TimeGrid& grid) {
  return plan.outputs.size() * periods_of(grid, plan.monthly).size() * CellSketch::bytes();
}

}  // namespace vidik
