// A sweep in parts, and the store that is made of them.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "engine/scenario/reader.hpp"
#include "engine/store/part.hpp"
#include "engine/store/pieces.hpp"
#include "tests/engine/store/stores.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(parts_of_sweeps)

namespace {
/// The pieces of a part, on two threads.
void add_pieces(Store& store, const Study& study, const std::vector<PointPiece>& pieces) {
  for (const PointPiece& piece : pieces) {
    const Point point = study.point(piece.point);
    const Plan plan = study.plan_of(point);
    for (const UnitRange units : portions(plan, piece.units))
      store.add_piece(study, point, compute_shard(task_of(study, point), plan, units, {.threads = 2}), 1);
  }
}

void make_part(const fs::path& file, const Study& study, UnitRange range) {
  Store store(file);
  store.enter(study);
  const SweepUnits units(study);
  const UnitRange whole = units.whole_points(range);
  auto numbers = store.missing(study).numbers;
  std::erase_if(numbers, [&](std::int64_t number) { return number < whole.first || number >= whole.end; });
  execute(study, numbers, {}, [&](const PointResult& result) { store.add(study, result); });
  add_pieces(store, study, units.pieces(range));
  store.seal(study, range);
}

std::vector<fs::path> make_parts(const ScratchFolder& scratch, const Study& study, int parts) {
  std::vector<fs::path> files;
  for (int i = 0; i < parts; ++i) {
    files.push_back(scratch / ("part-" + std::to_string(i)));
    make_part(files.back(), study, part_of(SweepUnits(study).count(), i, parts));
  }
  return files;
}

/// The example models under the scenario that a piece carries, and nothing else.
Plan compiled(const ShardTask& task) {
  Diagnostics found;
  const auto file = SourceFile::from_text("piece", task.resolved_text);
  Scenario scenario = read_scenario(parse_document(file, task.resolved_text), found);
  scenario.name = task.name;
  return compile(scenario, example_catalogue(), {}, found);
}

void merge_into(const fs::path& file, const std::vector<fs::path>& parts) {
  Store store(file);
  PieceMerging pieces(store, compiled);
  for (const auto& part : whole_sweep(parts)) {
    store.adopt(part);
    pieces.add(part);
  }
}

/// What a store has of its points besides what is exported, and all kept paths; no times.
std::string points_of(const fs::path& file) {
  Database database(file, Database::Access::read);
  std::string text;
  auto rows = database.prepare(
      "SELECT key || ' ' || p.lineage || scenario || p.paths || ' ' || failed_paths || seed || digest || "
      "warnings || coalesce(k.paths || hash, '') FROM points AS p LEFT JOIN kept AS k USING (lineage) "
      "ORDER BY key");
  while (rows.step()) text += rows.text(0) + '\n';
  return text;
}

/// Whether so many parts, merged the last one first, come to the same as the sweep in one process.
void check_parts_make_the_whole(const Study& study, std::initializer_list<int> counts) {
  const ScratchFolder scratch;
  run_into(scratch / "whole.sqlite", study);
  const std::string whole = exported(scratch / "whole.sqlite", scratch);
  for (const int count : counts) {
    auto parts = make_parts(scratch, study, count);
    std::ranges::reverse(parts);
    fs::remove(scratch / "merged.sqlite");
    merge_into(scratch / "merged.sqlite", parts);
    BOOST_TEST((exported(scratch / "merged.sqlite", scratch) == whole), count << " parts");
    BOOST_TEST((points_of(scratch / "merged.sqlite") == points_of(scratch / "whole.sqlite")),
               count << " parts");
    for (const auto& part : parts) fs::remove(part);
  }
}

const std::string three_means = "  mean: {parameter: price.mean, range: [40, 60], steps: 3}\n";

std::string refusal(const std::vector<fs::path>& parts) {
  return message_of<ShardError>([&] { whole_sweep(parts); });
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}
}  // namespace

BOOST_AUTO_TEST_CASE(parts_in_any_order_export_the_bytes_of_one_process) {
  for (const auto* rest : {"paths: 200\n", "paths: 200\nkeep: paths\n"})
    check_parts_make_the_whole(small_study(rest), {1, 5, 20});  // of twelve points
}

BOOST_AUTO_TEST_CASE(so_do_parts_that_divide_points) {
  for (const auto* rest : {"paths: 5000\nquantiles: [0.1, 0.5]\n", "paths: 5000\nkeep: paths\n"})
    check_parts_make_the_whole(study_of(three_means, "design: {kind: grid}\n" + std::string(rest)),
                               {1, 2, 7, 20});  // of fifteen blocks
}

BOOST_AUTO_TEST_CASE(so_do_parts_of_points_with_failed_paths_and_with_choices) {
  check_parts_make_the_whole(
      study_of("  speed: {parameter: price.reversion, values: [0, 1]}\n"
               "  inflow: {alternatives: {few: {}, many: {parameters: {stock.inflow: 500}}}}\n",
               "design: {kind: grid}\npaths: 3000\n"),
      {5});
}

BOOST_AUTO_TEST_CASE(so_do_parts_of_points_whose_paths_are_not_drawn_one_by_one) {
  for (const std::string sampling : {"antithetic", "sobol"}) {
    sweep_file("sampled.yaml",
               "schema: 1\ntitle: Sampled\nextends: example.yaml\nensemble: {sampling: " + sampling + "}\n");
    check_parts_make_the_whole(study_of(three_means, "design: {kind: grid}\npaths: 3000\n", "sampled.yaml"),
                               {4});
  }
}

