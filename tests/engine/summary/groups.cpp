// Standard errors of paths in groups, and what the samplings gain.
#include "engine/summary/groups.hpp"

#include <boost/test/unit_test.hpp>

#include "engine/summary/differences.hpp"
#include "tests/engine/run/fragile.hpp"
#include "tests/engine/summary/gaussian.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(groups)

namespace {
/// The example's price without noise: linear in its normal mean.
Plan linear_plan(const std::string& sampling, std::int64_t paths) {
  return example_plan("ensemble: {noise: none, sampling: " + sampling +
                      "}\nparameters: {price.mean: !normal {mean: 50, sd: 5}}\n")
      .with_paths(paths);
}

/// Without noise: the cost is a product of two uncertain numbers.
Plan product_plan(const std::string& sampling, std::int64_t paths) {
  return example_plan("ensemble: {noise: none, sampling: " + sampling +
                      "}\nparameters:\n  price.mean: {value: !normal {mean: 50, sd: 5}}\n"
                      "  stock.inflow: {value: !lognormal {median: 100, sd_log: 0.3}}\n")
      .with_paths(paths);
}

/// Mean square of the distance of a mean from the truth, over so many seeds.
double mean_square_error(const Plan& plan, const std::string& output, double truth, int seeds = 40) {
  double squares = 0;
  for (int seed = 1; seed <= seeds; ++seed) {
    const Summary summary =
        summarise(simulate(with_seed(plan, static_cast<std::uint64_t>(seed)), {.threads = 1}));
    const double distance = summary.find(output, "2024", "mean")->value - truth;
    squares += distance * distance / seeds;
  }
  return squares;
}
}  // namespace

BOOST_AUTO_TEST_CASE(errors_are_those_worked_out_by_hand_and_failed_paths_are_left_out) {
  const std::vector<double> x{1, 2, 4, 9, 5, 100, 7};
  const std::vector<std::uint8_t> failed{0, 0, 0, 0, 0, 1, 0};
  const PathGroups pairs(Sampling::antithetic, failed);
  const double mean = 28.0 / 6;  // pairs (1, 2), (4, 9), (5), (7)
  const double sums[] = {3 - 2 * mean, 13 - 2 * mean, 5 - mean, 7 - mean};
  double squares = 0;
  for (const double sum : sums) squares += sum * sum;
  const auto value = [&](std::size_t path) { return x[path]; };
  BOOST_TEST(pairs.error_of_mean(value, mean) == std::sqrt(4.0 / 3 * squares) / 6,
             boost::test_tools::tolerance(1e-14));
  const Estimate never = pairs.share([](std::size_t) { return false; });
  BOOST_TEST(never.value == 0);
  BOOST_TEST(never.standard_error == share(0, 6).standard_error);
  const std::vector<std::uint8_t> one_pair{0, 0};
  BOOST_TEST(std::isnan(PathGroups(Sampling::antithetic, one_pair).error_of_mean(value, 1.5)));
}

BOOST_AUTO_TEST_CASE(the_mean_of_a_linear_model_has_no_error_with_mirrored_paths) {
  const Summary summary = summarise(simulate(linear_plan("antithetic", 64)));
  const Estimate& mean = *summary.find("price.level", "2024", "mean");
  BOOST_TEST(mean.value == price_of_2024(50, 5, 0).mean, boost::test_tools::tolerance(1e-13));
  BOOST_TEST(mean.standard_error < 1e-13);
  // Mirrored paths are as far from the mean as each other, so half of them tell nothing of the spread.
  const double error = summary.find("price.level", "2024", "sd")->standard_error,
               sd = price_of_2024(50, 5, 0).sd();
  BOOST_TEST(error == sd / std::sqrt(64.0), boost::test_tools::tolerance(0.6));
  BOOST_TEST(error > sd / std::sqrt(2.0 * 64) * 1.05);
}

