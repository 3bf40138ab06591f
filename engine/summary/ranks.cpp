#include "engine/summary/ranks.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>

namespace vidik {
namespace {

constexpr std::size_t bucket_count = 2048;
constexpr std::size_t worth_buckets = 512;  // values below which buckets take longer than they save

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

void select_in_all(std::span<const double> sample, std::span<const std::size_t> ranks,
                   std::span<double> results, RankScratch& scratch) {
  scratch.values.assign(sample.begin(), sample.end());
  select(scratch.values, 0, ranks);
  for (std::size_t i = 0; i < ranks.size(); ++i) results[i] = scratch.values[ranks[i]];
}

// Equal parts of the range of a sample, numbered in ascending order.
struct Buckets {
  std::array<std::uint32_t, bucket_count> sizes{};
  // Where the values of a bucket begin among those that are picked out; those of others are written over.
  std::array<std::uint32_t, bucket_count> next{};
  std::array<std::uint8_t, bucket_count> wanted{};
};

void number_values(std::span<const double> sample, double low, double per_unit, RankScratch& scratch) {
  scratch.buckets.resize(sample.size());
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const double bucket = std::min((sample[i] - low) * per_unit, bucket_count - 1.0);
    scratch.buckets[i] = static_cast<std::uint16_t>(static_cast<int>(bucket));
  }
}

// Marks the buckets with wanted ranks, and gives them room one after the other. Returns their values' number.
std::uint32_t make_room(std::span<const std::size_t> ranks, Buckets& buckets) {
  std::uint32_t start = 0, room = 0;
  for (std::size_t bucket = 0, next = 0; bucket < bucket_count; ++bucket) {
    const std::uint32_t end = start + buckets.sizes[bucket];
    buckets.next[bucket] = room;
    for (; next < ranks.size() && ranks[next] < end; ++next) buckets.wanted[bucket] = 1;
    if (buckets.wanted[bucket]) room += buckets.sizes[bucket];
    start = end;
  }
  return room;
}

// Every value is written, but only behind a wanted one is the place moved on: no branch to guess wrong.
void pick_out(std::span<const double> sample, Buckets& buckets, RankScratch& scratch, std::uint32_t room) {
  scratch.values.resize(room + 1);
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const std::size_t bucket = scratch.buckets[i];
    const std::uint32_t wanted = buckets.wanted[bucket];
    scratch.values[wanted ? buckets.next[bucket] : room] = sample[i];
    buckets.next[bucket] += wanted;
  }
}

void select_in_buckets(std::span<const std::size_t> ranks, const Buckets& buckets, std::span<double> values,
                       std::span<double> results) {
  std::size_t start = 0, room = 0;
  std::vector<std::size_t> inside;
  for (std::size_t bucket = 0, done = 0; bucket < bucket_count && done < ranks.size(); ++bucket) {
    const std::size_t size = buckets.sizes[bucket];
    inside.clear();
    while (done + inside.size() < ranks.size() && ranks[done + inside.size()] < start + size)
      inside.push_back(ranks[done + inside.size()] - start);
    start += size;
    if (inside.empty()) continue;
    const std::span<double> part = values.subspan(room, size);
    select(part, 0, inside);
    for (const std::size_t rank : inside) results[done++] = part[rank];
    room += size;
  }
}

}  // namespace

// Several times as fast as selecting in the whole sample, which is twice as fast as sorting it.
void values_at_ranks(std::span<const double> sample, std::span<const std::size_t> ranks,
                     std::span<double> results, RankScratch& scratch) {
  if (ranks.empty()) return;
  if (sample.size() < worth_buckets) return select_in_all(sample, ranks, results, scratch);
  const Eigen::Map<const Eigen::ArrayXd> values(sample.data(), static_cast<Eigen::Index>(sample.size()));
  const double low = values.minCoeff(), high = values.maxCoeff(), per_unit = bucket_count / (high - low);
  if (low == high) {
    std::ranges::fill(results, low);
    return;
  }
  if (!std::isnormal(per_unit)) return select_in_all(sample, ranks, results, scratch);  // too wide a range

  Buckets buckets;
  number_values(sample, low, per_unit, scratch);
  for (const std::uint16_t bucket : scratch.buckets) ++buckets.sizes[bucket];
  const std::uint32_t room = make_room(ranks, buckets);
  pick_out(sample, buckets, scratch, room);
  select_in_buckets(ranks, buckets, std::span(scratch.values).first(room), results);
}

}  // namespace vidik
