#include "engine/write/cf_conventions.hpp"

#include <boost/test/unit_test.hpp>

using namespace vidik;
namespace tt = boost::test_tools;

BOOST_AUTO_TEST_SUITE(cf)

namespace {
std::vector<std::string> named(const std::vector<std::string>& names) {
  std::vector<Recorded> outputs;
  for (const auto& name : names) outputs.push_back({name, ""});
  return cf_names(outputs);
}
}  // namespace

BOOST_AUTO_TEST_CASE(names_have_letters_digits_and_underscores_and_are_each_given_once) {
  const std::vector<std::string> expected{"energy_bill", "a_b_c", "a_b_c_", "v_2nd"};
  BOOST_TEST(named({"energy.bill", "a.b_c", "a_b.c", "2nd"}) == expected, tt::per_element());
}

BOOST_AUTO_TEST_CASE(units_keep_what_udunits_knows_and_leave_out_money) {
  BOOST_TEST(udunits("USD mn") == "1e6");
  BOOST_TEST(udunits("USD/1000 m³") == "1e-3 m-3");
  BOOST_TEST(udunits("bcm/year") == "1e9 m3 year-1");
  BOOST_TEST(udunits("cubits") == "1");
  BOOST_TEST(!has_udunits("cubits"));
  BOOST_TEST(has_udunits("0/1/2"));
}

BOOST_AUTO_TEST_CASE(states_of_a_regime_are_flags_with_a_word_each) {
  const auto flags = flags_of("0/1/2", "gas contract with Russia: 0 long, 1 short annex, 2 none");
  BOOST_REQUIRE(flags);
  BOOST_TEST(flags->values == (std::vector<double>{0, 1, 2}), tt::per_element());
  BOOST_TEST(flags->meanings == "long short_annex none");
  BOOST_TEST(flags_of("0/1", "1 after the event")->meanings == "state_0 state_1");
  BOOST_TEST(!flags_of("USD", "0 long, 1 short"));
}

BOOST_AUTO_TEST_CASE(days_are_those_of_the_calendar) {
  BOOST_TEST(days_to(Month(1970, 1)) == 0);
  BOOST_TEST(days_to(Month(2024, 3)) - days_to(Month(2024, 2)) == 29);
  BOOST_TEST(days_to(Month(2023, 1)) == 19358);
}

BOOST_AUTO_TEST_SUITE_END()
