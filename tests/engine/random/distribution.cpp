#include "engine/random/distribution.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/engine/random/example_distributions.hpp"

namespace vidik {

using test::infinity, test::of, test::within;

namespace {

void check_close(long double value, long double expected, long double tolerance = 1e-15L) {
  BOOST_TEST(std::abs(value - expected) <= tolerance * std::max(1.0L, std::abs(expected)),
             value << " is not " << expected);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(distributions)

BOOST_AUTO_TEST_CASE(the_quantile_undoes_the_distribution_function) {
  for (const auto& distribution : test::continuous_distributions())
    for (long double p = 0.001L; p < 1; p += 0.0137L)
      BOOST_TEST(std::abs(distribution.cumulative(distribution.quantile(p)) - p) < 1e-14L, distribution);
}

BOOST_AUTO_TEST_CASE(the_quantile_is_the_first_value_that_reaches_the_probability) {
  for (const auto& distribution : test::stepped_distributions())
    for (long double p = 0.001L; p < 1; p += 0.0137L) {
      const long double x = distribution.quantile(p);
      BOOST_TEST(distribution.cumulative(x) >= p - 1e-15L, distribution);
      BOOST_TEST(distribution.cumulative(x - 1e-9L) <= p + 1e-8L, distribution);
    }
}

BOOST_AUTO_TEST_CASE(both_never_fall) {
  for (const auto& distribution : test::all_distributions()) {
    long double last = -infinity;
    for (long double p = 1e-6L; p < 1; p += 0.00137L) {
      BOOST_TEST(distribution.quantile(p) >= last, distribution);
      last = distribution.quantile(p);
    }
  }
}

BOOST_AUTO_TEST_CASE(nothing_lies_outside_the_limits) {
  for (const auto& distribution : test::all_distributions()) {
    if (!distribution.truncation()) continue;
    const auto [low, high] = *distribution.truncation();
    for (const long double p : {0.0L, 1e-18L, 0.5L, 1 - 1e-18L, 1.0L}) {
      BOOST_TEST(distribution.quantile(p) >= low, distribution);
      BOOST_TEST(distribution.quantile(p) <= high, distribution);
    }
    BOOST_TEST(distribution.cumulative(high) == 1.0L, distribution);
    BOOST_TEST(distribution.cumulative(low - 1e-9L) == 0.0L, distribution);
  }
}

BOOST_AUTO_TEST_CASE(quantiles_that_are_known) {
  check_close(of(Normal{3, 2}).quantile(0.975L), 3 + 2 * 1.959963984540054235L);
  check_close(of(LogNormal{2, 0.5}).quantile(0.5L), 2);
  check_close(of(LogitNormal{0.2, 1.5}).quantile(0.5L), 0.2L);
  check_close(of(UniformRange{-1, 4}).quantile(0.3L), 0.5L);
  check_close(of(Triangular{0, 1, 2}).quantile(0.125L), 0.5L);
  check_close(of(Beta{1, 3}).quantile(0.5L), 1 - std::cbrt(0.5L));
  check_close(of(Beta{1, 1, 2, 4}).quantile(0.25L), 2.5L);
  check_close(of(Gamma{1, 2}).quantile(0.5L), 2 * std::log(2.0L));
  check_close(of(StudentT{1, 3, 1}).quantile(0.75L), 4);  // Cauchy
  check_close(of(StudentT{1, 3, 2}).quantile(0.75L), 1 + 3 * std::sqrt(2.0L / 3));
}

BOOST_AUTO_TEST_CASE(pert_has_the_mean_that_defines_it) {
  long double sum = 0;
  const int points = 20000;
  for (int i = 0; i < points; ++i) sum += of(Pert{1, 2, 6}).quantile((i + 0.5L) / points);
  check_close(sum / points, (1 + 4 * 2 + 6) / 6.0L, 1e-6L);
}

BOOST_AUTO_TEST_CASE(truncation_renormalises) {
  const auto whole = of(Normal{0, 1}), part = within(0, infinity, Normal{0, 1});
  for (long double x = 0; x < 4; x += 0.1L) check_close(part.cumulative(x), 2 * whole.cumulative(x) - 1);
  check_close(part.median(), 0.674489750196081743L);
  check_close(within(0, 2, UniformRange{-1, 4}).quantile(0.25L), 0.5L);
  check_close(within(1.5, 9, Discrete{{1, 2, 3}, {5, 1, 3}}).cumulative(2), 0.25L);
}

BOOST_AUTO_TEST_CASE(both_limits_of_a_truncation_belong_to_it) {
  const auto dice = within(2, 5, Discrete{{1, 2, 3, 4, 5, 6}, {1, 1, 1, 1, 1, 1}});
  check_close(dice.cumulative(2), 0.25L);
  check_close(dice.cumulative(4), 0.75L);
  check_close(dice.quantile(0.2L), 2);
  check_close(dice.quantile(0.9L), 5);
}

BOOST_AUTO_TEST_CASE(truncation_far_in_either_tail_keeps_its_precision) {
  const auto low = within(-infinity, -9, Normal{0, 1}), high = within(9, infinity, Normal{0, 1});
  for (const long double p : {0.01L, 0.3L, 0.5L, 0.9L}) {
    BOOST_TEST(low.quantile(p) < -9);
    check_close(high.quantile(1 - p), -low.quantile(p));
  }
}

BOOST_AUTO_TEST_CASE(a_mixture_weighs_the_distribution_functions) {
  const auto first = of(Gamma{2, 1}), second = of(Normal{5, 2});
  const auto mixture = of(Mixture{{first, second}, {1, 3}});
  for (long double x = -2; x < 12; x += 0.37L)
    check_close(mixture.cumulative(x), first.cumulative(x) / 4 + second.cumulative(x) * 3 / 4);
}

BOOST_AUTO_TEST_CASE(a_constant_within_a_mixture_is_met_exactly) {
  const auto mixture = of(Mixture{{Distribution(0.1), of(Normal{0, 1})}, {1, 1}});
  const long double from = mixture.cumulative(std::nextafter(0.1, 0.0)), to = mixture.cumulative(0.1);
  check_close(to - from, 0.5L);
  for (long double share = 0.01L; share < 1; share += 0.1L)
    BOOST_TEST(mixture.quantile(from + share * (to - from)) == 0.1);
}

BOOST_AUTO_TEST_CASE(a_component_without_weight_does_not_matter) {
  const auto mixture = of(Mixture{{Distribution(99.0), of(Normal{0, 1})}, {0, 1}});
  check_close(mixture.quantile(0.999L), of(Normal{0, 1}).quantile(0.999L));
}

BOOST_AUTO_TEST_CASE(the_text_is_what_a_scenario_would_say) {
  BOOST_TEST(Distribution(0.8).text() == "0.8");
  BOOST_TEST(Distribution(3.0).text() == "3");
  BOOST_TEST(of(Normal{2.9, 0.35}).text() == "!normal {mean: 2.9, sd: 0.35}");
  BOOST_TEST(of(LogNormal{2, 0.5}).text() == "!lognormal {median: 2, sd_log: 0.5}");
  BOOST_TEST(of(LogitNormal{0.2, 1.5}).text() == "!logitnormal {median: 0.2, sd_logit: 1.5}");
  BOOST_TEST(of(UniformRange{-1, 4}).text() == "!uniform {low: -1, high: 4}");
  BOOST_TEST(of(Triangular{2, 2.5, 3.2}).text() == "!triangular {low: 2, mode: 2.5, high: 3.2}");
  BOOST_TEST(of(Pert{2, 2.5, 3.2}).text() == "!pert {low: 2, mode: 2.5, high: 3.2}");
  BOOST_TEST(of(Beta{2, 5}).text() == "!beta {alpha: 2, beta: 5}");
  BOOST_TEST(of(Beta{2, 5, 0, 3}).text() == "!beta {alpha: 2, beta: 5, low: 0, high: 3}");
  BOOST_TEST(of(Gamma{2, 5}).text() == "!gamma {shape: 2, scale: 5}");
  BOOST_TEST(of(StudentT{0, 1, 4}).text() == "!student_t {location: 0, scale: 1, degrees_of_freedom: 4}");
  BOOST_TEST(of(Discrete{{1, 2}, {0.5, 1.5}}).text() == "!discrete {values: [1, 2], weights: [0.5, 1.5]}");
  BOOST_TEST(of(Mixture{{Distribution(1.0), of(Gamma{2, 5})}, {1, 3}}).text() ==
             "!mixture {components: [1, !gamma {shape: 2, scale: 5}], weights: [1, 3]}");
  BOOST_TEST(within(0, infinity, Normal{0, 1}).text() == "!normal {mean: 0, sd: 1, truncate: [0, null]}");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace vidik
