#include "engine/sensitivity/path_sensitivity.hpp"

#include <algorithm>
#include <map>

#include "engine/run/parallel.hpp"
#include "engine/sensitivity/rank_correlations.hpp"

namespace vidik {

namespace {

std::vector<const Draw*> uncertain(const Plan& plan) {
  std::vector<const Draw*> draws;
  for (const Draw& draw : plan.draws())
    if (!draw.distribution.constant()) draws.push_back(&draw);
  return draws;
}

/// Where the values of a series stand in a record.
struct Cell {
  enum class Kind { variable, milestone, counter } kind;
  int number = 0;  ///< of the output, milestone or counter
  int at = 0;      ///< number of the period; of what happens, the last step of the year
};

struct Placed {
  Series series;
  Cell cell;
};

void add_happenings(const TimeGrid& grid, const std::string& kind, const std::string& name, Cell cell,
                    std::vector<Placed>& all) {
  for (int i = 1; i <= grid.steps(); ++i)
    if (const Month month = grid.step(i).month; month.of_year() == 12 || month == grid.end) {
      cell.at = i;
      all.push_back({{kind, name, "0/1", std::to_string(month.year()), "path"}, cell});
    }
}

std::vector<Placed> placed_series(const Plan& plan) {
  const RecordPlan& record = plan.record();
  const auto periods = periods_of(plan.grid(), record.monthly);
  std::vector<Placed> all;
  for (int output = 0; output < static_cast<int>(record.outputs.size()); ++output)
    for (int period = 0; period < static_cast<int>(periods.size()); ++period) {
      const Recorded& recorded = record.outputs[static_cast<std::size_t>(output)];
      all.push_back({{"variable", recorded.name, recorded.unit,
                      periods[static_cast<std::size_t>(period)].text(), "path"},
                     {Cell::Kind::variable, output, period}});
    }
  for (int i = 0; i < static_cast<int>(record.milestones.size()); ++i)
    add_happenings(plan.grid(), "event", record.milestones[static_cast<std::size_t>(i)].name,
                   {Cell::Kind::milestone, i}, all);
  for (int i = 0; i < static_cast<int>(record.counters.size()); ++i) {
    const Counter& counter = record.counters[static_cast<std::size_t>(i)];
    add_happenings(plan.grid(), counter.kind == Counter::Kind::shock ? "shock" : "rule", counter.name,
                   {Cell::Kind::counter, i}, all);
  }
  return all;
}

/// The values of a cell on the paths that count.
Eigen::ArrayXd values_of(const Record& record, const Cell& cell, const std::vector<std::int64_t>& paths) {
  Eigen::ArrayXd values(static_cast<Eigen::Index>(paths.size()));
  const auto fill = [&](auto value_of) {
    for (Eigen::Index i = 0; i < values.size(); ++i)
      values(i) = value_of(static_cast<std::size_t>(paths[static_cast<std::size_t>(i)]));
  };
  if (cell.kind == Cell::Kind::variable) {
    const auto all = record.values(cell.number, cell.at);
    fill([&](std::size_t path) { return all[path]; });
  } else {
    const auto first = cell.kind == Cell::Kind::milestone ? record.first_passage(cell.number)
                                                          : record.first_fired(cell.number);
    fill([&](std::size_t path) { return 0 < first[path] && first[path] <= cell.at ? 1.0 : 0.0; });
  }
  return values;
}

std::vector<std::int64_t> paths_that_count(const Record& record) {
  std::vector<std::int64_t> paths;
  const auto failed = record.failed();
  for (std::size_t i = 0; i < failed.size(); ++i)
    if (failed[i] == 0) paths.push_back(static_cast<std::int64_t>(i));
  return paths;
}

}  // namespace

std::vector<std::string> drawn_names(const Plan& plan) {
  std::vector<std::string> names;
  for (const Draw* draw : uncertain(plan)) names.push_back(draw->name);
  return names;
}

Eigen::ArrayXXd drawn_values(const Plan& plan, std::int64_t paths) {
  const auto draws = uncertain(plan);
  Eigen::ArrayXXd values(paths, static_cast<Eigen::Index>(draws.size()));
  Batch batch = plan.make_batch();
  for (std::int64_t first = 0; first < paths; first += lanes) {
    plan.begin(batch, static_cast<std::uint64_t>(first));
    const auto count = std::min<Eigen::Index>(lanes, paths - first);
    for (std::size_t i = 0; i < draws.size(); ++i)
      values.col(static_cast<Eigen::Index>(i)).segment(first, count) = batch[draws[i]->column].head(count);
  }
  return values;
}

std::vector<Series> series_of_paths(const Plan& plan) {
  std::vector<Series> all;
  for (auto& placed : placed_series(plan)) all.push_back(std::move(placed.series));
  return all;
}

std::int64_t most_kept_paths(const Plan& plan) {
  constexpr std::int64_t unit = 1024;
  EnsembleSettings settings = plan.settings();
  while (!keeps_all(plan.with_ensemble(settings)))
    settings.paths =
        settings.paths > 64 * unit ? settings.paths / 2 / unit * unit : (settings.paths - 1) / unit * unit;
  return settings.paths;
}

Sensitivities analyse_paths(const Ensemble& ensemble, const std::vector<Series>& wanted, int threads) {
  const Record& record = *ensemble.record;
  const auto paths = paths_that_count(record);
  const Eigen::ArrayXXd drawn = drawn_values(ensemble.plan, record.paths());
  const RankIndices ranks(drawn(std::vector<Eigen::Index>(paths.begin(), paths.end()), Eigen::all));
  std::map<std::string, Cell> cells;
  for (const auto& [series, cell] : placed_series(ensemble.plan))
    cells.emplace(series.kind + ' ' + series.text(), cell);
  const auto names = drawn_names(ensemble.plan);
  Sensitivities all{{"prcc", "spearman"}, {names, names}, {wanted.size(), {Series(), {}}}};
  parallel_for(static_cast<std::int64_t>(wanted.size()), thread_count(threads), [&](std::int64_t task, int) {
    const Series& series = wanted[static_cast<std::size_t>(task)];
    const Cell& cell = cells.at(series.kind + ' ' + series.text());
    auto found = ranks(values_of(record, cell, paths));
    all.numbers[static_cast<std::size_t>(task)] = {series,
                                                   {std::move(found.partial), std::move(found.spearman)}};
  });
  return all;
}

}  // namespace vidik
