#include "engine/record/digest.hpp"

#include <bit>
#include <boost/test/unit_test.hpp>
#include <limits>
#include <set>
#include <vector>

using namespace vidik;

BOOST_AUTO_TEST_SUITE(digests)

namespace {
template <typename T>
std::uint64_t digest_of(const std::vector<T>& values) {
  Digest digest;
  digest.add(std::span<const T>(values));
  return digest.value();
}
const std::vector<double> sample{1.5, -2.0, 0.0, 1e300, 3.25, 7.0, 1.5};
}  // namespace

BOOST_AUTO_TEST_CASE(equal_values_have_equal_digests) {
  BOOST_TEST(digest_of(sample) == digest_of(sample));
}

BOOST_AUTO_TEST_CASE(every_single_bit_counts) {
  std::set<std::uint64_t> digests{digest_of(sample)};
  for (std::size_t i = 0; i < sample.size(); ++i)
    for (int bit = 0; bit < 64; ++bit) {
      auto other = sample;
      other[i] = std::bit_cast<double>(std::bit_cast<std::uint64_t>(other[i]) ^ (std::uint64_t{1} << bit));
      if (other[i] == other[i]) digests.insert(digest_of(other));
    }
  BOOST_TEST(digests.size() >= sample.size() * 64 - 64);
  BOOST_TEST(digests.size() <= sample.size() * 64 + 1);
}

BOOST_AUTO_TEST_CASE(order_and_length_count) {
  BOOST_TEST(digest_of<double>({1, 2, 3, 4, 5, 6}) != digest_of<double>({1, 2, 3, 4, 6, 5}));
  BOOST_TEST(digest_of<double>({1, 2, 3, 4, 5, 6}) != digest_of<double>({5, 2, 3, 4, 1, 6}));
  BOOST_TEST(digest_of<double>({0}) != digest_of<double>({0, 0}));
  BOOST_TEST(digest_of<std::uint8_t>({1}) != digest_of<std::uint8_t>({1, 0}));
  BOOST_TEST(digest_of<double>({0.0}) != digest_of<double>({-0.0}));
}

BOOST_AUTO_TEST_CASE(where_one_run_ends_and_the_next_begins_counts) {
  Digest one, other;
  const std::vector<std::int16_t> values{1, 2, 3, 4};
  one.add(std::span(values).first(1));
  one.add(std::span(values).last(3));
  other.add(std::span(values).first(2));
  other.add(std::span(values).last(2));
  BOOST_TEST(one.value() != other.value());
}

BOOST_AUTO_TEST_CASE(what_is_not_a_number_is_equal_whatever_its_bits) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  BOOST_TEST(digest_of<double>({1, nan}) == digest_of<double>({1, -nan}));
  BOOST_TEST(digest_of<double>({1, nan}) != digest_of<double>({nan, 1}));
}

BOOST_AUTO_TEST_SUITE_END()
