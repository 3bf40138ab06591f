// Sums from which mean and standard deviation and their errors follow, added up in an order of their own.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace vidik {

/// Of n numbers: the sums of x − c to the powers of one to four.
struct PowerSums {
  double n = 0, first = 0, second = 0, third = 0, fourth = 0;

  PowerSums operator+(const PowerSums& other) const;
  bool operator==(const PowerSums&) const = default;

  template <typename Archive>
  void serialize(Archive& archive) {
    archive(n, first, second, third, fourth);
  }
};

/// In an order that a vector unit of any width can follow.
PowerSums power_sums(std::span<const double> sample, double centre);

/// Adds up the sums of wave after wave in pairs, pairs of pairs and so on, where a pair begins at an even
/// number: so parts of a run, added up apart and appended in order, give the bits of the whole.
class PairwiseSums {
 public:
  /// first_wave: the number of the wave that is added first.
  explicit PairwiseSums(std::uint64_t first_wave = 0) : next_(first_wave) {}

  void add(const PowerSums& wave) { add(wave, 0); }
  /// The waves of the other come after those that were added here.
  void append(const PairwiseSums& other);
  PowerSums total() const;

  /// Bytes of its parts at most, for 2³² waves.
  static std::size_t bytes() { return 64 * sizeof(Part); }

  template <typename Archive>
  void serialize(Archive& archive) {
    archive(parts_, next_);
  }

 private:
  /// The sums of 2^level waves.
  struct Part {
    std::uint64_t first = 0, level = 0;
    PowerSums sums;

    template <typename Archive>
    void serialize(Archive& archive) {
      archive(first, level, sums);
    }
  };
  void add(const PowerSums& sums, std::uint64_t level);
  bool last_two_are_a_pair() const;

  std::vector<Part> parts_;
  std::uint64_t next_;
};

}  // namespace vidik
