#include "engine/sensitivity/rank_correlations.hpp"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "engine/core/confidence.hpp"
#include "engine/sensitivity/whole_points.hpp"

namespace vidik {

namespace {
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
/// A part of a variance of 1 that is smaller comes from the rounding of sums.
constexpr double least_part = 1e-12;

/// Fisher's z, whose standard deviation is `deviation`.
Interval fisher(double correlation, double deviation) {
  if (!(std::abs(correlation) < 1)) return {correlation, correlation, correlation};
  const double z = std::atanh(correlation), half = normal_quantile_975 * deviation;
  return {correlation, std::tanh(z - half), std::tanh(z + half)};
}

/// Values in order, for ranks of samples in which each counts as often as its weight says.
class Ranking {
 public:
  explicit Ranking(const Eigen::ArrayXd& values) : order_(static_cast<std::size_t>(values.size())) {
    std::iota(order_.begin(), order_.end(), 0);
    std::ranges::sort(order_, {}, [&](Eigen::Index i) { return values(i); });
    for (std::size_t i = 1; i <= order_.size(); ++i)
      if (i == order_.size() || values(order_[i]) != values(order_[i - 1])) ends_.push_back(i);
  }

  Eigen::ArrayXd ranks(const Eigen::VectorXd& weights) const {
    Eigen::ArrayXd ranks(weights.size());
    double before = 0;
    std::size_t first = 0;
    for (const std::size_t end : ends_) {
      double here = 0;
      for (std::size_t i = first; i < end; ++i) here += weights(order_[i]);
      for (std::size_t i = first; i < end; ++i) ranks(order_[i]) = before + (here + 1) / 2;
      before += here;
      first = end;
    }
    return ranks;
  }

  /// Ranks of mean 0 and length 1, each times the root of its weight, so that products of two are
  /// correlations; 0 if it does not vary.
  Eigen::VectorXd standardised(const Eigen::VectorXd& weights) const {
    const Eigen::ArrayXd all = ranks(weights);
    const Eigen::ArrayXd centred =
        (all - (all * weights.array()).sum() / weights.sum()) * weights.array().sqrt();
    const double length = centred.matrix().norm();
    return length > 0 ? Eigen::VectorXd(centred / length) : Eigen::VectorXd::Zero(centred.size());
  }

