#include "engine/scenario/distributions.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <string>

#include "tests/engine/scenario/scratch.hpp"

namespace {
using namespace vidik;

std::optional<Quantity> quantity(const std::string& text, Months months = Months::allowed) {
  Diagnostics diagnostics;
  return read_quantity(parsed("x: " + text).items[0], months, diagnostics);
}
std::string complaint(const std::string& text, Months months = Months::allowed) {
  Diagnostics diagnostics;
  read_quantity(parsed("x: " + text).items[0], months, diagnostics);
  return diagnostics.all().empty() ? "" : diagnostics.all().front().message;
}
template <typename Kind>
Kind kind(const std::string& text) {
  const auto read = quantity(text);
  BOOST_REQUIRE_MESSAGE(read, text << ": " << complaint(text));
  BOOST_REQUIRE(std::holds_alternative<Kind>((*read)->kind()));
  return std::get<Kind>((*read)->kind());
}
}  // namespace

BOOST_AUTO_TEST_SUITE(quantities)

BOOST_AUTO_TEST_CASE(distributions_are_read_by_their_usual_parameters) {
  BOOST_TEST(kind<Normal>("!normal {mean: -2, sd: 0.5}").mean == -2);
  BOOST_TEST(kind<LogNormal>("!lognormal {median: 3, sd_log: 0.5}").median == 3);
  BOOST_TEST(kind<LogNormal>("!lognormal {mean_log: 1, sd_log: 0.5}").median == std::exp(1.0),
             boost::test_tools::tolerance(1e-14));
  BOOST_TEST(kind<LogitNormal>("!logitnormal {median: 0.3, sd_logit: 0.5}").sd_logit == 0.5);
  BOOST_TEST(kind<UniformRange>("!uniform {low: 1, high: 3}").high == 3);
  BOOST_TEST(kind<Triangular>("!triangular {low: 1, mode: 2, high: 3}").mode == 2);
  BOOST_TEST(kind<Pert>("!pert {low: 1, mode: 1, high: 3}").mode == 1);
  BOOST_TEST(kind<Beta>("!beta {alpha: 2, beta: 3, low: -1, high: 4}").low == -1);
  BOOST_TEST(kind<Gamma>("!gamma {shape: 2, scale: 3}").scale == 3);
  BOOST_TEST(kind<StudentT>("!student_t {location: 1, scale: 2, degrees_of_freedom: 5}").degrees_of_freedom ==
             5);
  BOOST_TEST(kind<Discrete>("!discrete {values: [1, 2], weights: [3, 1]}").weights[0] == 3);
  BOOST_TEST(kind<Discrete>("!discrete {values: [1, 2]}").weights.size() == 2u);
  BOOST_TEST(kind<Mixture>("!mixture {components: [1, !normal {mean: 0, sd: 1}]}").components.size() == 2u);
  BOOST_TEST(kind<Constant>("{value: 3, source: a book}").value == 3);
}

BOOST_AUTO_TEST_CASE(a_beta_and_a_gamma_are_found_by_mean_and_sd) {
  const auto beta = kind<Beta>("!beta {mean: 1, sd: 0.5, low: 0, high: 4}");
  const double sum = beta.alpha + beta.beta, mean = beta.alpha / sum;
  BOOST_TEST(4 * mean == 1, boost::test_tools::tolerance(1e-12));
  BOOST_TEST(4 * std::sqrt(mean * (1 - mean) / (sum + 1)) == 0.5, boost::test_tools::tolerance(1e-12));
  const auto gamma = kind<Gamma>("!gamma {mean: 6, sd: 2}");
  BOOST_TEST(gamma.shape * gamma.scale == 6, boost::test_tools::tolerance(1e-12));
  BOOST_TEST(gamma.shape * gamma.scale * gamma.scale == 4, boost::test_tools::tolerance(1e-12));
}

const char* const intervals[] = {
    "!normal {interval_90: [0.2, 0.5]}",
    "!lognormal {interval_90: [0.2, 0.5]}",
    "!logitnormal {interval_90: [0.2, 0.5]}",
    "!uniform {interval_90: [0.2, 0.5]}",
    "!gamma {interval_90: [0.2, 0.5]}",
    "!beta {interval_90: [0.2, 0.5]}",
    "!beta {interval_90: [0.2, 0.5], low: -1, high: 0.6}",
    "!student_t {interval_90: [0.2, 0.5], degrees_of_freedom: 3}",
};
BOOST_DATA_TEST_CASE(nine_in_ten_draws_lie_within_the_interval, boost::unit_test::data::make(intervals),
                     text) {
  const auto read = quantity(text);
  BOOST_REQUIRE_MESSAGE(read, complaint(text));
  BOOST_TEST((*read)->cumulative(0.2L) == 0.05L, boost::test_tools::tolerance(1e-9L));
  BOOST_TEST((*read)->cumulative(0.5L) == 0.95L, boost::test_tools::tolerance(1e-9L));
}