BOOST_AUTO_TEST_CASE(also_with_noise_since_that_is_mirrored_too) {
  const Summary summary = summarise(simulate(gaussian_plan(50, 5, 10, 256, "antithetic")));
  BOOST_TEST(summary.find("price.level", "2024", "mean")->standard_error < 1e-5);  // of the normals in float
  BOOST_TEST(summary.find("price.level", "2024", "mean")->value == price_of_2024(50, 5, 10).mean,
             boost::test_tools::tolerance(1e-6));
}

// 4 times the paths make an error of 1/√n half as large, and one of nearly 1/n a quarter.
BOOST_AUTO_TEST_CASE(sobol_converges_faster_than_random_paths) {
  const double price = price_of_2024(50, 5, 0).mean;
  const auto ratio = [&](const std::string& sampling) {
    return mean_square_error(linear_plan(sampling, 1024), "price.level", price) /
           mean_square_error(linear_plan(sampling, 4096), "price.level", price);
  };
  BOOST_TEST(ratio("random") < 4 * 2.2);
  BOOST_TEST(ratio("sobol") > 16);
}

BOOST_AUTO_TEST_CASE(samplings_are_not_biased_and_gain_where_two_parameters_interact) {
  const Summary large = summarise(simulate(product_plan("random", 20'000)));
  const Estimate truth =
      *summarise(simulate(product_plan("sobol", 16'384))).find("cost.total", "2024", "mean");
  const Estimate& random = *large.find("cost.total", "2024", "mean");
  BOOST_TEST(std::abs(truth.value - random.value) < 4 * random.standard_error);
  const double of_random = mean_square_error(product_plan("random", 1024), "cost.total", truth.value);
  BOOST_TEST(mean_square_error(product_plan("antithetic", 1024), "cost.total", truth.value) < of_random / 4);
  BOOST_TEST(mean_square_error(product_plan("sobol", 1024), "cost.total", truth.value) < of_random / 20);
}

BOOST_AUTO_TEST_CASE(a_summary_says_its_sampling_and_leaves_values_as_they_are) {
  const Ensemble ensemble = simulate(product_plan("sobol", 500));
  const Summary summary = summarise(ensemble);
  BOOST_TEST((summary.sampling == Sampling::sobol));
  const auto values = ensemble.values(3, 1);
  BOOST_TEST(summary.find("cost.total", "2024", "mean")->value == moments(values).mean.value);
  BOOST_TEST(summary.find("cost.total", "2024", "mean")->standard_error <
             0.5 * moments(values).mean.standard_error);
}

BOOST_AUTO_TEST_CASE(differences_of_mirrored_paths_have_their_errors_from_pairs) {
  const Differences all = summarise(
      compare(gaussian_plan(50, 5, 10, 512, "antithetic"), gaussian_plan(53, 8, 15, 512, "antithetic")));
  const double mean = price_of_2024(53, 8, 15).mean - price_of_2024(50, 5, 10).mean;
  BOOST_TEST(all.at(0, 1).mean.value == mean, boost::test_tools::tolerance(1e-5));
  BOOST_TEST(all.at(0, 1).mean.standard_error < 1e-5);
  BOOST_TEST(all.at(0, 1).greater.standard_error < share(256, 512).standard_error);
}

BOOST_AUTO_TEST_CASE(failed_paths_are_left_out_with_every_sampling) {
  EnsembleSettings settings = fragile_plan(2000, 0.999).settings();
  for (const Sampling sampling : {Sampling::antithetic, Sampling::sobol}) {
    settings.sampling = sampling;
    const Summary summary = summarise(simulate(fragile_plan(2000, 0.999).with_ensemble(settings)));
    BOOST_TEST(summary.failed_paths > 0);
    BOOST_TEST(std::isfinite(summary.find("heir.twice", "2024", "mean")->standard_error));
    BOOST_TEST(summary.find("heir.twice", "2024", "mean")->standard_error > 0);
  }
}

BOOST_AUTO_TEST_CASE(plans_of_different_sampling_cannot_be_paired) {
  BOOST_CHECK_THROW(check_pairing(linear_plan("random", 64), linear_plan("sobol", 64)), NotPaired);
}

BOOST_AUTO_TEST_SUITE_END()
