#include "engine/summary/summary.hpp"

namespace vidik {
namespace {

// On how many paths something first happened in each step; index 0: on which it never did.
struct FirstTimes {
  std::vector<std::int64_t> by_step;
  std::int64_t paths = 0;
};

FirstTimes first_times(std::span<const std::int16_t> steps, const TimeGrid& grid, const Record& record) {
  FirstTimes first{std::vector<std::int64_t>(static_cast<std::size_t>(grid.steps()) + 1), 0};
  for (std::size_t path = 0; path < steps.size(); ++path) {
    if (record.failed()[path]) continue;
    ++first.by_step[static_cast<std::size_t>(steps[path])];
    ++first.paths;
  }
  return first;
}

double mean_times(std::span<const std::int16_t> times, const Record& record) {
  std::int64_t sum = 0, paths = 0;
  for (std::size_t path = 0; path < times.size(); ++path) {
    if (record.failed()[path]) continue;
    sum += times[path];
    ++paths;
  }
  return paths == 0 ? 0 : static_cast<double>(sum) / static_cast<double>(paths);
}

// The month by which half of the `happened` first times that came earliest had come.
std::optional<Month> median_month(const FirstTimes& first, std::int64_t happened, const TimeGrid& grid) {
  std::int64_t so_far = 0;
  for (int step = 1; step <= grid.steps() && happened > 0; ++step) {
    so_far += first.by_step[static_cast<std::size_t>(step)];
    if (2 * so_far >= happened) return grid.step(step).month;
  }
  return std::nullopt;
}

// One row per year of the horizon.
void add_rows(const std::string& kind, const std::string& name, const FirstTimes& first, double times,
              const TimeGrid& grid, std::vector<Summary::EventRow>& rows) {
  std::int64_t happened = 0;
  for (int i = 1; i <= grid.steps(); ++i) {
    happened += first.by_step[static_cast<std::size_t>(i)];
    const Month month = grid.step(i).month;
    if (month.of_year() != 12 && month != grid.end) continue;
    rows.push_back(
        {kind, name, month.year(), share(happened, first.paths), median_month(first, happened, grid), times});
  }
}

}  // namespace

std::vector<Summary::EventRow> summarise_events(const RecordPlan& plan, const TimeGrid& grid,
                                                const Record& record) {
  std::vector<Summary::EventRow> rows;
  for (std::size_t i = 0; i < plan.milestones.size(); ++i) {
    const FirstTimes first = first_times(record.first_passage(static_cast<int>(i)), grid, record);
    const double times =
        first.paths == 0 ? 0 : 1 - static_cast<double>(first.by_step[0]) / static_cast<double>(first.paths);
    add_rows("event", plan.milestones[i].name, first, times, grid, rows);
  }
  for (std::size_t i = 0; i < plan.counters.size(); ++i) {
    const FirstTimes first = first_times(record.first_fired(static_cast<int>(i)), grid, record);
    const double times = mean_times(record.times_fired(static_cast<int>(i)), record);
    const char* kind = plan.counters[i].kind == Counter::Kind::shock ? "shock" : "rule";
    add_rows(kind, plan.counters[i].name, first, times, grid, rows);
  }
  return rows;
}

}  // namespace vidik
