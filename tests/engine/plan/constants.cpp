#include <boost/test/unit_test.hpp>

#include "tests/support/example_plan.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {
constexpr const char* moved =
    "levers:\n"
    "  mean: {set: price.mean, to: 50, from: 2023-03}\n"
    "  exits: {set: stock.exit_share, to: 0.1, from: 2023-03}\n";

std::size_t shared_by(const Plan& plan) {
  return plan.make_batch().shared.size();
}

void check_same_course(const Plan& first, const Plan& second) {
  PlanBench one(first), other(second);
  for (int month = 1; month <= 12; ++month) {
    one.step();
    other.step();
    for (const auto* name : {"price.level", "stock.persons", "regime.state", "cost.total"})
      BOOST_TEST((one[name] == other[name]).all());
  }
}
}  // namespace

BOOST_AUTO_TEST_SUITE(constants)

BOOST_AUTO_TEST_CASE(numbers_and_what_is_derived_from_numbers_alone_are_shared_by_all_paths) {
  BOOST_TEST(shared_by(example_plan()) == 8U);  // six parameters, and two derived
}

BOOST_AUTO_TEST_CASE(what_is_uncertain_or_moved_and_what_is_derived_beside_it_is_not_shared) {
  BOOST_TEST(shared_by(example_plan("parameters: {price.mean: !uniform {low: 40, high: 60}}\n")) == 5U);
  BOOST_TEST(shared_by(example_plan(moved)) == 4U);
}

BOOST_AUTO_TEST_CASE(sharing_changes_no_bit) {
  check_same_course(example_plan(), example_plan(moved));
}

BOOST_AUTO_TEST_CASE(another_point_of_a_plan_shares_its_own_numbers) {
  check_same_course(example_plan().with({{"price.mean", 60.0}, {"price.reversion", 2.0}}),
                    example_plan("parameters: {price.mean: 60, price.reversion: 2}\n"));
}

BOOST_AUTO_TEST_SUITE_END()
