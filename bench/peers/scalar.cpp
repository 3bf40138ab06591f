// The model of bench/peers/README.md as anybody would write it first: path by path, with the standard
// library.
//
//   scalar PATHS
#include <array>
#include <cstdlib>
#include <random>

#include "timed.hpp"

namespace {
constexpr int months = 156;
constexpr double dt = 1.0 / 12.0;

struct Constants {
  std::array<double, 12> mean, kept, spread;
  std::array<double, 12> diagonal, below;  // of the Cholesky factor, which has no other elements
  Constants() {
    for (int i = 0; i < 12; ++i) {
      const double reversion = 0.3 + 0.1 * i, volatility = 0.15 + 0.03 * i;
      mean[i] = 4 + 0.1 * i;
      kept[i] = std::exp(-reversion * dt);
      spread[i] = volatility * std::sqrt((1 - kept[i] * kept[i]) / (2 * reversion));
      below[i] = i == 0 ? 0 : 0.4 / diagonal[i - 1];
      diagonal[i] = std::sqrt(1 - below[i] * below[i]);
    }
  }
};

int move_war(int war, double u) {
  constexpr double first[]{0.0105, 0.0070, 0.0008}, second[]{0.0016, 0.0070, 0};
  constexpr int to_first[]{1, 0, 0}, to_second[]{2, 2, 0};
  const double hazard = first[war] + second[war], p = 1 - std::exp(-hazard);
  return u < p * first[war] / hazard ? to_first[war] : u < p ? to_second[war] : war;
}

std::vector<std::vector<double>> simulate(int paths) {
  const Constants k;
  std::mt19937_64 generator(1);
  std::normal_distribution<> normal;
  std::uniform_real_distribution<> uniform;
  const double close_w = 1 - std::exp(-dt / 0.4), close_s = 1 - std::exp(-dt / 1.4),
               log_100 = std::log(100.0);
  std::vector<std::vector<std::vector<double>>> kept(
      months / 12, std::vector<std::vector<double>>(6, std::vector<double>(paths)));
  for (int path = 0; path < paths; ++path) {
    int war = 0;
    double w = 1, s = 0.75;
    std::array<double, 12> x = k.mean, price;
    std::array<double, 6> y, flow;
    y.fill(log_100);
    for (int month = 1; month <= months; ++month) {
      constexpr double w_to[]{1, 0.35, 0}, s_to[]{0.95, 0.78, 0.42};
      war = move_war(war, uniform(generator));
      w += (w_to[war] - w) * close_w;
      double before = 0, index = 0;
      for (int i = 0; i < 12; ++i) {
        const double z = normal(generator), mean = k.mean[i] + (i == 1 ? 0.35 * w : 0);
        x[i] = mean + (x[i] - mean) * k.kept[i] + k.spread[i] * (k.diagonal[i] * z + k.below[i] * before);
        price[i] = std::exp(x[i]);
        index += price[i] / 12;
        before = z;
      }
      s += (s_to[war] - s) * close_s;
      const double e = 0.15 + 0.45 * s;
      double total = 0;
      for (int c = 0; c < 6; ++c) {
        const double target =
            log_100 + 0.1 * (c + 1) * (x[c] - k.mean[c]) - 0.35 * e + 0.05 * c * s * (1 - e);
        y[c] += 0.15 * (target - y[c]) + 0.04 * normal(generator);
        flow[c] = std::exp(y[c]);
        total += flow[c];
      }
      if (month % 12 == 0) {
        const double values[]{w, price[0], index, s, flow[5], flow[5] / total};
        for (int v = 0; v < 6; ++v) kept[month / 12 - 1][v][path] = values[v];
      }
    }
  }
  return kept.back();
}
}  // namespace

int main(int, char** words) {
  const int paths = std::atoi(words[1]);
  timed("scalar-c++", [paths] { return simulate(paths); });
}
