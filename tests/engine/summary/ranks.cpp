#include "engine/summary/ranks.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <numeric>

#include "tests/engine/summary/samples.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(ranks)

namespace {
void check(const std::vector<double>& sample, const std::vector<std::size_t>& wanted) {
  std::vector<double> sorted = sample;
  std::sort(sorted.begin(), sorted.end());
  RankScratch scratch;
  std::vector<double> found(wanted.size());
  values_at_ranks(sample, wanted, found, scratch);
  for (std::size_t i = 0; i < wanted.size(); ++i) BOOST_TEST(found[i] == sorted[wanted[i]]);
}
std::vector<double> few_values_of(std::size_t size) {
  std::vector<double> sample(size);
  for (std::size_t i = 0; i < size; ++i) sample[i] = static_cast<double>((i * 7919) % 3);
  return sample;
}
}  // namespace

BOOST_AUTO_TEST_CASE(chosen_ranks_are_those_of_the_sorted_sample) {
  check(normal_sample(1000, 1), {0, 1, 49, 50, 51, 500, 998, 999});
  check(exponential_sample(777, 2), {3, 300, 776});
  check(normal_sample(10, 3), {});
  check(normal_sample(10'000, 6), {0, 499, 500, 2499, 2500, 4999, 5000, 9998, 9999});
  check(exponential_sample(20'000, 7), {7, 10'000, 19'000, 19'999});
}

BOOST_AUTO_TEST_CASE(all_ranks_give_the_sorted_sample) {
  for (const std::size_t size : {200u, 2000u}) {
    std::vector<std::size_t> all(size);
    std::iota(all.begin(), all.end(), 0);
    check(normal_sample(size, 4), all);
  }
}

BOOST_AUTO_TEST_CASE(ties_outliers_and_tiny_samples_are_no_exception) {
  check(std::vector<double>(100, 3.5), {0, 50, 99});
  check(few_values_of(1000), {0, 332, 333, 334, 666, 667, 999});
  check(few_values_of(5000), {0, 1666, 1667, 4999});
  check(std::vector<double>(5000, 3.5), {0, 2500, 4999});
  check({5}, {0});
  check({5, 4}, {0, 1});
  std::vector<double> outlier = normal_sample(5000, 5);
  outlier[17] = 1e300;
  outlier[18] = -1e300;
  check(outlier, {0, 1, 250, 2500, 4750, 4998, 4999});
  outlier[19] = 1.7e308;
  outlier[20] = -1.7e308;  // their distance is no number
  check(outlier, {0, 1, 250, 2500, 4750, 4998, 4999});
}

BOOST_AUTO_TEST_SUITE_END()
