// Chosen order statistics of a sample, without sorting all of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vidik {

/// Room to work in, kept from one sample to the next so that nothing is allocated for each.
struct RankScratch {
  std::vector<double> values;
  std::vector<std::uint16_t> buckets;
};

/// Rearranges the sample so that at each wanted rank (from 0, ascending) stands the value that would stand
/// there after sorting. The values must be finite.
void select_ranks(std::span<double> sample, std::span<const std::size_t> ranks, RankScratch& scratch);

}  // namespace vidik
