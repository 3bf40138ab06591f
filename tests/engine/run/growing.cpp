// Ensembles and comparisons that grow: the same bits as those made at once.
#include "engine/run/growing.hpp"

#include <boost/test/unit_test.hpp>

#include "engine/run/compare.hpp"
#include "tests/engine/run/fragile.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(growing)

namespace {
// Bytes that keep 20,000 paths of the fragile plan, so that the last stages are sketches.
SimulateOptions keeping_20_000() {
  return {.whole_outputs = {1}, .most_kept = Record::bytes(fragile_plan(1, 1), 20'000)};
}

void check_same_events(const PairedEvent& a, const PairedEvent& b) {
  BOOST_TEST(a.reference == b.reference);
  BOOST_TEST(a.scenario == b.scenario);
  BOOST_TEST(a.both == b.both);
}
}  // namespace

BOOST_AUTO_TEST_CASE(an_ensemble_that_grows_is_at_each_stage_the_one_that_is_made_at_once) {
  const SimulateOptions options = keeping_20_000();
  GrowingEnsemble growing(fragile_plan(1, 0.9999), options);
  for (const std::int64_t paths : {64, 4096, 4160, 17'024, 2 * 16'384, 3 * 16'384 + 100}) {
    growing.grow_to(paths);
    const Ensemble at_once = simulate(fragile_plan(paths, 0.9999), options), &grown = growing.ensemble();
    BOOST_TEST(grown.paths() == paths);
    BOOST_TEST(grown.digest() == at_once.digest());
    BOOST_TEST(bool(grown.record) == bool(at_once.record));
    BOOST_TEST(grown.failed_paths == at_once.failed_paths);
    BOOST_REQUIRE(grown.failures.size() == at_once.failures.size());
    for (std::size_t i = 0; i < grown.failures.size(); ++i)
      BOOST_TEST(grown.failures[i].path == at_once.failures[i].path);
    for (const std::int64_t path : {std::int64_t{0}, paths / 2, paths - 1}) {
      const auto at = static_cast<std::size_t>(path);
      BOOST_TEST(grown.values(1, 1)[at] == at_once.values(1, 1)[at]);
    }
    if (!grown.sketch) continue;
    for (int cell = 0; cell < grown.sketch->cells(); ++cell) {
      BOOST_TEST((grown.sketch->cell(cell).sums() == at_once.sketch->cell(cell).sums()));
      BOOST_TEST((grown.sketch->cell(cell).bins() == at_once.sketch->cell(cell).bins()));
    }
  }
}

BOOST_AUTO_TEST_CASE(no_path_is_simulated_twice) {
  std::int64_t last = 0;
  SimulateOptions options = keeping_20_000();
  options.progress = [&](std::int64_t done, std::int64_t all) {
    BOOST_REQUIRE(done <= all);
    last = done;
  };
  GrowingEnsemble growing(fragile_plan(1, 0.9999), options);
  for (const std::int64_t paths : {64, 4096, 4160, 2 * 16'384, 3 * 16'384 + 100}) {
    growing.grow_to(paths);
    BOOST_TEST(last == paths);
  }
}

BOOST_AUTO_TEST_CASE(it_can_grow_on_from_whole_batches_and_in_a_sketch_from_whole_waves) {
  const GrowingEnsemble growing(fragile_plan(1, 1), keeping_20_000());
  BOOST_TEST(growing.whole(1) == 64);
  BOOST_TEST(growing.whole(4096) == 4096);
  BOOST_TEST(growing.whole(20'001) == 2 * 16'384);
}

BOOST_AUTO_TEST_CASE(memory_to_grow_covers_what_is_kept_beside_what_comes) {
  const Plan few = fragile_plan(10'000, 1);
  BOOST_TEST(memory_to_grow(few) == memory_needed(few) + Record::bytes(few, 10'000));
  const Plan many = fragile_plan(100'000'000, 1);
  BOOST_TEST(memory_to_grow(many) == memory_needed(many) + most_bytes_kept);
}

BOOST_AUTO_TEST_CASE(a_comparison_that_grows_is_at_each_stage_the_one_that_is_made_at_once) {
  const std::string event = "report: {events: {dear: {variable: price.level, reaches: 50}}}\n";
  const Plan a = example_plan("parameters: {price.mean: !normal {mean: 50, sd: 5}}\n" + event),
             b = example_plan("parameters: {price.mean: !normal {mean: 52, sd: 6}}\n" + event);
  const SimulateOptions options{.most_kept = Record::bytes(a, 20'000)};
  GrowingComparison growing(a, b, options);
  BOOST_TEST(growing.whole(1) == 16'384);
  for (const std::int64_t paths : {16'384, 2 * 16'384, 3 * 16'384 + 10}) {
    growing.grow_to(paths);
    const Comparison at_once = compare(a.with_paths(paths), b.with_paths(paths), options),
                     &grown = growing.comparison();
    BOOST_TEST(grown.difference.digest() == at_once.difference.digest());
    BOOST_TEST(bool(grown.difference.record) == bool(at_once.difference.record));
    for (std::size_t i = 0; i < grown.cells.size(); ++i) {
      BOOST_TEST((grown.cells[i].difference.total() == at_once.cells[i].difference.total()));
      BOOST_TEST(grown.cells[i].greater == at_once.cells[i].greater);
      if (grown.difference.sketch)
        BOOST_TEST((grown.difference.sketch->cell(static_cast<int>(i)).bins() ==
                    at_once.difference.sketch->cell(static_cast<int>(i)).bins()));
    }
    check_same_events(grown.milestones[0], at_once.milestones[0]);
  }
}

BOOST_AUTO_TEST_SUITE_END()