BOOST_AUTO_TEST_CASE(wide_and_narrow_intervals_are_met_too) {
  for (const std::string text :
       {"!gamma {interval_90: [0.001, 900]}", "!gamma {interval_90: [99, 101]}",
        "!beta {interval_90: [0.001, 0.999]}", "!beta {interval_90: [0.499, 0.501]}"}) {
    const auto read = quantity(text);
    BOOST_REQUIRE_MESSAGE(read, text << ": " << complaint(text));
    const auto ends = parsed("x: " + text).items[0].items[0];
    BOOST_TEST_CONTEXT(text) {
      BOOST_TEST((*read)->cumulative(std::stold(ends.items[0].scalar)) == 0.05L,
                 boost::test_tools::tolerance(1e-6L));
      BOOST_TEST((*read)->cumulative(std::stold(ends.items[1].scalar)) == 0.95L,
                 boost::test_tools::tolerance(1e-6L));
    }
  }
}

BOOST_AUTO_TEST_CASE(truncation_may_be_open_at_an_end) {
  const auto read = quantity("!normal {mean: 0, sd: 1, truncate: [null, 2]}");
  BOOST_TEST((*read)->truncation()->low == -HUGE_VAL);
  BOOST_TEST((*read)->truncation()->high == 2);
}

BOOST_AUTO_TEST_CASE(months_stand_where_months_are_meant) {
  BOOST_TEST(kind<Constant>("2025-06").value == Month(2025, 6).index());
  BOOST_TEST(kind<UniformRange>("!uniform {low: 2025-01, high: 2026-01}").high == Month(2026, 1).index());
  BOOST_TEST(kind<Normal>("!normal {mean: 2025-06, sd: 2 years}").sd == 24);
  BOOST_TEST(complaint("2025-06", Months::refused) == "expected a number, found '2025-06'");
  BOOST_TEST(complaint("24306", Months::demanded) == "expected a month, found '24306'");
  BOOST_TEST(complaint("!uniform {low: 24300, high: 2026-01}", Months::demanded) ==
             "expected a month, found '24300'");
}

const std::pair<const char*, const char*> wrong[] = {
    {"!normal {mean: 0, sd: -1}", "'sd' must be above 0"},
    {"!lognormal {median: 0, sd_log: 1}", "'median' must be above 0"},
    {"!lognormal {interval_90: [-1, 1]}", "a lognormal value is above 0"},
    {"!logitnormal {interval_90: [0.1, 1]}", "a logitnormal value lies between 0 and 1"},
    {"!uniform {low: 2, high: 2}", "'high' must be above 'low'"},
    {"!pert {low: 1, mode: 4, high: 3}", "'mode' must lie between 'low' and 'high'"},
    {"!beta {alpha: 0, beta: 1}", "'alpha' must be from 0.001 to 1000000"},
    {"!beta {mean: 1.5, sd: 0.1}", "the mean of a beta lies between its ends"},
    {"!beta {interval_90: [-0.1, 0.5]}", "it must lie between the ends of the beta"},
    {"!gamma {shape: 1e9, scale: 1}", "'shape' must be from 0.001 to 1000000"},
    {"!student_t {location: 0, scale: 1, degrees_of_freedom: 0.5}", "must be from 1 to 1000000"},
    {"!discrete {values: [1], weights: [0]}", "weights must be 0 or more, and not all 0"},
    {"!normal {mean: 0}", "!normal takes {mean, sd} or {interval_90}, not {mean}"},
    {"!normal {mean: 0, sigma: 1}", "unknown key 'sigma' in !normal"},
    {"!gaussian {mean: 0, sd: 1}", "unknown distribution '!gaussian'"},
    {"!normal [0, 1]", "!normal takes {mean, sd} or {interval_90}"},
    {"!normal {mean: , sd: 1}", "'mean' has no value"},
    {"!normal {mean: 0, sd: 1, truncate: [20, 21]}",
     "less than one draw in a million lies within this range"},
    {"{source: a book}", "expected a number or a distribution, found a map"},
    {"1,5", "expected a number, found '1,5'"},
};
BOOST_DATA_TEST_CASE(what_is_no_distribution_is_refused, boost::unit_test::data::xrange(std::size(wrong)),
                     index) {
  BOOST_TEST(complaint(wrong[index].first) == wrong[index].second);
}

BOOST_AUTO_TEST_SUITE_END()
