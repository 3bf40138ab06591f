#include "engine/sensitivity/elementary_effects.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vidik {

namespace {
constexpr double step = 2.0 / 3;  // of morris_points()

/// The share of its range that a step takes a factor across: of a list by places, as two levels are far apart
/// whatever their number.
double share_crossed(const std::vector<double>& list, double from, double to) {
  const auto at = [&](double level) { return std::ranges::find(list, level) - list.begin(); };
  const auto last = std::ssize(list) - 1;
  if (at(from) > last || at(to) > last) return step;
  return std::abs(static_cast<double>(at(to) - at(from))) / static_cast<double>(last);
}

/// The effect of each group in the trajectory whose first row that is: of one factor with its sign, of
/// several without. A factor that has too few levels to move changes nothing.
Eigen::ArrayXd effects_in(const Eigen::ArrayXXd& levels, std::span<const double> values, const Groups& groups,
                          const ListedLevels& listed, Eigen::Index first) {
  Eigen::ArrayXd effects = Eigen::ArrayXd::Zero(groups.count());
  for (Eigen::Index row = first; row < first + groups.count(); ++row)
    for (Eigen::Index factor = 0; factor < levels.cols(); ++factor)
      if (const double moved = levels(row + 1, factor) - levels(row, factor); moved != 0) {
        const int group = groups.of(factor);
        const auto number = static_cast<std::size_t>(factor);
        const double share = number < listed.size()
                                 ? share_crossed(listed[number], levels(row, factor), levels(row + 1, factor))
                                 : step;
        const double effect =
            (values[static_cast<std::size_t>(row + 1)] - values[static_cast<std::size_t>(row)]) / share;
        effects(group) = groups.size(group) > 1 ? std::abs(effect) : effect * std::copysign(1, moved);
      }
  return effects;
}

/// A row for each whole trajectory: effects, their absolute values, their squares.
Eigen::ArrayXXd terms_of(const Eigen::ArrayXXd& levels, std::span<const double> values, const Groups& groups,
                         const ListedLevels& listed) {
  const Eigen::Index count = groups.count(), length = count + 1;
  Eigen::ArrayXXd terms(levels.rows() / length, 3 * count);
  Eigen::Index whole = 0;
  for (Eigen::Index first = 0; first + length <= levels.rows(); first += length) {
    const Eigen::Map<const Eigen::ArrayXd> here(values.data() + first, length);
    if (!here.isFinite().all()) continue;
    const Eigen::ArrayXd effects = effects_in(levels, values, groups, listed, first);
    terms.row(whole).head(count) = effects;
    terms.row(whole).segment(count, count) = effects.abs();
    terms.row(whole++).tail(count) = effects.square();
  }
  return terms.topRows(whole);
}
}  // namespace

ElementaryEffects elementary_effects(const Eigen::ArrayXXd& levels, std::span<const double> values,
                                     const Groups& groups, const BootstrapOptions& options,
                                     const ListedLevels& listed) {
  constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  constexpr Interval none{unknown, unknown, unknown};
  const Eigen::Index count = groups.count();
  const Eigen::ArrayXXd terms = terms_of(levels, values, groups, listed);
  const auto rows = static_cast<double>(terms.rows());
  if (terms.rows() < 2) {
    const std::vector<Interval> nothing(static_cast<std::size_t>(count), none);
    return {nothing, nothing, nothing};
  }
  const auto all = bootstrap(
      terms,
      [&](const Eigen::ArrayXd& means) {
        Eigen::ArrayXd indices = means;
        indices.tail(count) =
            ((means.tail(count) - means.head(count).square()).max(0) * rows / (rows - 1)).sqrt();
        return indices;
      },
      options);
  const auto one = all.begin() + count, two = one + count;
  ElementaryEffects effects{{all.begin(), one}, {one, two}, {two, all.end()}};
  for (int group = 0; group < count; ++group)
    if (groups.size(group) > 1)
      effects.mean[static_cast<std::size_t>(group)] = effects.deviation[static_cast<std::size_t>(group)] =
          none;
  return effects;
}

}  // namespace vidik
