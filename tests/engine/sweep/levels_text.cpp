// What a part of a factor's levels is drawn from, as a scenario says it.
#include <boost/test/unit_test.hpp>
#include <limits>

#include "engine/core/calendar.hpp"
#include "engine/scenario/distributions.hpp"
#include "tests/engine/sweep/sweep_text.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(text_of_levels)

namespace {
constexpr double open = std::numeric_limits<double>::infinity();

Distribution read(const std::string& yaml) {
  Diagnostics found;
  const auto quantity =
      read_quantity(parse_document(SourceFile::from_text("test", yaml), yaml), Months::allowed, found);
  found.throw_if_errors();
  return **quantity;
}

double month(int year, int number) {
  return Month(year, number).index();
}

/// The share of 20,000 levels within the limits that are at most x is that of draws from the text.
void check_share(const Levels& levels, double low, double high, double x) {
  double inside = 0, below = 0;
  for (int i = 0; i < 20'000; ++i) {
    const double level = levels.at((i + 0.5) / 20'000);
    if (level < low || level > high) continue;
    ++inside;
    below += level <= x ? 1 : 0;
  }
  const Distribution drawn = read(levels.text_within(low, high));
  BOOST_TEST(std::abs(static_cast<double>(drawn.cumulative(x)) - below / inside) < 2e-3);
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_range_becomes_a_shorter_range_and_a_distribution_is_truncated) {
  const Levels range = Levels::range(40, 60, false, 0);
  BOOST_TEST(range.text_within(45, open) == "!uniform {low: 45, high: 60}");
  BOOST_TEST(range.text_within(45, 45) == "45");
  const Levels normal = Levels::quantiles(Distribution(Normal{50, 5}), 0, 100, false, 0);
  BOOST_TEST(normal.text_within(-open, open) == "!normal {mean: 50, sd: 5}");
  BOOST_TEST(normal.text_within(-open, 52.5) == "!normal {mean: 50, sd: 5, truncate: [null, 52.5]}");
  check_share(normal, 45, 52.5, 50);
}

BOOST_AUTO_TEST_CASE(a_truncated_prior_is_truncated_further_and_what_lies_on_a_bound_stays_there) {
  const Distribution prior(Normal{50, 5}, Distribution::Truncation{40, 58});
  check_share(Levels::quantiles(prior, 0, 100, false, 0), 48, open, 52);
  // 16 % of the prior lie on the upper bound, in the box and in the scenario, whose bounds are the same.
  const Levels bounded = Levels::quantiles(Distribution(Normal{50, 5}), 0, 55, false, 0);
  BOOST_TEST(bounded.text_within(50, 55) == "!normal {mean: 50, sd: 5, truncate: [50, null]}");
}

BOOST_AUTO_TEST_CASE(a_prior_of_some_values_keeps_those_within) {
  const Levels levels =
      Levels::quantiles(Distribution(Discrete{{1, 2, 3, 4}, {1, 2, 3, 4}}), 0, 10, false, 0);
  check_share(levels, 2, 3, 2);
  check_share(levels, 2, open, 3);
}

BOOST_AUTO_TEST_CASE(months_are_listed_with_their_probabilities) {
  const Levels range = Levels::range(month(2024, 1), month(2024, 12), true, 0);
  BOOST_TEST(range.text_within(month(2024, 3), month(2024, 5)) ==
             "!discrete {values: [2024-03, 2024-04, 2024-05], weights: [1, 1, 1]}");
  BOOST_TEST(range.text_within(month(2024, 12), open) == "2024-12");
  for (const Distribution& prior :
       {Distribution(Normal{month(2024, 6) + 0.3, 2.2}),
        Distribution(Discrete{{month(2024, 2), month(2024, 4), month(2024, 9)}, {1, 2, 3}})}) {
    const Levels levels = Levels::quantiles(prior, month(2024, 2), month(2024, 12), true, 0);
    for (int last = 4; last <= 10; last += 2) {
      check_share(levels, month(2024, 2), month(2024, 10), month(2024, last));
      check_share(levels, month(2024, 4), open, month(2024, last));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
