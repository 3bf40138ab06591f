#include "engine/record/cell_sketch.hpp"

#include <boost/test/unit_test.hpp>
#include <random>

using namespace vidik;

BOOST_AUTO_TEST_SUITE(cell_sketches)

namespace {
const std::vector<double> wanted{0.05, 0.5, 0.95};

std::vector<double> uniform_sample(std::size_t size, double low, double high) {
  std::mt19937_64 generator(3);
  std::uniform_real_distribution<double> uniform(low, high);
  std::vector<double> sample(size);
  for (double& value : sample) value = uniform(generator);
  return sample;
}

CellSketch sketch_of(const std::vector<double>& sample, bool indicator = false) {
  CellSketch sketch(Bins(sample, wanted, indicator));
  sketch.add(sample);
  return sketch;
}

BinContent at(const CellSketch& sketch, std::size_t rank) {
  return sketch.find(std::span(&rank, 1))[0];
}
}  // namespace

BOOST_AUTO_TEST_CASE(the_bins_cover_the_pilot_and_somewhat_more) {
  const Bins bins(uniform_sample(5000, 10, 20), wanted, false);
  BOOST_TEST(bins.often().empty());
  BOOST_TEST(bins.bin_of(9.5) != Bins::below);
  BOOST_TEST(bins.bin_of(20.5) != Bins::above);
  BOOST_TEST(bins.bin_of(-1) == Bins::below);
  BOOST_TEST(bins.bin_of(1e300) == Bins::above);
  BOOST_TEST(bins.bin_of(15) < bins.bin_of(15.01));
  for (const double x : {10.0, 13.7, 19.99}) {
    BOOST_TEST(bins.low_of(bins.bin_of(x)) <= x);
    BOOST_TEST(bins.high_of(bins.bin_of(x)) >= x);
  }
}

BOOST_AUTO_TEST_CASE(a_few_far_values_do_not_make_the_bins_wide) {
  std::vector<double> sample = uniform_sample(5000, 0, 1);
  for (std::size_t i = 0; i < 25; ++i) sample[i * 200] = 1e9;
  const Bins bins(sample, wanted, false);
  BOOST_TEST(bins.bin_of(1e9) == Bins::above);
  BOOST_TEST(bins.bin_of(0.55) - bins.bin_of(0.45) > 100);
}

BOOST_AUTO_TEST_CASE(few_different_values_are_counted_each_on_its_own) {
  std::vector<double> sample = uniform_sample(3000, 0, 1);
  for (double& value : sample) value = std::floor(13 * value) / 12;
  const CellSketch sketch = sketch_of(sample);
  BOOST_TEST(sketch.bins().often().size() == 13);
  std::sort(sample.begin(), sample.end());
  for (const std::size_t rank : {0u, 150u, 1500u, 2999u})
    BOOST_TEST(at(sketch, rank).at(rank) == sample[rank]);
  BOOST_TEST(sketch.count_of(7 / 12.0) == static_cast<std::uint64_t>(std::ranges::count(sample, 7 / 12.0)));
}

BOOST_AUTO_TEST_CASE(an_indicator_that_is_1_first_after_the_pilot_is_counted_all_the_same) {
  CellSketch sketch(Bins(std::vector<double>(2000, 0.0), wanted, true));
  std::vector<double> wave(2000, 0.0);
  sketch.add(wave);
  wave[7] = wave[8] = wave[1999] = 1;
  sketch.add(wave);
  BOOST_TEST(sketch.count_of(1) == 3);
  BOOST_TEST(sketch.count_of(0) == 3997);
  BOOST_TEST(at(sketch, 3996).at(3996) == 0);
  BOOST_TEST(at(sketch, 3997).at(3997) == 1);
}

BOOST_AUTO_TEST_CASE(a_lump_keeps_its_value_among_others) {
  std::vector<double> sample = uniform_sample(6000, 0, 1);
  for (std::size_t i = 0; i < sample.size(); i += 3) sample[i] = 0.27;
  const CellSketch sketch = sketch_of(sample);
  BOOST_REQUIRE(sketch.bins().often().size() == 1);
  BOOST_TEST(sketch.count_of(0.27) == 2000);
  BOOST_TEST(at(sketch, 2000).at(2000) == 0.27);  // 4,000 · 0.27 = 1,080 are less
  BOOST_TEST(at(sketch, 1000).at(1000) < 0.27);
  BOOST_TEST(at(sketch, 3200).at(3200) > 0.27);
}

BOOST_AUTO_TEST_CASE(ranks_lie_in_bins_in_their_order) {
  const CellSketch sketch = sketch_of(uniform_sample(5000, -1, 1));
  std::uint64_t last = 0;
  for (const std::size_t rank : {0u, 1u, 2500u, 4998u, 4999u}) {
    const BinContent content = at(sketch, rank);
    BOOST_TEST((content.start <= rank && rank < content.start + content.size()));
    BOOST_TEST(content.start >= last);
    last = content.start;
  }
}

BOOST_AUTO_TEST_CASE(the_bins_without_an_end_end_at_the_extremes) {
  CellSketch sketch(Bins(uniform_sample(3000, 0, 1), wanted, false));
  sketch.add(std::vector<double>{-7, -6, 9});
  BOOST_TEST(sketch.least() == -7);
  BOOST_TEST(at(sketch, 0).bin == Bins::below);
  BOOST_TEST(at(sketch, 0).low == -7);
  BOOST_TEST(at(sketch, 2).bin == Bins::above);
  BOOST_TEST(at(sketch, 2).high == 9);
}

BOOST_AUTO_TEST_CASE(samples_of_one_value_none_and_of_the_largest_numbers_have_bins) {
  BOOST_TEST(at(sketch_of(std::vector<double>(500, 3.25)), 250).at(250) == 3.25);
  BOOST_TEST(sketch_of({}).size() == 0);
  const CellSketch wide = sketch_of({-1.7e308, -1, 0, 1, 1.7e308});
  BOOST_TEST(std::isfinite(wide.bins().low_of(1)));
  BOOST_TEST(std::isfinite(wide.bins().high_of(Bins::inside)));
  BOOST_TEST(wide.bins().bin_of(-1.7e308) < wide.bins().bin_of(1.7e308));
}

BOOST_AUTO_TEST_SUITE_END()
