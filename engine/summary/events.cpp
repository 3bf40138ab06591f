#include "engine/summary/groups.hpp"
#include "engine/summary/summary.hpp"

namespace vidik {
namespace {

// The month by which half of the `happened` first times that came earliest had come.
std::optional<Month> median_month(const EventCount& count, std::int64_t happened, const TimeGrid& grid) {
  std::int64_t so_far = 0;
  for (int step = 1; step <= grid.steps() && happened > 0; ++step) {
    so_far += count.first_by_step[static_cast<std::size_t>(step)];
    if (2 * so_far >= happened) return grid.step(step).month;
  }
  return std::nullopt;
}

double per_path(std::int64_t times, std::int64_t paths) {
  return paths == 0 ? 0 : static_cast<double>(times) / static_cast<double>(paths);
}

// One row per year of the horizon; all but what depends on the year is in `row`.
void add_rows(Summary::EventRow row, const EventCount& count, std::int64_t paths, const TimeGrid& grid,
              std::vector<Summary::EventRow>& rows) {
  std::int64_t happened = 0;
  int counted = 0;
  for (const Step& end : ends_of_years(grid)) {
    while (counted < end.index) happened += count.first_by_step[static_cast<std::size_t>(++counted)];
    row.year = end.month.year();
    row.share = share(happened, paths);
    row.median_month = median_month(count, happened, grid);
    rows.push_back(row);
  }
}

}  // namespace

std::vector<Step> ends_of_years(const TimeGrid& grid) {
  std::vector<Step> ends;
  for (int i = 1; i <= grid.steps(); ++i)
    if (const Step step = grid.step(i); step.month.of_year() == 12 || step.month == grid.end)
      ends.push_back(step);
  return ends;
}

// In the order of summarise_events().
void take_errors(const PathGroups& groups, const Record& record, const RecordPlan& plan, const TimeGrid& grid,
                 std::vector<Summary::EventRow>& rows) {
  const auto ends = ends_of_years(grid);
  auto row = rows.begin();
  const auto take = [&](std::span<const std::int16_t> first) {
    for (const Step& end : ends) {
      const auto by_then = [&](std::size_t path) { return first[path] != 0 && first[path] <= end.index; };
      (row++)->share = groups.share(by_then);
    }
  };
  for (std::size_t i = 0; i < plan.milestones.size(); ++i) take(record.first_passage(static_cast<int>(i)));
  for (std::size_t i = 0; i < plan.counters.size(); ++i) take(record.first_fired(static_cast<int>(i)));
}

std::vector<Summary::EventRow> summarise_events(const RecordPlan& plan, const TimeGrid& grid,
                                                const EventCounts& counts) {
  std::vector<Summary::EventRow> rows;
  for (std::size_t i = 0; i < plan.milestones.size(); ++i) {
    const EventCount& count = counts.milestones[i];
    Summary::EventRow row{"event", plan.milestones[i].name};
    if (counts.paths > 0) row.mean_times = 1 - per_path(count.first_by_step[0], counts.paths);
    add_rows(row, count, counts.paths, grid, rows);
  }
  for (std::size_t i = 0; i < plan.counters.size(); ++i) {
    const EventCount& count = counts.counters[i];
    const bool shock = plan.counters[i].kind == Counter::Kind::shock;
    Summary::EventRow row{shock ? "shock" : "rule", plan.counters[i].name};
    row.mean_times = per_path(count.times, counts.paths);
    add_rows(row, count, counts.paths, grid, rows);
  }
  return rows;
}

}  // namespace vidik
