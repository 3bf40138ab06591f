#include "engine/core/conditions.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>

#include "engine/core/column.hpp"

namespace vidik {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double values[] = {0.0, -0.0, 1.0, -1.0, 5e-324, infinity, -infinity, std::nan("")};

/// All pairs of these values, one in each lane.
struct Pairs {
  Pairs() {
    for (int lane = 0; lane < lanes; ++lane) {
      a[lane] = values[lane / 8 % 8];
      b[lane] = values[lane % 8];
    }
  }
  Column a, b;
};

template <typename Expected>
void check_lanes(const Column& found, const Pairs& pairs, Expected expected) {
  for (int lane = 0; lane < lanes; ++lane)
    BOOST_TEST(found[lane] == (expected(pairs.a[lane], pairs.b[lane]) ? 1.0 : 0.0),
               "lane " << lane << ": " << pairs.a[lane] << ", " << pairs.b[lane]);
}

template <typename Expression>
constexpr bool computed_by_vectors(const Expression&) {
  return conditions::has_vectors<Expression>;
}

BOOST_AUTO_TEST_SUITE(conditions_of_columns)

BOOST_AUTO_TEST_CASE(a_comparison_of_columns_is_that_of_their_numbers_in_each_lane) {
  const Pairs p;
  check_lanes(indicator(p.a < p.b), p, [](double a, double b) { return a < b; });
  check_lanes(indicator(p.a <= p.b), p, [](double a, double b) { return a <= b; });
  check_lanes(indicator(p.a > p.b), p, [](double a, double b) { return a > b; });
  check_lanes(indicator(p.a >= p.b), p, [](double a, double b) { return a >= b; });
  check_lanes(indicator(p.a == p.b), p, [](double a, double b) { return a == b; });
  check_lanes(indicator(p.a != p.b), p, [](double a, double b) { return a != b; });
  check_lanes(indicator(p.a < 1.0), p, [](double a, double) { return a < 1.0; });
}

BOOST_AUTO_TEST_CASE(several_conditions_hold_where_each_does) {
  const Pairs p;
  check_lanes(indicator(p.a < 1.0 && p.b == 1.0), p, [](double a, double b) { return a < 1 && b == 1; });
  check_lanes(indicator(p.a >= 0.0 && p.b >= 0.0 && p.a < p.b), p,
              [](double a, double b) { return a >= 0 && b >= 0 && a < b; });
}

BOOST_AUTO_TEST_CASE(what_is_not_chosen_leaves_no_trace) {
  const Pairs p;
  const Column chosen = (p.a == 1.0).select(p.b / 0.0, 2.0 * p.a);
  for (int lane = 0; lane < lanes; ++lane) {
    const double expected = p.a[lane] == 1.0 ? p.b[lane] / 0.0 : 2.0 * p.a[lane];
    BOOST_TEST((chosen[lane] == expected || (std::isnan(chosen[lane]) && std::isnan(expected))));
    BOOST_TEST(std::signbit(chosen[lane]) == std::signbit(expected));
  }
}

BOOST_AUTO_TEST_CASE(formulas_with_conditions_and_square_roots_are_computed_by_vectors) {
  const Column a = Column::Constant(4.0), b = Column::Constant(9.0);
  const bool there_are_vectors = computed_by_vectors(a + b);
  BOOST_TEST(computed_by_vectors(indicator(a < b) * a + b) == there_are_vectors);
  BOOST_TEST(computed_by_vectors((a < b && b == 9.0).select(a, 1.0)) == there_are_vectors);
  BOOST_TEST(computed_by_vectors((a * b).sqrt()) == there_are_vectors);
  const Column root = (a * b).sqrt();
  BOOST_TEST(root[lanes - 1] == 6.0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace vidik
