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

// Writes the lanes of a batch that are paths of a record to their place in one of its runs.
template <typename Value, typename T>
void keep_lanes(const Eigen::ArrayBase<Value>& column, std::ptrdiff_t at, std::span<T> run) {
  const std::ptrdiff_t left = static_cast<std::ptrdiff_t>(run.size()) - at;
  if (left >= lanes) {
    Eigen::Map<Eigen::Array<T, lanes, 1>>(run.data() + at) = column.template cast<T>();
    return;
  }
  for (std::ptrdiff_t lane = 0; lane < left; ++lane)
    run[static_cast<std::size_t>(at + lane)] = static_cast<T>(column[lane]);
}

std::ptrdiff_t place_of(const Batch& batch, const Record& record) {
  return static_cast<std::ptrdiff_t>(static_cast<std::int64_t>(batch.first_path) - record.first_path());
}

}  // namespace

Recorder::Recorder(const Plan& plan) : Recorder(plan.record(), plan.grid(), state_columns(plan)) {}

Recorder::Recorder(const RecordPlan& plan, const TimeGrid& grid, std::vector<int> states)
    : steps_(grid.steps()), completes_(static_cast<std::size_t>(grid.steps()) + 1) {
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
  unsummed_ = each_once(std::move(states));
  std::erase_if(unsummed_,
                [this](int column) { return std::ranges::find(summed_, column) != summed_.end(); });
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
  watch(batch, unsummed_);
  follow(batch, step);
  const std::ptrdiff_t at = place_of(batch, record);
  const Completes& completes = completes_[static_cast<std::size_t>(step.index)];
  for (int i = 0; i < static_cast<int>(outputs_.size()); ++i) {
    const Output& output = outputs_[static_cast<std::size_t>(i)];
    if (completes.year >= 0) keep_year(output, batch, at, record.values(i, completes.year));
    if (completes.month >= 0) keep_lanes(batch[output.column], at, record.values(i, completes.month));
  }
}

// v − v is 0 for a finite number and not a number for any other. A sum stays what one of its terms was, so it
// is enough to look at it before it is taken.
void Recorder::sum_up(const Batch& batch, Step step) {
  const bool new_year = step.month.of_year() == 1;
  const bool last_of_year = step.month.of_year() == 12 || step.index == steps_;
  for (std::size_t i = 0; i < summed_.size(); ++i) {
    const Column& value = batch[summed_[i]];
    if (new_year)
      sums_[i] = 0.0 + value;  // −0 becomes 0, as in every other sum
    else
      sums_[i] += value;
    if (last_of_year) failed_ += sums_[i] - sums_[i];
  }
}

// Four at a time, so that what has failed is read and written less often.
void Recorder::watch(const Batch& batch, std::span<const int> columns) {
  std::size_t i = 0;
  for (; i + 4 <= columns.size(); i += 4) {
    const Column &a = batch[columns[i]], &b = batch[columns[i + 1]], &c = batch[columns[i + 2]],
                 &d = batch[columns[i + 3]];
    failed_ += ((a - a) + (b - b)) + ((c - c) + (d - d));
  }
  for (; i < columns.size(); ++i) failed_ += batch[columns[i]] - batch[columns[i]];
}

void Recorder::watch(const Batch& batch) {
  watch(batch, summed_);
  watch(batch, unsummed_);
}

void Recorder::follow(const Batch& batch, Step step) {
  const double now = step.index;
  for (Happening& milestone : milestones_) {
    if (step.index > milestone.by) continue;
    const auto happens = batch[milestone.column] >= milestone.reaches;
    milestone.first = (happens && milestone.first == 0.0).select(now, milestone.first);
  }
  for (Happening& counter : counters_) {
    const Column& fires = batch[counter.column];
    const auto happens = fires >= counter.reaches;
    if (!happens.any()) continue;
    counter.first = (happens && counter.first == 0.0).select(now, counter.first);
    counter.times += indicator(happens);
  }
}

// What is watched every month is finite already; a sum or a ratio may not be.
void Recorder::keep_year(const Output& output, const Batch& batch, std::ptrdiff_t at,
                         std::span<double> cell) {
  const Part& part = output.value;
  if (!output.is_ratio && part.aggregation == Aggregation::stock)
    return keep_lanes(batch[part.column], at, cell);
  const Column value =
      output.is_ratio ? Column(annual(part, batch) / annual(output.denominator, batch)) : annual(part, batch);
  failed_ += value - value;
  keep_lanes(value, at, cell);
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

void Recorder::end(const Batch& batch, Record& record) const {
  const std::ptrdiff_t at = place_of(batch, record);
  for (int i = 0; i < static_cast<int>(milestones_.size()); ++i)
    keep_lanes(milestones_[static_cast<std::size_t>(i)].first, at, record.first_passage(i));
  for (int i = 0; i < static_cast<int>(counters_.size()); ++i) {
    keep_lanes(counters_[static_cast<std::size_t>(i)].first, at, record.first_fired(i));
    keep_lanes(counters_[static_cast<std::size_t>(i)].times, at, record.times_fired(i));
  }
  keep_lanes(indicator(failed_ != failed_), at, record.failed());
}

std::uint64_t Recorder::bytes() const {
  return (sums_.size() + 2 * (milestones_.size() + counters_.size())) * sizeof(Column);
}

}  // namespace vidik
