// The elementary functions of engine/core/mathematics.hpp, written once for numbers and for vectors of them.
//
// V is double or a vector of doubles as GCC and clang have them (Eigen's packets are such vectors): the same
// operators, comparisons lane by lane, and a choice instead of a branch.
#pragma once

#include <bit>
#include <cstdint>
#include <limits>
#include <type_traits>

#ifdef __SSE2__
#include <immintrin.h>
#endif

#if defined(__GNUC__)
#define VIDIK_INLINE [[gnu::always_inline]] inline
#else
#define VIDIK_INLINE inline
#endif

namespace vidik::elementary {

inline constexpr double infinity = std::numeric_limits<double>::infinity();
inline constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

template <typename V>
struct BitsOf {
  typedef std::uint64_t type __attribute__((vector_size(sizeof(V))));  // NOLINT: `using` loses the attribute
};
template <>
struct BitsOf<double> {
  using type = std::uint64_t;
};
template <typename V>
using Bits = typename BitsOf<V>::type;

template <typename V>
VIDIK_INLINE Bits<V> bits(V x) {
  return std::bit_cast<Bits<V>>(x);
}
template <typename V>
VIDIK_INLINE V number(Bits<V> x) {
  return std::bit_cast<V>(x);
}
/// The same number in all lanes.
template <typename V>
VIDIK_INLINE V all(double x) {
  return V{} + x;
}
/// `first` in the lanes in which the condition holds, `second` in the others.
template <typename Condition, typename V>
VIDIK_INLINE V choose(Condition condition, V first, V second) {
  return condition ? first : second;
}
/// Whether a condition holds in all lanes.
template <typename Condition>
VIDIK_INLINE bool everywhere(Condition condition) {
#ifdef __AVX512DQ__
  if constexpr (sizeof(condition) == 64)
    return _mm512_movepi64_mask(std::bit_cast<__m512i>(condition)) == 0xff;
#endif
#ifdef __AVX__
  if constexpr (sizeof(condition) == 32) return _mm256_movemask_pd(std::bit_cast<__m256d>(condition)) == 0xf;
#endif
#ifdef __SSE2__
  if constexpr (sizeof(condition) == 16) return _mm_movemask_pd(std::bit_cast<__m128d>(condition)) == 0x3;
#endif
  bool all = true;
  for (std::size_t lane = 0; lane < sizeof(condition) / sizeof(condition[0]); ++lane)
    all = all && condition[lane] != 0;
  return all;
}
template <typename V>
VIDIK_INLINE V magnitude(V x) {
  return number<V>(bits(x) & 0x7fffffffffffffff);
}
template <typename V>
VIDIK_INLINE V with_sign_of(V size, V sign) {
  return number<V>(bits(size) | (bits(sign) & 0x8000000000000000));
}

/// e^x = 2·half_scale·(1 + fraction), where half_scale is a power of two.
template <typename V>
struct Reduced {
  V half_scale, fraction;
};

/// Of −708 ≤ x ≤ 710, or NaN.
template <typename V>
VIDIK_INLINE Reduced<V> reduce(V x) {
  constexpr double magic = 0x1.8p52 + 1022.0;  // a sum with it is rounded to an integer, in its low bits
  const V shifted = x * 1.4426950408889634 + magic;
  const V k = shifted - magic;
  // ln 2 in two parts, of which k times the first is exact
  const V r = x - k * 0x1.62e42fee00000p-1 - k * 0x1.a39ef35793c76p-33;
  const V r2 = r * r;
  const V p01 = 0.49999999999998328062 + r * 0.16666666666611456337;
  const V p23 = 0.04166666666813165043 + r * 0.0083333333709235477341;
  const V p45 = 0.0013888888517564076189 + r * 0.00019841185158416136864;
  const V p67 = 0.000024801930347565029103 + r * 2.7635024848524247485e-6;
  const V q = p01 + r2 * (p23 + r2 * (p45 + r2 * (p67 + r2 * 2.7477276727765439287e-7)));
  // The low bits hold k + 1022, which is the biased exponent of 2^(k−1).
  return {number<V>(bits(shifted) << 52), r + r2 * q};
}

template <typename V>
VIDIK_INLINE V exp(V x) {
  const auto reduced = reduce(choose(x > 710.0, all<V>(710.0), x));  // e^710 is ∞
  const V result = (1.0 + reduced.fraction) * reduced.half_scale * 2.0;
  return choose(x < -708.0, all<V>(0.0), result);
}

inline constexpr double least_normal = std::numeric_limits<double>::min();

/// ln(x·2^(2⁵² + 1024 − bias)), of a positive normal number.
template <typename V>
VIDIK_INLINE V log_of_normal(V x, V bias) {
  constexpr std::uint64_t root_half = 0x3fe6a09e667f3bcd;  // the bits of √½
  // x = 2^k m with √½ ≤ m < √2
  const Bits<V> lifted = bits(x) + ((std::uint64_t(1024) << 52) - root_half);
  const V k = number<V>((lifted >> 52) | 0x4330000000000000) - bias;
  const V m = number<V>((lifted & 0x000fffffffffffff) + root_half);
  // ln m = 2 artanh s = f − s (f − z p(z))
  const V f = m - 1.0, s = f / (2.0 + f), z = s * s;
  const V p45 = 0.18123600343774091094 + z * 0.16820344854049602608;
  const V p35 = 0.28571417112914549723 + z * (0.22223372942767324801 + z * p45);
  const V p05 = 0.66666666666587027786 + z * (0.40000000052370696974 + z * p35);
  return k * 0.6931471805599453 + (f - s * (f - z * p05));
}

/// Natural logarithm, with a given value at 0.
template <typename V>
VIDIK_INLINE V log(V x, double at_zero) {
  const V no_shift = all<V>(0x1p52 + 1024.0);
  // Of a vector the usual case first; a loop over numbers, which the compiler turns into vectors, must not
  // branch.
  if constexpr (!std::is_same_v<V, double>) {
    const Bits<V> above = bits(x) - std::bit_cast<std::uint64_t>(least_normal);
    if (everywhere(above < std::bit_cast<std::uint64_t>(infinity) -
                               std::bit_cast<std::uint64_t>(least_normal))) [[likely]]
      return log_of_normal(x, no_shift);
  }
  const auto tiny = x < least_normal;
  const V finite = log_of_normal(choose(tiny, x * 0x1p54, x), choose(tiny, no_shift + 54.0, no_shift));
  const V result = choose(x < infinity, finite, x);
  return choose(x > 0.0, result, choose(x == 0.0, all<V>(at_zero), all<V>(not_a_number)));
}

template <typename V>
VIDIK_INLINE V logistic(V x) {
  const V small = exp(-magnitude(x));  // so that the result is accurate on both sides
  return choose(x < 0.0, small, all<V>(1.0)) / (1.0 + small);
}

template <typename V>
VIDIK_INLINE V logit(V p) {
  return log(p / (1.0 - p), -infinity);
}

template <typename V>
VIDIK_INLINE V tanh(V x) {
  const V size = magnitude(x);
  const auto reduced = reduce(choose(size > 20.0, all<V>(40.0), 2.0 * size));  // 1 beyond 20
  // (e^2x − 1)/2, accurate near 0
  const V growth = reduced.half_scale * reduced.fraction + (reduced.half_scale - 0.5);
  return with_sign_of(growth / (growth + 1.0), x);
}

/// Logarithm for a power: finite at 0, so that a base of 0 to the power 0 is not NaN.
template <typename V>
VIDIK_INLINE V log_of_base(V base) {
  return log(base, std::numeric_limits<double>::lowest());
}

}  // namespace vidik::elementary
