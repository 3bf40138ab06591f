// Whether intervals made from standard errors hold the truth as often as they say, over 200 seeds, or as many
// as VIDIK_SEEDS says.
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <map>

#include "engine/run/growing.hpp"
#include "engine/summary/differences.hpp"
#include "engine/summary/precision.hpp"
#include "tests/engine/summary/gaussian.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(coverage)

namespace {
std::uint64_t seeds() {
  const char* wanted = std::getenv("VIDIK_SEEDS");
  return wanted ? std::strtoull(wanted, nullptr, 10) : 200;
}

/// How often the 95 % interval of a number held the truth.
class Coverage {
 public:
  /// 31 degrees of freedom with Sobol; the others have hundreds.
  explicit Coverage(std::string sampling)
      : sampling_(std::move(sampling)), width_(sampling_ == "sobol" ? 2.0395 : 1.96) {}

  void add(const std::string& what, const Estimate& estimate, double truth) {
    // What mirrored paths know exactly is off by rounding alone.
    constexpr double rounding = 1e-9;
    held_[what] +=
        std::abs(estimate.value - truth) <= width_ * estimate.standard_error + rounding * std::abs(truth);
  }
  double of(const std::string& what) const { return held_.at(what) / static_cast<double>(seeds()); }

  /// 0.95 within 3.5 standard errors of 200 trials; intervals of events may be wider than they need be.
  void check(double less = 0) const {
    for (const auto& [what, held] : held_) {
      const double rate = held / static_cast<double>(seeds());
      BOOST_TEST_MESSAGE(sampling_ << ", " << what << ": " << rate);
      BOOST_TEST(rate >= 0.95 - 0.054 - less, sampling_ << ", " << what << ": " << rate);
    }
  }

 private:
  std::string sampling_;
  double width_;
  std::map<std::string, int> held_;
};

void add_statistics(const Summary& summary, const Gaussian& truth, Coverage& coverage) {
  const auto add = [&](const std::string& statistic, double value) {
    coverage.add(statistic, *summary.find("price.level", "2024", statistic), value);
  };
  add("mean", truth.mean);
  add("sd", truth.sd());
  add("p5", truth.mean - 1.6448536 * truth.sd());
  add("p50", truth.mean);
  add("p95", truth.mean + 1.6448536 * truth.sd());
  coverage.add("probability", *summary.find("regime.state", "2024", "mean"), regime_by_2024());
  coverage.add("event", summary.events.back().share, crowd_by_2024());
}

void add_differences(const Differences& all, double mean, double sd, Coverage& coverage) {
  coverage.add("difference, mean", all.at(0, 1).mean, mean);
  coverage.add("difference, sd", *all.quantiles.find("price.level", "2024", "sd"), sd);
  coverage.add("difference, p95", *all.quantiles.find("price.level", "2024", "p95"), mean + 1.6448536 * sd);
  coverage.add("difference, greater", all.at(0, 1).greater, 0.5 * std::erfc(-mean / sd / std::sqrt(2.0)));
}
}  // namespace

BOOST_AUTO_TEST_CASE(intervals_hold_the_truth_as_often_as_they_say_with_every_sampling) {
  const Gaussian a = price_of_2024(50, 5, 10), b = price_of_2024(53, 8, 15);
  for (const std::string sampling : {"random", "antithetic", "sobol"}) {
    const Plan one = gaussian_plan(50, 5, 10, 1024, sampling),
               other = gaussian_plan(53, 8, 15, 1024, sampling);
    Coverage coverage(sampling);
    for (std::uint64_t seed = 1; seed <= seeds(); ++seed) {
      const Plan reference = with_seed(one, seed);
      add_statistics(summarise(simulate(reference, {.threads = 1})), a, coverage);
      // The same draws stand behind both, so the standard deviations are subtracted.
      add_differences(summarise(compare(reference, with_seed(other, seed), {.threads = 1})), b.mean - a.mean,
                      std::hypot(b.sd_of_parameters - a.sd_of_parameters, b.sd_of_noise - a.sd_of_noise),
                      coverage);
    }
    coverage.check();
  }
}

// Stopping when an error happens to look small makes intervals a little too narrow: hence `less`.
BOOST_AUTO_TEST_CASE(stopping_when_errors_are_met_costs_little_of_the_coverage) {
  const Gaussian truth = price_of_2024(50, 5, 10);
  for (const std::string sampling : {"random", "antithetic", "sobol"}) {
    const Plan plan = gaussian_plan(50, 5, 10, 1, sampling);
    Coverage coverage(sampling);
    double paths = 0;
    for (std::uint64_t seed = 1; seed <= seeds(); ++seed) {
      GrowingEnsemble growing(with_seed(plan, seed), {.threads = 1});
      Summary summary;
      Precision precision{{{.series = {}, .wanted = 0.15}}};
      reach(precision, [&](std::int64_t wanted_paths) -> PrecisionStage {
        growing.grow_to(growing.whole(wanted_paths));
        summary = summarise(growing.ensemble());
        return {growing.ensemble().paths(), {*summary.find("price.level", "2024", "p95")}};
      });
      BOOST_REQUIRE(precision.met());
      paths += static_cast<double>(precision.paths()) / static_cast<double>(seeds());
      add_statistics(summary, truth, coverage);
    }
    BOOST_TEST_MESSAGE(sampling << ": " << paths << " paths on average");
    BOOST_TEST(paths > 5000);
    coverage.check(0.02);
  }
}

BOOST_AUTO_TEST_SUITE_END()
