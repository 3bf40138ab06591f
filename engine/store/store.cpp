#include "engine/store/store.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <ctime>
#include <fstream>
#include <iterator>
#include <set>

#include "engine/core/numerics.hpp"
#include "engine/store/schema.hpp"
#include "engine/write/build_info.hpp"
#include "engine/write/relative_path.hpp"
#include "engine/write/results_folder.hpp"

namespace vidik {

namespace {

std::string now() {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

std::string program() {
  const BuildInfo info = build_info();
  return fmt::format("vidik {} ({}, {})", info.version, info.commit, info.instruction_set);
}

std::string joined(const std::vector<std::string>& lines) {
  return fmt::format("{}", fmt::join(lines, "\n"));
}

std::string content_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string seed_of(const Study& study) {
  return fmt::to_string(study.variants().front().plan.settings().seed);
}

/// The folder of a store is made, and stays.
const std::filesystem::path& with_folder(const std::filesystem::path& file) {
  if (file.has_parent_path()) FolderMaker(file.parent_path()).keep();
  return file;
}

}  // namespace

Store::Store(const std::filesystem::path& file)
    : lock_(with_folder(file)), database_(file, Database::Access::write) {
  make_or_check_tables(database_);
  database_.run("PRAGMA synchronous = NORMAL");
}

void Store::enter(const Study& study) {
  const Sweep& sweep = study.sweep();
  std::vector<std::string> warnings;
  for (const auto& warning : study.warnings()) warnings.push_back(warning.text());
  Transaction transaction(database_);
  remove_sweep(sweep.name);
  database_.run("DELETE FROM part");  // what changes is no part any more, until it is sealed again
  database_
      .prepare(
          "INSERT INTO sweeps (name, title, question, definition, design, points, paths, seed, numerics, "
          "warnings, program, entered, file) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(0, sweep.name)
      .bind(1, sweep.title)
      .bind(2, sweep.question)
      .bind(3, content_of(sweep.file))
      .bind(4, word_of(*sweep.design.kind))
      .bind(5, study.size())
      .bind(6, sweep.paths)
      .bind(7, seed_of(study))
      .bind(8, std::int64_t{numerics_version})
      .bind(9, joined(warnings))
      .bind(10, program())
      .bind(11, now())
      .bind(12, shorter_path(std::filesystem::absolute(database_.file()).parent_path(), sweep.file))
      .run();
  const std::int64_t id = database_.last_id();
  enter_points(study, id);
  enter_series(study, id);
  transaction.commit();
}

void Store::remove_sweep(const std::string& name) {
  for (const auto* table : {"levels", "places", "factors", "keeps"})
    database_
        .prepare(fmt::format("DELETE FROM {} WHERE sweep = (SELECT id FROM sweeps WHERE name = ?)", table))
        .bind(0, name)
        .run();
  database_.prepare("DELETE FROM sweeps WHERE name = ?").bind(0, name).run();
}

void Store::enter_points(const Study& study, std::int64_t sweep) {
  auto factors = database_.prepare("INSERT INTO factors VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < study.axes().size(); ++i) {
    const Axis& axis = study.axes()[i];
    factors.bind(0, sweep).bind(1, static_cast<std::int64_t>(i)).bind(2, *axis.name).bind(3, study.varies(i));
    factors.bind(4, !axis.choices.empty() ? "choice" : axis.months ? "month" : "number");
    factors.bind(5, axis.levels.lowest()).bind(6, axis.levels.highest()).bind(7, axis.group).run();
  }
  auto places = database_.prepare("INSERT INTO places VALUES (?, ?, ?)");
  auto levels = database_.prepare("INSERT INTO levels VALUES (?, ?, ?, ?, ?)");
  for (std::int64_t number = 0; number < study.size(); ++number) {
    const Point point = study.point(number);
    places.bind(0, sweep).bind(1, number).bind(2, study.key_of(point)).run();
    for (std::size_t i = 0; i < point.levels.size(); ++i)
      levels.bind(0, sweep)
          .bind(1, number)
          .bind(2, static_cast<std::int64_t>(i))
          .bind(3, point.levels[i])
          .bind(4, study.level_text(i, point.levels[i]))
          .run();
  }
}

void Store::enter_series(const Study& study, std::int64_t sweep) {
  series_.clear();
  std::set<std::int64_t> kept;
  for (const Variant& variant : study.variants()) {
    series_.push_back(series_ids(variant.plan));
    for (const std::int64_t id : series_.back())
      if (kept.insert(id).second) keep_series(sweep, static_cast<std::int64_t>(kept.size()), id);
  }
}

void Store::keep_series(std::int64_t sweep, std::int64_t position, std::int64_t series) {
  database_.prepare("INSERT INTO keeps VALUES (?, ?, ?)")
      .bind(0, sweep)
      .bind(1, position)
      .bind(2, series)
      .run();
}

std::int64_t Store::series_id(const Series& series) {
  auto find =
      database_.prepare("SELECT id FROM series WHERE kind = ? AND name = ? AND period = ? AND statistic = ?");
  find.bind(0, series.kind).bind(1, series.name).bind(2, series.period).bind(3, series.statistic);
  if (find.step()) return find.whole(0);
  database_.prepare("INSERT INTO series (kind, name, unit, period, statistic) VALUES (?, ?, ?, ?, ?)")
      .bind(0, series.kind)
      .bind(1, series.name)
      .bind(2, series.unit)
      .bind(3, series.period)
      .bind(4, series.statistic)
      .run();
  return database_.last_id();
}

std::vector<std::int64_t> Store::series_ids(const Plan& plan) {
  std::vector<std::int64_t> ids;
  for (const Series& series : series_of(plan)) ids.push_back(series_id(series));
  return ids;
}

void Store::add(const Study& study, const PointResult& result) {
  add_point({study.key_of(result.point), study.lineage_of(result.point), seed_of(study)},
            series_.at(result.point.variant), study.variants()[result.point.variant].plan.record(), result);
}

void Store::add(const PointIdentity& identity, const Plan& plan, const PointResult& result) {
  add_point(identity, series_ids(plan), plan.record(), result);
}

void Store::add_point(const PointIdentity& identity, const std::vector<std::int64_t>& series,
                      const RecordPlan& plan, const PointResult& result) {
  const std::int64_t paths = result.summary.paths + result.summary.failed_paths;
  const std::lock_guard lock(mutex_);
  Transaction transaction(database_);
  database_
      .prepare(
          "INSERT INTO points (key, scenario, paths, failed_paths, seed, digest, numerics, warnings, "
          "seconds, program, finished, lineage) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(0, identity.key)
      .bind(1, result.summary.scenario)
      .bind(2, paths)
      .bind(3, result.summary.failed_paths)
      .bind(4, identity.seed)
      .bind(5, fmt::format("{:016x}", result.digest))
      .bind(6, std::int64_t{numerics_version})
      .bind(7, joined(result.warnings))
      .bind(8, result.seconds)
      .bind(9, program())
      .bind(10, now())
      .bind(11, identity.lineage)
      .run();
  const std::int64_t point = database_.last_id();
  auto insert = database_.prepare("INSERT INTO summaries VALUES (?, ?, ?, ?)");
  auto next = series.begin();
  for_each_estimate(result.summary, [&](const Estimate& estimate) {
    insert.bind(0, point).bind(1, *next++);
    insert.bind(2, estimate.value).bind(3, estimate.standard_error).run();
  });
  if (result.record) keep(identity.lineage, *result.record, plan);
  database_.prepare("DELETE FROM pieces WHERE key = ?").bind(0, identity.key).run();
  transaction.commit();
}

}  // namespace vidik
