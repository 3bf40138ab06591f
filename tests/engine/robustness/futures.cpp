// Points of a sweep as policies in the same futures, and the weights of these.
#include <boost/test/unit_test.hpp>

#include "engine/robustness/prior_weights.hpp"
#include "tests/engine/store/stores.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {

const std::string policies = "  inflow: {alternatives: {few: {}, many: {parameters: {stock.inflow: 500}}}}\n";

/// Runs a sweep and pairs its points by `inflow`.
struct Paired {
  explicit Paired(const Study& study) {
    const ScratchFolder scratch;
    run_into(scratch / "a.sqlite", study);
    StoreReader reader(scratch / "a.sqlite");
    const StoredSweep sweep = reader.sweeps().at(0);
    std::size_t policy = 0;
    while (sweep.factors[policy].name != "inflow") ++policy;
    for (const std::string name : {"stock.persons.2024.mean", "price.level.2024.mean"})
      series.push_back(wanted_series(reader, sweep, {name}).at(0));
    outcomes = pair_policies(reader, sweep, {policy}, series);
    reader.for_each_point(
        sweep, [&](const StoredPoint& point) { points.push_back(point.estimates.at(series[0].id).value); });
  }
  std::vector<StoredSeries> series;
  PolicyOutcomes outcomes;
  std::vector<double> points;  ///< of the first series
};

Eigen::ArrayXd weights_of(const std::string& factors, const std::string& design,
                          const std::string& base = "example.yaml") {
  const Study study = study_of(factors + policies, design, base);
  return prior_weights(study, Paired(study).outcomes);
}

std::string refusal(const std::string& factors, const std::string& rest) {
  try {
    weights_of(factors, rest);
  } catch (const UnpairedError& error) {
    return error.what();
  }
  return "";
}

const std::string few = "paths: 8\n";
}  // namespace

BOOST_AUTO_TEST_SUITE(futures_of_policies)

BOOST_AUTO_TEST_CASE(points_of_a_grid_are_paired_whatever_the_order_of_the_factors) {
  const std::string mean = "  mean: {parameter: price.mean, values: [60, 40, 50]}\n";
  for (const bool first : {true, false}) {
    const Paired paired(
        study_of(first ? policies + mean : mean + policies, "design: {kind: grid}\npaths: 64\n"));
    BOOST_TEST(paired.outcomes.policies == (std::vector<std::string>{"few", "many"}),
               boost::test_tools::per_element());
    BOOST_TEST(paired.outcomes.names == std::vector<std::string>{"mean"}, boost::test_tools::per_element());
    BOOST_TEST(paired.outcomes.words[0][0] == "60");
    for (Eigen::Index i = 0; i < 3; ++i)
      for (Eigen::Index j = 0; j < 2; ++j) {
        const auto point = static_cast<std::size_t>(first ? 3 * j + i : 2 * i + j);
        BOOST_TEST(paired.outcomes.values[0](i, j) == paired.points[point]);
      }
  }
}

BOOST_AUTO_TEST_CASE(a_crossed_design_has_every_policy_at_every_place) {
  const std::string mean = "  mean: {parameter: price.mean, range: [40, 60]}\n";
  const Paired paired(
      study_of(policies + mean, "design: {kind: sobol, points: 8, crossed: [inflow]}\n" + few));
  BOOST_TEST(paired.outcomes.futures() == 8);
  BOOST_TEST((paired.outcomes.values[0].col(1) > paired.outcomes.values[0].col(0)).all());
  // The price knows nothing of the policy: its paths are the same to the bit.
  BOOST_TEST((paired.outcomes.values[1].col(1) == paired.outcomes.values[1].col(0)).all());
}

BOOST_AUTO_TEST_CASE(policies_may_be_made_of_several_factors_also_of_numbers) {
  const ScratchFolder scratch;
  run_into(scratch / "a.sqlite",
           study_of("  exits: {parameter: stock.exit_share, values: [0.2, 0.1]}\n" + policies +
                        "  mean: {parameter: price.mean, range: [40, 60]}\n",
                    "design: {kind: sobol, points: 4, crossed: [inflow, exits]}\n" + few));
  StoreReader reader(scratch / "a.sqlite");
  const StoredSweep sweep = reader.sweeps().at(0);
  const auto outcomes =
      pair_policies(reader, sweep, {0, 1}, wanted_series(reader, sweep, {"stock.persons.2024.mean"}));
  BOOST_TEST(outcomes.policies ==
                 (std::vector<std::string>{"exits = 0.1, inflow = few", "exits = 0.1, inflow = many",
                                           "exits = 0.2, inflow = few", "exits = 0.2, inflow = many"}),
             boost::test_tools::per_element());
  BOOST_TEST(outcomes.futures() == 4);
  BOOST_TEST((outcomes.values[0].col(1) > outcomes.values[0].col(0)).all());
  BOOST_TEST((outcomes.values[0].col(2) < outcomes.values[0].col(0)).all());
  // With one of them a policy, the other is part of the future.
  BOOST_TEST(pair_policies(reader, sweep, {1}, reader.series(sweep)).futures() == 8);
}

