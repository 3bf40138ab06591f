#include "engine/random/draws.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace vidik {

namespace {

/// Exact for integers below 2⁵², and vectorised on every machine.
inline double to_double(std::uint64_t integer) {
  return std::bit_cast<double>(integer | 0x4330000000000000) - 0x1p52;
}

/// Natural logarithm of a positive normal number; absolute error 10⁻⁷.
inline float logarithm(float x) {
  const auto bits = std::bit_cast<std::int32_t>(x);
  const std::int32_t above = bits - 0x3f3504f3;  // √½
  const auto k = static_cast<float>(above >> 23);
  const float m = std::bit_cast<float>(bits - (above & std::int32_t(0xff800000)));
  const float s = (m - 1.0f) / (m + 1.0f), z = s * s;
  return k * 0.693147181f + (2.0f * s + s * z * (0.66666776f + z * (0.39977528f + z * 0.29872132f)));
}

/// Φ⁻¹ of a word: z = −w P(w)/Q(w) with w = −ln 2p below the median, and mirrored above.
inline float normal_of(std::uint32_t word) {
  const auto mirror = static_cast<std::uint32_t>(static_cast<std::int32_t>(word) >> 31);
  const auto half = static_cast<float>(static_cast<std::int32_t>(word ^ mirror));
  const float w = -logarithm((half + 0.5f) * 0x1p-31f);
  const float p =
      1.25331355f + w * (1.89964574f + w * (0.707792049f + w * (0.0650639960f + w * 0.00100204250f)));
  const float q =
      1.0f + w * (2.01566513f +
                  w * (1.14446570f + w * (0.193219134f + w * (0.00755660577f + w * 0.0000293904653f))));
  const std::uint32_t sign = ~word & 0x80000000;
  return std::bit_cast<float>(std::bit_cast<std::uint32_t>(w * p / q) ^ sign);
}

inline double uniform_of(std::uint32_t word) {
  return (to_double(word) + 0.5) * 0x1p-32;
}

inline double exact_normal_of(std::uint32_t high, std::uint32_t low) {
  const std::uint64_t word = std::uint64_t(high) << 32 | low;
  const bool upper = high >> 31;
  const double tail = (to_double((upper ? ~word : word) >> 11) + 0.5) * 0x1p-53;  // beyond the draw, below ½
  const double z = normal_quantile(tail);
  return upper ? -z : z;
}

}  // namespace

double uniform_draw(std::uint32_t word) {
  return uniform_of(word);
}
double normal_draw(std::uint32_t word) {
  return normal_of(word);
}
double exact_normal_draw(std::uint32_t high, std::uint32_t low) {
  return exact_normal_of(high, low);
}

namespace {

/// Columns from the words of their streams.
template <typename DrawOf>
inline void fill_each(DrawOf draw_of, Column* columns, std::span<const int> places,
                      std::span<const Stream> streams, std::uint64_t first_path, std::uint32_t step) {
  constexpr std::size_t at_once = 16;  // streams, whose words stay in the nearest cache
  std::array<Words, at_once> words;
  for (std::size_t first = 0; first < streams.size(); first += at_once) {
    const std::size_t count = std::min(at_once, streams.size() - first);
    fill_words(words, streams.subspan(first, count), first_path, step);
    for (std::size_t i = 0; i < count; ++i) {
      double* const column = columns[places[first + i]].data();
      for (int lane = 0; lane < lanes; ++lane) column[lane] = draw_of(words[i][lane]);
    }
  }
}

constexpr int only_place = 0;

}  // namespace

void fill_uniforms(Column* columns, std::span<const int> places, std::span<const Stream> streams,
                   std::uint64_t first_path, std::uint32_t step) {
  fill_each([](std::uint32_t word) { return uniform_of(word); }, columns, places, streams, first_path, step);
}

void fill_uniform(Column& column, const Stream& stream, std::uint64_t first_path, std::uint32_t step) {
  fill_uniforms(&column, {&only_place, 1}, {&stream, 1}, first_path, step);
}

void fill_normals(Column* columns, std::span<const int> places, std::span<const Stream> streams,
                  std::uint64_t first_path, std::uint32_t step) {
  fill_each([](std::uint32_t word) { return normal_of(word); }, columns, places, streams, first_path, step);
}

void fill_normal(Column& column, const Stream& stream, std::uint64_t first_path, std::uint32_t step) {
  fill_normals(&column, {&only_place, 1}, {&stream, 1}, first_path, step);
}

void fill_normal_exact(Column& column, const Stream& stream, std::uint64_t first_path, std::uint32_t index) {
  Words high, low;
  stream.fill(high, first_path, 2 * index);
  stream.fill(low, first_path, 2 * index + 1);
  for (int lane = 0; lane < lanes; ++lane) column[lane] = exact_normal_of(high[lane], low[lane]);
}

}  // namespace vidik
