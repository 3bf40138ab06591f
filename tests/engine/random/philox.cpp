#include "engine/random/philox.hpp"

#include <bit>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <set>
#include <string>

namespace vidik {

BOOST_AUTO_TEST_SUITE(philox_words)

BOOST_AUTO_TEST_CASE(known_answers_of_its_authors_are_met) {
  const std::uint32_t ones = 0xffffffff;
  BOOST_TEST((philox({0, 0, 0, 0}, 0) == PhiloxCounter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  BOOST_TEST((philox({ones, ones, ones, ones}, 0xffffffffffffffff) ==
              PhiloxCounter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
}

/// The word of a path, by the definition.
std::uint32_t word_of(const Stream& stream, std::uint64_t path, std::uint32_t step) {
  const auto group = static_cast<std::uint32_t>(16 * (path / 64) + path % 16);
  return philox({group, step, stream.replicate, stream.number}, stream.seed)[path / 16 % 4];
}

BOOST_AUTO_TEST_CASE(every_lane_holds_the_word_of_its_path) {
  const Stream streams[] = {{0, 0, 0}, {1, 2, 3}, {0xfedcba9876543210, 0xdeadbeef, 7}, {~0ULL, ~0U, ~0U}};
  for (const auto& stream : streams)
    for (const std::uint64_t first : {0ULL, 128ULL, 1ULL << 20, (1ULL << 34) - 128})
      for (const std::uint32_t step : {0U, 1U, 155U, ~0U}) {
        Words words;
        stream.fill(words, first, step);
        for (int lane = 0; lane < lanes; ++lane)
          BOOST_REQUIRE_EQUAL(words[lane], word_of(stream, first + lane, step));
      }
}

BOOST_AUTO_TEST_CASE(no_two_addresses_share_a_counter) {
  std::set<std::uint32_t> seen;
  for (std::uint32_t replicate = 0; replicate < 2; ++replicate)
    for (std::uint32_t number = 0; number < 3; ++number)
      for (std::uint32_t step = 0; step < 4; ++step) {
        Words words;
        Stream{5, number, replicate}.fill(words, 0, step);
        seen.insert(words.begin(), words.end());
      }
  BOOST_TEST(seen.size() == 2U * 3 * 4 * lanes);  // so few words of 2³² would repeat once in 300 trials
}

BOOST_AUTO_TEST_CASE(every_bit_is_set_half_of_the_time) {
  int counts[32] = {};
  const int steps = 1000;
  for (std::uint32_t step = 0; step < steps; ++step) {
    Words words;
    Stream{20221231, stream_number("world.brent_noise")}.fill(words, 0, step);
    for (const auto word : words)
      for (int bit = 0; bit < 32; ++bit) counts[bit] += word >> bit & 1;
  }
  const double n = steps * lanes, standard_error = std::sqrt(n) / 2;
  for (const int count : counts) BOOST_TEST(std::abs(count - n / 2) < 4 * standard_error);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(stream_numbers)

BOOST_AUTO_TEST_CASE(they_are_what_they_always_were) {
  // Changing them would change every result that was ever published.
  BOOST_TEST(stream_number("") == 3130599718U);
  BOOST_TEST(stream_number("world.brent_noise") == 3948920185U);
}

BOOST_AUTO_TEST_CASE(similar_names_have_different_numbers) {
  std::set<std::uint32_t> numbers;
  for (int i = 0; i < 2000; ++i) {
    numbers.insert(stream_number("trade.exports_to_russia." + std::to_string(i)));
    numbers.insert(stream_number("draw trade." + std::to_string(i)));
  }
  BOOST_TEST(numbers.size() == 4000U);
}

BOOST_AUTO_TEST_CASE(one_letter_changes_half_of_the_bits) {
  int changed = 0;
  const int names = 2000;
  for (int i = 0; i < names; ++i) {
    const auto name = "energy.price_" + std::to_string(i);
    changed += std::popcount(stream_number(name + "a") ^ stream_number(name + "b"));
  }
  BOOST_TEST(std::abs(changed / double(names) - 16) < 4 * std::sqrt(8.0 / names));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace vidik
