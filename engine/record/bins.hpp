// Where the values of one cell are counted: equal bins over a range, and single values that come up often.
//
// Range and values are chosen from a pilot, the first paths of a run, so that bins are narrow where the
// wanted quantiles lie. Outside of the range are two more bins without an end.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace vidik {

class Bins {
 public:
  static constexpr int inside = 4096, count = inside + 2;
  static constexpr int below = 0, above = inside + 1;  ///< the bins without an end

  Bins() = default;
  /// An indicator's values 0 and 1 are counted on their own, whether the pilot has them or not.
  Bins(std::span<const double> pilot, std::span<const double> probabilities, bool indicator);

  int bin_of(double value) const {
    const double place = (value - low_) * per_unit_ + 1.0;
    return static_cast<int>(place < 0.0 ? 0.0 : place < above ? place : double{above});
  }
  double low_of(int bin) const { return low_ + (bin - 1) / per_unit_; }
  double high_of(int bin) const { return low_ + bin / per_unit_; }

  /// The values that are counted on their own, ascending, no two of them in one bin.
  std::span<const double> often() const { return often_; }
  /// A value in the middle of the pilot, one of its own.
  double middle() const { return middle_; }

  bool operator==(const Bins&) const = default;

  template <typename Archive>
  void serialize(Archive& archive) {
    archive(low_, per_unit_, middle_, often_);
  }

 private:
  void span(double low, double high);
  void keep_one_per_bin();

  double low_ = 0, per_unit_ = 1, middle_ = 0;
  std::vector<double> often_;
};

}  // namespace vidik
