// The Sobol sequence, coordinate by coordinate, and Owen's scrambling of it.
#pragma once

#include <cstdint>
#include <vector>

namespace vidik {

/// Any coordinate of any point, without those before it. Direction numbers of Joe and Kuo (2008, as in
/// Boost), points in the order of the Gray code; the point 0 is 0 in every dimension.
class SobolSequence {
 public:
  static constexpr int most_dimensions = 3667;

  explicit SobolSequence(int dimensions);

  int dimensions() const { return dimensions_; }
  /// Its 32 binary digits, the first of them the most significant.
  std::uint32_t at(std::uint32_t index, int dimension) const;

 private:
  int dimensions_;
  std::vector<std::uint32_t> directions_;  ///< [dimension][digit of the index]
};

/// Owen's scrambling: each binary digit is flipped or not depending on those before it, and on the key.
std::uint32_t scrambled(std::uint32_t digits, std::uint32_t key);

}  // namespace vidik
