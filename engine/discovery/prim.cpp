#include "engine/discovery/prim.hpp"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <cmath>

#include "engine/discovery/samples.hpp"

namespace vidik {

namespace {

double density_of(const Cases& cases, const Box& box) {
  return Fit(cases, box).density();
}

/// The levels of a factor at these points, in order.
std::vector<double> sorted_levels(const Cases& cases, const std::vector<Eigen::Index>& points,
                                  Eigen::Index factor) {
  std::vector<double> levels;
  for (const Eigen::Index point : points) levels.push_back(cases.levels(point, factor));
  std::ranges::sort(levels);
  return levels;
}

/// The limits of a factor with one slice off: at the low end, at the high end; or without one choice.
std::vector<Limits> peeled(const Cases& cases, const std::vector<Eigen::Index>& points, Eigen::Index factor,
                           const Limits& limits, double slice) {
  const std::vector<double> levels = sorted_levels(cases, points, factor);
  std::vector<Limits> all;
  if (levels.front() == levels.back()) return all;
  if (cases.choice[static_cast<std::size_t>(factor)]) {
    for (const double choice : std::set<double>(levels.begin(), levels.end())) {
      all.push_back(limits);
      all.back().without.insert(choice);
    }
    return all;
  }
  const auto count = static_cast<std::size_t>(std::max(1.0, slice * static_cast<double>(levels.size())));
  Limits low = limits, high = limits;
  low.low = *std::upper_bound(levels.begin(), levels.end(), levels[count - 1]);
  high.high = *std::prev(std::lower_bound(levels.begin(), levels.end(), levels[levels.size() - count]));
  if (levels[count - 1] < levels.back()) all.push_back(low);
  if (levels[levels.size() - count] > levels.front()) all.push_back(high);
  return all;
}

/// Points and hits that stay within these limits of a factor.
std::pair<double, double> staying(const Cases& cases, const std::vector<Eigen::Index>& points,
                                  Eigen::Index factor, const Limits& limits) {
  double count = 0, hits = 0;
  for (const Eigen::Index point : points)
    if (limits.contain(cases.levels(point, factor))) {
      ++count;
      hits += cases.hit(point) ? 1 : 0;
    }
  return {count, hits};
}

/// The best next peel; nothing if none leaves enough points.
bool peel_once(const Cases& cases, Box& box, const PeelOptions& options) {
  const auto points = box.inside(cases);
  const auto now = static_cast<double>(points.size());
  const double least = options.least_mass * static_cast<double>(cases.points());
  const double density = density_of(cases, box);
  double best = -std::numeric_limits<double>::infinity();
  std::size_t which = 0;
  Limits limits;
  for (std::size_t i = 0; i < box.limits.size(); ++i)
    for (Limits& candidate :
         peeled(cases, points, static_cast<Eigen::Index>(i), box.limits[i], options.slice)) {
      const auto [count, hits] = staying(cases, points, static_cast<Eigen::Index>(i), candidate);
      if (count < std::max(1.0, least)) continue;
      const double gain = (hits / count - density) / (now - count);
      if (gain <= best) continue;
      best = gain;
      which = i;
      limits = std::move(candidate);
    }
  if (best == -std::numeric_limits<double>::infinity()) return false;
  box.limits[which] = limits;
  return true;
}

/// The factor's next levels beyond the limits, a slice of the box's size further out; or one choice back.
std::vector<Limits> pasted(const Cases& cases, const Box& box, Eigen::Index factor, double slice) {
  const Limits& now = box.limits[static_cast<std::size_t>(factor)];
  Box without = box;
  without.limits[static_cast<std::size_t>(factor)] = {};
  const auto levels = sorted_levels(cases, without.inside(cases), factor);
  const auto step =
      static_cast<std::ptrdiff_t>(std::max(1.0, slice * static_cast<double>(Fit(cases, box).points)));
  std::vector<Limits> all;
  const auto below = std::lower_bound(levels.begin(), levels.end(), now.low);
  if (below != levels.begin()) {
    all.push_back(now);
    all.back().low =
        below - levels.begin() > step ? *(below - step) : -std::numeric_limits<double>::infinity();
  }
  const auto above = std::upper_bound(levels.begin(), levels.end(), now.high);
  if (above != levels.end()) {
    all.push_back(now);
    all.back().high =
        levels.end() - above > step ? *(above + step - 1) : std::numeric_limits<double>::infinity();
  }
  for (const double choice : now.without) {
    all.push_back(now);
    all.back().without.erase(choice);
  }
  return all;
}

}  // namespace

std::vector<Box> peel(const Cases& cases, const PeelOptions& options) {
  std::vector<Box> boxes{Box(cases.factors())};
  while (cases.hits() > 0 && density_of(cases, boxes.back()) < 1) {
    Box next = boxes.back();
    if (!peel_once(cases, next, options)) break;
    boxes.push_back(std::move(next));
  }
  return boxes;
}

Box paste(const Cases& cases, Box box, const PeelOptions& options) {
  for (bool grew = true; grew;) {
    grew = false;
    const double density = density_of(cases, box);
    Box best = box;
    double reached = -1;
    for (std::size_t i = 0; i < box.limits.size(); ++i)
      for (const Limits& limits : pasted(cases, box, static_cast<Eigen::Index>(i), options.slice)) {
        Box larger = box;
        larger.limits[i] = limits;
        const double here = density_of(cases, larger);
        if (here < density || here <= reached) continue;
        reached = here;
        best = larger;
        grew = true;
      }
    box = best;
  }
  return box;
}

Box choose(const Cases& cases, const std::vector<Box>& boxes, double density) {
  const Box* nearest = &boxes.front();
  double reached = -1;
  for (const Box& box : boxes) {
    const double here = density_of(cases, box);
    if (here > reached) {
      reached = here;
      nearest = &box;
    }
    if (here >= density) break;
  }
  Box box = *nearest;
  for (Limits& limits : box.limits) {
    const Limits had = std::exchange(limits, {});
    if (density_of(cases, box) < reached) limits = had;
  }
  return box;
}

std::vector<double> quasi_p_values(const Cases& cases, const Box& box) {
  const Fit with(cases, box);
  std::vector<double> values;
  for (std::size_t i = 0; i < box.limits.size(); ++i) {
    Box without = box;
    without.limits[i] = {};
    const double chance = density_of(cases, without);
    const bool tested = box.limits[i].restricts() && with.hits > 0 && chance < 1;
    values.push_back(!tested ? 1
                             : boost::math::cdf(boost::math::complement(
                                   boost::math::binomial(static_cast<double>(with.points), chance),
                                   static_cast<double>(with.hits - 1))));
  }
  return values;
}

std::vector<double> stability(const Cases& cases, double density, int samples, const PeelOptions& options) {
  std::vector<double> shares(static_cast<std::size_t>(cases.factors()));
  for (int sample = 0; sample < samples; ++sample) {
    const Cases half = half_of(cases, sample);
    const Box box = choose(half, peel(half, options), density);
    for (std::size_t i = 0; i < shares.size(); ++i) shares[i] += box.limits[i].restricts() ? 1 : 0;
  }
  for (double& share : shares) share /= samples;
  return shares;
}

}  // namespace vidik
