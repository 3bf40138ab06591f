#include "engine/discovery/samples.hpp"

#include "engine/random/philox.hpp"

namespace vidik {

namespace {
std::uint32_t word(Eigen::Index point, int sample, std::uint32_t purpose) {
  return philox({static_cast<std::uint32_t>(point), static_cast<std::uint32_t>(sample), 0, purpose}, 1)[0];
}
}  // namespace

Cases taken(const Cases& cases, const std::vector<Eigen::Index>& points) {
  return {cases.levels(points, Eigen::all), cases.hit(points), cases.choice};
}

Cases half_of(const Cases& cases, int sample) {
  std::vector<Eigen::Index> points;
  for (Eigen::Index i = 0; i < cases.points(); ++i)
    if (word(i, sample, 0x7072696dU) >> 31) points.push_back(i);
  return taken(cases, points);
}

std::vector<int> folds_of(Eigen::Index points, int folds) {
  std::vector<int> all(static_cast<std::size_t>(points));
  for (Eigen::Index i = 0; i < points; ++i)
    all[static_cast<std::size_t>(i)] =
        static_cast<int>(word(i, 0, 0x74726565U) % static_cast<std::uint32_t>(folds));
  return all;
}

}  // namespace vidik
