#include "engine/random/laws.hpp"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

namespace vidik {

namespace {

using Real = long double;
constexpr Real infinity = std::numeric_limits<Real>::infinity();

// What is too large for a number is ∞, not an exception.
namespace policies = boost::math::policies;
using Policy = policies::policy<policies::overflow_error<policies::ignore_error>>;

template <typename Standard>
Probability below(const Standard& standard, Real x) {
  return {cdf(standard, x), cdf(complement(standard, x))};
}

/// `low` and `high` are where the distribution begins and ends.
template <typename Standard>
Real inverse(const Standard& standard, const Probability& p, Real low, Real high) {
  if (p.below <= 0) return low;
  if (p.above <= 0) return high;
  return p.below < p.above ? quantile(standard, p.below) : quantile(complement(standard, p.above));
}

Real logit_of(Real p) {
  return std::log(p / (1 - p));
}

Beta as_beta(const Pert& law) {
  const double width = law.high - law.low;
  return {1 + 4 * (law.mode - law.low) / width, 1 + 4 * (law.high - law.mode) / width, law.low, law.high};
}

}  // namespace

Probability standard_normal(Real z) {
  if (std::isinf(z)) return z < 0 ? none_below : all_below;
  return below(boost::math::normal_distribution<Real, Policy>(), z);
}
Real standard_normal_quantile(const Probability& p) {
  return inverse(boost::math::normal_distribution<Real, Policy>(), p, -infinity, infinity);
}

namespace laws {

Probability cumulative(const Constant& law, Real x, Edge edge) {
  return x > law.value || (x == law.value && edge == Edge::included) ? all_below : none_below;
}
Real quantile(const Constant& law, const Probability&) {
  return law.value;
}

Probability cumulative(const Normal& law, Real x, Edge) {
  return standard_normal((x - law.mean) / law.sd);
}
Real quantile(const Normal& law, const Probability& p) {
  return law.mean + law.sd * standard_normal_quantile(p);
}

Probability cumulative(const LogNormal& law, Real x, Edge) {
  if (x <= 0) return none_below;
  return standard_normal(std::log(x / law.median) / law.sd_log);
}
Real quantile(const LogNormal& law, const Probability& p) {
  return law.median * std::exp(law.sd_log * standard_normal_quantile(p));
}

Probability cumulative(const LogitNormal& law, Real x, Edge) {
  if (x <= 0) return none_below;
  if (x >= 1) return all_below;
  return standard_normal((logit_of(x) - logit_of(law.median)) / law.sd_logit);
}
Real quantile(const LogitNormal& law, const Probability& p) {
  return 1 / (1 + std::exp(-(logit_of(law.median) + law.sd_logit * standard_normal_quantile(p))));
}

Probability cumulative(const UniformRange& law, Real x, Edge) {
  const Real width = Real(law.high) - law.low, inside = std::clamp<Real>(x, law.low, law.high);
  return {(inside - law.low) / width, (law.high - inside) / width};
}
Real quantile(const UniformRange& law, const Probability& p) {
  const Real width = Real(law.high) - law.low;
  return p.below < p.above ? law.low + p.below * width : law.high - p.above * width;
}

Probability cumulative(const Triangular& law, Real x, Edge) {
  const Real inside = std::clamp<Real>(x, law.low, law.high), from = inside - law.low, to = law.high - inside;
  const Real width = Real(law.high) - law.low;
  if (inside < law.mode) {
    const Real below = from / width * from / (Real(law.mode) - law.low);
    return {below, 1 - below};
  }
  const Real above = to <= 0 ? 0 : to / width * to / (Real(law.high) - law.mode);
  return {1 - above, above};
}
Real quantile(const Triangular& law, const Probability& p) {
  const Real width = Real(law.high) - law.low, rising = Real(law.mode) - law.low;
  if (p.below * width < rising) return law.low + std::sqrt(p.below * width * rising);
  return law.high - std::sqrt(p.above * width * (Real(law.high) - law.mode));
}

Probability cumulative(const Pert& law, Real x, Edge edge) {
  return cumulative(as_beta(law), x, edge);
}
Real quantile(const Pert& law, const Probability& p) {
  return quantile(as_beta(law), p);
}

Probability cumulative(const Beta& law, Real x, Edge) {
  const Real share = (x - law.low) / (Real(law.high) - law.low);
  return below(boost::math::beta_distribution<Real, Policy>(law.alpha, law.beta),
               std::clamp<Real>(share, 0, 1));
}
Real quantile(const Beta& law, const Probability& p) {
  const boost::math::beta_distribution<Real, Policy> standard(law.alpha, law.beta);
  return law.low + (Real(law.high) - law.low) * inverse(standard, p, 0, 1);
}

Probability cumulative(const Gamma& law, Real x, Edge) {
  if (x <= 0) return none_below;
  if (std::isinf(x)) return all_below;
  return below(boost::math::gamma_distribution<Real, Policy>(law.shape), x / law.scale);
}
Real quantile(const Gamma& law, const Probability& p) {
  return law.scale * inverse(boost::math::gamma_distribution<Real, Policy>(law.shape), p, 0, infinity);
}

Probability cumulative(const StudentT& law, Real x, Edge) {
  if (std::isinf(x)) return x < 0 ? none_below : all_below;
  const boost::math::students_t_distribution<Real, Policy> standard(law.degrees_of_freedom);
  return below(standard, (x - law.location) / law.scale);
}
Real quantile(const StudentT& law, const Probability& p) {
  const boost::math::students_t_distribution<Real, Policy> standard(law.degrees_of_freedom);
  return law.location + law.scale * inverse(standard, p, -infinity, infinity);
}

}  // namespace laws

}  // namespace vidik
