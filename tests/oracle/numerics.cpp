// Whoever changes a bit of the results must raise the version of the numerics, by which stores know old
// points.
#include "engine/core/numerics.hpp"

#include <fmt/format.h>

#include <boost/test/unit_test.hpp>

#include "engine/record/digest.hpp"
#include "engine/summary/summary.hpp"
#include "models/catalogue.hpp"
#include "tests/support/shipped.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(numerics)

// Of all paths, and of the statistics over them, of what the scenario reports: if only the list of that has
// changed, the version stays as it is.
BOOST_AUTO_TEST_CASE(bits_change_only_with_the_version_of_the_numerics) {
  Scenario scenario = load_scenario(shipped("western-pressure-squeeze.yaml"));
  scenario.ensemble.paths = 512;
  const Ensemble ensemble = simulate(compile(scenario, models::catalogue()));
  const Summary summary = summarise(ensemble);
  std::vector<double> values;
  for (const Estimate& estimate : summary.estimates) {
    values.push_back(estimate.value);
    values.push_back(estimate.standard_error);
  }
  Digest statistics;
  statistics.add(values);
  const std::string found =
      fmt::format("{} {:016x} {:016x}", numerics_version, ensemble.digest(), statistics.value());
  BOOST_TEST(found == "3 7e3130f12c2fc6f9 6a836564cf3fd5e7",
             "bits have changed: raise numerics_version in engine/core/numerics.hpp, and write " << found
                                                                                                 << " here");
}

BOOST_AUTO_TEST_SUITE_END()
