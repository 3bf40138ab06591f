#include "engine/core/suggestion.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

namespace {
using namespace vidik;
const std::vector<std::string> names{
    "energy.supply_available", "energy.bill", "energy.bill_share_gdp", "world.brent", "from", "for"};
}  // namespace

BOOST_AUTO_TEST_SUITE(suggestion)

BOOST_AUTO_TEST_CASE(a_missing_letter_a_wrong_one_and_a_swap_are_seen_through) {
  BOOST_TEST(nearest("energy.suply_available", names) == "energy.supply_available");
  BOOST_TEST(nearest("world.brant", names) == "world.brent");
  BOOST_TEST(nearest("world.bretn", names) == "world.brent");
}

BOOST_AUTO_TEST_CASE(the_nearest_of_several_is_taken) {
  BOOST_TEST(nearest("energy.bil", names) == "energy.bill");
  BOOST_TEST(nearest("form", names) ==
             "from");  // a swap is one edit, and so is the lost letter of `for`: first wins
}

BOOST_AUTO_TEST_CASE(what_is_far_from_all_gets_no_suggestion) {
  BOOST_TEST(nearest("temperature", names) == "");
  BOOST_TEST(nearest("x", names) == "");
  BOOST_TEST(nearest("", names) == "");
  BOOST_TEST(nearest("world.brent", {}) == "");
  BOOST_TEST(nearest(std::string(10'000, 'a'), names) == "");
}

BOOST_AUTO_TEST_CASE(it_is_put_as_a_question) {
  BOOST_TEST(did_you_mean("world.brnt", names) == "did you mean 'world.brent'?");
  BOOST_TEST(did_you_mean("temperature", names) == "");
}

BOOST_AUTO_TEST_SUITE_END()
