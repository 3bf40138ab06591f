#include "engine/report/density.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "engine/report/rounded_json.hpp"

namespace vidik {
namespace {

constexpr int parts = 32, digits = 3;
constexpr double tail = 0.002;

/// A distribution whose draws are moved to the bounds if they lie outside.
class Bounded {
 public:
  explicit Bounded(const Assumption& assumption)
      : law_(*assumption.value),
        low_(assumption.low ? **assumption.low : -std::numeric_limits<double>::infinity()),
        high_(assumption.high ? **assumption.high : std::numeric_limits<double>::infinity()) {}

  double quantile(double p) const {
    return std::clamp(static_cast<double>(law_.quantile(static_cast<long double>(p))), low_, high_);
  }
  double cumulative(double x) const {
    return x < low_ ? 0 : x >= high_ ? 1 : static_cast<double>(law_.cumulative(static_cast<long double>(x)));
  }

 private:
  const Distribution& law_;
  double low_, high_;
};

/// Probabilities of equal parts of a range, both ends included.
std::vector<double> probabilities(const Bounded& bounded, double low, double high) {
  std::vector<double> all;
  double before = bounded.cumulative(std::nextafter(low, -std::numeric_limits<double>::infinity()));
  for (int i = 1; i <= parts; ++i) {
    const double here = bounded.cumulative(i == parts ? high : low + (high - low) * i / parts);
    all.push_back(here - before);
    before = here;
  }
  return all;
}

}  // namespace

nlohmann::ordered_json density(const Assumption& assumption) {
  if (assumption.value->constant()) return nullptr;
  const Bounded bounded(assumption);
  const double low = bounded.quantile(tail), high = bounded.quantile(1 - tail);
  if (!(low < high)) return nullptr;  // all of it is moved to one bound
  const std::vector<double> shares = probabilities(bounded, low, high);
  const double most = *std::ranges::max_element(shares);
  auto heights = nlohmann::ordered_json::array();
  for (const double share : shares) heights.push_back(std::lround(99 * share / most));
  return {{"low", rounded_json(low, digits)},
          {"high", rounded_json(high, digits)},
          {"p5", rounded_json(bounded.quantile(0.05), digits)},
          {"median", rounded_json(bounded.quantile(0.5), digits)},
          {"p95", rounded_json(bounded.quantile(0.95), digits)},
          {"heights", heights}};
}

}  // namespace vidik
