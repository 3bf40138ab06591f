#include "engine/scenario/reader.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/engine/scenario/scratch.hpp"

namespace {
using namespace vidik;
double number(const Quantity& quantity) {
  return std::get<Constant>(quantity->kind()).value;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(reading)

BOOST_AUTO_TEST_CASE(what_is_not_said_has_its_default) {
  const auto scenario = scenario_of("");
  BOOST_TEST(scenario.name == "test");
  BOOST_TEST(scenario.horizon.steps() == 13 * 12);
  BOOST_TEST(scenario.ensemble.paths == 10000);
  BOOST_TEST(scenario.ensemble.seed == 20221231u);
  BOOST_TEST(scenario.ensemble.draw_parameters);
  BOOST_TEST(scenario.report.quantiles.size() == 5u);
  BOOST_TEST(!scenario.report.monthly);
  BOOST_TEST(scenario.warnings.empty());
}

BOOST_AUTO_TEST_CASE(the_ensemble_says_what_is_drawn) {
  const auto settings =
      scenario_of("ensemble: {paths: 1, seed: 18446744073709551615, parameters: central, noise: none}")
          .ensemble;
  BOOST_TEST(settings.paths == 1);
  BOOST_TEST(settings.seed == ~std::uint64_t{0});
  BOOST_TEST(!settings.draw_parameters);
  BOOST_TEST(!settings.draw_noise);
}

BOOST_AUTO_TEST_CASE(levers_are_read) {
  const auto scenario = scenario_of(R"(
levers:
  grow: {set: policy.x, to: !uniform {low: 0, high: 1}, from: 2025-01, until: 2026-12, ramp: 18 months}
  more: {add: policy.x, by: 0.2, source: a plan}
)");
  const auto& grow = *scenario.levers.find("grow");
  BOOST_TEST((grow.kind == Lever::Kind::set));
  BOOST_TEST(*grow.target == "policy.x");
  BOOST_TEST(grow.target.where.line == 6);
  BOOST_TEST(!grow.value->constant());
  BOOST_TEST(grow.until->value.text() == "2026-12");
  BOOST_TEST(grow.ramp == 18);
  const auto& more = *scenario.levers.find("more");
  BOOST_TEST((more.kind == Lever::Kind::add));
  BOOST_TEST(number(more.value) == 0.2);
  BOOST_TEST(!more.from);
}

BOOST_AUTO_TEST_CASE(shocks_are_read) {
  const auto scenario = scenario_of(R"(
shocks:
  cut: {on: a.supply, at: 2026-11, set: 0, for: 1 year, probability: 0.5}
  storm: {on: a.demand, hazard: 0.2, multiply: 1.1, half_life: 2 months}
)");
  const auto& cut = *scenario.shocks.find("cut");
  BOOST_TEST((cut.kind == Shock::Kind::set));
  BOOST_TEST(number(*cut.at) == Month(2026, 11).index());
  BOOST_TEST(**cut.duration == 12);
  BOOST_TEST(number(cut.probability) == 0.5);
  const auto& storm = *scenario.shocks.find("storm");
  BOOST_TEST((storm.kind == Shock::Kind::multiply));
  BOOST_TEST(number(storm.value) == 1.1);
  BOOST_TEST(!storm.at);
  BOOST_TEST(number(*storm.hazard) == 0.2);
  BOOST_TEST(**storm.half_life == 2);
  BOOST_TEST(number(storm.probability) == 1);
}

BOOST_AUTO_TEST_CASE(rules_are_read_with_groups_within_groups) {
  const auto scenario = scenario_of(R"(
rules:
  help:
    when:
      all:
        - {variable: a.gas, above: 0.02, for: 2 months}
        - any: [{variable: a.x, below: -1}, {variable: a.y, equals: 3}]
    then: [{set: policy.x, to: 1, for: 2 years}, {force: a.state, to: 1}, {add: policy.y, by: 0.1}]
    delay: 0 months
    cooldown: 12 months
    once: true
)");
  const auto& rule = *scenario.rules.find("help");
  BOOST_TEST((rule.when.kind == Condition::Kind::all));
  BOOST_TEST(rule.when.parts[0].duration == 2);
  BOOST_TEST(rule.when.parts[0].threshold == 0.02);
  const auto& any = rule.when.parts[1];
  BOOST_TEST((any.kind == Condition::Kind::any));
  BOOST_TEST((any.parts[1].kind == Condition::Kind::equals));
  BOOST_TEST(*any.parts[1].variable == "a.y");
  BOOST_REQUIRE(rule.then.size() == 3u);
  BOOST_TEST(**rule.then[0].duration == 24);
  BOOST_TEST((rule.then[1].kind == Rule::Consequence::Kind::force));
  BOOST_TEST((rule.then[2].kind == Rule::Consequence::Kind::add));
  BOOST_TEST(rule.cooldown == 12);
  BOOST_TEST(rule.once);
}

BOOST_AUTO_TEST_CASE(pins_hold_a_value_or_follow_a_course) {
  const auto scenario = scenario_of(R"(
pins:
  a.held: {to: 1}
  a.between: {from: 2025-01, to: 2, until: 2026-01}
  a.course: {2023-01: 83.1, 2023-03: 82.7, interpolate: linear}
)");
  const auto& held = *scenario.pins.find("a.held");
  BOOST_TEST(held.course.at(0).month.text() == "2023-01");
  BOOST_TEST(held.last.text() == "2035-12");
  BOOST_TEST(scenario.pins.find("a.between")->last.text() == "2026-01");
  const auto& course = *scenario.pins.find("a.course");
  BOOST_TEST(course.linear);
  BOOST_TEST(course.course.at(1).value == 82.7);
  BOOST_TEST(course.course.at(1).where.line == 8);
  BOOST_TEST(course.last.text() == "2023-03");
}

BOOST_AUTO_TEST_CASE(quantiles_are_put_in_order) {
  const auto report =
      scenario_of("report: {quantiles: [0.9, 0.1, 0.9], years: [2030], monthly: true}").report;
  BOOST_TEST(report.quantiles == (std::vector<double>{0.1, 0.9}), boost::test_tools::per_element());
  BOOST_REQUIRE(report.years.size() == 1);
  BOOST_TEST(*report.years.front() == 2030);
  BOOST_TEST(report.monthly);
}

BOOST_AUTO_TEST_CASE(all_errors_of_a_file_are_shown_in_its_order) {
  const auto message = refusal_of("ensemble: {paths: x}\nlevers: {a: {to: 1}}\nshocks: 3\nnonsense: 4\n");
  BOOST_TEST(message.find("found 'x'") < message.find("'set' or 'add'"));
  BOOST_TEST(message.find("'set' or 'add'") < message.find("found '3'"));
  BOOST_TEST(message.find("found '3'") < message.find("unknown key 'nonsense'"));
}

BOOST_AUTO_TEST_CASE(a_date_at_either_end_of_the_horizon_is_within) {
  BOOST_TEST(scenario_of("shocks: {a: {on: a.b, at: 2023-01, add: 1}, b: {on: a.b, at: 2035-12, add: 1}}")
                 .warnings.empty());
  BOOST_TEST(scenario_of("shocks: {a: {on: a.b, at: 2036-01, add: 1}}").warnings.size() == 1u);
  BOOST_TEST(
      contains(refusal_of("shocks: {a: {on: a.b, at: 2022-12, add: 1}}"), "before the start of the horizon"));
}

BOOST_AUTO_TEST_CASE(a_prior_may_lie_outside_its_bounds_by_a_twentieth) {
  const auto at = [](const std::string& bound) {
    return "parameters: {a.b: {value: !normal {mean: 0, sd: 1}, bounds: [null, " + bound + "]}}";
  };
  BOOST_TEST(scenario_of(at("1.65")).warnings.empty());
  BOOST_TEST(scenario_of(at("1.64")).warnings.size() == 1u);
  BOOST_TEST(contains(refusal_of(at("-0.01")), "the median is above the upper bound -0.01"));
}

BOOST_AUTO_TEST_CASE(a_month_parameter_takes_months_and_no_other_does) {
  const auto scenario =
      scenario_of("parameters: {a.start: {value: 2027-01, unit: month, bounds: [2023-01, null]}}");
  BOOST_TEST(number(scenario.parameters.find("a.start")->value) == Month(2027, 1).index());
  BOOST_TEST(contains(refusal_of("parameters: {a.start: {value: 2027, unit: month}}"), "expected a month"));
  BOOST_TEST(contains(refusal_of("parameters: {a.b: {value: 2027-01, unit: share}}"), "the unit is share"));
}

const std::pair<const char*, const char*> durations[] = {{"1 month", ""},
                                                         {"24 months", ""},
                                                         {"1000 years", ""},
                                                         {"1001 years", "out of range"},
                                                         {"99999999999999999999 months", "out of range"},
                                                         {"0 months", "out of range"},
                                                         {"12", "say of what: 12 months, or 12 years"},
                                                         {"1.5 years", "expected a duration"},
                                                         {"-3 months", "expected a duration"},
                                                         {"012 months", "expected a duration"},
                                                         {"twelve months", "expected a duration"},
                                                         {"\"12 months\"", "expected a duration"}};
BOOST_DATA_TEST_CASE(durations_are_counted_months_or_years,
                     boost::unit_test::data::xrange(std::size(durations)), index) {
  const auto& [text, expected] = durations[index];
  const auto message =
      refusal_of(std::string("shocks: {a: {on: a.b, at: 2025-01, add: 1, for: ") + text + "}}");
  BOOST_TEST((*expected ? contains(message, expected) : message.empty()), text << ": " << message);
}

BOOST_AUTO_TEST_CASE(a_course_may_come_from_a_file_beside_the_scenario) {
  const Scratch scratch;
  scratch.write("data/brent.csv", "month,value\r\n2023-01,83.1\r\n\r\n2023-02,-1e2\r\n");
  const auto file = scratch.write("x.yaml", head + "pins: {a.b: {file: data/brent.csv}}\n");
  const auto course = load_scenario(file).pins.find("a.b")->course;
  BOOST_REQUIRE(course.size() == 2u);
  BOOST_TEST(course[1].value == -100);
  BOOST_TEST(contains(course[1].where.text(), "brent.csv:4:1"));
  scratch.write("data/brent.csv", "date;value\n");
  BOOST_TEST(contains(refusal(file), "a course begins with the line `month,value`"));
}

BOOST_AUTO_TEST_SUITE_END()
