// Sums from which mean and standard deviation and their errors follow, added up in an order of their own.
#pragma once

#include <span>
#include <utility>
#include <vector>

namespace vidik {

/// Of n numbers: the sums of x − c to the powers of one to four.
struct PowerSums {
  double n = 0, first = 0, second = 0, third = 0, fourth = 0;

  PowerSums operator+(const PowerSums& other) const;
  bool operator==(const PowerSums&) const = default;
};

/// In an order that a vector unit of any width can follow.
PowerSums power_sums(std::span<const double> sample, double centre);

/// Adds up the sums of wave after wave in pairs, pairs of pairs and so on: so two halves of a power of two of
/// waves, added up apart, give the bits of the whole.
class PairwiseSums {
 public:
  void add(const PowerSums& wave) { add(wave, 0); }
  /// The waves of the other come after those that were added here.
  void append(const PairwiseSums& other);
  PowerSums total() const;

  /// Bytes of its parts at most, for 2³² waves.
  static std::size_t bytes() { return 32 * sizeof(std::pair<int, PowerSums>); }

 private:
  void add(PowerSums sums, int level);

  std::vector<std::pair<int, PowerSums>> parts_;  ///< of 2^level waves each, levels falling
};

}  // namespace vidik
