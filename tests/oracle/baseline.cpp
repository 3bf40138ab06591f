// The baseline's distribution against the independent implementation of the model specification: medians and
// 5 % and 95 % quantiles of every row of its sections 13.1 and 13.2, and the probabilities.
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "engine/summary/summary.hpp"
#include "models/catalogue.hpp"
#include "tests/support/csv_file.hpp"
#include "tests/support/shipped.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {

Summary summary_of(const std::string& end, int paths) {
  const auto text = "schema: 1\nextends: " + shipped("baseline.yaml").string() + "\nhorizon: {end: " + end +
                    "}\nensemble: {seed: 4711, paths: " + std::to_string(paths) + "}\n";
  return summarise(simulate(compile(scenario_text(text), models::catalogue())));
}

/// How many cells lie beyond four and beyond six combined standard errors.
struct Agreement {
  int cells = 0, beyond_four = 0, beyond_six = 0;
};

Agreement compare(const Summary& ours, const std::string& fixture) {
  Agreement result;
  for (const auto& row : csv_file(fixture)) {
    const Estimate* estimate = ours.find(row[0], row[1], row[2]);
    BOOST_REQUIRE_MESSAGE(estimate, "not reported: " << row[0] << ' ' << row[1] << ' ' << row[2]);
    const double theirs = std::stod(row[3]), error = std::hypot(std::stod(row[4]), estimate->standard_error);
    // A quantile may sit on an atom (a floor, a cap, zero): both errors are then 0 and the values nearly
    // equal.
    const double distance = std::abs(estimate->value - theirs) / (error + 1e-6 * std::abs(theirs) + 1e-12);
    ++result.cells;
    if (distance > 4) {
      ++result.beyond_four;
      BOOST_TEST_MESSAGE(row[0] << ' ' << row[1] << ' ' << row[2] << ": " << estimate->value << " ± "
                                << estimate->standard_error << ", expected " << theirs << " ± " << row[4]);
    }
    if (distance > 6) ++result.beyond_six;
  }
  return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(oracle_baseline)

BOOST_AUTO_TEST_CASE(the_baseline_to_2035_agrees_cell_by_cell) {
  const auto agreement = compare(summary_of("2035-12", 16000), "oracle/baseline.csv");
  BOOST_TEST(agreement.cells > 500);
  BOOST_TEST(agreement.beyond_four <= agreement.cells / 100);
  BOOST_TEST(agreement.beyond_six == 0);
}

BOOST_AUTO_TEST_CASE(the_baseline_to_2045_agrees_cell_by_cell) {
  const auto agreement = compare(summary_of("2045-12", 8000), "oracle/baseline_2045.csv");
  BOOST_TEST(agreement.cells > 600);
  BOOST_TEST(agreement.beyond_four <= agreement.cells / 100);
  BOOST_TEST(agreement.beyond_six == 0);
}

BOOST_AUTO_TEST_SUITE_END()
