// The drawing of a prior has the shape of what a run draws from.
#include "engine/report/density.hpp"

#include <boost/test/unit_test.hpp>
#include <numeric>

using namespace vidik;

namespace {
nlohmann::ordered_json density_of(Distribution::Kind law, std::optional<double> low = {},
                                  std::optional<double> high = {}) {
  Assumption assumption;
  assumption.value.value = Distribution(std::move(law));
  if (low) assumption.low = Located<double>{*low, {}};
  if (high) assumption.high = Located<double>{*high, {}};
  return density(assumption);
}
std::vector<int> heights(const nlohmann::ordered_json& data) {
  return data["heights"].get<std::vector<int>>();
}
}  // namespace

BOOST_AUTO_TEST_SUITE(densities)

BOOST_AUTO_TEST_CASE(a_normal_prior_is_drawn_symmetric_around_its_median) {
  const auto data = density_of(Normal{10, 2});
  const auto all = heights(data);
  for (std::size_t i = 0; i < all.size(); ++i) BOOST_TEST(std::abs(all[i] - all[all.size() - 1 - i]) <= 1);
  BOOST_TEST(all[all.size() / 2] == 99);
  BOOST_TEST(all.front() < 3);
  BOOST_TEST(data["median"] == 10);
  BOOST_TEST(data["p5"].get<double>() == 10 - 1.645 * 2, boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(a_uniform_prior_is_drawn_flat) {
  for (const int height : heights(density_of(UniformRange{0, 1}))) BOOST_TEST(height >= 98);
}

BOOST_AUTO_TEST_CASE(draws_outside_of_the_bounds_are_drawn_at_them) {
  const auto data = density_of(Normal{0, 1}, 0.0);
  BOOST_TEST(data["low"] == 0);
  BOOST_TEST(data["median"] == 0);
  const auto all = heights(data);
  BOOST_TEST(all.front() == 99);
  // Half of the draws, and the tenth of a standard deviation above, against the tenth after that.
  BOOST_TEST(all[1] < 10);
}

BOOST_AUTO_TEST_CASE(a_choice_of_values_is_drawn_as_spikes) {
  const auto all = heights(density_of(Discrete{{1, 5}, {0.75, 0.25}}));
  BOOST_TEST(all.front() == 99);
  BOOST_TEST(all.back() == 33);
  BOOST_TEST(std::accumulate(all.begin(), all.end(), 0) == 99 + 33);
}

BOOST_AUTO_TEST_CASE(what_is_certain_has_no_density) {
  BOOST_TEST(density_of(Constant{3}).is_null());
  BOOST_TEST(density_of(UniformRange{0, 1}, 5.0, 9.0).is_null());
}

BOOST_AUTO_TEST_SUITE_END()
