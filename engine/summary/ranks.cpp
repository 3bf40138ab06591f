#include "engine/summary/ranks.hpp"

#include <algorithm>

namespace vidik {
namespace {

// Puts the middle one of the wanted ranks in its place, which parts the sample, and goes on in both parts.
// `offset` is the rank of the first value of the sample.
void select(std::span<double> sample, std::size_t offset, std::span<const std::size_t> ranks) {
  if (ranks.empty() || sample.size() < 2) return;
  const std::size_t middle = ranks.size() / 2;
  const std::size_t at = ranks[middle] - offset;
  std::nth_element(sample.begin(), sample.begin() + static_cast<std::ptrdiff_t>(at), sample.end());
  select(sample.first(at), offset, ranks.first(middle));
  select(sample.subspan(at + 1), offset + at + 1, ranks.subspan(middle + 1));
}

}  // namespace

void select_ranks(std::span<double> sample, std::span<const std::size_t> ranks) {
  select(sample, 0, ranks);
}

}  // namespace vidik
