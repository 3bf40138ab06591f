#include "engine/record/power_sums.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

using namespace vidik;

BOOST_AUTO_TEST_SUITE(sums_of_powers)

namespace {
// Numbers whose sums are rounded, so that another order gives other bits.
PowerSums wave(int i) {
  std::vector<double> sample;
  for (int k = 0; k < 19; ++k) sample.push_back(std::sin(19.0 * i + k));
  return power_sums(sample, 0.1);
}
PairwiseSums waves(int first, int last) {
  PairwiseSums sums(static_cast<std::uint64_t>(first));
  for (int i = first; i < last; ++i) sums.add(wave(i));
  return sums;
}
}  // namespace

BOOST_AUTO_TEST_CASE(powers_are_of_the_distance_from_the_centre) {
  const PowerSums sums = power_sums(std::vector<double>{1, 2, 5}, 3);
  BOOST_TEST((sums == PowerSums{3, -1, 9, -1, 33}));
}

BOOST_AUTO_TEST_CASE(halves_of_a_power_of_two_of_waves_give_the_bits_of_the_whole) {
  for (const int half : {1, 2, 8, 32}) {
    PairwiseSums merged = waves(0, half);
    merged.append(waves(half, 2 * half));
    BOOST_TEST((merged.total() == waves(0, 2 * half).total()));
  }
}

BOOST_AUTO_TEST_CASE(a_last_part_may_be_shorter) {
  PairwiseSums merged = waves(0, 32);
  merged.append(waves(32, 45));
  BOOST_TEST((merged.total() == waves(0, 45).total()));
}

BOOST_AUTO_TEST_CASE(parts_cut_anywhere_give_the_bits_of_the_whole) {
  const PowerSums whole = waves(0, 45).total();
  for (int first = 1; first < 45; ++first)
    for (int second = first; second < 45; ++second) {
      PairwiseSums merged = waves(0, first);
      merged.append(waves(first, second));
      merged.append(waves(second, 45));
      BOOST_TEST((merged.total() == whole));
    }
}

BOOST_AUTO_TEST_CASE(nothing_adds_up_to_nothing) {
  BOOST_TEST((PairwiseSums().total() == PowerSums{}));
}

BOOST_AUTO_TEST_SUITE_END()
