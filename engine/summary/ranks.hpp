// Chosen order statistics of a sample, without sorting it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vidik {

/// Room to work in, kept from one sample to the next so that nothing is allocated for each.
struct RankScratch {
  std::vector<std::uint16_t> buckets;
  std::vector<double> values;
};

/// The values that would stand at these ranks (from 0, ascending) if the sample were sorted. The values must
/// be finite.
void values_at_ranks(std::span<const double> sample, std::span<const std::size_t> ranks,
                     std::span<double> results, RankScratch& scratch);

}  // namespace vidik