BOOST_AUTO_TEST_CASE(so_do_parts_of_a_design_that_names_a_point_twice) {
  check_parts_make_the_whole(study_of("  mean: {parameter: price.mean, values: [40, 50, 40]}\n",
                                      "design: {kind: grid}\npaths: 2500\n"),
                             {2, 4});
}

BOOST_AUTO_TEST_CASE(pieces_of_a_point_go_when_it_is_whole) {
  const ScratchFolder scratch;
  const Study study = study_of(three_means, "design: {kind: grid}\npaths: 5000\n");
  const auto parts = make_parts(scratch, study, 2);
  {
    Database part(parts[0], Database::Access::read);
    BOOST_TEST(part.whole("SELECT count(*) FROM pieces") == 1);
    BOOST_TEST(part.whole("SELECT count(*) FROM points") == 1);
  }
  merge_into(scratch / "merged.sqlite", parts);
  run_into(parts[0], study);
  for (const auto& file : {scratch / "merged.sqlite", parts[0]})
    BOOST_TEST(Database(file, Database::Access::read).whole("SELECT count(*) FROM pieces") == 0);
}

BOOST_AUTO_TEST_CASE(gaps_are_told_as_points_and_paths_and_a_damaged_piece_is_refused) {
  const ScratchFolder scratch;
  const Study study = study_of(three_means, "design: {kind: grid}\npaths: 5000\n");
  const auto parts = make_parts(scratch, study, 4);  // units 0 – 2, 3 – 6, 7 – 10, 11 – 14
  BOOST_TEST(holds(refusal({parts[0], parts[2], parts[3]}),
                   "the paths from 3072 of point 0 to 2047 of point 1 are in no shard"));
  BOOST_TEST(holds(refusal({parts[0], parts[1], parts[2]}), "the paths 1024 to 4999 of point 2 are in no"));
  BOOST_TEST(holds(refusal({parts[1], parts[2], parts[3]}), "the paths 0 to 3071 of point 0 are in no"));
  {
    Database database(parts[1], Database::Access::write);
    database.run("UPDATE pieces SET bytes = zeroblob(length(bytes)) WHERE number = 1");
  }
  BOOST_TEST(holds(refusal(parts), "part-1: is damaged; delete it"));
}

BOOST_AUTO_TEST_CASE(a_store_that_has_some_points_gets_the_others_and_the_paths_that_parts_kept) {
  const ScratchFolder scratch;
  const Study study = small_study("paths: 200\nkeep: paths\n");
  run_into(scratch / "merged.sqlite", small_study("paths: 100\n"));
  merge_into(scratch / "merged.sqlite", make_parts(scratch, study, 3));
  merge_into(scratch / "merged.sqlite", {scratch / "part-0", scratch / "part-1", scratch / "part-2"});
  BOOST_TEST(done(scratch / "merged.sqlite") == 12);
  Database database(scratch / "merged.sqlite", Database::Access::read);
  BOOST_TEST(database.whole("SELECT count(*) FROM points") == 24);
  BOOST_TEST(database.whole("SELECT count(*) FROM kept WHERE paths = 200") == 12);
  BOOST_TEST(database.whole("SELECT count(*) FROM part") == 0);
}

BOOST_AUTO_TEST_CASE(a_part_that_a_sweep_was_run_into_is_no_part_any_more) {
  const ScratchFolder scratch;
  const Study study = small_study();
  const auto parts = make_parts(scratch, study, 2);
  run_into(parts[0], study);
  BOOST_TEST(done(parts[0]) == 12);
  BOOST_TEST(holds(refusal(parts), "is a store, but no part of a sweep"));
}

BOOST_AUTO_TEST_CASE(gaps_duplicates_strangers_and_damage_are_refused) {
  const ScratchFolder scratch;
  const auto parts = make_parts(scratch, small_study(), 3);
  make_part(scratch / "seed", small_study("paths: 200\nseed: 3\n"), {4, 8});
  run_into(scratch / "store.sqlite", small_study());
  put(scratch / "text", "hello\n");
  std::string bytes = content(parts[1]);
  put(scratch / "short", bytes.substr(0, bytes.size() - 1));
  {
    fs::copy_file(parts[1], scratch / "changed");
    Database database(scratch / "changed", Database::Access::write);
    database.run("UPDATE summaries SET value = value + 1e-9 WHERE point = 1 AND series = 1");
  }
  BOOST_TEST(holds(refusal({parts[0], parts[2]}), "the points 4 to 7 are in no shard"));
  BOOST_TEST(holds(refusal({parts[0], parts[1], parts[2], parts[1]}), "and in another shard"));
  BOOST_TEST(
      holds(refusal({parts[0], scratch / "seed", parts[2]}), "is a part of another run of the same name"));
  BOOST_TEST(
      holds(refusal({parts[0], scratch / "store.sqlite", parts[2]}), "is a store, but no part of a sweep"));
  BOOST_TEST(holds(refusal({parts[0], scratch / "text", parts[2]}), "text: is no part of a sweep"));
  BOOST_TEST(holds(refusal({parts[0], scratch / "nothing", parts[2]}), "nothing: cannot be read"));
  BOOST_TEST(holds(refusal({parts[0], scratch / "short", parts[2]}), "its end is missing"));
  BOOST_TEST(holds(refusal({parts[0], scratch / "changed", parts[2]}), "changed: is damaged; delete it"));
}

BOOST_AUTO_TEST_SUITE_END()