 private:
  std::vector<Eigen::Index> order_;
  std::vector<std::size_t> ends_;  ///< of groups of equal values
};

Eigen::MatrixXd inverse_of(Eigen::MatrixXd between) {
  for (Eigen::Index i = 0; i < between.rows(); ++i)
    if (between(i, i) == 0) between(i, i) = 1;  // a factor that does not vary holds nothing
  return between.ldlt().solve(Eigen::MatrixXd::Identity(between.rows(), between.cols()));
}

/// Of the inverse of the correlations between factors, and those with the output: −P_iy / √(P_ii P_yy), where
/// P is the inverse of the matrix of them all. Where factors explain the output to the last bit, what is left
/// is rounding, also of the slopes of factors that add nothing: these have correlation 0.
Eigen::ArrayXd partial(const Eigen::MatrixXd& inverse, const Eigen::VectorXd& with_output) {
  const Eigen::ArrayXd slopes = (inverse * with_output).array();
  const double left = 1 - with_output.dot(slopes.matrix()), rest = left < least_part ? 0 : left;
  const Eigen::ArrayXd lengths = (inverse.diagonal().array() * rest + slopes.square()).sqrt();
  const Eigen::Array<bool, Eigen::Dynamic, 1> adds_nothing =
      slopes.square() < least_part * inverse.diagonal().array();
  return adds_nothing.select(0.0, slopes / lengths).max(-1).min(1);
}

/// Correlations of ranks, in a sample in which points count as often as their weights say.
struct Correlations {
  Correlations(const std::vector<Ranking>& factors, const Ranking& output, const Eigen::VectorXd& weights) {
    Eigen::MatrixXd ranks(weights.size(), static_cast<Eigen::Index>(factors.size()));
    for (std::size_t i = 0; i < factors.size(); ++i)
      ranks.col(static_cast<Eigen::Index>(i)) = factors[i].standardised(weights);
    const Eigen::VectorXd with_output = ranks.transpose() * output.standardised(weights);
    spearman = with_output.array().max(-1).min(1);
    held = partial(inverse_of(ranks.transpose() * ranks), with_output);
  }
  Eigen::ArrayXd spearman, held;
};

/// An interval by the standard deviation of Fisher's z of a correlation of ranks (Bonett and Wright 2000).
Interval fisher_of_ranks(double correlation, Eigen::Index points) {
  return fisher(correlation,
                std::sqrt((1 + correlation * correlation / 2) / static_cast<double>(points - 3)));
}

/// As bootstrap intervals, of Fisher's z; a replicate in which everything is explained has a finite one too.
std::vector<Interval> intervals(const Eigen::ArrayXd& estimates, const Eigen::ArrayXXd& replicates) {
  std::vector<Interval> all;
  for (Eigen::Index i = 0; i < estimates.size(); ++i) {
    const Eigen::ArrayXd z = replicates.row(i).transpose().unaryExpr(
        [](double r) { return std::atanh(std::clamp(r, least_part - 1, 1 - least_part)); });
    const double spread = interval_from(0, z).half_width() / normal_quantile_975;
    all.push_back(fisher(estimates(i), spread));
  }
  return all;
}
}  // namespace

Eigen::ArrayXd ranks_of(const Eigen::ArrayXd& values) {
  return Ranking(values).ranks(Eigen::VectorXd::Ones(values.size()));
}

RankCorrelations rank_correlations(const Eigen::ArrayXXd& levels, std::span<const double> values,
                                   const BootstrapOptions& options) {
  const WholePoints points(levels, values);
  const Eigen::Index factors = levels.cols(), count = points.values.size();
  const std::vector<Interval> none(static_cast<std::size_t>(factors), {unknown, unknown, unknown});
  if (count < 4) return {none, none};
  std::vector<Ranking> rankings;
  for (Eigen::Index i = 0; i < factors; ++i) rankings.emplace_back(points.levels.col(i));
  const Ranking output(points.values);
  const Correlations once(rankings, output, Eigen::VectorXd::Ones(count));
  RankCorrelations all;
  for (const double r : once.spearman) all.spearman.push_back(fisher_of_ranks(r, count));
  Eigen::ArrayXXd replicates(factors, options.replicates);
  for (int i = 0; i < options.replicates; ++i)
    replicates.col(i) = Correlations(rankings, output, resampled(count, i, options.seed)).held;
  all.partial = count > factors + 3 ? intervals(once.held, replicates) : none;
  return all;
}

RankIndices::RankIndices(const Eigen::ArrayXXd& levels) : ranks_(levels.rows(), levels.cols()) {
  const Eigen::VectorXd once = Eigen::VectorXd::Ones(levels.rows());
  for (Eigen::Index i = 0; i < levels.cols(); ++i) ranks_.col(i) = Ranking(levels.col(i)).standardised(once);
  inverse_ = inverse_of(ranks_.transpose() * ranks_);
}

RankCorrelations RankIndices::operator()(const Eigen::ArrayXd& values) const {
  const Eigen::VectorXd with_output =
      ranks_.transpose() * Ranking(values).standardised(Eigen::VectorXd::Ones(values.size()));
  const Eigen::ArrayXd held = partial(inverse_, with_output);
  const Eigen::Index points = ranks_.rows(), others = ranks_.cols() - 1;
  const Interval none{unknown, unknown, unknown};
  RankCorrelations all;
  for (Eigen::Index i = 0; i < held.size(); ++i) {
    all.spearman.push_back(points < 4 ? none
                                      : fisher_of_ranks(std::clamp(with_output(i), -1.0, 1.0), points));
    all.partial.push_back(points < others + 4 ? none : fisher_of_ranks(held(i), points - others));
  }
  return all;
}

}  // namespace vidik
