// Normals that are drawn only where a path reads them.
#include <boost/test/unit_test.hpp>

#include "engine/random/draws.hpp"
#include "tests/support/example_plan.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {
/// A level that jumps now and then.
struct Jumper final : Model {
  Jumper() : Model("jumper") {}
  Parameter rate = parameter("rate", "1/year", "arrivals of jumps");
  Derived probability = derived("probability", "probability of a jump in a month");
  Uniform draw = uniform("draw");
  Noise other = noise("other");
  Noise size = noise_where("size", draw, probability);
  State level = state("level", "1", "sum of all jumps", Aggregation::level);
  void prepare(PrepareView x) const override { x[probability] = x[rate] * Step::dt; }
  void step(View x, Step) const override {
    x[level] = x[level] + (x[draw] < x[probability]).select(x[size], 0.0);
  }
};

Plan jumping(const std::string& changes, const std::string& rate = "0.1") {
  Catalogue catalogue = example_catalogue();
  catalogue.add<Jumper>();
  Diagnostics found;
  const Scenario scenario = scenario_from(
      "schema: 1\nextends: example.yaml\nhorizon: {start: 2023-01, end: 2026-12}\ninitial: {jumper.level: "
      "0}\n"
      "parameters: {jumper.rate: " +
          rate + "}\n" + changes,
      found);
  return compile(scenario, catalogue, {}, found);
}

/// What the stream of the sizes holds for the first batch in a month.
Column size_in(int month) {
  Column column;
  fill_normal(column, Stream{1, stream_number("jumper.size"), 0}, 0, static_cast<std::uint32_t>(month));
  return column;
}

/// In how many of 48 months the sizes were drawn; those of months without a jump must be left as they were.
int months_drawn(const Plan& given) {
  EnsembleSettings settings = given.settings();
  settings.seed = 1;
  PlanBench bench(given.with_ensemble(settings));
  int drawn = 0;
  for (int month = 1; month <= 48; ++month) {
    const Column before = bench["jumper.size"], level = bench["jumper.level"];
    bench.step();
    const auto jumps = (bench["jumper.draw"] < bench["jumper.probability"]).eval();
    const bool now = (bench["jumper.size"] == size_in(month)).all();
    drawn += now;
    BOOST_TEST((now || (bench["jumper.size"] == before).all()));
    BOOST_TEST((bench["jumper.level"] == level + jumps.select(size_in(month), 0.0)).all());
  }
  return drawn;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(rare_noises)

BOOST_AUTO_TEST_CASE(a_normal_is_not_drawn_in_months_in_which_no_path_reads_it_and_no_value_differs) {
  const int drawn = months_drawn(jumping(""));  // 0.41 of the months are expected
  BOOST_TEST(drawn > 8);
  BOOST_TEST(drawn < 34);
  BOOST_TEST(months_drawn(jumping("", "0")) == 0);
  BOOST_TEST(months_drawn(jumping("", "12")) == 48);
}

BOOST_AUTO_TEST_CASE(it_is_drawn_in_the_month_in_which_a_lever_makes_it_needed) {
  BOOST_TEST(months_drawn(jumping("levers: {more: {set: jumper.rate, to: 12, from: 2024-01}}\n", "0")) == 36);
}

BOOST_AUTO_TEST_CASE(it_is_drawn_where_the_probability_differs_by_path) {
  BOOST_TEST(months_drawn(jumping("", "!uniform {low: 12, high: 13}")) == 48);
}

BOOST_AUTO_TEST_CASE(one_that_is_correlated_with_another_is_drawn_in_every_month) {
  PlanBench bench(jumping("correlations: {pair: {noises: [jumper.size, jumper.other], value: 0.99}}\n", "0"));
  bench.step();
  const Column first = bench["jumper.size"];
  bench.step();
  BOOST_TEST((bench["jumper.size"] != first).all());
}

BOOST_AUTO_TEST_CASE(nothing_is_drawn_without_noise) {
  PlanBench bench(jumping("ensemble: {noise: none}\n", "12"));
  bench.step(3);
  BOOST_TEST((bench["jumper.size"] == 0.0).all());
}

BOOST_AUTO_TEST_SUITE_END()
