// One variable in one period on any number of paths, in constant memory: counts in bins, extremes, sums.
#pragma once

#include <limits>
#include <span>
#include <vector>

#include "engine/record/bins.hpp"
#include "engine/record/power_sums.hpp"

namespace vidik {

/// What of a bin is known, as a piece of the sorted sample.
struct BinContent {
  int bin = 0;
  std::uint64_t start = 0;   ///< rank of its first value
  std::uint64_t others = 0;  ///< values of which only the bin is known
  std::uint64_t often = 0;   ///< values equal to `value`
  double value = 0;
  double low = 0, high = 0;  ///< what the others lie between

  std::uint64_t size() const { return others + often; }
  /// How many of the others are less than `value`, if they are spread evenly.
  std::uint64_t others_below() const;
  /// The value at a rank of the sample that lies in this bin, if the others are spread evenly.
  double at(std::uint64_t rank) const;
};

class CellSketch {
 public:
  CellSketch() = default;
  /// first_wave: the number of the wave that is counted first.
  explicit CellSketch(Bins bins, std::uint64_t first_wave = 0);

  /// Counts the values of the next wave, all of them finite.
  void add(std::span<const double> wave);
  /// Adds the waves that follow on those that were counted here, counted in the same bins.
  void merge(const CellSketch& later);

  const Bins& bins() const { return bins_; }
  std::uint64_t size() const { return size_; }
  double least() const { return least_; }
  double greatest() const { return greatest_; }
  PowerSums sums() const { return sums_.total(); }
  double centre() const { return bins_.middle(); }
  /// How many values are equal to one of those that are counted on their own; 0 for any other.
  std::uint64_t count_of(double value) const;
  /// The bins in which these ranks (from 0, ascending) lie, one for each rank.
  std::vector<BinContent> find(std::span<const std::size_t> ranks) const;

  /// Bytes that it takes at most.
  static std::uint64_t bytes();

  template <typename Archive>
  void serialize(Archive& archive) {
    archive(bins_, counts_, often_, sums_, size_, least_, greatest_);
  }

 private:
  bool add_if_all_often(std::span<const double> wave);
  void add_to_bins(std::span<const double> wave);
  void add_to_bins_and_often(std::span<const double> wave);
  BinContent content(int bin, std::uint64_t start, std::size_t number_of_often) const;

  Bins bins_;
  std::vector<std::uint32_t> counts_;  ///< by bin, with those that come often
  std::vector<std::uint32_t> often_;   ///< by number in bins().often()
  PairwiseSums sums_;
  std::uint64_t size_ = 0;
  double least_ = std::numeric_limits<double>::infinity(), greatest_ = -least_;
};

}  // namespace vidik
