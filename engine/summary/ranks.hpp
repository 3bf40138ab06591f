// Chosen order statistics of a sample, without sorting all of it.
#pragma once

#include <cstddef>
#include <span>

namespace vidik {

/// Rearranges the sample so that at each wanted rank (from 0, ascending) stands the value that would stand
/// there after sorting. The values must be finite.
void select_ranks(std::span<double> sample, std::span<const std::size_t> ranks);

}  // namespace vidik
