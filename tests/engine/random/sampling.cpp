// Draws that are spread over paths: mirrored, or along a Sobol sequence.
#include "engine/random/sampling.hpp"

#include <boost/random/sobol.hpp>
#include <boost/test/unit_test.hpp>
#include <set>

#include "engine/random/draws.hpp"

using namespace vidik;

BOOST_AUTO_TEST_SUITE(sampling)

namespace {
constexpr Stream stream{7, 12345};

std::vector<double> sobol_normals(int dimension, std::int64_t paths) {
  static const SobolSequence sequence(600);
  std::vector<double> all;
  Column column;
  for (std::int64_t first = 0; first < paths; first += lanes) {
    fill_normal_sobol(column, stream, sequence, dimension, static_cast<std::uint64_t>(first));
    all.insert(all.end(), column.begin(), column.end());
  }
  return all;
}
}  // namespace

BOOST_AUTO_TEST_CASE(any_coordinate_of_any_point_is_that_of_boosts_sequence) {
  constexpr int dimensions = 700;
  const SobolSequence sequence(dimensions);
  boost::random::sobol_engine<std::uint32_t, 32> in_order(dimensions);
  for (std::uint32_t index = 1; index < 3000; ++index)
    for (int dimension = 0; dimension < dimensions; ++dimension)
      BOOST_REQUIRE(sequence.at(index, dimension) == in_order());
  in_order.seed(123'456'788);
  for (int dimension = 0; dimension < dimensions; ++dimension)
    BOOST_REQUIRE(sequence.at(123'456'789, dimension) == in_order());
  BOOST_TEST(sequence.at(0, 5) == 0);
}

BOOST_AUTO_TEST_CASE(each_replicate_has_one_path_in_each_interval_of_equal_probability) {
  constexpr int points = 256;
  for (const int dimension : {0, 1, 100, 599}) {
    const auto z = sobol_normals(dimension, points * sobol_replicates);
    for (std::size_t replicate = 0; replicate < sobol_replicates; ++replicate) {
      std::set<int> seen;
      for (std::size_t i = replicate; i < z.size(); i += sobol_replicates)
        seen.insert(static_cast<int>(normal_cumulative(z[i]) * points));
      BOOST_TEST(seen.size() == points);
    }
  }
}

BOOST_AUTO_TEST_CASE(replicates_are_scrambled_on_their_own) {
  const auto z = sobol_normals(3, 64);
  std::set<double> first(z.begin(), z.begin() + sobol_replicates);
  BOOST_TEST(first.size() == std::size_t{sobol_replicates});
}

BOOST_AUTO_TEST_CASE(every_second_path_mirrors_the_one_before) {
  Column z, u;
  fill_normal(z, stream, 128, 3);
  fill_uniform(u, stream, 128, 4);
  const Column before_z = z, before_u = u;
  mirror_normals(z);
  mirror_uniforms(u);
  for (int lane = 0; lane < lanes; lane += 2) {
    BOOST_TEST(z[lane] == before_z[lane]);
    BOOST_TEST(z[lane + 1] == -before_z[lane]);
    BOOST_TEST(u[lane] == before_u[lane]);
    BOOST_TEST(u[lane + 1] + u[lane] == 1);
  }
}

BOOST_AUTO_TEST_SUITE_END()
