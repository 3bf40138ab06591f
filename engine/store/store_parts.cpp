// A store as a part of a sweep, and a whole store made of parts.
#include "engine/store/part.hpp"
#include "engine/store/store.hpp"
#include "engine/write/relative_path.hpp"

namespace vidik {

void Store::seal(const Study& study, UnitRange range) {
  database_.run("PRAGMA synchronous = FULL");
  {
    Transaction transaction(database_);
    database_.run("DELETE FROM part");
    database_.prepare("INSERT INTO part VALUES (?, ?, ?, ?, ?)")
        .bind(0, run_of(study))
        .bind(1, range.first)
        .bind(2, range.end)
        .bind(3, SweepUnits(study).size())
        .bind(4, contents_of(database_))
        .run();
    transaction.commit();
  }
  database_.run("PRAGMA journal_mode = DELETE");  // one file, which may lie in a folder that nobody can write
}

namespace {

/// The other database is there as `other` until the end.
class Attached {
 public:
  Attached(Database& database, const std::filesystem::path& file) : database_(database) {
    database_.prepare("ATTACH ? AS other").bind(0, std::string_view(file.native())).run();
  }
  Attached(const Attached&) = delete;
  Attached& operator=(const Attached&) = delete;
  ~Attached() {
    try {
      database_.run("DETACH other");
    } catch (const StoreError&) {  // goes with the connection
    }
  }

 private:
  Database& database_;
};

void copy_design(Database& database, std::int64_t sweep) {
  const auto copy = [&](const std::string& table, const std::string& columns) {
    database.prepare("INSERT INTO main." + table + " SELECT ?, " + columns + " FROM other." + table)
        .bind(0, sweep)
        .run();
  };
  copy("factors", "position, name, varies, kind, low, high, group_name");
  copy("places", "number, key");
  copy("levels", "number, factor, level, text");
}

/// Those that are not there yet, with their summaries; `series` says which series are which here.
void copy_points(Database& database) {
  const std::int64_t before = database.whole("SELECT coalesce(max(id), 0) FROM main.points");
  const std::string columns =
      "key, lineage, scenario, paths, failed_paths, seed, digest, numerics, warnings, seconds, program, "
      "finished";
  database.run("INSERT INTO main.points (" + columns + ") SELECT " + columns +
               " FROM other.points WHERE key NOT IN (SELECT key FROM main.points) ORDER BY id");
  database
      .prepare(
          "INSERT INTO main.summaries SELECT new.id, here, value, standard_error FROM main.points AS new "
          "JOIN other.points AS old USING (key) JOIN other.summaries AS s ON s.point = old.id "
          "JOIN temp.same ON there = s.series WHERE new.id > ?")
      .bind(0, before)
      .run();
  database.run(
      "INSERT OR REPLACE INTO main.kept SELECT lineage, paths, bytes, hash FROM other.kept AS o WHERE paths "
      "> "
      "coalesce((SELECT paths FROM main.kept AS k WHERE k.lineage = o.lineage), 0)");
}

}  // namespace

void Store::match_series() {
  database_.run("DELETE FROM temp.same");
  auto map = database_.prepare("INSERT INTO temp.same VALUES (?, ?)");
  auto series =
      database_.prepare("SELECT id, kind, name, unit, period, statistic FROM other.series ORDER BY id");
  while (series.step())
    map.bind(0, series.whole(0))
        .bind(1, series_id({series.text(1), series.text(2), series.text(3), series.text(4), series.text(5)}))
        .run();
}

void Store::adopt(const std::filesystem::path& part) {
  const Attached attached(database_, part);
  database_.run("CREATE TEMP TABLE IF NOT EXISTS same (there INTEGER PRIMARY KEY, here INTEGER NOT NULL)");
  Transaction transaction(database_);
  remove_sweep(database_.text("SELECT name FROM other.sweeps"));
  const std::string columns =
      "name, title, question, definition, design, points, paths, seed, numerics, warnings, program, entered";
  const auto folder_of = [](const std::filesystem::path& file) {
    return std::filesystem::absolute(file).parent_path();
  };
  const auto file = folder_of(part) / database_.text("SELECT file FROM other.sweeps");
  database_
      .prepare("INSERT INTO main.sweeps (" + columns + ", file) SELECT " + columns + ", ? FROM other.sweeps")
      .bind(0, shorter_path(folder_of(database_.file()), file.lexically_normal()))
      .run();
  const std::int64_t sweep = database_.last_id();
  copy_design(database_, sweep);
  match_series();
  database_
      .prepare(
          "INSERT INTO main.keeps SELECT ?, position, here FROM other.keeps JOIN temp.same ON there = series")
      .bind(0, sweep)
      .run();
  copy_points(database_);
  transaction.commit();
}

}  // namespace vidik
