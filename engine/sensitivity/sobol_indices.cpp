#include "engine/sensitivity/sobol_indices.hpp"

#include <cmath>
#include <limits>

namespace vidik {

namespace {
/// Means by column: A + B, A² + B², and for each factor B (AB − A) and (A − AB)².
struct Terms {
  static constexpr Eigen::Index sum = 0, squares = 1;
  static Eigen::Index product(Eigen::Index factor) { return 2 + 2 * factor; }
  static Eigen::Index difference(Eigen::Index factor) { return 3 + 2 * factor; }
};

/// A row for each base point that is whole: its values at A, at A with one factor of B each, and at B.
Eigen::ArrayXXd whole_rows(std::span<const double> values, Eigen::Index length) {
  const Eigen::Index rows = static_cast<Eigen::Index>(values.size()) / length;
  const Eigen::Map<const Eigen::Array<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>> all(
      values.data(), rows, length);
  Eigen::ArrayXXd whole(rows, length);
  Eigen::Index count = 0;
  for (Eigen::Index i = 0; i < rows; ++i)
    if (all.row(i).isFinite().all()) whole.row(count++) = all.row(i);
  return whole.topRows(count);
}

Eigen::ArrayXXd terms_of(Eigen::ArrayXXd rows, Eigen::Index factors) {
  // Indices do not depend on the level of the output, but their errors do: a centred one has the least.
  rows -= (rows.col(0).mean() + rows.col(factors + 1).mean()) / 2;
  const auto a = rows.col(0), b = rows.col(factors + 1);
  Eigen::ArrayXXd terms(rows.rows(), 2 + 2 * factors);
  terms.col(Terms::sum) = a + b;
  terms.col(Terms::squares) = a.square() + b.square();
  for (Eigen::Index i = 0; i < factors; ++i) {
    terms.col(Terms::product(i)) = b * (rows.col(1 + i) - a);
    terms.col(Terms::difference(i)) = (a - rows.col(1 + i)).square();
  }
  return terms;
}

/// First-order indices, then total ones. An output that does not vary has none but 0.
Eigen::ArrayXd indices_of(const Eigen::ArrayXd& means, Eigen::Index factors) {
  const double mean = means(Terms::sum) / 2, variance = means(Terms::squares) / 2 - mean * mean;
  Eigen::ArrayXd indices = Eigen::ArrayXd::Zero(2 * factors);
  if (!(variance > 0)) return indices;
  for (Eigen::Index i = 0; i < factors; ++i) {
    indices(i) = means(Terms::product(i)) / variance;
    indices(factors + i) = means(Terms::difference(i)) / (2 * variance);
  }
  return indices;
}
}  // namespace

SobolIndices sobol_indices(std::span<const double> values, int factors, const BootstrapOptions& options) {
  constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  const Eigen::ArrayXXd rows = whole_rows(values, factors + 2);
  const auto count = static_cast<std::size_t>(factors);
  if (rows.rows() < 2) {
    const std::vector<Interval> none(count, {unknown, unknown, unknown});
    return {none, none};
  }
  const auto all = bootstrap(
      terms_of(rows, factors), [&](const Eigen::ArrayXd& means) { return indices_of(means, factors); },
      options);
  const auto middle = all.begin() + factors;
  return {{all.begin(), middle}, {middle, all.end()}};
}

}  // namespace vidik
