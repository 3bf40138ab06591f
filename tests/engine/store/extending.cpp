// More paths for points that are in a store.
#include <boost/test/unit_test.hpp>

#include "engine/write/sha256.hpp"
#include "tests/engine/store/stores.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(extension_of_points)

namespace {
Study study_with(const std::string& paths, const std::string& more = "keep: paths\n") {
  return small_study("paths: " + paths + "\n" + more);
}

/// Paths that are simulated, and not read back, when a study is run into a store.
std::int64_t paths_simulated(const fs::path& file, const Study& study) {
  Store store(file);
  store.enter(study);
  KeptPaths known(store, study);
  std::int64_t simulated = 0, told = 0, known_paths = 0;
  ExecuteOptions options;
  options.threads = 2;
  options.known = &known;
  options.progress = [&](std::int64_t done, std::int64_t) { told = done; };
  const auto missing = store.missing(study).numbers;
  for (const std::int64_t number : missing) {
    const std::int64_t count = known.count(study.point(number));
    known_paths += count >= study.sweep().paths ? study.sweep().paths : count / lanes * lanes;
  }
  execute(study, missing, options, [&](const PointResult& result) { store.add(study, result); });
  simulated = static_cast<std::int64_t>(missing.size()) * study.sweep().paths - known_paths;
  BOOST_TEST(told == static_cast<std::int64_t>(missing.size()) * study.sweep().paths);
  return simulated;
}
}  // namespace

BOOST_AUTO_TEST_CASE(
    more_paths_extend_the_points_whose_paths_were_kept_to_the_bytes_of_a_store_made_at_once) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "a.sqlite", fresh = scratch / "fresh.sqlite";
  BOOST_TEST(paths_simulated(file, study_with("200")) == 12 * 200);
  // 192 paths are whole batches of 64.
  BOOST_TEST(paths_simulated(file, study_with("2500")) == 12 * (2500 - 192));
  run_into(fresh, study_with("2500", ""));
  BOOST_TEST((exported(file, scratch) == exported(fresh, scratch)));
}

BOOST_AUTO_TEST_CASE(fewer_paths_and_other_quantiles_of_what_is_kept_need_no_simulation) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "a.sqlite", fresh = scratch / "fresh.sqlite";
  paths_simulated(file, study_with("1000"));
  for (const auto* rest : {"paths: 300\n", "paths: 1000\nquantiles: [0.1, 0.9]\n"}) {
    const Study study = small_study(std::string(rest) + "keep: paths\n");
    BOOST_TEST(paths_simulated(file, study) == 0);
    fs::remove(fresh);
    run_into(fresh, small_study(rest));
    BOOST_TEST((exported(file, scratch) == exported(fresh, scratch)));
  }
  BOOST_TEST(paths_simulated(file, study_with("1100")) == 12 * (1100 - 960));  // the thousand are still there
}

BOOST_AUTO_TEST_CASE(values_that_are_taken_up_are_those_that_were_kept) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "a.sqlite";
  paths_simulated(file, study_with("128"));
  {
    Database database(file, Database::Access::write);
    database.run("UPDATE kept SET bytes = zeroblob(length(bytes))");
    const auto length = static_cast<std::size_t>(database.whole("SELECT max(length(bytes)) FROM kept"));
    database.prepare("UPDATE kept SET hash = ?").bind(0, Sha256::of(std::string(length, '\0'))).run();
  }
  paths_simulated(file, study_with("192"));
  StoreReader reader(file);
  const auto sweep = reader.sweeps().at(0);
  const auto series = wanted_series(reader, sweep, {"price.level.2024.p5"});
  reader.for_each_point(
      sweep, [&](const StoredPoint& point) { BOOST_TEST(point.estimates.at(series.at(0).id).value == 0); });
}

BOOST_AUTO_TEST_CASE(paths_that_were_damaged_are_simulated_again) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "a.sqlite", fresh = scratch / "fresh.sqlite";
  paths_simulated(file, study_with("128"));
  Database(file, Database::Access::write).run("UPDATE kept SET bytes = zeroblob(length(bytes))");
  BOOST_TEST(paths_simulated(file, study_with("192")) == 12 * 192);
  run_into(fresh, study_with("192", ""));
  BOOST_TEST((exported(file, scratch) == exported(fresh, scratch)));
}

BOOST_AUTO_TEST_CASE(what_was_not_kept_is_counted_so_that_it_can_be_said) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "a.sqlite";
  run_into(file, study_with("200", ""));
  const Study more = study_with("300");
  {
    Store store(file);
    const auto missing = store.missing(more).numbers;
    BOOST_TEST(missing.size() == 12);
    BOOST_TEST(store.former(more, missing).points == 12);
    BOOST_TEST(store.former(more, missing).kept == 0);
  }
  paths_simulated(file, more);
  const Study most = study_with("400");
  Store store(file);
  const FormerPoints former = store.former(most, store.missing(most).numbers);
  BOOST_TEST(former.kept == 12);
  BOOST_TEST(former.kept_paths == 12 * 300);
}

BOOST_AUTO_TEST_CASE(paths_of_another_scenario_seed_or_output_are_not_taken_up) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "a.sqlite";
  paths_simulated(file, study_with("200"));
  for (const auto* other : {"seed: 3\n", "outputs: [price.level]\n"}) {
    const Study study = small_study("paths: 300\nkeep: paths\n" + std::string(other));
    BOOST_TEST(paths_simulated(file, study) == 12 * 300);
  }
}

BOOST_AUTO_TEST_SUITE_END()
