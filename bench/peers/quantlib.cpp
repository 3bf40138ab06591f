// The price part of bench/peers/README.md: QuantLib's MultiPathGenerator.
//
//   quantlib PATHS
#include <cstdlib>
#include <ql/quantlib.hpp>

#include "timed.hpp"

using namespace QuantLib;

namespace {
using Processes = std::vector<ext::shared_ptr<StochasticProcess1D>>;

ext::shared_ptr<StochasticProcess> prices() {
  Processes processes;
  Matrix correlation(12, 12, 0.0);
  for (int i = 0; i < 12; ++i) {
    const double mean = 4 + 0.1 * i;
    processes.push_back(
        ext::make_shared<OrnsteinUhlenbeckProcess>(0.3 + 0.1 * i, 0.15 + 0.03 * i, mean, mean));
    correlation[i][i] = 1;
    if (i > 0) correlation[i][i - 1] = correlation[i - 1][i] = 0.4;
  }
  return ext::make_shared<StochasticProcessArray>(processes, correlation);
}

std::vector<std::vector<double>> simulate(int paths) {
  constexpr Size months = 156;
  const TimeGrid grid(months / 12.0, months);
  auto sequence = PseudoRandom::make_sequence_generator(12 * months, 1);
  MultiPathGenerator<PseudoRandom::rsg_type> generator(prices(), grid, sequence);
  std::vector<std::vector<std::vector<double>>> kept(
      months / 12, std::vector<std::vector<double>>(2, std::vector<double>(paths)));
  for (int path = 0; path < paths; ++path) {
    const MultiPath& sample = generator.next().value;
    for (Size month = 1; month <= months; ++month) {
      double index = 0;
      for (Size i = 0; i < 12; ++i) index += std::exp(sample[i][month]) / 12;
      if (month % 12 != 0) continue;
      kept[month / 12 - 1][0][path] = std::exp(sample[0][month]);
      kept[month / 12 - 1][1][path] = index;
    }
  }
  return kept.back();
}
}  // namespace

int main(int, char** words) {
  const int paths = std::atoi(words[1]);
  timed("quantlib-prices", [paths] { return simulate(paths); });
}
