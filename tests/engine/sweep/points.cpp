// Which points a sweep has, and what each of them sets.
#include <boost/test/unit_test.hpp>

#include "tests/engine/sweep/sweep_text.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(points_of_sweeps)

namespace {
const std::string grid = "design: {kind: grid}\n";
using Row = std::vector<double>;

void check_point(const Study& study, std::int64_t number, const Row& expected) {
  const Row levels = study.point(number).levels;
  BOOST_TEST(levels == expected, boost::test_tools::per_element());
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_grid_has_every_combination_and_its_last_factor_moves_fastest) {
  const Study study = study_of(
      "  mean: {parameter: price.mean, values: [40, 60]}\n"
      "  exits: {parameter: stock.exit_share, range: [0, 0.2], steps: 3}\n",
      grid);
  BOOST_TEST(study.size() == 6);
  check_point(study, 0, {40, 0});
  check_point(study, 1, {40, 0.1});
  check_point(study, 5, {60, 0.2});
}

BOOST_AUTO_TEST_CASE(crossed_factors_take_all_their_levels_at_every_place_of_the_others) {
  const std::string mean = "  mean: {parameter: price.mean, range: [40, 60]}\n",
                    crossed =
                        "  exits: {parameter: stock.exit_share, range: [0, 0.2], steps: 3}\n"
                        "  inflow: {alternatives: {few: {}, many: {parameters: {stock.inflow: 500}}}}\n";
  const Study plain = study_of(mean, "design: {kind: sobol, points: 4}\n");
  const Study study =
      study_of(crossed + mean, "design: {kind: sobol, points: 4, crossed: [inflow, exits]}\n");
  BOOST_TEST(study.size() == 24);
  for (std::int64_t i = 0; i < 24; ++i)
    check_point(
        study, i,
        {0.1 * static_cast<double>(i % 6 / 2), static_cast<double>(i % 2), plain.point(i / 6).levels[0]});
  const Study more = study_of(crossed + mean, "design: {kind: sobol, points: 8, crossed: [exits, inflow]}\n");
  for (std::int64_t i = 0; i < 24; ++i) check_point(more, i, study.point(i).levels);
}

BOOST_AUTO_TEST_CASE(a_factor_may_be_a_lever_a_first_value_or_a_shocks_date_or_size) {
  sweep_file("base.yaml", R"(schema: 1
extends: example.yaml
levers: {more: {add: stock.inflow, by: 5}}
shocks: {dear: {on: price.mean, add: 3, at: 2023-06}}
)");
  sweep_file("sweep.yaml", R"(schema: 1
title: Levers and shocks
base: base.yaml
factors:
  lever: {lever: more, values: [0, 50]}
  first: {initial: price.level, values: [30]}
  when: {shock: dear, of: date, range: [2023-03, 2023-05]}
  size: {shock: dear, values: [10]}
outputs: [price.level]
design: {kind: grid}
)");
  Diagnostics found;
  const Study study = prepare_study(load_sweep(sweep_folder() / "sweep.yaml", found), example_catalogue());
  BOOST_TEST(study.size() == 6);
  BOOST_TEST(study.varies(0) == "levers.more.by");
  BOOST_TEST(study.varies(2) == "shocks.dear.at");
  BOOST_TEST(study.level_text(2, study.point(5).levels[2]) == "2023-05");
  const Plan plan = study.plan_of(study.point(3));
  const auto& draws = plan.draws();
  const auto at = std::ranges::find(draws, "levers.more.by", &Draw::name);
  BOOST_TEST(at->distribution.median() == 50);
}

BOOST_AUTO_TEST_CASE(without_levels_those_of_the_prior_are_taken_and_stay_within_its_bounds) {
  sweep_file("base.yaml",
             "schema: 1\nextends: example.yaml\nparameters: {price.mean: !normal {mean: 50, sd: 100}}\n");
  sweep_file("sweep.yaml",
             "schema: 1\ntitle: Prior\nbase: base.yaml\nfactors: {mean: {parameter: price.mean, steps: 9}}\n"
             "outputs: [price.level]\ndesign: {kind: grid}\n");
  Diagnostics found;
  const Study study = prepare_study(load_sweep(sweep_folder() / "sweep.yaml", found), example_catalogue());
  BOOST_TEST(study.size() == 9);
  BOOST_TEST(study.point(0).levels[0] == 0);  // the bound; the quantile is -109
  BOOST_TEST(study.point(4).levels[0] == 50, boost::test_tools::tolerance(1e-12));
  BOOST_TEST(study.point(8).levels[0] == 200);
}

BOOST_AUTO_TEST_CASE(a_list_names_its_columns_in_any_order) {
  sweep_file("points.csv", "exits,mean\n0.1, 45\n\n0.2,55\n");
  const Study study = study_of(
      "  mean: {parameter: price.mean, range: [0, 100]}\n"
      "  exits: {parameter: stock.exit_share, range: [0, 1]}\n",
      "design: {kind: list, file: points.csv}\n");
  BOOST_TEST(study.size() == 2);
  check_point(study, 0, {45, 0.1});
  check_point(study, 1, {55, 0.2});
}

BOOST_AUTO_TEST_CASE(a_list_holds_the_levels_of_its_factors_also_of_what_is_certain_in_the_base) {
  sweep_file("points.csv", "mean,inflow\n45,100\n55,300\n");
  const Study study = study_of(
      "  mean: {parameter: price.mean}\n"
      "  inflow: {parameter: stock.inflow, range: [0, 1000]}\n",
      "design: {kind: list, file: points.csv}\n");
  check_point(study, 1, {55, 300});
  BOOST_TEST(study.axes()[0].levels.lowest() == 45);
  BOOST_TEST(study.axes()[1].levels.highest() == 300, "not the ends of the range, which no point has");
}

BOOST_AUTO_TEST_CASE(a_grid_ends_where_its_range_ends_to_the_bit) {
  const Study study = study_of("  mean: {parameter: price.mean, range: [0, 0.7], steps: 4}\n", grid);
  BOOST_TEST(study.point(3).levels[0] == 0.7);
}

BOOST_AUTO_TEST_CASE(scenarios_that_are_chosen_draw_as_the_base_does_whatever_their_seeds) {
  sweep_file("seeded.yaml", "schema: 1\ntitle: Seeded\nextends: example.yaml\nensemble: {seed: 8}\n");
  const std::string choice = "  world: {scenarios: [example.yaml, seeded.yaml]}\n";
  for (const std::string base : {"example.yaml", "seeded.yaml"}) {
    const Study study = study_of(choice, grid + "paths: 64\n", base);
    const auto results = results_of(study);
    BOOST_TEST(results[0].digest == results[1].digest);
    const std::uint64_t seed = study.variants().front().plan.settings().seed;
    BOOST_TEST((seed == 8) == (base == "seeded.yaml"));
  }
}

BOOST_AUTO_TEST_CASE(the_parameters_of_a_group_have_levels_of_their_own_and_are_switched_together) {
  const Study study = study_of_uncertain(
      "  pair: {parameters: [price.volatility, stock.exit_share]}\n"
      "  mean: {parameter: price.mean}\n"
      "  rest: {parameters: '*'}\n",
      "design: {kind: saltelli, points: 4}\n");
  BOOST_TEST(study.size() == 4 * (3 + 2));
  const std::vector<std::string> expected{"price.volatility", "stock.exit_share", "price.mean",
                                          "regime.hazard", "stock.inflow"};
  for (std::size_t i = 0; i < expected.size(); ++i) BOOST_TEST(study.varies(i) == expected[i]);
  BOOST_TEST(study.axes()[4].group == "rest");
  const Row a = study.point(0).levels, b = study.point(4).levels;
  for (std::size_t i = 0; i < a.size(); ++i) BOOST_TEST(a[i] != b[i]);
  check_point(study, 1, {b[0], b[1], a[2], a[3], a[4]});
  check_point(study, 2, {a[0], a[1], b[2], a[3], a[4]});
  check_point(study, 3, {a[0], a[1], a[2], b[3], b[4]});
}

BOOST_AUTO_TEST_CASE(a_star_stands_for_what_no_factor_names) {
  const auto members = [](const std::string& factors) {
    const Study study = study_of_uncertain(factors, "design: {kind: sobol, points: 2}\n");
    std::string names;
    for (const Axis& axis : study.axes()) names += axis.group + ":" + *axis.name + " ";
    return names;
  };
  BOOST_TEST(members("  all: {parameters: '*'}\n") ==
             "all:price.mean all:price.volatility all:regime.hazard all:stock.exit_share all:stock.inflow ");
  BOOST_TEST(members("  stock: {parameters: stock.*}\n  others: {parameters: [price.*, '*']}\n"
                     "  mean: {parameter: price.mean, values: [1, 2]}\n") ==
             "stock:stock.exit_share stock:stock.inflow others:price.volatility others:regime.hazard "
             "mean:mean ");
}

BOOST_AUTO_TEST_CASE(scenarios_and_alternatives_are_compiled_once_for_each_combination) {
  sweep_file("dear.yaml", "schema: 1\ntitle: Dear\nextends: example.yaml\nparameters: {price.mean: 90}\n");
  const Study study = study_of(
      "  world: {scenarios: [example.yaml, dear.yaml]}\n"
      "  exits: {parameter: stock.exit_share, values: [0.1, 0.2]}\n"
      "  inflow: {alternatives: {few: {}, many: {parameters: {stock.inflow: 500}}}}\n",
      grid);
  BOOST_TEST(study.size() == 8);
  BOOST_TEST(study.variants().size() == 4);
  const auto value_of = [&](std::int64_t point, const std::string& name) {
    const Plan plan = study.plan_of(study.point(point));
    return std::ranges::find(plan.draws(), name, &Draw::name)->distribution.median();
  };
  BOOST_TEST(value_of(0, "price.mean") == 50);
  BOOST_TEST(value_of(7, "price.mean") == 90);
  BOOST_TEST(value_of(6, "stock.inflow") == 100);
  BOOST_TEST(value_of(7, "stock.inflow") == 500);
  BOOST_TEST(value_of(7, "stock.exit_share") == 0.2);
  BOOST_TEST(study.level_text(0, 1) == "dear");
}

BOOST_AUTO_TEST_CASE(a_points_key_depends_on_its_values_and_paths_and_not_on_its_place_in_a_design) {
  const std::string factor = "  mean: {parameter: price.mean, values: ";
  const Study three = study_of(factor + "[40, 50, 60]}\n", grid);
  const Study two = study_of(factor + "[60, 40]}\n", grid);
  BOOST_TEST(three.key_of(three.point(0)) == two.key_of(two.point(1)));
  BOOST_TEST(three.key_of(three.point(0)) != three.key_of(three.point(1)));
  const Study more = study_of(factor + "[40]}\n", grid + "paths: 2000\n");
  BOOST_TEST(three.key_of(three.point(0)) != more.key_of(more.point(0)));
  const Study reseeded = study_of(factor + "[40]}\n", grid + "seed: 8\n");
  BOOST_TEST(three.key_of(three.point(0)) != reseeded.key_of(reseeded.point(0)));
}

BOOST_AUTO_TEST_SUITE_END()
