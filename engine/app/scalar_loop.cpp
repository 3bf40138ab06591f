#include "engine/app/scalar_loop.hpp"

#include <array>
#include <cmath>
#include <random>

namespace vidik::app {

namespace {
constexpr int prices = 3, flows = 12;

struct Draws {
  std::mt19937_64 generator{20221231};
  std::normal_distribution<double> normal;
  std::uniform_real_distribution<double> uniform;

  double noise() { return normal(generator); }
  double chance() { return uniform(generator); }
};

struct Path {
  std::array<double, prices> price{80, 300, 1.1};
  std::array<double, flows> flow;
  int regime = 0;
  double pressure = 0.5;

  Path() { flow.fill(100); }
};

void move_prices(Path& path, Draws& draws) {
  constexpr std::array<double, prices> mean{4.3, 5.7, 0.1}, kept{0.96, 0.94, 0.99}, spread{0.09, 0.15, 0.03};
  for (int i = 0; i < prices; ++i) {
    const double before = std::log(path.price[i]);
    path.price[i] = std::exp(mean[i] + (before - mean[i]) * kept[i] + spread[i] * draws.noise());
  }
}

void move_regime(Path& path, Draws& draws) {
  const double chance = draws.chance();
  const double to_next = 0.010 * std::exp(0.5 * (path.pressure - 0.5)), to_last = 0.002;
  if (chance < to_next)
    path.regime = (path.regime + 1) % 3;
  else if (chance < to_next + to_last)
    path.regime = (path.regime + 2) % 3;
  path.pressure += 0.1 * (0.3 + 0.2 * path.regime - path.pressure);
}

void move_flows(Path& path, Draws& draws) {
  for (int i = 0; i < flows; ++i) {
    const double friction = std::exp(-0.05 * (i + 1) * path.pressure);
    const double target =
        4.6 + 0.1 * std::log(path.price[i % prices]) - 0.2 * path.regime + 0.1 * (friction - 1);
    const double before = std::log(path.flow[i]);
    path.flow[i] = std::exp(before + 0.15 * (target - before) + 0.04 * draws.noise());
  }
}
}  // namespace

double scalar_loop(int paths, int months) {
  Draws draws;
  double sum = 0;
  for (int i = 0; i < paths; ++i) {
    Path path;
    for (int month = 0; month < months; ++month) {
      move_prices(path, draws);
      move_regime(path, draws);
      move_flows(path, draws);
    }
    for (const double flow : path.flow) sum += flow;
  }
  return sum / paths;
}

}  // namespace vidik::app
