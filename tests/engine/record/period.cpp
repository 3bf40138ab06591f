#include "engine/record/period.hpp"

#include <boost/test/unit_test.hpp>

using namespace vidik;

BOOST_AUTO_TEST_SUITE(periods)

namespace {
std::vector<std::string> texts(const std::vector<Period>& periods) {
  std::vector<std::string> texts;
  for (const Period& period : periods) texts.push_back(period.text());
  return texts;
}
void check(const TimeGrid& grid, bool monthly, const std::vector<std::string>& expected) {
  const auto found = texts(periods_of(grid, monthly));
  BOOST_CHECK_EQUAL_COLLECTIONS(found.begin(), found.end(), expected.begin(), expected.end());
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_year_is_a_period_and_ends_with_december) {
  check({Month(2023, 1), Month(2025, 12)}, false, {"2023", "2024", "2025"});
  BOOST_TEST(periods_of({Month(2023, 1), Month(2025, 12)}, false)[1].last_step == 24);
}

BOOST_AUTO_TEST_CASE(a_partial_year_is_not_a_period) {
  check({Month(2023, 2), Month(2025, 11)}, false, {"2024"});
  check({Month(2023, 2), Month(2023, 11)}, false, {});
}

BOOST_AUTO_TEST_CASE(months_follow_their_year_and_those_of_a_partial_year_are_there_too) {
  check({Month(2023, 11), Month(2023, 12)}, true, {"2023-11", "2023-12"});
  const auto periods = periods_of({Month(2023, 12), Month(2024, 12)}, true);
  BOOST_TEST(texts(periods).size() == 1 + 1 + 12);
  BOOST_TEST(periods[0].text() == "2023-12");
  BOOST_TEST(periods[0].last_step == 1);
  BOOST_TEST(periods[1].text() == "2024");
  BOOST_TEST(periods[1].last_step == 13);
  BOOST_TEST(periods[2].text() == "2024-01");
  BOOST_TEST(periods[2].last_step == 2);
}

BOOST_AUTO_TEST_SUITE_END()
