// The expected directions of section 10 of the model specification, with paired paths.
//
// A sign is asserted with |t| > 3, a zero with an effect below 0.6 % of the baseline's mean (0.008 for
// probabilities); cells marked ? are not tested. The table tests an implementation, it is no evidence about
// Serbia.
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <map>

#include "engine/run/simulate.hpp"
#include "models/catalogue.hpp"
#include "tests/support/csv_file.hpp"
#include "tests/support/shipped.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {

constexpr int paths = 6000;

Ensemble ensemble_of(const std::string& scenario, const std::string& year) {
  const auto text = "schema: 1\nextends: " + shipped(scenario + ".yaml").string() +
                    "\nhorizon: {end: " + year + "-12}\nensemble: {seed: 7, paths: " + std::to_string(paths) +
                    "}\n";
  return simulate(compile(scenario_text(text), models::catalogue()));
}

const Ensemble& cached(const std::string& scenario, const std::string& year) {
  static std::map<std::string, Ensemble> done;
  const auto key = scenario + year;
  if (!done.contains(key)) done.emplace(key, ensemble_of(scenario, year));
  return done.at(key);
}

/// Values of one variable in the last year, by path.
std::span<const double> last_year(const Ensemble& ensemble, const std::string& variable) {
  const auto& outputs = ensemble.plan.record().outputs;
  for (std::size_t i = 0; i < outputs.size(); ++i)
    if (outputs[i].name == variable)
      return std::as_const(*ensemble.record)
          .values(static_cast<int>(i), static_cast<int>(ensemble.record->periods().size()) - 1);
  throw std::logic_error("not recorded: " + variable);
}

struct Effect {
  double mean = 0, t = 0, relative = 0;
};

Effect effect_of(std::span<const double> with, std::span<const double> without) {
  double sum = 0, squares = 0, scale = 0;
  for (std::size_t i = 0; i < with.size(); ++i) {
    const double difference = with[i] - without[i];
    sum += difference;
    squares += difference * difference;
    scale += std::abs(without[i]);
  }
  const double n = static_cast<double>(with.size()), mean = sum / n;
  const double error = std::sqrt(std::max(squares / n - mean * mean, 0.0) / n) + 1e-12;
  return {mean, mean / error, mean / (scale / n + 1e-9)};
}

void check(const std::string& label, const Effect& effect, bool probability, const std::string& what) {
  if (label == "?") return;
  if (label == "0") {
    BOOST_TEST(std::abs(probability ? effect.mean : effect.relative) < (probability ? 0.008 : 0.006),
               what << " should be 0: " << effect.mean << ", relative " << effect.relative);
    return;
  }
  const double sign = label[0] == '+' ? 1 : -1;
  BOOST_TEST(sign * effect.t > 3,
             what << " should be " << label << ": " << effect.mean << ", t = " << effect.t);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(signs)

BOOST_AUTO_TEST_CASE(every_scenario_moves_every_indicator_in_the_expected_direction) {
  const auto rows = csv_file("scenarios/signs.csv", true);
  BOOST_TEST(rows.size() == 17);
  for (std::size_t row = 1; row < rows.size(); ++row) {
    const auto &scenario = rows[row][0], &year = rows[row][1];
    const Ensemble with = ensemble_of(scenario, year);
    const Ensemble& without = cached(rows[row][2], year);
    for (std::size_t column = 3; column < rows[row].size(); ++column) {
      const auto& variable = rows[0][column];
      check(rows[row][column], effect_of(last_year(with, variable), last_year(without, variable)),
            variable.starts_with("stance.ever") || variable.starts_with("stance.pivot"),
            scenario + " " + year + " " + variable);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
