#include "engine/core/calendar.hpp"

#include <boost/test/unit_test.hpp>

namespace vidik {

BOOST_AUTO_TEST_SUITE(calendar)

BOOST_AUTO_TEST_CASE(a_month_is_read_as_it_is_written) {
  for (const auto* text : {"1900-01", "2022-12", "2023-01", "2025-06", "9999-12"}) {
    const auto month = Month::parse(text);
    BOOST_REQUIRE_MESSAGE(month, text);
    BOOST_TEST(month->text() == text);
  }
  BOOST_TEST(Month::parse("2025-06")->year() == 2025);
  BOOST_TEST(Month::parse("2025-06")->of_year() == 6);
}

BOOST_AUTO_TEST_CASE(what_is_not_a_month_is_refused) {
  for (const auto* text :
       {"", "2025", "2025-1", "25-1", "25-01", "2025-00", "2025-13", "2025-99", "1899-12", "2025/06",
        "2025-06-01", "2025-6 ", " 2025-6", "+025-06", "-025-06", "2025--6", "2025-0x", "٢٠-٠", "20250-6"})
    BOOST_TEST(!Month::parse(text), "'" << text << "' was read as a month");
}

BOOST_AUTO_TEST_CASE(months_are_counted_across_years) {
  const Month december(2022, 12), january(2023, 1);
  BOOST_TEST((december + 1 == january));
  BOOST_TEST((january + -1 == december));
  BOOST_TEST((january - december) == 1);
  BOOST_TEST((Month(2035, 12) - Month(2022, 12)) == 13 * 12);
  BOOST_TEST((Month(2024, 2) + 12 * 7 == Month(2031, 2)));
  BOOST_TEST((december < january));
}

BOOST_AUTO_TEST_CASE(an_index_and_its_month_are_the_same) {
  for (int index = Month(1999, 1).index(); index <= Month(2101, 12).index(); ++index) {
    const auto month = Month::from_index(index);
    BOOST_REQUIRE_EQUAL(month.index(), index);
    BOOST_REQUIRE((Month(month.year(), month.of_year()) == month));
    BOOST_REQUIRE((Month::parse(month.text()) == month));
  }
}

BOOST_AUTO_TEST_CASE(a_grid_counts_its_first_and_last_month) {
  const TimeGrid grid{Month(2023, 1), Month(2035, 12)};
  BOOST_TEST(grid.steps() == 156);
  BOOST_TEST((grid.step(1).month == grid.start));
  BOOST_TEST((grid.step(grid.steps()).month == grid.end));
  BOOST_TEST(grid.contains(grid.start));
  BOOST_TEST(grid.contains(grid.end));
  BOOST_TEST(!grid.contains(grid.start + -1));
  BOOST_TEST(!grid.contains(grid.end + 1));
  BOOST_TEST(grid.step(12).years() == 1.0);
}

BOOST_AUTO_TEST_CASE(a_grid_of_one_month_has_one_step) {
  const TimeGrid grid{Month(2023, 1), Month(2023, 1)};
  BOOST_TEST(grid.steps() == 1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace vidik