BOOST_AUTO_TEST_CASE(what_is_not_paired_is_refused) {
  const std::string mean = "  mean: {parameter: price.mean, range: [40, 60]}\n";
  BOOST_TEST(refusal(mean, "design: {kind: sobol, points: 8}\n" + few).find("crossed: [policy]") !=
             std::string::npos);
  sweep_file("gap.csv", "mean,inflow\n40,few\n40,many\n50,few\n");
  BOOST_TEST(refusal(mean, "design: {kind: list, file: gap.csv}\n" + few) ==
             "policy 'many' was not run in future 1 (mean = 50); 1 of 4 are missing");
  sweep_file("one.csv", "mean,inflow\n40,few\n50,few\n");
  BOOST_TEST(refusal(mean, "design: {kind: list, file: one.csv}\n" + few).find("only one policy") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_sweep_that_has_not_been_run_to_its_end_is_refused) {
  const ScratchFolder scratch;
  const Study study = small_study(few);
  {
    Store store(scratch / "a.sqlite");
    store.enter(study);
    execute(study, std::vector<std::int64_t>{0, 1, 2}, {},
            [&](const PointResult& result) { store.add(study, result); });
  }
  StoreReader reader(scratch / "a.sqlite");
  const StoredSweep sweep = reader.sweeps().at(0);
  BOOST_CHECK_EXCEPTION(pair_policies(reader, sweep, {1}, reader.series(sweep)), UnpairedError,
                        [](const UnpairedError& error) {
                          return std::string(error.what()).starts_with("9 of 12 points have not been run");
                        });
}

BOOST_AUTO_TEST_CASE(listed_values_weigh_the_prior_probability_of_what_is_nearest_to_them) {
  sweep_file("prior.yaml",
             "schema: 1\nextends: example.yaml\nparameters:\n"
             "  price.mean: {value: !uniform {low: 40, high: 60}}\n");
  const auto weights = weights_of("  mean: {parameter: price.mean, values: [42, 46, 58]}\n",
                                  "design: {kind: grid}\n" + few, "prior.yaml");
  const std::vector<double> expected{4.0 / 20, 8.0 / 20, 8.0 / 20};  // 40–44, 44–52, 52–60
  for (Eigen::Index i = 0; i < 3; ++i)
    BOOST_TEST(std::abs(weights(i) - expected[static_cast<std::size_t>(i)]) < 1e-12);
}

BOOST_AUTO_TEST_CASE(a_range_weighs_the_density_of_the_prior_and_quantiles_weigh_nothing) {
  sweep_file("prior.yaml",
             "schema: 1\nextends: example.yaml\nparameters:\n"
             "  price.mean: {value: !triangular {low: 40, mode: 60, high: 60.001}}\n"
             "  price.volatility: {value: !uniform {low: 1, high: 2}}\n");
  const Study study = study_of(
      "  mean: {parameter: price.mean, range: [40, 60]}\n"
      "  volatility: {parameter: price.volatility}\n" +
          policies,
      "design: {kind: sobol, points: 16, crossed: [inflow]}\n" + few, "prior.yaml");
  const PolicyOutcomes outcomes = Paired(study).outcomes;
  const auto weights = prior_weights(study, outcomes);
  const Eigen::ArrayXd above = outcomes.levels.col(0) - 40;  // the density rises in proportion
  for (Eigen::Index i = 0; i < 16; ++i)
    BOOST_TEST(std::abs(weights(i) - above(i) / above.sum()) < 1e-3 * weights(i) + 1e-6);
}

namespace {
/// price.mean drawn from this, and stock.inflow uniformly from 50 to 150.
void write_prior(const std::string& mean) {
  sweep_file("prior.yaml",
             "schema: 1\nextends: example.yaml\nparameters:\n"
             "  price.mean: {value: " +
                 mean + "}\n  stock.inflow: {value: !uniform {low: 50, high: 150}}\n");
}

const std::string places = "design: {kind: sobol, points: 16, crossed: [inflow]}\n" + few;

void expect_weights(const Eigen::ArrayXd& weights, const std::vector<double>& expected, double tolerance) {
  BOOST_REQUIRE(weights.size() == std::ssize(expected));
  for (Eigen::Index i = 0; i < weights.size(); ++i)
    BOOST_TEST(std::abs(weights(i) - expected[static_cast<std::size_t>(i)]) < tolerance,
               "weight " << i << " is " << weights(i));
}
}  // namespace

BOOST_AUTO_TEST_CASE(levels_of_another_distribution_weigh_the_prior_against_it) {
  write_prior("!triangular {low: 40, mode: 60, high: 60.001}");
  const auto range = weights_of("  mean: {parameter: price.mean, range: [40, 60]}\n", places, "prior.yaml");
  const auto same = weights_of(
      "  mean: {parameter: price.mean, distribution: !uniform {low: 40, high: 60}}\n", places, "prior.yaml");
  BOOST_TEST(range.maxCoeff() > 10 * range.minCoeff());
  BOOST_TEST((range - same).abs().maxCoeff() < 1e-6);
  // Levels that are denser where the prior is denser weigh less there: sixteen places of the prior itself.
  const auto prior = weights_of(
      "  mean: {parameter: price.mean, distribution: !triangular {low: 40, mode: 60, high: 60.001}}\n",
      places, "prior.yaml");
  expect_weights(prior, std::vector<double>(16, 1.0 / 16), 1e-12);
}

BOOST_AUTO_TEST_CASE(values_of_another_discrete_distribution_weigh_what_is_nearest_to_them) {
  write_prior("!uniform {low: 40, high: 60}");
  const auto weights = weights_of(
      "  mean: {parameter: price.mean, distribution: !discrete {values: [42, 46], weights: [3, 1]}}\n",
      places, "prior.yaml");
  BOOST_REQUIRE(weights.size() == 2);
  BOOST_TEST(std::abs(weights.minCoeff() - 4.0 / 20) < 1e-12);  // 40 – 44
}

BOOST_AUTO_TEST_CASE(a_future_that_several_places_share_weighs_as_much_as_they_do) {
  write_prior("!discrete {values: [40, 60], weights: [3, 1]}");
  const auto weights = weights_of("  mean: {parameter: price.mean}\n", places, "prior.yaml");
  BOOST_REQUIRE(weights.size() == 2);
  BOOST_TEST(std::abs(weights.maxCoeff() - 0.75) < 1e-12);  // twelve of the sixteen places
}

BOOST_AUTO_TEST_CASE(levels_of_a_list_weigh_what_is_nearest_to_them_even_without_levels_of_their_own) {
  write_prior("!uniform {low: 40, high: 60}");
  sweep_file("list.csv", "mean,inflow\n42,few\n42,many\n46,few\n46,many\n58,few\n58,many\n");
  expect_weights(weights_of("  mean: {parameter: price.mean}\n",
                            "design: {kind: list, file: list.csv}\n" + few, "prior.yaml"),
                 {4.0 / 20, 8.0 / 20, 8.0 / 20}, 1e-12);
}

BOOST_AUTO_TEST_CASE(a_list_has_weights_by_the_prior_only_if_it_has_every_combination) {
  write_prior("!uniform {low: 40, high: 60}");
  const std::string two = "  mean: {parameter: price.mean}\n  flow: {parameter: stock.inflow}\n",
                    choice =
                        "  inflow: {alternatives: {few: {}, many: {parameters: {stock.exit_share: 0.2}}}}\n",
                    list = "design: {kind: list, file: list.csv}\n" + few;
  const auto found = [&](const std::string& rows) {
    sweep_file("list.csv", "mean,flow,inflow\n" + rows);
    const Study study = study_of(two + choice, list, "prior.yaml");
    return prior_weights(study, Paired(study).outcomes);
  };
  const std::string three = "42,70,few\n42,70,many\n42,90,few\n42,90,many\n58,70,few\n58,70,many\n";
  expect_weights(found(three + "58,90,few\n58,90,many\n"), {0.5 * 0.3, 0.5 * 0.7, 0.5 * 0.3, 0.5 * 0.7},
                 1e-12);
  BOOST_CHECK_EXCEPTION(found(three), UnpairedError, [](const UnpairedError& error) {
    return std::string(error.what()) ==
           "the 3 futures of this list are not all 4 combinations of its levels, so that none is known to "
           "stand "
           "for a part of the prior: give weights of futures in a CSV file";
  });
}

BOOST_AUTO_TEST_CASE(what_has_no_prior_has_no_weight_by_it) {
  const std::string mean = "  mean: {parameter: price.mean, values: [40, 60]}\n";
  BOOST_TEST(refusal(mean, "design: {kind: grid}\n" + few).find("certain in the base scenario") !=
             std::string::npos);
  BOOST_TEST(refusal("  other: {alternatives: {a: {}, b: {parameters: {price.mean: 60}}}}\n",
                     "design: {kind: grid}\n" + few)
                 .find("'other' is a choice and has no prior") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
