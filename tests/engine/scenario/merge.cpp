#include "engine/scenario/merge.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <variant>
#include <vector>

#include "tests/engine/scenario/scratch.hpp"

namespace {
using namespace vidik;

const std::string baseline = head + R"(
parameters:
  a.slope: {value: 2.9, bounds: [0, 5], unit: "1", meaning: the slope, source: a book, confidence: high}
levers:
  first: {set: policy.x, to: 0.6, from: 2025-01, until: 2029-12}
  second: {set: policy.y, to: 1}
shocks:
  cut: {on: a.supply, at: 2026-11, set: 0, for: 12 months}
rules:
  help: {when: {variable: a.gas, above: 1, for: 3 months}, then: {set: policy.x, to: 1}, cooldown: 6 months}
pins:
  a.price: {2024-01: 1, 2024-02: 2}
report: {outputs: [a.gas, a.price], events: {e: {variable: a.gas, reaches: 2, by: 2030-01}}}
)";

/// A baseline and what-ifs in one folder.
struct Files : Scratch {
  Files() { write("baseline.yaml", baseline); }
  Scenario with(const std::string& text) const {
    return load_scenario(write("what-if.yaml", "schema: 1\nextends: baseline.yaml\n" + text));
  }
};

std::vector<std::string> names(const Named<Lever>& levers) {
  std::vector<std::string> result;
  for (const auto& [name, lever] : levers) result.push_back(*name);
  return result;
}
double number(const Quantity& quantity) {
  return std::get<Constant>(quantity->kind()).value;
}
}  // namespace

BOOST_FIXTURE_TEST_SUITE(merging, Files)

BOOST_AUTO_TEST_CASE(a_field_of_an_entry_is_changed_and_the_others_stay) {
  const auto scenario = with("levers: {first: {to: 0.8}}");
  const auto* lever = scenario.levers.find("first");
  BOOST_TEST(number(lever->value) == 0.8);
  BOOST_TEST(lever->from->value.text() == "2025-01");
  BOOST_TEST(names(scenario.levers) == (std::vector<std::string>{"first", "second"}),
             boost::test_tools::per_element());
  BOOST_TEST(scenario.warnings.empty());
}

BOOST_AUTO_TEST_CASE(a_question_goes_with_its_title) {
  write("asking.yaml", "schema: 1\nextends: baseline.yaml\ntitle: Asking\nquestion: What then?\n");
  const auto asked_by = [&](const std::string& text) {
    const auto scenario = load_scenario(write("what-if.yaml", "schema: 1\nextends: asking.yaml\n" + text));
    BOOST_TEST(scenario.warnings.empty());
    return scenario.question;
  };
  BOOST_TEST(asked_by("") == "What then?");
  BOOST_TEST(asked_by("title: Other\n") == "");
  BOOST_TEST(asked_by("title: Other\nquestion: And now?\n") == "And now?");
  BOOST_TEST(asked_by("title: Other\nquestion: null\n") == "");
}

BOOST_AUTO_TEST_CASE(a_new_value_keeps_bounds_unit_and_meaning_and_drops_its_evidence) {
  const auto scenario = with("parameters: {a.slope: 3}");
  const auto& slope = *scenario.parameters.find("a.slope");
  BOOST_TEST(number(slope.value) == 3);
  BOOST_TEST(**slope.high == 5);
  BOOST_TEST(**slope.unit == "1");
  BOOST_TEST(slope.meaning == "the slope");
  BOOST_TEST(slope.source == "");
  BOOST_TEST(slope.confidence == "");
}

BOOST_AUTO_TEST_CASE(a_change_of_the_bounds_alone_keeps_value_and_evidence) {
  const auto scenario = with("parameters: {a.slope: {bounds: [1, null]}}");
  const auto& slope = *scenario.parameters.find("a.slope");
  BOOST_TEST(number(slope.value) == 2.9);
  BOOST_TEST(**slope.low == 1);
  BOOST_TEST(!slope.high);
  BOOST_TEST(slope.source == "a book");
}

BOOST_AUTO_TEST_CASE(null_removes_an_entry_or_a_field) {
  const auto scenario = with("shocks: {cut: null}\nlevers: {first: {until: null}}\npins: null\n");
  BOOST_TEST(scenario.shocks.entries.empty());
  BOOST_TEST(scenario.pins.entries.empty());
  BOOST_TEST(!scenario.levers.find("first")->until);
  BOOST_TEST(scenario.warnings.empty());
}

