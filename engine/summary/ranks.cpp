#include "engine/summary/ranks.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>

namespace vidik {
namespace {

constexpr std::size_t bucket_count = 1024;
using Starts = std::array<std::size_t, bucket_count + 1>;

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

// Moves each value to the others of its bucket, an equal part of the range from low on, in ascending order of
// buckets. Says where each bucket starts.
Starts part_into_buckets(std::span<double> sample, double low, double buckets_per_unit,
                         RankScratch& scratch) {
  scratch.values.assign(sample.begin(), sample.end());
  scratch.buckets.resize(sample.size());
  Starts starts{};
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const double bucket = std::min((sample[i] - low) * buckets_per_unit, bucket_count - 1.0);
    scratch.buckets[i] = static_cast<std::uint16_t>(static_cast<int>(bucket));
    ++starts[scratch.buckets[i] + 1u];
  }
  for (std::size_t bucket = 0; bucket < bucket_count; ++bucket) starts[bucket + 1] += starts[bucket];
  Starts next = starts;
  for (std::size_t i = 0; i < sample.size(); ++i) sample[next[scratch.buckets[i]]++] = scratch.values[i];
  return starts;
}

}  // namespace

// Several times as fast as selecting in the whole sample, which is twice as fast as sorting it.
void select_ranks(std::span<double> sample, std::span<const std::size_t> ranks, RankScratch& scratch) {
  if (sample.size() < bucket_count) return select(sample, 0, ranks);
  const Eigen::Map<const Eigen::ArrayXd> values(sample.data(), static_cast<Eigen::Index>(sample.size()));
  const double low = values.minCoeff(), buckets_per_unit = bucket_count / (values.maxCoeff() - low);
  if (!std::isnormal(buckets_per_unit))
    return select(sample, 0, ranks);  // one value only, or too wide a range

  const Starts starts = part_into_buckets(sample, low, buckets_per_unit, scratch);
  for (std::size_t bucket = 0; bucket < bucket_count && !ranks.empty(); ++bucket) {
    const auto inside = std::lower_bound(ranks.begin(), ranks.end(), starts[bucket + 1]) - ranks.begin();
    const auto count = static_cast<std::size_t>(inside);
    select(sample.subspan(starts[bucket], starts[bucket + 1] - starts[bucket]), starts[bucket],
           ranks.first(count));
    ranks = ranks.subspan(count);
  }
}

}  // namespace vidik
