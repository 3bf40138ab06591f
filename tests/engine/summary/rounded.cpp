#include <boost/test/unit_test.hpp>
#include <limits>

#include "engine/summary/summary.hpp"

using namespace vidik;

BOOST_AUTO_TEST_SUITE(rounding)

BOOST_AUTO_TEST_CASE(an_error_supports_one_digit_or_two_if_it_begins_with_100_to_354) {
  BOOST_TEST(rounded({0.243187, 0.0043}) == "0.243");
  BOOST_TEST(rounded({0.243187, 0.0021}) == "0.2432");
  BOOST_TEST(rounded({0.243187, 0.00354}) == "0.2432");
  BOOST_TEST(rounded({0.243187, 0.00356}) == "0.243");
  BOOST_TEST(rounded({0.243187, 0.0097}) == "0.243");
  BOOST_TEST(rounded({3.14159, 0.1}) == "3.14");
  BOOST_TEST(rounded({3.14159, 0.6}) == "3.1");
}

BOOST_AUTO_TEST_CASE(thousands_are_set_apart) {
  BOOST_TEST(rounded({1234.5678, 0.5}) == "1,234.6");
  BOOST_TEST(rounded({1234567.8, 4}) == "1,234,568");
  BOOST_TEST(rounded({-1234567.8, 4}) == "-1,234,568");
  BOOST_TEST(rounded({999.7, 4}) == "1,000");
  BOOST_TEST(rounded({-123.4, 4}) == "-123");
}

BOOST_AUTO_TEST_CASE(digits_before_the_point_that_are_not_known_are_noughts) {
  BOOST_TEST(rounded({1234567.8, 4000}) == "1,235,000");
  BOOST_TEST(rounded({1234567.8, 2000}) == "1,234,600");
  BOOST_TEST(rounded({3, 400}) == "0");
}

BOOST_AUTO_TEST_CASE(nothing_is_not_negative) {
  BOOST_TEST(rounded({-0.0001, 0.04}) == "0.00");
}

BOOST_AUTO_TEST_CASE(what_is_certain_is_shown_as_it_is) {
  BOOST_TEST(rounded({0.25, 0}) == "0.25");
  BOOST_TEST(rounded({12000, 0}) == "12,000");
  BOOST_TEST(rounded({0, 0}) == "0");
  BOOST_TEST(rounded({1, 0}) == "1");
  BOOST_TEST(rounded({-2.5, 0}) == "-2.5");
}

BOOST_AUTO_TEST_CASE(without_an_error_three_digits_are_shown_and_without_a_value_a_dash) {
  const double unknown = std::numeric_limits<double>::quiet_NaN();
  BOOST_TEST(rounded({0.243187, unknown}) == "0.243");
  BOOST_TEST(rounded({unknown, unknown}) == "–");
}

BOOST_AUTO_TEST_SUITE_END()
