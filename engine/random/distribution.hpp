// What an uncertain number is drawn from; a certain one is the distribution that is constant.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/core/column.hpp"

namespace vidik {

class Distribution;

struct Constant {
  double value = 0;
};
struct Normal {
  double mean = 0, sd = 1;
};
/// The logarithm is normal; `sd_log` is its standard deviation.
struct LogNormal {
  double median = 1, sd_log = 1;
};
/// The logit is normal; on (0, 1).
struct LogitNormal {
  double median = 0.5, sd_logit = 1;
};
struct UniformRange {
  double low = 0, high = 1;
};
struct Triangular {
  double low = 0, mode = 0.5, high = 1;
};
/// Beta on [low, high] with shapes 1 + 4(mode − low)/(high − low) and 1 + 4(high − mode)/(high − low).
struct Pert {
  double low = 0, mode = 0.5, high = 1;
};
/// Beta on [low, high].
struct Beta {
  double alpha = 1, beta = 1, low = 0, high = 1;
};
struct Gamma {
  double shape = 1, scale = 1;
};
struct StudentT {
  double location = 0, scale = 1, degrees_of_freedom = 4;
};
/// Values with weights; weights need not sum to one.
struct Discrete {
  std::vector<double> values, weights;
};
struct Mixture {
  std::vector<Distribution> components;
  std::vector<double> weights;
};

class Distribution {
 public:
  using Kind = std::variant<Constant, Normal, LogNormal, LogitNormal, UniformRange, Triangular, Pert, Beta,
                            Gamma, StudentT, Discrete, Mixture>;
  struct Truncation {
    double low, high;  ///< may be infinite
  };

  Distribution() : kind_(Constant{}) {}
  Distribution(double value) : kind_(Constant{value}) {}
  Distribution(Kind kind, std::optional<Truncation> truncation = std::nullopt)
      : kind_(std::move(kind)), truncation_(truncation) {}

  const Kind& kind() const { return kind_; }
  const std::optional<Truncation>& truncation() const { return truncation_; }
  bool constant() const { return std::holds_alternative<Constant>(kind_); }

  /// Distribution function and its inverse, truncation included, in extended precision. Not for hot code.
  long double cumulative(long double x) const;
  long double quantile(long double p) const;
  double median() const { return static_cast<double>(quantile(0.5L)); }

  /// As written in YAML: "0.8", "!normal {mean: 2.9, sd: 0.35}".
  std::string text() const;

 private:
  Kind kind_;
  std::optional<Truncation> truncation_;
};

/// A Distribution made fast: turns a standard normal draw into a draw of it, x = F⁻¹(Φ(z)).
///
/// Monotone in z, so correlated normals give a Gaussian copula, and never outside the distribution's limits.
/// The normal family, uniform and triangular are computed by own functions, truncated or not; for a discrete
/// one the draws at which it steps are kept. All others come from a table in z (see curve.hpp) that is built
/// here, once, in extended precision, so that the same bits come out on every processor: its error is below
/// 10⁻⁸ of the distance from the median or of the quartile range, and draws beyond ±8.5 are taken as ±8.5.
class Sampler {
 public:
  explicit Sampler(const Distribution& distribution = Distribution());

  double operator()(double z) const;
  Column operator()(const Column& z) const;

  struct Form;

 private:
  std::shared_ptr<const Form> form_;
};

}  // namespace vidik
