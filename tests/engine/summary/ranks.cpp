#include "engine/summary/ranks.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <numeric>

#include "tests/engine/summary/samples.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(ranks)

namespace {
void check(std::vector<double> sample, const std::vector<std::size_t>& wanted) {
  std::vector<double> sorted = sample;
  std::sort(sorted.begin(), sorted.end());
  select_ranks(sample, wanted);
  for (const std::size_t rank : wanted) BOOST_TEST(sample[rank] == sorted[rank]);
  std::sort(sample.begin(), sample.end());
  BOOST_TEST(sample == sorted, boost::test_tools::per_element());
}
}  // namespace

BOOST_AUTO_TEST_CASE(chosen_ranks_are_those_of_the_sorted_sample) {
  check(normal_sample(1000, 1), {0, 1, 49, 50, 51, 500, 998, 999});
  check(exponential_sample(777, 2), {3, 300, 776});
  check(normal_sample(10, 3), {});
}

BOOST_AUTO_TEST_CASE(all_ranks_sort_the_sample) {
  std::vector<std::size_t> all(200);
  std::iota(all.begin(), all.end(), 0);
  check(normal_sample(200, 4), all);
}

BOOST_AUTO_TEST_CASE(ties_outliers_and_tiny_samples_are_no_exception) {
  check(std::vector<double>(100, 3.5), {0, 50, 99});
  std::vector<double> few_values(1000);
  for (std::size_t i = 0; i < few_values.size(); ++i) few_values[i] = static_cast<double>((i * 7919) % 3);
  check(few_values, {0, 332, 333, 334, 666, 667, 999});
  check({5}, {0});
  check({5, 4}, {0, 1});
  std::vector<double> outlier = normal_sample(5000, 5);
  outlier[17] = 1e300;
  outlier[18] = -1e300;
  check(outlier, {0, 1, 250, 2500, 4750, 4998, 4999});
}

BOOST_AUTO_TEST_SUITE_END()
