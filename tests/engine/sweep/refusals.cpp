// What a user is told who wrote something wrong in a sweep.
#include <boost/test/unit_test.hpp>

#include "tests/engine/sweep/sweep_text.hpp"
#include "tests/engine/write/scratch_folder.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(mistakes_in_sweeps)

namespace {
const std::string grid = "design: {kind: grid}\n";

void expect(const std::string& text, const std::vector<std::string>& parts) {
  for (const auto& part : parts)
    BOOST_TEST((text.find(part) != std::string::npos), "'" << part << "' is not in:\n" << text);
}
}  // namespace

BOOST_AUTO_TEST_CASE(all_mistakes_of_shape_are_told_at_once_with_their_places) {
  expect(complaints("  a: {parametre: price.mean, values: [1]}\n"
                    "  b: {parameter: price.mean, values: [1], range: [1, 2]}\n"
                    "  c: {parameter: price.mean, range: [2, 1]}\n"
                    "  d: {scenarios: [example.yaml]}\n",
                    "design: {kind: sobl, points: 3}\n"),
         {"sweep.yaml:5:7: error: unknown key 'parametre'", "did you mean 'parameter'?",
          "'range' and 'values' exclude each other", "sweep.yaml:7:37", "one alternative is no choice",
          "sweep.yaml:9:16", "did you mean 'sobol'?"});
}

BOOST_AUTO_TEST_CASE(a_misspelt_key_does_not_hide_mistakes_in_factors_or_accuse_the_base) {
  const std::string text = complaints(
      "  a: {parameter: price.meen, values: [1]}\n"
      "  b: {parameter: stock.exit_share, values: [-0.5]}\n"
      "  c: {parameter: stock.inflow, valeus: [1]}\n",
      grid + "output: [price.level] # outputs:\n");
  expect(text,
         {"unknown key 'output'", "did you mean 'outputs'?", "'outputs' is missing in this sweep",
          "example has no parameter 'price.meen'", "-0.5 lies outside the bounds", "unknown key 'valeus'"});
  BOOST_TEST((text.find("the report names no outputs") == std::string::npos), text);
  BOOST_TEST((text.find("which levels?") == std::string::npos), text);
}

BOOST_AUTO_TEST_CASE(a_design_that_cannot_be_read_is_no_mistake_of_its_factors) {
  const std::string text =
      complaints("  a: {parameter: stock.inflow}\n", "design: {kind: lst, file: points.csv}\n");
  expect(text, {"did you mean 'list'?"});
  BOOST_TEST((text.find("which levels?") == std::string::npos), text);
}

BOOST_AUTO_TEST_CASE(names_are_checked_against_the_models_and_the_scenario) {
  expect(complaints("  a: {parameter: price.meen, values: [1]}\n"
                    "  b: {lever: pressure, values: [1]}\n"
                    "  c: {shock: dear, of: date, values: [2023-01]}\n",
                    grid),
         {"example has no parameter 'price.meen'", "did you mean 'price.mean'?",
          "example has no lever 'pressure'", "this scenario has no levers", "this scenario has no shocks"});
  expect(complaints("  a: {parameter: price.mean, values: [1]}\n", grid + "outputs: [price.levl]\n"),
         {"unknown variable 'price.levl'", "did you mean 'price.level'?"});
}

BOOST_AUTO_TEST_CASE(what_cannot_be_crossed_is_told) {
  const std::string two =
      "  a: {parameter: price.mean, range: [1, 3]}\n  b: {parameter: stock.inflow, values: [1, 2]}\n";
  expect(complaints(two, "design: {kind: sobol, points: 4, crossed: [c, a]}\n"),
         {"no factor is called 'c'", "how many levels has 'a'?", "add `steps: 3` to this factor"});
  expect(complaints(two, "design: {kind: grid, crossed: [b]}\n"),
         {"'crossed' goes with random, latin_hypercube and sobol designs"});
  expect(complaints("  b: {parameter: stock.inflow, values: [1, 2]}\n",
                    "design: {kind: random, points: 4, crossed: [b]}\n"),
         {"all factors are crossed", "take `kind: grid`"});
}

BOOST_AUTO_TEST_CASE(levels_lie_within_bounds_and_are_known) {
  expect(complaints("  a: {parameter: price.mean, values: [1, 300]}\n"
                    "  b: {parameter: stock.exit_share, range: [0, 2], steps: 3}\n"
                    "  c: {parameter: stock.inflow}\n",
                    grid),
         {"sweep.yaml:5:42: error: 300 lies outside the bounds of price.mean, [0, 200]", "2 lies outside",
          "'stock.inflow' is certain in the base scenario: which levels?"});
  expect(complaints("  a: {parameter: price.mean, range: [1, 3]}\n", grid), {"how many levels has 'a'"});
  expect(complaints("  a: {parameter: price.mean, values: [1]}\n  b: {parameter: price.mean, values: [2]}\n",
                    grid),
         {"two factors vary price.mean"});
}

BOOST_AUTO_TEST_CASE(names_of_factors_can_be_names_of_columns_and_states_are_states) {
  expect(complaints("  'a,b': {parameter: price.mean, values: [1]}\n"
                    "  point: {parameter: stock.inflow, values: [1]}\n",
                    grid + "outputs: []\n"),
         {"'a,b' cannot be the name of a factor", "a factor cannot be called 'point'",
          "a sweep needs at least one output"});
  for (const std::string name : {"future", "weight", "regret", "satisfied"})  // columns of regret.csv
    expect(complaints("  " + name + ": {parameter: price.mean, values: [1]}\n", grid),
           {"sweep.yaml:5:3: error: a factor cannot be called '" + name + "'"});
  expect(complaints("  a: {initial: regime.state, values: [0, 7]}\n", grid),
         {"sweep.yaml:5:42: error: regime.state has no value 7"});
}

