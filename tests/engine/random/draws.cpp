#include "engine/random/draws.hpp"

#include <boost/math/distributions/normal.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <vector>

namespace vidik {
namespace {

long double true_normal(long double p) {
  return boost::math::quantile(boost::math::normal_distribution<long double>(), p);
}

/// All words near the ends, the middle and every power of two, and a lattice between them.
std::vector<std::uint32_t> words_of_all_sizes() {
  std::vector<std::uint32_t> words;
  for (std::uint32_t offset = 0; offset < 2000; ++offset) {
    for (int bit = 0; bit < 31; ++bit) words.push_back((1U << bit) + offset);
    words.push_back(offset);
    words.push_back(0x7fffffff - offset);
  }
  for (std::uint64_t word = 12345; word < 1ULL << 31; word += 32749) words.push_back(std::uint32_t(word));
  const auto count = words.size();
  for (std::size_t i = 0; i < count; ++i) words.push_back(~words[i]);
  return words;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(draws_from_words)

BOOST_AUTO_TEST_CASE(a_uniform_is_the_middle_of_its_word) {
  BOOST_TEST(uniform_draw(0) == 0x1p-33);
  BOOST_TEST(uniform_draw(0xffffffff) == 1 - 0x1p-33);
  for (const auto word : words_of_all_sizes())
    BOOST_REQUIRE_EQUAL(uniform_draw(word) * 0x1p32 - 0.5, static_cast<double>(word));
}

BOOST_AUTO_TEST_CASE(a_step_normal_is_the_quantile_of_its_uniform) {
  double worst = 0;
  for (const auto word : words_of_all_sizes())
    worst = std::max(worst, std::abs(normal_draw(word) - normal_quantile(uniform_draw(word))));
  BOOST_TEST(worst < 5e-6);
  const auto words = words_of_all_sizes();
  for (std::size_t i = 0; i < words.size(); i += 37)
    BOOST_REQUIRE(std::abs(normal_draw(words[i]) - true_normal(uniform_draw(words[i]))) < 5e-6);
  for (const std::uint32_t word : {0U, 1U, 2U, 1000U, 1U << 20, 1U << 30, 0x7fffffffU, 0x80000000U, ~0U, ~1U})
    BOOST_TEST(std::abs(normal_draw(word) - true_normal(uniform_draw(word))) < 5e-6);
}

BOOST_AUTO_TEST_CASE(step_normals_are_exactly_antisymmetric) {
  for (const auto word : words_of_all_sizes()) BOOST_REQUIRE_EQUAL(normal_draw(~word), -normal_draw(word));
}

BOOST_AUTO_TEST_CASE(step_normals_rise_with_the_word) {
  auto words = words_of_all_sizes();
  std::ranges::sort(words);
  double last = normal_draw(0);
  for (const auto word : words) {
    const double z = normal_draw(word);
    BOOST_REQUIRE(z >= last - 5e-7 * std::abs(last));  // the rounding of a float
    last = z;
  }
}

BOOST_AUTO_TEST_CASE(exact_normals_are_the_quantile_of_their_two_words) {
  for (const std::uint32_t high : {0U, 1U, 77U, 1U << 16, 0x30000000U, 0x7fffffffU, 0x80000000U, ~0U, ~5U})
    for (const std::uint32_t low : {0U, 4096U, 0x87654321U, ~0U}) {
      const auto word = std::uint64_t(high) << 32 | low;
      const auto mirrored = high >> 31 ? ~word : word;
      const long double tail = (static_cast<long double>(mirrored >> 11) + 0.5L) * 0x1p-53L;
      const long double expected = high >> 31 ? -true_normal(tail) : true_normal(tail);
      BOOST_TEST(std::abs(exact_normal_draw(high, low) - expected) < 1e-14L * std::abs(expected));
      BOOST_TEST(exact_normal_draw(~high, ~low) == -exact_normal_draw(high, low));
    }
}

BOOST_AUTO_TEST_CASE(columns_hold_the_draws_of_their_words) {
  const Stream stream{42, stream_number("test.noise"), 1};
  Words words, next;
  stream.fill(words, 256, 14);
  stream.fill(next, 256, 15);
  Column uniform, normal, exact;
  fill_uniform(uniform, stream, 256, 14);
  fill_normal(normal, stream, 256, 14);
  fill_normal_exact(exact, stream, 256, 7);
  for (int lane = 0; lane < lanes; ++lane) {
    BOOST_TEST(uniform[lane] == uniform_draw(words[lane]));
    BOOST_TEST(normal[lane] == normal_draw(words[lane]));
    BOOST_TEST(exact[lane] == exact_normal_draw(words[lane], next[lane]));
  }
}

BOOST_AUTO_TEST_CASE(columns_filled_together_hold_what_each_holds_alone) {
  constexpr int count = 37;  // more than are worked at in one go
  std::vector<Column> columns(count + 1, Column::Constant(99.0));
  std::vector<int> places;
  std::vector<Stream> streams;
  for (int i = 0; i < count; ++i) {
    places.push_back(count - i);  // in another order
    streams.push_back({42, stream_number("noise " + std::to_string(i)), 3});
  }
  fill_normals(columns.data(), places, streams, 128, 9);
  for (std::size_t i = 0; i < count; ++i) {
    Column alone;
    fill_normal(alone, streams[i], 128, 9);
    BOOST_TEST((columns[static_cast<std::size_t>(places[i])] == alone).all());
  }
  BOOST_TEST((columns[0] == 99.0).all());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace vidik
