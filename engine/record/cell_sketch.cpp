#include "engine/record/cell_sketch.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace vidik {
namespace {

constexpr std::size_t few = 4;  // values that are faster compared one by one than looked up

std::uint32_t count_equal(std::span<const double> wave, double value) {
  std::uint32_t count = 0;
  for (const double x : wave) count += x == value;
  return count;
}

}  // namespace

std::uint64_t BinContent::others_below() const {
  if (often == 0 || !(high > low)) return often == 0 ? others : 0;
  const double share = std::clamp((value - low) / (high - low), 0.0, 1.0);
  return static_cast<std::uint64_t>(std::llround(share * static_cast<double>(others)));
}

double BinContent::at(std::uint64_t rank) const {
  std::uint64_t inside = rank - start;
  const std::uint64_t below = others_below();
  if (often > 0 && inside >= below) {
    if (inside < below + often) return value;
    inside -= often;
  }
  const double place = (static_cast<double>(inside) + 0.5) / static_cast<double>(others);
  return low + place * (high - low);
}

CellSketch::CellSketch(Bins bins, std::uint64_t first_wave)
    : bins_(std::move(bins)), counts_(Bins::count), often_(bins_.often().size()), sums_(first_wave) {}

void CellSketch::add(std::span<const double> wave) {
  if (wave.empty()) return sums_.add({});
  const Eigen::Map<const Eigen::ArrayXd> values(wave.data(), static_cast<Eigen::Index>(wave.size()));
  least_ = std::min(least_, values.minCoeff());
  greatest_ = std::max(greatest_, values.maxCoeff());
  size_ += wave.size();
  sums_.add(power_sums(wave, centre()));
  if (often_.empty())
    add_to_bins(wave);
  else if (!add_if_all_often(wave))
    add_to_bins_and_often(wave);
}

bool CellSketch::add_if_all_often(std::span<const double> wave) {
  if (often_.size() > few) return false;
  std::array<std::uint32_t, few> found{};
  std::size_t sum = 0;
  for (std::size_t i = 0; i < often_.size(); ++i) sum += found[i] = count_equal(wave, bins_.often()[i]);
  if (sum < wave.size()) return false;
  for (std::size_t i = 0; i < often_.size(); ++i) {
    often_[i] += found[i];
    counts_[static_cast<std::size_t>(bins_.bin_of(bins_.often()[i]))] += found[i];
  }
  return true;
}

// Places first, a few at a time, because a vector unit finds them together; then the counts.
void CellSketch::add_to_bins(std::span<const double> wave) {
  constexpr std::size_t together = 256;
  std::array<std::int32_t, together> places;
  while (!wave.empty()) {
    const std::size_t size = std::min(together, wave.size());
    for (std::size_t i = 0; i < size; ++i) places[i] = bins_.bin_of(wave[i]);
    for (std::size_t i = 0; i < size; ++i) ++counts_[static_cast<std::size_t>(places[i])];
    wave = wave.subspan(size);
  }
}

void CellSketch::add_to_bins_and_often(std::span<const double> wave) {
  const auto often = bins_.often();
  std::array<std::uint16_t, Bins::count> number{};  // of the value that comes often in a bin, from 1
  for (std::size_t i = 0; i < often.size(); ++i)
    number[static_cast<std::size_t>(bins_.bin_of(often[i]))] = static_cast<std::uint16_t>(i + 1);
  for (const double x : wave) {
    const auto bin = static_cast<std::size_t>(bins_.bin_of(x));
    ++counts_[bin];
    if (const std::size_t i = number[bin]; i != 0) often_[i - 1] += often[i - 1] == x;
  }
}

void CellSketch::merge(const CellSketch& later) {
  assert(bins_ == later.bins_);
  for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += later.counts_[i];
  for (std::size_t i = 0; i < often_.size(); ++i) often_[i] += later.often_[i];
  sums_.append(later.sums_);
  size_ += later.size_;
  least_ = std::min(least_, later.least_);
  greatest_ = std::max(greatest_, later.greatest_);
}

std::uint64_t CellSketch::count_of(double value) const {
  const auto often = bins_.often();
  const auto found = std::lower_bound(often.begin(), often.end(), value);
  return found == often.end() || *found != value ? 0
                                                 : often_[static_cast<std::size_t>(found - often.begin())];
}

std::vector<BinContent> CellSketch::find(std::span<const std::size_t> ranks) const {
  std::vector<BinContent> contents;
  std::uint64_t start = 0;
  std::size_t number = 0;  // of the values that come often, those in lower bins
  for (int bin = 0; bin < Bins::count && contents.size() < ranks.size(); ++bin) {
    const auto often = bins_.often();
    const std::uint64_t end = start + counts_[static_cast<std::size_t>(bin)];
    while (contents.size() < ranks.size() && ranks[contents.size()] < end)
      contents.push_back(content(bin, start, number));
    if (number < often.size() && bins_.bin_of(often[number]) == bin) ++number;
    start = end;
  }
  assert(contents.size() == ranks.size());
  return contents;
}

BinContent CellSketch::content(int bin, std::uint64_t start, std::size_t number) const {
  BinContent content{bin, start, counts_[static_cast<std::size_t>(bin)], 0, 0, least_, greatest_};
  if (bin != Bins::below) content.low = std::max(least_, bins_.low_of(bin));
  if (bin != Bins::above) content.high = std::min(greatest_, bins_.high_of(bin));
  const auto often = bins_.often();
  if (number < often.size() && bins_.bin_of(often[number]) == bin) {
    content.value = often[number];
    content.often = often_[number];
    content.others -= content.often;
  }
  return content;
}

std::uint64_t CellSketch::bytes() {
  constexpr std::uint64_t vectors = 4, overhead = 32;  // of an allocation
  return sizeof(CellSketch) + Bins::count * sizeof(std::uint32_t) + PairwiseSums::bytes() +
         vectors * overhead + 256 * (sizeof(double) + sizeof(std::uint32_t));
}

}  // namespace vidik
