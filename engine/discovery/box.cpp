#include "engine/discovery/box.hpp"

#include <algorithm>

namespace vidik {

bool Box::contains(const Cases& cases, Eigen::Index point) const {
  for (std::size_t i = 0; i < limits.size(); ++i)
    if (!limits[i].contain(cases.levels(point, static_cast<Eigen::Index>(i)))) return false;
  return true;
}

std::vector<Eigen::Index> Box::inside(const Cases& cases) const {
  std::vector<Eigen::Index> points;
  for (Eigen::Index i = 0; i < cases.points(); ++i)
    if (contains(cases, i)) points.push_back(i);
  return points;
}

int Box::restricted() const {
  return static_cast<int>(std::ranges::count_if(limits, &Limits::restricts));
}

Fit::Fit(const Cases& cases, const Box& box) : all_points(cases.points()), all_hits(cases.hits()) {
  for (const Eigen::Index point : box.inside(cases)) {
    ++points;
    hits += cases.hit(point);
  }
}

}  // namespace vidik
