#include <algorithm>
#include <cmath>

#include "engine/core/mathematics.hpp"
#include "engine/random/curve.hpp"
#include "engine/random/distribution.hpp"
#include "engine/random/normal.hpp"
#include "engine/random/probability.hpp"

namespace vidik {

/// A function of z, for a number and for a column.
struct Sampler::Form {
  virtual ~Form() = default;
  virtual double at(double z) const = 0;
  virtual Column at(const Column& z) const = 0;
};

namespace {

using FormPointer = std::shared_ptr<const Sampler::Form>;

template <typename Function>
struct FormOf final : Sampler::Form {
  explicit FormOf(Function function) : function_(std::move(function)) {}
  double at(double z) const override { return function_(z); }
  Column at(const Column& z) const override {
    Column result;
    for (int lane = 0; lane < lanes; ++lane) result[lane] = function_(z[lane]);
    return result;
  }
  Function function_;
};
template <typename Function>
FormPointer form(Function function) {
  return std::make_shared<FormOf<Function>>(std::move(function));
}

// The inverses F⁻¹(Φ(z)) that can be written down.
auto inverse(const Normal& d) {
  return [d](double z) { return d.mean + d.sd * z; };
}
auto inverse(const LogNormal& d) {
  return [d](double z) { return d.median * exp(d.sd_log * z); };
}
auto inverse(const LogitNormal& d) {
  return [sd = d.sd_logit, location = logit(d.median)](double z) { return logistic(location + sd * z); };
}
auto inverse(const UniformRange& d) {
  return [d, width = d.high - d.low](double z) {
    const double tail = width * normal_cumulative(-std::abs(z));
    return z < 0 ? d.low + tail : d.high - tail;
  };
}
auto inverse(const Triangular& d) {
  return [d, width = d.high - d.low](double z) {
    const double below = width * normal_cumulative(z), above = width * normal_cumulative(-z);
    return below < d.mode - d.low ? d.low + std::sqrt(below * (d.mode - d.low))
                                  : d.high - std::sqrt(above * (d.high - d.mode));
  };
}

template <typename Law>
concept Written = requires(const Law& law) {
  inverse(law);
};

/// Turns a draw into the draw whose quantile is that of the truncated distribution.
class Narrowing {
 public:
  explicit Narrowing(const Kept& kept)
      : below_(static_cast<double>(kept.low().below)),
        above_(static_cast<double>(kept.high().above)),
        mass_(static_cast<double>(kept.mass())) {}

  double operator()(double z) const {
    const double below = below_ + mass_ * normal_cumulative(z),
                 above = above_ + mass_ * normal_cumulative(-z);
    const double distance = normal_quantile(below < above ? below : above);
    return below < above ? distance : -distance;
  }

 private:
  double below_, above_, mass_;
};

template <typename Law>
FormPointer written(const Law& law, const std::optional<Distribution::Truncation>& limits) {
  const auto whole = inverse(law);
  if (!limits) return form(whole);
  return form([whole, narrowing = Narrowing(Kept(law, *limits)), limits = *limits](double z) {
    const double x = whole(narrowing(z)), raised = x < limits.low ? limits.low : x;
    return raised > limits.high ? limits.high : raised;
  });
}

/// Values and, for each but the last, the draw up to which it is taken.
FormPointer steps(const Discrete& law, const Distribution& distribution) {
  std::vector<double> values, thresholds;
  for (std::size_t i = 0; i < law.values.size(); ++i) {
    const auto& limits = distribution.truncation();
    const bool kept = !limits || (limits->low <= law.values[i] && law.values[i] <= limits->high);
    if (kept && law.weights[i] > 0) values.push_back(law.values[i]);
  }
  std::ranges::sort(values);
  for (const double value : values)
    thresholds.push_back(static_cast<double>(standard_normal_quantile(cumulative(distribution, value))));
  return form([values, thresholds](double z) {
    const auto last = thresholds.end() - 1;
    return values[std::lower_bound(thresholds.begin(), last, z) - thresholds.begin()];
  });
}

constexpr double end_of_draws = 8.5;     // draws end at 8.29
constexpr long double precision = 1e-9;  // of the quartile range, or of the distance from the median

FormPointer tabulated(const Distribution& distribution) {
  const auto at = [&](long double z) { return quantile(distribution, standard_normal(z)); };
  const long double median = at(0), low = at(-end_of_draws), high = at(end_of_draws);
  long double scale = at(0.6745L) - at(-0.6745L);
  if (!(scale > 0)) scale = high - low;
  const auto tolerance = [=](long double x) { return precision * std::max(scale, std::abs(x - median)); };
  return form(Curve(at, -end_of_draws, end_of_draws, tolerance));
}

FormPointer make_form(const Distribution& distribution) {
  return std::visit(
      [&]<typename Law>(const Law& law) -> FormPointer {
        if constexpr (std::is_same_v<Law, Constant>)
          return form([value = law.value](double) { return value; });
        else if constexpr (std::is_same_v<Law, Discrete>)
          return steps(law, distribution);
        else if constexpr (Written<Law>)
          return written(law, distribution.truncation());
        else
          return tabulated(distribution);
      },
      distribution.kind());
}

}  // namespace

Sampler::Sampler(const Distribution& distribution) : form_(make_form(distribution)) {}
double Sampler::operator()(double z) const {
  return form_->at(z);
}
Column Sampler::operator()(const Column& z) const {
  return form_->at(z);
}

}  // namespace vidik
