#include "engine/write/tables.hpp"

#include <boost/test/unit_test.hpp>

#include "engine/write/assumption_table.hpp"
#include "tests/engine/write/finished_run.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(tables)

namespace {
template <typename Put>
std::vector<std::string> csv_of(Put put) {
  const ScratchFolder scratch;
  DraftFile draft(scratch / "a.csv");
  CsvSink sink(draft);
  put(sink);
  std::move(draft).finish().publish();
  return lines(scratch / "a.csv");
}
}  // namespace

BOOST_AUTO_TEST_CASE(the_wide_summary_has_a_row_for_each_variable_and_year_with_all_its_numbers) {
  const Run run("report: {monthly: true}\n");
  const auto rows = csv_of([&](TableSink& sink) { put_wide_summary(run.summary, Periods::years, sink); });
  BOOST_TEST(
      rows[0].starts_with("scenario,variable,unit,year,mean,sd,p5,p25,p50,p75,p95,mean_standard_error,"));
  BOOST_REQUIRE(rows.size() == 1 + run.summary.outputs.size() * 2);
  const Estimate mean = *run.summary.find("price.level", "2024", "mean");
  BOOST_TEST(rows[2].starts_with("what-if,price.level,USD,2024," + shortest(mean.value) + ','));
  BOOST_TEST(rows[2].find(',' + shortest(mean.standard_error) + ',') != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_wide_summary_of_months_has_them_in_numbers) {
  const Run run("report: {monthly: true}\n");
  const auto rows = csv_of([&](TableSink& sink) { put_wide_summary(run.summary, Periods::months, sink); });
  BOOST_REQUIRE(rows.size() == 1 + run.summary.outputs.size() * 24);
  BOOST_TEST(rows[0].starts_with("scenario,variable,unit,year,month,mean,"));
  BOOST_TEST(rows[24].starts_with("what-if,price.level,USD,2024,12,"));
}

BOOST_AUTO_TEST_CASE(assumptions_have_a_value_or_a_prior_within_its_bounds_and_their_place) {
  const Run run(
      "parameters: {price.mean: {value: !normal {mean: 190, sd: 100}, bounds: [0, 200], source: \"a, b\", "
      "confidence: low}}\n");
  const auto rows = csv_of([&](TableSink& sink) { put_assumptions(run.scenario, run.ensemble.plan, sink); });
  BOOST_TEST(rows[0] ==
             "kind,name,meaning,unit,value,prior,prior_p5,prior_p95,low,high,confidence,source,set_in");
  BOOST_REQUIRE(rows.size() == 1 + 6 + 2);
  BOOST_TEST(rows[1].starts_with("parameter,price.mean,price to which it reverts,USD,190,"
                                 "\"!normal {mean: 190, sd: 100}\",25."),
             rows[1]);
  BOOST_TEST(rows[1].find(",200,0,200,low,\"a, b\",") != std::string::npos, rows[1]);  // p95 at the bound
  BOOST_TEST(rows[1].find("what-if.yaml:3:") != std::string::npos, rows[1]);
  BOOST_TEST(rows[2].starts_with("parameter,price.reversion,speed of reversion,1/year,1.5,,,,,,"), rows[2]);
  BOOST_TEST(rows[7].starts_with("first value,price.level,price,USD,40,"), rows[7]);
}

BOOST_AUTO_TEST_SUITE_END()
