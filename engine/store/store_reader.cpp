#include "engine/store/store_reader.hpp"

#include <algorithm>

#include "engine/store/schema.hpp"

namespace vidik {

Groups StoredSweep::groups() const {
  std::vector<std::string> names;
  for (const auto& factor : factors) names.push_back(factor.group);
  return Groups(names);
}

std::vector<std::string> StoredSweep::group_names() const {
  std::vector<std::string> names;
  for (const auto& factor : factors)
    if (names.empty() || names.back() != factor.group) names.push_back(factor.group);
  return names;
}

bool StoredSweep::has_groups() const {
  return std::ranges::any_of(factors, [](const auto& factor) { return factor.group != factor.name; });
}

StoreReader::StoreReader(const std::filesystem::path& file)
    : database_(file, Database::Access::read), empty_(!check_tables(database_)) {}

std::vector<StoredFactor> StoreReader::factors(std::int64_t sweep) {
  std::vector<StoredFactor> all;
  auto rows = database_.prepare(
      "SELECT name, varies, kind, low, high, group_name FROM factors WHERE sweep = ? ORDER BY position");
  for (rows.bind(0, sweep); rows.step();)
    all.push_back({rows.text(0), rows.text(1), rows.text(2), rows.number(3), rows.number(4), rows.text(5)});
  return all;
}

std::vector<StoredSweep> StoreReader::sweeps() {
  std::vector<StoredSweep> all;
  if (empty_) return all;
  auto rows = database_.prepare(
      "SELECT id, name, title, question, design, seed, program, entered, warnings, points, paths, numerics, "
      "(SELECT count(*) FROM places JOIN points USING (key) WHERE sweep = sweeps.id), "
      "(SELECT sum(seconds) FROM places JOIN points USING (key) WHERE sweep = sweeps.id), file, definition "
      "FROM sweeps ORDER BY name");
  while (rows.step()) {
    StoredSweep sweep;
    sweep.id = rows.whole(0);
    std::string* const texts[] = {&sweep.name, &sweep.title,   &sweep.question, &sweep.design,
                                  &sweep.seed, &sweep.program, &sweep.entered,  &sweep.warnings};
    for (int i = 0; i < 8; ++i) *texts[i] = rows.text(i + 1);
    sweep.points = rows.whole(9);
    sweep.paths = rows.whole(10);
    sweep.numerics = rows.whole(11);
    sweep.done = rows.whole(12);
    sweep.seconds = sweep.done > 0 ? rows.number(13) : 0;
    sweep.file = rows.text(14);
    sweep.definition = rows.text(15);
    sweep.factors = factors(sweep.id);
    all.push_back(std::move(sweep));
  }
  return all;
}

std::vector<StoredSeries> StoreReader::series(const StoredSweep& sweep) {
  std::vector<StoredSeries> all;
  auto rows = database_.prepare(
      "SELECT id, kind, name, unit, period, statistic FROM keeps JOIN series ON series.id = keeps.series "
      "WHERE sweep = ? ORDER BY position");
  for (rows.bind(0, sweep.id); rows.step();)
    all.push_back({{rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5)}, rows.whole(0)});
  return all;
}

void StoreReader::for_each_point(const StoredSweep& sweep,
                                 const std::function<void(const StoredPoint&)>& each) {
  auto points = database_.prepare(
      "SELECT number, points.id, paths, failed_paths, key, scenario, digest, warnings, seconds FROM places "
      "JOIN points USING (key) WHERE sweep = ? ORDER BY number");
  auto levels =
      database_.prepare("SELECT level, text FROM levels WHERE sweep = ? AND number = ? ORDER BY factor");
  auto numbers = database_.prepare("SELECT series, value, standard_error FROM summaries WHERE point = ?");
  for (points.bind(0, sweep.id); points.step();) {
    StoredPoint point;
    point.number = points.whole(0);
    point.paths = points.whole(2);
    point.failed_paths = points.whole(3);
    point.key = points.text(4);
    point.scenario = points.text(5);
    point.digest = points.text(6);
    point.warnings = points.text(7);
    point.seconds = points.number(8);
    for (levels.bind(0, sweep.id).bind(1, point.number); levels.step();)
      point.levels.push_back({levels.number(0), levels.text(1)});
    for (numbers.bind(0, points.whole(1)); numbers.step();)
      point.estimates[numbers.whole(0)] = {numbers.number(1), numbers.number(2)};
    each(point);
  }
}

}  // namespace vidik
