// The commands that look things up: validate, plan, explain, diff, describe, list.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "tests/app/program.hpp"

using namespace vidik::test;
using Json = nlohmann::json;

BOOST_AUTO_TEST_SUITE(looking_up)

BOOST_AUTO_TEST_CASE(validate_shows_mistakes_of_shape_and_of_meaning_at_once) {
  const Program program;
  program.file("bad.yaml", baseline_with("horizn: {}\nlevers:\n  x: {set: policy.nothing, to: 1}\n"));
  const Result result = program("validate bad.yaml");
  BOOST_TEST(result.code == 3);
  BOOST_TEST(result.prints("bad.yaml:3:1: error: "));
  BOOST_TEST(result.prints("did you mean 'horizon'?"));
  BOOST_TEST(result.prints("policy.nothing"));
  BOOST_TEST(result.says("bad.yaml: 2 errors"));
}

BOOST_AUTO_TEST_CASE(validate_goes_on_after_a_bad_file) {
  const Program program;
  program.file("bad.yaml", "horizon: [\n");
  const Result result = program("validate bad.yaml baseline --json");
  BOOST_TEST(result.code == 3);
  const Json json = Json::parse(result.out);
  BOOST_TEST(json.size() == 2);
  BOOST_TEST(json[0]["valid"] == false);
  BOOST_TEST(json[0]["diagnostics"][0]["where"]["file"] == "bad.yaml");
  BOOST_TEST(json[1]["valid"] == true);
}

BOOST_AUTO_TEST_CASE(plan_tells_the_levers_and_the_memory) {
  const Program program;
  program.file("mine.yaml",
               baseline_with("levers:\n  mine: {set: policy.gas_diversification, to: 0.5, from: 2025-01}\n"));
  const Result result = program("plan mine.yaml");
  BOOST_TEST(result.code == 0);
  BOOST_TEST(result.prints("lever mine: "));
  BOOST_TEST(result.prints("of memory"));
}

BOOST_AUTO_TEST_CASE(explain_says_where_a_value_was_set) {
  const Program program;
  program.file("mine.yaml", baseline_with("parameters:\n  energy.contract_slope: 3.125\n"));
  const Result result = program("explain mine.yaml energy.contract_slope");
  BOOST_TEST(result.code == 0);
  BOOST_TEST(result.prints("3.125"));
  BOOST_TEST(result.prints("mine.yaml:4"));
  BOOST_TEST(result.prints("assumptions/energy.yaml:"));
}

BOOST_AUTO_TEST_CASE(diff_shows_what_a_scenario_changes_and_nothing_else) {
  const Program program;
  program.file("mine.yaml", baseline_with("parameters:\n  energy.contract_slope: 3.125\n"));
  const Json changes = Json::parse(program("diff baseline mine.yaml --json").out);
  BOOST_TEST(changes.size() == 1);
  BOOST_TEST(changes[0]["after"] == 3.125);
  BOOST_TEST(program("diff mine.yaml mine.yaml").out.empty());
}

BOOST_AUTO_TEST_CASE(describe_knows_models_variables_and_parameters) {
  const Program program;
  BOOST_TEST(program("describe energy").prints("energy/contract"));
  const Json variable = Json::parse(program("describe energy.bill --json").out);
  BOOST_TEST(variable["unit"] == "USD mn");
  BOOST_TEST(variable["year"] == "flow");
  const Json parameter = Json::parse(program("describe energy.contract_slope --json").out);
  for (const auto* key : {"meaning", "unit", "value", "bounds", "source", "confidence", "written in"})
    BOOST_TEST(parameter.contains(key), key);
}

BOOST_AUTO_TEST_CASE(describe_shows_the_value_of_the_scenario_that_is_asked_for) {
  const Program program;
  program.file("mine.yaml", baseline_with("parameters:\n  energy.contract_slope: 3.125\n"));
  const Result result = program("describe energy.contract_slope --scenario mine.yaml");
  BOOST_TEST(result.prints("3.125"));
  BOOST_TEST(result.prints("mine.yaml:4"));
}

BOOST_AUTO_TEST_CASE(describe_and_list_find_what_has_a_word_in_its_name_or_meaning) {
  const Program program;
  const Result funds = program("describe 'EU funds'");
  BOOST_TEST(funds.code == 0);
  BOOST_TEST(funds.prints("economy.eu_funds_shift"));
  BOOST_TEST(funds.says("Nothing is called 'EU funds'"));
  const Result sanctions = program("describe sanctions");
  BOOST_TEST(std::ranges::count(sanctions.out, '\n') == 20);
  BOOST_TEST(sanctions.says(" more: `vidik list parameters sanctions`"));
  const auto size = [&](const std::string& command) {
    return Json::parse(program(command + " --json").out).size();
  };
  BOOST_TEST(size("describe sanctions") ==
             size("list parameters sanctions") + size("list variables sanctions"));
  BOOST_TEST(program("list parameters sanctions").prints("world.sanctions"));
  BOOST_TEST(!program("list parameters sanctions").prints("energy.contract_slope"));
  const Result nothing = program("describe remittances");
  BOOST_TEST(nothing.code == 2);
  BOOST_TEST(nothing.says("there is no model, variable or parameter 'remittances'"));
  BOOST_TEST(program("list models sanctions").code == 2);
}

BOOST_AUTO_TEST_CASE(values_that_cannot_be_are_refused_with_the_bound_that_they_break) {
  const Program program;
  program.file("mine.yaml",
               baseline_with("parameters:\n  economy.eu_grants_base: -10\n  energy.contract_volume: 22\n"
                             "initial:\n  migration.russian_residents: -5\n"));
  const Result result = program("validate mine.yaml");
  BOOST_TEST(result.prints("mine.yaml:4:27: error: the value is below the lower bound 0"));
  BOOST_TEST(result.prints("mine.yaml:5:27: error: the value is above the upper bound 13.9"));
  BOOST_TEST(result.prints("mine.yaml:7:32: error: the value is below the lower bound 1"));
  BOOST_TEST(result.says("mine.yaml: 3 errors"));
}

BOOST_AUTO_TEST_CASE(outputs_cannot_be_set_and_are_said_to_be_outputs) {
  const Program program;
  program.file("mine.yaml", baseline_with("parameters:\n  trade.exports_to_russia: 3\n"));
  BOOST_TEST(program("validate mine.yaml").prints("it is an output, computed by trade/"));
  const Result result = program("explain baseline energy.bill");
  BOOST_TEST(result.code == 2);
  BOOST_TEST(result.says("it is an output, computed by energy/bill"));
}

BOOST_AUTO_TEST_CASE(list_names_scenarios_with_titles_models_variables_and_parameters) {
  const Program program;
  BOOST_TEST(program("list").prints("baseline"));
  BOOST_TEST(program("list models").prints("stance/transitions"));
  BOOST_TEST(program("list variables").prints("energy.bill_share_gdp"));
  BOOST_TEST(program("list parameters").prints("energy.contract_slope"));
  BOOST_TEST(!program("list variables").prints("energy.contract_slope "));
  for (const auto& scenario : Json::parse(program("list scenarios --json").out))
    BOOST_TEST(!scenario["title"].get<std::string>().empty());
}

BOOST_AUTO_TEST_SUITE_END()
