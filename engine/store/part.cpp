#include "engine/store/part.hpp"

#include <fmt/format.h>

#include <bit>
#include <fstream>
#include <functional>

#include "engine/core/numerics.hpp"
#include "engine/store/pieces.hpp"
#include "engine/store/schema.hpp"
#include "engine/store/sweep_units.hpp"
#include "engine/write/sha256.hpp"

namespace vidik {

namespace {

/// Hashes what a query selects, of these types: i whole, d number, t text.
void add_rows(Database& database, const std::string& sql, const std::string& types, Sha256& hash) {
  for (auto rows = database.prepare(sql); rows.step();)
    for (int i = 0; i < static_cast<int>(types.size()); ++i) switch (types[static_cast<std::size_t>(i)]) {
        case 'i':
          hash.add(fmt::format("{} ", rows.whole(i)));
          break;
        case 'd':
          hash.add(fmt::format("{:x} ", std::bit_cast<std::uint64_t>(rows.number(i))));
          break;
        default:
          hash.add(rows.text(i) + '\n');
      }
}

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& why) {
  throw ShardError(file.string() + ": " + why);
}

PartHead head_of(Database& database) {
  PartHead head;
  auto part = database.prepare("SELECT run, first, past, unit_paths, seal FROM part");
  if (!part.step()) refuse(database.file(), "is a store, but no part of a sweep");
  head.run = part.text(0);
  head.range = {part.whole(1), part.whole(2)};
  head.unit_paths = part.whole(3);
  if (part.text(4) != contents_of(database) || !pieces_are_intact(database))
    refuse(database.file(), "is damaged; delete it, and run its `vidik shard` again");
  auto sweep = database.prepare("SELECT name, points, paths, numerics FROM sweeps");
  if (sweep.step()) {
    head.sweep = sweep.text(0);
    head.points = sweep.whole(1);
    head.paths = sweep.whole(2);
    head.numerics = static_cast<int>(sweep.whole(3));
  }
  return head;
}

std::string why_other(const PartHead& head, const PartHead& first) {
  if (head.numerics != first.numerics) return "was computed by a version of Vidik that gives other bits";
  if (head.sweep != first.sweep) return fmt::format("is a part of '{}'", head.sweep);
  return "is a part of another run of the same name: another design, other assumptions, paths or seed";
}

}  // namespace

std::string run_of(const Study& study) {
  Sha256 hash;
  hash.add(fmt::format("{}, numerics {}, {} points\n", study.sweep().name, numerics_version, study.size()));
  for (const Axis& axis : study.axes()) hash.add(*axis.name + '\n' + axis.group + '\n');
  for (std::int64_t number = 0; number < study.size(); ++number) {
    const Point point = study.point(number);
    hash.add(study.key_of(point));
    for (std::size_t i = 0; i < point.levels.size(); ++i)
      hash.add(study.level_text(i, point.levels[i]) + '\n');
  }
  return hash.text();
}

std::string contents_of(Database& database) {
  Sha256 hash;
  add_rows(database, "SELECT name, title, definition, design, points, paths, seed, numerics FROM sweeps",
           "ttttiiti", hash);
  add_rows(database,
           "SELECT position, name, varies, kind, low, high, group_name FROM factors ORDER BY position",
           "itttddt", hash);
  add_rows(database, "SELECT number, key FROM places ORDER BY number", "it", hash);
  add_rows(database, "SELECT number, factor, level, text FROM levels ORDER BY number, factor", "iidt", hash);
  add_rows(database, "SELECT id, kind, name, unit, period, statistic FROM series ORDER BY id", "ittttt",
           hash);
  add_rows(database, "SELECT position, series FROM keeps ORDER BY position", "ii", hash);
  add_rows(
      database,
      "SELECT key, lineage, scenario, paths, failed_paths, seed, digest, warnings FROM points ORDER BY key",
      "tttiittt", hash);
  add_rows(database,
           "SELECT key, series, value, standard_error FROM points JOIN summaries ON point = points.id "
           "ORDER BY key, series",
           "tidd", hash);
  add_rows(database, "SELECT lineage, paths, hash FROM kept ORDER BY lineage", "tit", hash);
  add_rows(database,
           "SELECT number, first, past, key, lineage, keeps, hash FROM pieces ORDER BY number, first",
           "iiittit", hash);
  return hash.text();
}

PartHead read_part(const std::filesystem::path& file) try {
  if (!is_store(file))
    refuse(file, std::filesystem::exists(file) ? "is no part of a sweep" : "cannot be read");
  Database database(file, Database::Access::read);
  if (!check_tables(database)) refuse(file, "is an empty store, not a part of a sweep");
  return head_of(database);
} catch (const StoreError& error) {
  throw ShardError(fmt::format("{}; delete it, and run its `vidik shard` again", error.what()));
}

std::vector<std::filesystem::path> whole_sweep(const std::vector<std::filesystem::path>& files) {
  std::vector<PartHead> heads;
  for (const auto& file : files) heads.push_back(read_part(file));
  refuse_other_numerics(heads[0].numerics, files[0]);
  std::vector<RangeInFile> ranges;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (heads[i].run != heads[0].run)
      throw ShardError(fmt::format("{}: {}; {} is not", files[i].string(), why_other(heads[i], heads[0]),
                                   files[0].string()));
    ranges.push_back({files[i], heads[i].range});
  }
  std::vector<std::filesystem::path> ordered;
  const SweepUnits units(heads[0].points, heads[0].paths, heads[0].unit_paths);
  const auto in_words = [&](UnitRange range) { return units.in_words(range); };
  for (const auto& [file, range] : in_order_and_whole(std::move(ranges), units.count(), in_words))
    ordered.push_back(file);
  return ordered;
}

}  // namespace vidik
