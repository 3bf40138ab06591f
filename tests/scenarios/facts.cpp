// Stylised facts that the baseline should show (section 12 of the model specification).
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <numeric>

#include "engine/run/simulate.hpp"
#include "models/catalogue.hpp"
#include "tests/support/shipped.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {

/// The baseline, 6,000 paths, with annual values by variable and year.
class Baseline {
 public:
  Baseline() : ensemble_(simulate(compile(scenario(), models::catalogue()))) {}

  std::span<const double> operator()(const std::string& variable, int year) const {
    const auto& outputs = ensemble_.plan.record().outputs;
    const auto found = std::find_if(outputs.begin(), outputs.end(),
                                    [&](const auto& output) { return output.name == variable; });
    BOOST_REQUIRE_MESSAGE(found != outputs.end(), variable);
    return std::as_const(*ensemble_.record).values(static_cast<int>(found - outputs.begin()), year - 2023);
  }

 private:
  static Scenario scenario() {
    return scenario_text("schema: 1\nextends: " + shipped("baseline.yaml").string() +
                         "\nensemble: {paths: 6000}\n");
  }
  Ensemble ensemble_;
};

const Baseline& baseline() {
  static const Baseline ensemble;
  return ensemble;
}

double median(std::span<const double> values) {
  std::vector<double> copy(values.begin(), values.end());
  std::nth_element(copy.begin(), copy.begin() + copy.size() / 2, copy.end());
  return copy[copy.size() / 2];
}

double mean(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

template <typename Condition>
double share(std::span<const double> values, Condition condition) {
  return static_cast<double>(std::count_if(values.begin(), values.end(), condition)) /
         static_cast<double>(values.size());
}

/// Mean of a variable over the paths on which an indicator is 1 (or 0).
double mean_where(std::span<const double> values, std::span<const double> indicator, double state) {
  double sum = 0, count = 0;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (indicator[i] == state) {
      sum += values[i];
      ++count;
    }
  return sum / count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(facts)

BOOST_AUTO_TEST_CASE(imports_from_russia_fall_in_2023_on_nearly_all_paths) {
  const auto imports = baseline()("trade.imports_from_russia", 2023);
  BOOST_TEST(share(imports, [](double v) { return v < 3070; }) > 0.99);
  BOOST_TEST(std::abs(median(imports) / 3070 - 0.63) < 0.03);
}

BOOST_AUTO_TEST_CASE(the_russian_share_of_goods_trade_falls_in_median_every_year) {
  for (int year = 2024; year <= 2035; ++year)
    BOOST_TEST(median(baseline()("trade.russia_share", year)) <
               median(baseline()("trade.russia_share", year - 1)));
}

BOOST_AUTO_TEST_CASE(the_annual_gas_discount_is_negative_on_a_sixth_to_a_third_of_paths) {
  for (int year = 2024; year <= 2035; ++year) {
    const double negative = share(baseline()("energy.discount_value", year), [](double v) { return v < 0; });
    BOOST_TEST((negative > 0.14 && negative < 0.33), year << ": " << negative);
  }
}

BOOST_AUTO_TEST_CASE(the_median_stock_of_residents_peaks_between_2026_and_2030) {
  int peak = 2023;
  for (int year = 2024; year <= 2035; ++year)
    if (median(baseline()("migration.russian_residents", year)) >
        median(baseline()("migration.russian_residents", peak)))
      peak = year;
  BOOST_TEST((peak >= 2026 && peak <= 2030), peak);
}

BOOST_AUTO_TEST_CASE(median_support_of_eu_membership_stays_between_40_and_52_per_cent) {
  for (int year = 2023; year <= 2035; ++year) {
    const double yes = median(baseline()("opinion.eu.yes", year));
    BOOST_TEST((yes > 0.40 && yes < 0.52), year << ": " << yes);
  }
}

BOOST_AUTO_TEST_CASE(the_population_falls_on_nearly_all_paths_in_every_year) {
  double falling = 0;
  for (int year = 2024; year <= 2035; ++year) {
    const auto now = baseline()("population.total", year), before = baseline()("population.total", year - 1);
    for (std::size_t i = 0; i < now.size(); ++i) falling += now[i] < before[i];
  }
  BOOST_TEST(falling / (12.0 * 6000) > 0.995);
}

BOOST_AUTO_TEST_CASE(alignment_becomes_likelier_by_two_to_three_and_a_half_points_a_year) {
  double before = 0;
  for (int year = 2023; year <= 2035; ++year) {
    const double now = mean(baseline()("stance.ever_aligned", year));
    // Bounds of the specification, widened by three standard errors of a yearly increment (0.2 points).
    BOOST_TEST((now - before > 0.020 - 0.006 && now - before < 0.035 + 0.006), year << ": " << now - before);
    before = now;
  }
}

BOOST_AUTO_TEST_CASE(full_alignment_goes_with_fewer_exports_to_russia_and_fewer_residents) {
  const auto full = baseline()("stance.full", 2035);
  const auto exports = baseline()("trade.exports_to_russia", 2035),
             residents = baseline()("migration.russian_residents", 2035);
  BOOST_TEST(std::abs(mean_where(exports, full, 1) - 770) < 90);
  BOOST_TEST(std::abs(mean_where(exports, full, 0) - 1500) < 60);
  BOOST_TEST(mean_where(residents, full, 1) < mean_where(residents, full, 0));
}

BOOST_AUTO_TEST_CASE(goods_exports_stay_near_37_per_cent_of_gdp) {
  for (const int year : {2023, 2030, 2035}) {
    const auto exports = baseline()("trade.exports_total", year), gdp = baseline()("economy.gdp", year);
    std::vector<double> ratio(exports.size());
    for (std::size_t i = 0; i < ratio.size(); ++i) ratio[i] = exports[i] / gdp[i];
    BOOST_TEST(std::abs(median(ratio) - 0.38) < 0.02, year << ": " << median(ratio));
  }
}

BOOST_AUTO_TEST_SUITE_END()
