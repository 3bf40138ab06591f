#include "engine/sensitivity/elementary_effects.hpp"

#include <cmath>
#include <limits>

namespace vidik {

namespace {
constexpr double step = 2.0 / 3;  // of morris_points()

/// The effect of each factor in the trajectory whose first row that is; a factor that has too few levels to
/// move changes nothing.
Eigen::ArrayXd effects_in(const Eigen::ArrayXXd& levels, std::span<const double> values, Eigen::Index first) {
  Eigen::ArrayXd effects = Eigen::ArrayXd::Zero(levels.cols());
  for (Eigen::Index row = first; row < first + levels.cols(); ++row)
    for (Eigen::Index factor = 0; factor < levels.cols(); ++factor)
      if (const double moved = levels(row + 1, factor) - levels(row, factor); moved != 0)
        effects(factor) =
            (values[static_cast<std::size_t>(row + 1)] - values[static_cast<std::size_t>(row)]) /
            std::copysign(step, moved);
  return effects;
}

/// A row for each whole trajectory: effects, their absolute values, their squares.
Eigen::ArrayXXd terms_of(const Eigen::ArrayXXd& levels, std::span<const double> values) {
  const Eigen::Index factors = levels.cols(), length = factors + 1;
  Eigen::ArrayXXd terms(levels.rows() / length, 3 * factors);
  Eigen::Index count = 0;
  for (Eigen::Index first = 0; first + length <= levels.rows(); first += length) {
    const Eigen::Map<const Eigen::ArrayXd> here(values.data() + first, length);
    if (!here.isFinite().all()) continue;
    const Eigen::ArrayXd effects = effects_in(levels, values, first);
    terms.row(count).head(factors) = effects;
    terms.row(count).segment(factors, factors) = effects.abs();
    terms.row(count++).tail(factors) = effects.square();
  }
  return terms.topRows(count);
}
}  // namespace

ElementaryEffects elementary_effects(const Eigen::ArrayXXd& levels, std::span<const double> values,
                                     const BootstrapOptions& options) {
  constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  const Eigen::Index factors = levels.cols();
  const Eigen::ArrayXXd terms = terms_of(levels, values);
  const auto rows = static_cast<double>(terms.rows());
  if (terms.rows() < 2) {
    const std::vector<Interval> none(static_cast<std::size_t>(factors), {unknown, unknown, unknown});
    return {none, none, none};
  }
  const auto all = bootstrap(
      terms,
      [&](const Eigen::ArrayXd& means) {
        Eigen::ArrayXd indices = means;
        indices.tail(factors) =
            ((means.tail(factors) - means.head(factors).square()).max(0) * rows / (rows - 1)).sqrt();
        return indices;
      },
      options);
  const auto one = all.begin() + factors, two = one + factors;
  return {{all.begin(), one}, {one, two}, {two, all.end()}};
}

}  // namespace vidik