BOOST_AUTO_TEST_CASE(a_year_is_no_month) {
  sweep_file("base.yaml",
             "schema: 1\nextends: example.yaml\nshocks: {dear: {on: price.mean, add: 3, at: 2023-06}}\n");
  const auto all = [](const std::string& factor, const std::string& design) {
    return message_of<InputError>([&] { study_of(factor, design, "base.yaml"); });
  };
  expect(all("  when: {shock: dear, of: date, values: [2025, 2023-05]}\n", grid),
         {"sweep.yaml:5:42: error: expected a month, found 2025", "write it as 2025-01"});
  sweep_file("points.csv", "when\n2025\n");
  expect(all("  when: {shock: dear, of: date}\n", "design: {kind: list, file: points.csv}\n"),
         {"points.csv:2:1: error: expected a month, found 2025"});
}

BOOST_AUTO_TEST_CASE(a_group_has_uncertain_parameters_that_no_other_factor_varies_and_no_levels_or_grid) {
  const auto all = [](const std::string& factors, const std::string& design) {
    return message_of<InputError>([&] { study_of_uncertain(factors, design); });
  };
  const std::string sobol = "design: {kind: sobol, points: 4}\n";
  expect(all("  a: {parameters: [price.meen, price.reversion]}\n  b: {parameters: prise.*}\n"
             "  c: {parameters: stock.*}\n  d: {parameters: stock.*}\n",
             sobol),
         {"groups.yaml:5:20: error: unknown parameter 'price.meen'", "did you mean 'price.mean'?",
          "groups.yaml:5:32: error: 'price.reversion' is certain in the base scenario",
          "groups.yaml:6:19: error: no uncertain parameter is left for 'prise.*'", "`vidik list parameters`",
          "groups.yaml:8:19: error: no uncertain parameter is left for 'stock.*'",
          "other factors have them all"});
  expect(all("  a: {parameters: [price.mean]}\n  b: {parameter: price.mean}\n", sobol),
         {"two factors vary price.mean"});
  expect(all("  price.mean: {parameter: stock.inflow}\n  b: {parameters: price.*}\n", sobol),
         {"two factors are called 'price.mean'"});
  expect(all("  price.mean: {parameters: [price.mean, price.volatility]}\n", sobol),
         {"groups.yaml:5:3: error: a group cannot be called like a parameter that is varied, 'price.mean'",
          "call it 'price', for instance"});
  expect(all("  a: {parameters: price.*, range: [1, 2]}\n", sobol), {"'range' does not go with a group"});
  expect(all("  a: {parameters: price.*}\n", grid), {"groups.yaml:5:19: error: a grid has no groups"});
}

BOOST_AUTO_TEST_CASE(a_design_that_no_memory_holds_is_refused) {
  expect(complaints("  a: {parameter: price.mean, range: [1, 2]}\n",
                    "design: {kind: saltelli, points: 90000000}\n"),
         {"sweep.yaml:6:34: error: this design is too large"});
  expect(complaints("  a: {parameter: price.mean, range: [1, 2], steps: 100000}\n"
                    "  b: {parameter: stock.inflow, range: [1, 2], steps: 100000}\n",
                    grid),
         {"this grid has more than 100000000 points"});
}

BOOST_AUTO_TEST_CASE(files_that_are_missing_are_named_where_they_are_wanted) {
  expect(complaints("  a: {scenarios: [example.yaml, exampl.yaml]}\n", grid),
         {"sweep.yaml:5:33", "exampl.yaml': no such file", "did you mean 'example.yaml'?"});
  expect(complaints("  a: {parameter: price.mean, range: [1, 2]}\n",
                    "design: {kind: list, file: nowhere.csv}\n"),
         {"nowhere.csv': no such file"});
}

BOOST_AUTO_TEST_CASE(a_list_is_checked_cell_by_cell) {
  sweep_file("points.csv", "a,world,c\n1,example,1\n");
  const std::string list = "design: {kind: list, file: points.csv}\n",
                    factors =
                        "  a: {parameter: price.mean, range: [1, 2]}\n"
                        "  world: {alternatives: {example: {}, dear: {parameters: {stock.inflow: 9}}}}\n";
  expect(complaints(factors, list), {"points.csv:1:9: error: no factor is called 'c'"});
  sweep_file("points.csv", "a,world\n1,deer\nx,dear\n500,dear\n1\n");
  expect(
      complaints(factors, list),
      {"points.csv:2:3", "did you mean 'dear'?", "points.csv:3:1: error: expected a number",
       "points.csv:4:1: error: 500 lies outside the bounds", "points.csv:5:1: error: this row has 1 cells"});
}

BOOST_AUTO_TEST_CASE(an_alternative_is_checked_as_a_scenario_is) {
  expect(complaints("  a: {alternatives: {one: {}, two: {parameters: {stock.inflw: 9}, extends: x.yaml}}}\n",
                    grid),
         {"an alternative has no 'extends'", "unknown parameter 'stock.inflw'", "sweep.yaml:5:50"});
}

BOOST_AUTO_TEST_SUITE_END()
