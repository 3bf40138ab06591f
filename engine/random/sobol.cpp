#include "engine/random/sobol.hpp"

#include <bit>
#include <boost/random/sobol.hpp>
#include <cassert>

namespace vidik {

namespace {
constexpr int digits = 32;

std::uint32_t reversed(std::uint32_t bits) {
  bits = (bits >> 1 & 0x55555555U) | (bits & 0x55555555U) << 1;
  bits = (bits >> 2 & 0x33333333U) | (bits & 0x33333333U) << 2;
  bits = (bits >> 4 & 0x0f0f0f0fU) | (bits & 0x0f0f0f0fU) << 4;
  return __builtin_bswap32(bits);
}
}  // namespace

// The point whose Gray code has one digit is the direction of that digit: its number is 2^(digit + 1) − 1.
// Boost's engine leaves out the point 0, and seed(n) makes n + 1 the next one; its numbers end at 2³² − 2, so
// that the last digit is out of reach.
SobolSequence::SobolSequence(int dimensions)
    : dimensions_(dimensions), directions_(static_cast<std::size_t>(dimensions) * digits) {
  assert(dimensions <= most_dimensions);
  if (dimensions == 0) return;
  boost::random::sobol_engine<std::uint32_t, digits> engine(static_cast<std::size_t>(dimensions));
  for (std::size_t digit = 0; digit < digits - 1; ++digit) {
    engine.seed((std::uint32_t{2} << digit) - 2);
    for (std::size_t dimension = 0; dimension < static_cast<std::size_t>(dimensions); ++dimension)
      directions_[dimension * digits + digit] = engine();
  }
}

std::uint32_t SobolSequence::at(std::uint32_t index, int dimension) const {
  assert(index < 0x7fffffff && dimension < dimensions_);
  const std::uint32_t* const directions = &directions_[static_cast<std::size_t>(dimension) * digits];
  std::uint32_t bits = 0;
  for (std::uint32_t gray = index ^ index >> 1; gray != 0; gray &= gray - 1)
    bits ^= directions[std::countr_zero(gray)];
  return bits;
}

// In reversed order of digits it is a hash in which a bit depends on lower ones only (Laine and Karras 2011).
std::uint32_t scrambled(std::uint32_t digits, std::uint32_t key) {
  std::uint32_t x = reversed(digits);
  x ^= x * 0x3d20adeaU;
  x += key;
  x *= key >> 16 | 1U;
  x ^= x * 0x05526c56U;
  x ^= x * 0x53a22864U;
  return reversed(x);
}

}  // namespace vidik