BOOST_AUTO_TEST_CASE(conditions_consequences_courses_and_lists_replace_as_wholes) {
  const auto scenario = with(R"(
rules: {help: {when: {variable: a.oil, below: 2}}}
pins: {a.price: {2025-06: 3}}
report: {outputs: [a.oil]}
)");
  const auto& rule = *scenario.rules.find("help");
  BOOST_TEST(*rule.when.variable == "a.oil");
  BOOST_TEST(rule.when.duration == 1);
  BOOST_TEST(rule.cooldown == 6);
  BOOST_TEST(scenario.pins.find("a.price")->course.size() == 1u);
  BOOST_TEST(scenario.report.outputs.size() == 1u);
  BOOST_TEST(scenario.report.events.entries.size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_ifs_of_one_baseline_combine_and_do_not_undo_each_other) {
  write("one.yaml", "schema: 1\nextends: baseline.yaml\nlevers: {first: {to: 0.1}}\n");
  write("two.yaml", "schema: 1\nextends: baseline.yaml\nlevers: {second: {to: 0.2}}\n");
  const auto both = load_scenario(write("both.yaml", "schema: 1\nextends: [one.yaml, two.yaml]\n"));
  BOOST_TEST(number(both.levers.find("first")->value) == 0.1);
  BOOST_TEST(number(both.levers.find("second")->value) == 0.2);
  BOOST_TEST(both.warnings.empty());
}

BOOST_AUTO_TEST_CASE(the_later_parent_wins_and_the_file_itself_wins_over_both) {
  write("one.yaml", "schema: 1\nextends: baseline.yaml\nlevers: {first: {to: 0.1}, second: {to: 0.1}}\n");
  write("two.yaml", "schema: 1\nextends: baseline.yaml\nlevers: {first: {to: 0.2}, second: {to: 0.2}}\n");
  const auto both = load_scenario(
      write("both.yaml", "schema: 1\nextends: [one.yaml, two.yaml]\nlevers: {second: {to: 0.3}}\n"));
  BOOST_TEST(number(both.levers.find("first")->value) == 0.2);
  BOOST_TEST(number(both.levers.find("second")->value) == 0.3);
}

BOOST_AUTO_TEST_CASE(files_are_named_relative_to_the_file_that_names_them) {
  write("deep/er/x.yaml", "schema: 1\nextends: ../middle.yaml\n");
  write("deep/middle.yaml", "schema: 1\nextends: ../baseline.yaml\n");
  BOOST_TEST(load_scenario(path("deep/er/x.yaml")).levers.entries.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_loop_shows_its_chain_however_the_files_are_spelt) {
  write("a.yaml", "schema: 1\nextends: b.yaml\n");
  write("b.yaml", "schema: 1\nextends: ./nowhere/../a.yaml\n");
  const auto message = refusal(path("a.yaml"));
  BOOST_TEST(contains(message, "extends itself"), message);
  BOOST_TEST(contains(message, "b.yaml → "), message);
  write("self.yaml", "schema: 1\nextends: self.yaml\n");
  BOOST_TEST(contains(refusal(path("self.yaml")), "extends itself"));
}

BOOST_AUTO_TEST_CASE(syntax_errors_of_several_files_are_shown_at_once) {
  write("a.yaml", "schema: 1\nx: [1\n");
  write("b.yaml", "schema: 1\nx: {1\n");
  const auto message = refusal(write("c.yaml", "schema: 1\nextends: [a.yaml, b.yaml]\n"));
  BOOST_TEST(contains(message, "a.yaml:"), message);
  BOOST_TEST(contains(message, "b.yaml:"), message);
}

BOOST_AUTO_TEST_CASE(an_override_that_changes_nothing_is_a_warning_with_both_places) {
  const auto scenario = with("levers: {first: {to: 0.6, from: 2025-01}}");
  BOOST_REQUIRE(scenario.warnings.size() == 1u);
  BOOST_TEST(contains(scenario.warnings[0].text(), "what-if.yaml:3"));
  BOOST_TEST(contains(scenario.warnings[0].text(), "baseline.yaml:8"));
}

BOOST_AUTO_TEST_CASE(repeating_a_field_beside_a_change_is_no_warning) {
  BOOST_TEST(with("levers: {first: {to: 0.7, from: 2025-01}}").warnings.empty());
  BOOST_TEST(with("horizon: {start: 2023-01, end: 2030-12}").warnings.empty());
}

BOOST_AUTO_TEST_CASE(removing_what_is_not_there_is_a_warning) {
  const auto scenario = with("shocks: {storm: null}");
  BOOST_REQUIRE(scenario.warnings.size() == 1u);
  BOOST_TEST(contains(scenario.warnings[0].message, "'storm' is removed, but was not set before"));
}

BOOST_AUTO_TEST_CASE(fields_that_contradict_each_other_after_merging_show_both_places) {
  const auto message =
      refusal(write("x.yaml", "schema: 1\nextends: baseline.yaml\nshocks: {cut: {hazard: 0.1}}\n"));
  BOOST_TEST(contains(message, "'hazard' and 'at' exclude each other"), message);
  BOOST_TEST(contains(message, "baseline.yaml:11:"), message);
  BOOST_TEST(with("shocks: {cut: {hazard: 0.1, at: null}}").shocks.find("cut")->hazard.has_value());
}

BOOST_AUTO_TEST_CASE(the_resolved_scenario_runs_alone_and_says_the_same) {
  write("price.csv", "month,value\n2024-01,1.5\n2024-02,2.5\n");
  const auto scenario =
      with("pins: {a.price: {file: price.csv, interpolate: linear}}\nlevers: {first: {to: 0.7}}");
  const Scratch elsewhere;
  const auto again = load_scenario(elsewhere.write("resolved.yaml", emit(scenario.tree)));
  BOOST_TEST(emit(again.tree) == emit(scenario.tree));
  BOOST_TEST(again.title == scenario.title);
  const auto& pin = *again.pins.find("a.price");
  BOOST_TEST(pin.linear);
  BOOST_REQUIRE(pin.course.size() == 2u);
  BOOST_TEST(pin.course[1].value == 2.5);
  BOOST_TEST(number(again.levers.find("first")->value) == 0.7);
}

BOOST_AUTO_TEST_CASE(each_replaced_value_is_remembered) {
  write("one.yaml", "schema: 1\nextends: baseline.yaml\nparameters: {a.slope: 3}\n");
  const auto scenario =
      load_scenario(write("two.yaml", "schema: 1\nextends: one.yaml\nparameters: {a.slope: {value: 4}}\n"));
  const auto* value = scenario.tree.find("parameters")->find("a.slope")->find("value");
  BOOST_TEST(value->scalar == "4");
  BOOST_TEST(value->overrides->scalar == "3");
  BOOST_TEST(value->overrides->overrides->scalar == "2.9");
  BOOST_TEST(!value->overrides->overrides->overrides);
}

BOOST_AUTO_TEST_SUITE_END()
