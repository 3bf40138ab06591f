// Results that are stopped while they are written.
#include <atomic>
#include <boost/test/unit_test.hpp>

#include "engine/write/write.hpp"
#include "tests/engine/run/fragile.hpp"
#include "tests/engine/write/scratch_folder.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {

/// Runs the example and writes what comes out.
void run_into(const fs::path& folder, const WriteOptions& options) {
  const Scenario scenario = what_if("");
  const Ensemble ensemble = simulate(compile(scenario, example_catalogue()));
  write_results(scenario, summarise(ensemble), ensemble, folder, options);
}

const std::atomic<bool> stop = true;

}  // namespace

BOOST_AUTO_TEST_SUITE(interrupted_writing)

BOOST_AUTO_TEST_CASE(nothing_is_left_of_results_that_were_stopped) {
  const ScratchFolder scratch;
  BOOST_CHECK_THROW(run_into(scratch / "results/what-if", {.paths_output = {"price.level"}, .stop = &stop}),
                    Interrupted);
  BOOST_TEST(!fs::exists(scratch / "results"));
}

BOOST_AUTO_TEST_CASE(what_was_there_stays_if_the_next_run_is_stopped) {
  const ScratchFolder scratch;
  run_into(scratch.path(), {});
  const auto before = content(scratch / "manifest.json");
  const auto names = names_in(scratch.path());
  BOOST_CHECK_THROW(run_into(scratch.path(), {.force = true, .stop = &stop}), Interrupted);
  BOOST_TEST(content(scratch / "manifest.json") == before);
  BOOST_TEST(names_in(scratch.path()) == names, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
