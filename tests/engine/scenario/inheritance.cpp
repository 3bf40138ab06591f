// What a scenario changes against the one that it extends.
#include "engine/scenario/inheritance.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/engine/scenario/scratch.hpp"

namespace {
using namespace vidik;

/// Assumptions, a baseline of them and two what-ifs.
struct Family : Scratch {
  Family() {
    write("assumptions.yaml", "schema: 1\nparameters: {a.slope: {value: 1}, a.level: {value: 5}}\n");
    write("baseline.yaml", head + "extends: assumptions.yaml\n");
    write("steep.yaml", "schema: 1\ntitle: Steep\nextends: baseline.yaml\nparameters: {a.slope: 2}\n");
    write("high.yaml", "schema: 1\ntitle: High\nextends: baseline.yaml\nparameters: {a.level: 9}\n");
  }
  Scenario scenario(const std::string& text) const {
    return load_scenario(write("what-if.yaml", "schema: 1\ntitle: What if\n" + text));
  }
  std::string parent(const std::string& extends) const {
    return scenario("extends: " + extends).parent.filename().string();
  }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(inheritance, Family)

BOOST_AUTO_TEST_CASE(the_parent_is_the_scenario_that_is_extended) {
  BOOST_TEST(parent("steep.yaml") == "steep.yaml");
  BOOST_TEST(parent("[steep.yaml, assumptions.yaml]") == "steep.yaml");
}

BOOST_AUTO_TEST_CASE(files_without_a_title_are_parts_and_not_parents) {
  BOOST_TEST(load_scenario(path("baseline.yaml")).parent.empty());
  BOOST_TEST(!inheritance_of(load_scenario(path("baseline.yaml"))));
  write("part.yaml", "schema: 1\nextends: high.yaml\nparameters: {a.slope: 3}\n");
  BOOST_TEST(parent("part.yaml") == "high.yaml");
}

BOOST_AUTO_TEST_CASE(the_parent_of_a_combination_is_what_all_of_it_change) {
  BOOST_TEST(parent("[steep.yaml, high.yaml]") == "baseline.yaml");
  BOOST_TEST(parent("[steep.yaml, baseline.yaml]") == "baseline.yaml");
  write("alone.yaml", head + "parameters: {b.other: {value: 1}}\n");
  BOOST_TEST(parent("[steep.yaml, alone.yaml]") == "steep.yaml");
}

BOOST_AUTO_TEST_CASE(changes_are_told_with_their_place) {
  const auto found = inheritance_of(scenario("extends: [steep.yaml, high.yaml]\n"));
  BOOST_REQUIRE(found);
  BOOST_TEST(found->title == "A test");
  BOOST_REQUIRE(found->changes.size() == 2U);
  BOOST_TEST(found->changes[0].key == "a.slope");
  BOOST_TEST(found->changes[0].before == "1");
  BOOST_TEST(found->changes[0].after == "2");
  BOOST_TEST(found->changes[0].where.file->path.ends_with("steep.yaml"));
  BOOST_TEST(found->changes[0].where.line == 4);
}

BOOST_AUTO_TEST_CASE(a_parent_that_its_child_puts_right_can_be_compared) {
  write("wrong.yaml", head + "levers: {push: {set: a.slope, to: 2, from: 2025-01, until: 2024-01}}\n");
  const auto found = inheritance_of(scenario("extends: wrong.yaml\nlevers: {push: {until: 2026-01}}\n"));
  BOOST_REQUIRE(found);
  BOOST_TEST(found->changes.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
