// Axes: round numbers, short labels, and labels that do not overlap.
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "engine/figure/page.hpp"

using namespace vidik::figure;

BOOST_AUTO_TEST_SUITE(figure_scales)

namespace {
std::vector<std::string> labels(double least, double greatest) {
  const Ticks ticks = ticks_around(least, greatest, 6);
  std::vector<std::string> all;
  for (const double value : ticks.values) all.push_back(ticks.label(value));
  return all;
}
using Labels = std::vector<std::string>;
}  // namespace

BOOST_AUTO_TEST_CASE(ticks_are_round_and_enclose_the_numbers) {
  BOOST_TEST(labels(1083, 2311) == (Labels{"1,000", "1,250", "1,500", "1,750", "2,000", "2,250", "2,500"}),
             boost::test_tools::per_element());
  for (const auto& [least, greatest] :
       {std::pair(-3.2e-9, 7e-9), std::pair(5.2, 5.3), std::pair(-1e12, -9e11), std::pair(0.0, 100.0)}) {
    const Ticks ticks = ticks_around(least, greatest, 6);
    BOOST_TEST(ticks.values.front() <= least);
    BOOST_TEST(ticks.values.back() >= greatest);
    BOOST_TEST(ticks.values.size() >= 4u);
    BOOST_TEST(ticks.values.size() <= 9u);
  }
}

BOOST_AUTO_TEST_CASE(a_range_near_zero_begins_there_and_one_far_away_does_not) {
  BOOST_TEST(ticks_around(30, 100, 6).values.front() == 0);
  BOOST_TEST(ticks_around(90, 100, 6).values.front() == 90);
  BOOST_TEST(ticks_around(-100, -30, 6).values.back() == 0);
}

BOOST_AUTO_TEST_CASE(a_single_number_has_room_around_it) {
  for (const double value : {0.0, 5.0, -3e6}) {
    const Ticks ticks = ticks_around(value, value, 6);
    BOOST_TEST(ticks.values.front() < value);
    BOOST_TEST(ticks.values.back() > value);
  }
}

BOOST_AUTO_TEST_CASE(huge_and_tiny_numbers_are_written_with_a_power_of_ten_in_the_unit) {
  const Ticks huge = ticks_around(0, 6.6e6, 6), tiny = ticks_around(0, 4e-5, 6);
  BOOST_TEST(huge.label(6e6) == "6");
  BOOST_TEST(huge.unit("persons") == "10⁶ persons");
  BOOST_TEST(tiny.label(4e-5) == "40");
  BOOST_TEST(tiny.unit("") == "10⁻⁶");
  BOOST_TEST(ticks_around(0, 900'000, 6).unit("persons") == "persons");
}

BOOST_AUTO_TEST_CASE(labels_have_as_many_digits_as_the_step_and_a_minus_sign) {
  BOOST_TEST(labels(-0.1, 0.15) == (Labels{"−0.10", "−0.05", "0.00", "0.05", "0.10", "0.15"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(labels_at_line_ends_are_moved_apart_and_stay_in_order_and_inside) {
  const std::vector<double> heights(4, 10.0);
  const auto y = spread({50, 51, 52, 98}, heights, 0, 100);
  for (std::size_t i = 1; i < y.size(); ++i) BOOST_TEST(y[i] - y[i - 1] >= 10 - 1e-9);
  BOOST_TEST(y.front() == 50);
  BOOST_TEST(y.back() == 95);
  const auto crowded = spread({99, 99, 99, 99}, heights, 0, 100);
  BOOST_TEST(crowded.front() == 65);
  BOOST_TEST(crowded.back() == 95);
}

BOOST_AUTO_TEST_CASE(years_are_labelled_as_far_as_there_is_room) {
  BOOST_TEST(years_between_labels(13, 13) == 1);
  BOOST_TEST(years_between_labels(13, 9) == 2);
  BOOST_TEST(years_between_labels(40, 9) == 5);
}

BOOST_AUTO_TEST_CASE(coordinates_have_two_digits_at_most) {
  BOOST_TEST(coordinate(12.5) == "12.5");
  BOOST_TEST(coordinate(-0.001) == "0");
  BOOST_TEST(coordinate(1.0 / 3) == "0.33");
}

BOOST_AUTO_TEST_SUITE_END()
