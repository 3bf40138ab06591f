#include "engine/random/philox.hpp"

#include <algorithm>
#include <cassert>

#ifdef __SSE2__
#include <immintrin.h>
#endif

namespace vidik {

namespace {

constexpr std::uint32_t multiplier_0 = 0xD2511F53, multiplier_1 = 0xCD9E8D57;
constexpr std::uint32_t weyl_0 = 0x9E3779B9, weyl_1 = 0xBB67AE85;  // golden ratio; √3 − 1
constexpr int rounds = 10;

// Words in 64-bit lanes, so that the product of two fits. The widest vectors of the machine; the intrinsic is
// there because g++ 12 makes the same of a plain product only for AVX-512. Bits above 31 may hold anything.
#if defined(__AVX512F__)
using Lanes = std::uint64_t __attribute__((vector_size(64)));
Lanes product(Lanes words, std::uint32_t factor) {
  return reinterpret_cast<Lanes>(
      _mm512_mul_epu32(reinterpret_cast<__m512i>(words), _mm512_set1_epi64(factor)));
}
#elif defined(__AVX2__)
using Lanes = std::uint64_t __attribute__((vector_size(32)));
Lanes product(Lanes words, std::uint32_t factor) {
  return reinterpret_cast<Lanes>(
      _mm256_mul_epu32(reinterpret_cast<__m256i>(words), _mm256_set1_epi64x(factor)));
}
#elif defined(__SSE2__)
using Lanes = std::uint64_t __attribute__((vector_size(16)));
Lanes product(Lanes words, std::uint32_t factor) {
  return reinterpret_cast<Lanes>(_mm_mul_epu32(reinterpret_cast<__m128i>(words), _mm_set1_epi64x(factor)));
}
#else
using Lanes = std::uint64_t __attribute__((vector_size(16)));
Lanes product(Lanes words, std::uint32_t factor) {
  return (words & 0xffffffff) * factor;
}
#endif

constexpr int width = sizeof(Lanes) / sizeof(std::uint64_t);
constexpr int block = 64;                             // paths
constexpr int groups = block / 4;                     // of four paths
constexpr int vectors = std::min(groups / width, 4);  // in flight, to hide the latency of the product

/// The counters of some groups on their way to become words.
struct Counters {
  Lanes x0[vectors], x1[vectors], x2[vectors], x3[vectors];
};

Counters counters(std::uint32_t group, const Stream& stream, std::uint32_t step) {
  Counters c;
  for (int v = 0; v < vectors; ++v) {
    for (int lane = 0; lane < width; ++lane) c.x0[v][lane] = group + v * width + lane;
    c.x1[v] = Lanes{} + step;
    c.x2[v] = Lanes{} + stream.replicate;
    c.x3[v] = Lanes{} + stream.number;
  }
  return c;
}

void encrypt(Counters& c, std::uint64_t seed) {
  auto key_0 = static_cast<std::uint32_t>(seed), key_1 = static_cast<std::uint32_t>(seed >> 32);
#pragma GCC unroll 10
  for (int round = 0; round < rounds; ++round, key_0 += weyl_0, key_1 += weyl_1)
#pragma GCC unroll 4
    for (int v = 0; v < vectors; ++v) {
      const Lanes product_0 = product(c.x0[v], multiplier_0), product_1 = product(c.x2[v], multiplier_1);
      c.x0[v] = (product_1 >> 32) ^ c.x1[v] ^ key_0;
      c.x2[v] = (product_0 >> 32) ^ c.x3[v] ^ key_1;
      c.x1[v] = product_1;
      c.x3[v] = product_0;
    }
}

/// To four rows of one word a group.
void store(const Counters& c, std::uint32_t* words) {
  for (int v = 0; v < vectors; ++v)
    for (int lane = 0; lane < width; ++lane) {
      std::uint32_t* word = words + v * width + lane;
      word[0 * groups] = static_cast<std::uint32_t>(c.x0[v][lane]);
      word[1 * groups] = static_cast<std::uint32_t>(c.x1[v][lane]);
      word[2 * groups] = static_cast<std::uint32_t>(c.x2[v][lane]);
      word[3 * groups] = static_cast<std::uint32_t>(c.x3[v][lane]);
    }
}

}  // namespace

PhiloxCounter philox(PhiloxCounter x, std::uint64_t key) {
  auto key_0 = static_cast<std::uint32_t>(key), key_1 = static_cast<std::uint32_t>(key >> 32);
  for (int round = 0; round < rounds; ++round, key_0 += weyl_0, key_1 += weyl_1) {
    const std::uint64_t product_0 = std::uint64_t(multiplier_0) * x[0];
    const std::uint64_t product_1 = std::uint64_t(multiplier_1) * x[2];
    x = {static_cast<std::uint32_t>(product_1 >> 32) ^ x[1] ^ key_0, static_cast<std::uint32_t>(product_1),
         static_cast<std::uint32_t>(product_0 >> 32) ^ x[3] ^ key_1, static_cast<std::uint32_t>(product_0)};
  }
  return x;
}

std::uint32_t stream_number(std::string_view name) {
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;  // the finaliser of MurmurHash3, so that each bit of the
  hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;  // name reaches every bit of the number
  return static_cast<std::uint32_t>(hash ^ (hash >> 33));
}

void fill_words(std::span<Words> words, std::span<const Stream> streams, std::uint64_t first_path,
                std::uint32_t step) {
  assert(words.size() >= streams.size());
  assert(first_path % block == 0 && (first_path + lanes - 1) / 4 <= 0xffffffff);
  for (std::size_t i = 0; i < streams.size(); ++i)
    for (int path = 0; path < lanes; path += block)
      for (int group = 0; group < groups; group += vectors * width) {
        const auto first_group = static_cast<std::uint32_t>((first_path + path) / 4 + group);
        Counters c = counters(first_group, streams[i], step);
        encrypt(c, streams[i].seed);
        store(c, words[i].data() + path + group);
      }
}

void Stream::fill(Words& words, std::uint64_t first_path, std::uint32_t step) const {
  fill_words({&words, 1}, {this, 1}, first_path, step);
}

}  // namespace vidik
