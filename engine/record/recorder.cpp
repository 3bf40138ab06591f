#include "engine/record/recorder.hpp"

#include <algorithm>
#include <cassert>

namespace vidik {
namespace {

std::vector<int> state_columns(const Plan& plan) {
  std::vector<int> columns;
  for (const Variable& variable : plan.variables())
    if (variable.role == Role::state) columns.push_back(variable.column);
  return columns;
}

// Every column from which something is recorded.
void add_recorded_columns(const RecordPlan& plan, std::vector<int>& columns) {
  for (const Recorded& output : plan.outputs) {
    columns.push_back(output.column);
    if (output.aggregation != Aggregation::ratio) continue;
    columns.push_back(output.numerator);
    columns.push_back(output.denominator);
  }
  for (const Milestone& milestone : plan.milestones) columns.push_back(milestone.column);
  for (const Counter& counter : plan.counters) columns.push_back(counter.column);
}

std::vector<int> each_once(std::vector<int> columns) {
  std::sort(columns.begin(), columns.end());
  columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
  return columns;
}

// The lanes of a batch that are paths of a record.
std::ptrdiff_t paths_in(const Batch& batch, std::int64_t paths) {
  return std::min<std::ptrdiff_t>(lanes, paths - static_cast<std::int64_t>(batch.first_path));
}

template <typename T>
void copy_lanes(const Column& column, const Batch& batch, std::span<T> run) {
  T* const first = run.data() + batch.first_path;
  const std::ptrdiff_t count = paths_in(batch, static_cast<std::int64_t>(run.size()));
  for (std::ptrdiff_t lane = 0; lane < count; ++lane) first[lane] = static_cast<T>(column[lane]);
}

}  // namespace

Recorder::Recorder(const Plan& plan) : Recorder(plan.record(), plan.grid(), state_columns(plan)) {}

Recorder::Recorder(const RecordPlan& plan, const TimeGrid& grid, std::vector<int> states)
    : completes_(static_cast<std::size_t>(grid.steps()) + 1) {
  const std::vector<Period> periods = periods_of(grid, plan.monthly);
  for (std::size_t i = 0; i < periods.size(); ++i) {
    Completes& completes = completes_[static_cast<std::size_t>(periods[i].last_step)];
    (periods[i].month == 0 ? completes.year : completes.month) = static_cast<int>(i);
  }
  for (const Recorded& output : plan.outputs) {
    if (output.aggregation == Aggregation::ratio)
      outputs_.push_back({output.column, part(output.numerator_aggregation, output.numerator), true,
                          part(output.denominator_aggregation, output.denominator)});
    else
      outputs_.push_back({output.column, part(output.aggregation, output.column), false, {}});
  }
  for (const Milestone& milestone : plan.milestones)
    milestones_.push_back({milestone.column, milestone.reaches, milestone.by, {}, {}});
  for (const Counter& counter : plan.counters) counters_.push_back({counter.column, 1, grid.steps(), {}, {}});
  sums_.resize(summed_.size());
  add_recorded_columns(plan, states);
  watched_ = each_once(std::move(states));
  begin();
}

Recorder::Part Recorder::part(Aggregation aggregation, int column) {
  assert(aggregation != Aggregation::ratio && "a ratio is made of variables that are not ratios themselves");
  if (aggregation == Aggregation::stock) return {aggregation, column, -1};
  const auto found = std::find(summed_.begin(), summed_.end(), column);
  const int sum = static_cast<int>(found - summed_.begin());
  if (found == summed_.end()) summed_.push_back(column);
  return {aggregation, column, sum};
}

void Recorder::begin() {
  failed_.setZero();
  for (Column& sum : sums_) sum.setZero();
  for (std::vector<Happening>* happenings : {&milestones_, &counters_})
    for (Happening& happening : *happenings) {
      happening.first.setZero();
      happening.times.setZero();
    }
}

void Recorder::step(const Batch& batch, Step step, Record& record) {
  sum_up(batch, step);
  watch(batch);
  follow(batch, step);
  const Completes& completes = completes_[static_cast<std::size_t>(step.index)];
  for (int i = 0; i < static_cast<int>(outputs_.size()); ++i) {
    const Output& output = outputs_[static_cast<std::size_t>(i)];
    if (completes.year >= 0) keep(annual(output, batch), batch, record.values(i, completes.year));
    if (completes.month >= 0) keep(batch[output.column], batch, record.values(i, completes.month));
  }
}

void Recorder::sum_up(const Batch& batch, Step step) {
  const bool new_year = step.month.of_year() == 1;
  for (std::size_t i = 0; i < summed_.size(); ++i) {
    if (new_year) sums_[i].setZero();
    sums_[i] += batch[summed_[i]];
  }
}

// v − v is 0 for a finite number and not a number for any other.
void Recorder::watch(const Batch& batch) {
  for (const int column : watched_) failed_ += batch[column] - batch[column];
}

void Recorder::follow(const Batch& batch, Step step) {
  const Column now = Column::Constant(step.index);
  for (std::vector<Happening>* happenings : {&milestones_, &counters_})
    for (Happening& happening : *happenings) {
      if (step.index > happening.by) continue;
      const Column happens = indicator(batch[happening.column] >= happening.reaches);
      happening.first = (happening.first == 0.0).select(now * happens, happening.first);
      happening.times += happens;
    }
}

Column Recorder::annual(const Part& part, const Batch& batch) const {
  switch (part.aggregation) {
    case Aggregation::flow:
      return sums_[static_cast<std::size_t>(part.sum)];
    case Aggregation::level:
      return sums_[static_cast<std::size_t>(part.sum)] / 12.0;
    default:
      return batch[part.column];
  }
}

Column Recorder::annual(const Output& output, const Batch& batch) const {
  if (!output.is_ratio) return annual(output.value, batch);
  return annual(output.value, batch) / annual(output.denominator, batch);
}

void Recorder::keep(const Column& value, const Batch& batch, std::span<double> cell) {
  failed_ += value - value;
  copy_lanes(value, batch, cell);
}

void Recorder::end(const Batch& batch, Record& record) const {
  for (int i = 0; i < static_cast<int>(milestones_.size()); ++i)
    copy_lanes(milestones_[static_cast<std::size_t>(i)].first, batch, record.first_passage(i));
  for (int i = 0; i < static_cast<int>(counters_.size()); ++i) {
    copy_lanes(counters_[static_cast<std::size_t>(i)].first, batch, record.first_fired(i));
    copy_lanes(counters_[static_cast<std::size_t>(i)].times, batch, record.times_fired(i));
  }
  copy_lanes(indicator(failed_ != failed_), batch, record.failed());
}

std::uint64_t Recorder::bytes() const {
  return (sums_.size() + 2 * (milestones_.size() + counters_.size())) * sizeof(Column);
}

}  // namespace vidik
