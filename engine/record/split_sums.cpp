#include "engine/record/split_sums.hpp"

namespace vidik {
namespace {

constexpr std::size_t parts = random_parts.size();
static_assert(parts == 3, "split_terms() pairs the four edges of each part");

double squared_opposites(const Corners& f) {
  double sum = 0;
  for (std::size_t corner = 0; corner < split_corners / 2; ++corner) {
    const double d = f[split_corners - 1 - corner] - f[corner];
    sum += d * d;
  }
  return sum;
}

/// Along the edges of a part; those of opposite edges stand at opposite ends.
std::array<double, split_corners / 2> edges(const Corners& f, std::size_t part) {
  const std::size_t step = std::size_t{1} << part;
  std::array<double, split_corners / 2> found{};
  std::size_t next = 0;
  for (std::size_t corner = 0; corner < split_corners; ++corner)
    if ((corner & step) == 0) found[next++] = f[corner | step] - f[corner];
  return found;
}

}  // namespace

SplitTerms split_terms(const Corners& values) {
  SplitTerms terms;
  terms.variance = squared_opposites(values) / 8;
  terms.interactions = terms.variance;
  for (std::size_t part = 0; part < parts; ++part) {
    const auto e = edges(values, part);
    terms.first_order[part] = (e[0] * e[3] + e[1] * e[2]) / 4;
    terms.total[part] = (e[0] * e[0] + e[1] * e[1] + (e[2] * e[2] + e[3] * e[3])) / 8;
    terms.interactions -= terms.first_order[part];
  }
  return terms;
}

void RatioSums::add(double term, double variance) {
  first += term;
  second += term * term;
  product += term * variance;
}

void SplitSums::add(const Corners& values) {
  const SplitTerms terms = split_terms(values);
  ++n;
  variance += terms.variance;
  squared_variance += terms.variance * terms.variance;
  interactions.add(terms.interactions, terms.variance);
  for (std::size_t part = 0; part < parts; ++part) {
    first_order[part].add(terms.first_order[part], terms.variance);
    total[part].add(terms.total[part], terms.variance);
  }
}

void add(const CornerValues& values, std::span<const std::uint8_t> failed, SplitSums& sums) {
  for (std::size_t path = 0; path < failed.size(); ++path) {
    if (failed[path]) continue;
    Corners corners;
    for (std::size_t corner = 0; corner < split_corners; ++corner) corners[corner] = values[corner][path];
    sums.add(corners);
  }
}

}  // namespace vidik
