// The same bits from a number, a column and vectors of every width, whatever 64 bits they are given.
#include <algorithm>
#include <bit>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <vector>

#include "engine/core/mathematics.hpp"

namespace vidik {
namespace {

using Values = std::vector<double>;
using elementary::infinity;

/// Where a function changes its ways, with its neighbours; then bit patterns at random, of all magnitudes and
/// some of them NaN; then numbers as models have them.
const Values& arguments() {
  static const Values all = [] {
    Values values;
    for (const double edge : {0.0, 5e-324, 0x1p-1022, 1e-300, 0.5, 0x1.6a09e667f3bcdp-1, 1.0, 2.0, 20.0, 40.0,
                              708.0, 709.782712893384, 710.0, 1e308, std::numeric_limits<double>::max(),
                              infinity, elementary::not_a_number})
      for (const double sign : {1.0, -1.0})
        for (const double towards : {-infinity, edge, infinity})
          values.push_back(sign * std::nextafter(edge, towards));
    std::mt19937_64 generator(21);
    for (int i = 0; i < 20000; ++i) values.push_back(std::bit_cast<double>(generator()));
    std::uniform_real_distribution<> moderate(-800, 800), near(-3, 3), share(0, 1);
    for (int i = 0; i < 5000; ++i)
      for (const double x : {moderate(generator), near(generator), share(generator)}) values.push_back(x);
    values.resize(values.size() / lanes * lanes);
    return values;
  }();
  return all;
}

/// The sign and payload of a NaN are no result.
std::uint64_t comparable(double x) {
  return std::isnan(x) ? ~std::uint64_t{0} : std::bit_cast<std::uint64_t>(x);
}

/// How many results of `whole`, which takes so many numbers at a time, differ from those of single numbers.
template <int Count, typename Scalar, typename Whole>
int differences(Scalar scalar, Whole whole) {
  const Values& values = arguments();
  double results[Count];
  int differing = 0;
  for (std::size_t first = 0; first + Count <= values.size(); first += Count) {
    whole(values.data() + first, results);
    for (std::size_t i = 0; i < Count; ++i)
      differing += comparable(results[i]) != comparable(scalar(values[first + i]));
  }
  return differing;
}

template <int Width>
struct Vector {
  typedef double type __attribute__((vector_size(sizeof(double) * Width)));  // NOLINT
};

template <int Width, typename Function>
int vector_differences(Function function) {
  using V = typename Vector<Width>::type;
  return differences<Width>(function, [&](const double* x, double* y) {
    V in, out;
    std::memcpy(&in, x, sizeof in);
    out = function(in);
    std::memcpy(y, &out, sizeof out);
  });
}

template <typename Function>
void check(Function function) {
  const int column = differences<lanes>(function, [&](const double* x, double* y) {
    Eigen::Map<Column> result(y);
    result = mathematics::each_lane<Function>(Eigen::Map<const Column>(x));
  });
  BOOST_TEST(column == 0);
  BOOST_TEST(vector_differences<2>(function) == 0);
  BOOST_TEST(vector_differences<4>(function) == 0);
  BOOST_TEST(vector_differences<8>(function) == 0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mathematics_widths)

BOOST_AUTO_TEST_CASE(exp_has_the_same_bits_in_vectors_of_any_width) {
  check(mathematics::Exp{});
}
BOOST_AUTO_TEST_CASE(log_has_the_same_bits_in_vectors_of_any_width) {
  check(mathematics::Log{});
  check(mathematics::LogOfBase{});
}
BOOST_AUTO_TEST_CASE(logistic_has_the_same_bits_in_vectors_of_any_width) {
  check(mathematics::Logistic{});
}
BOOST_AUTO_TEST_CASE(logit_has_the_same_bits_in_vectors_of_any_width) {
  check(mathematics::Logit{});
}
BOOST_AUTO_TEST_CASE(tanh_has_the_same_bits_in_vectors_of_any_width) {
  check(mathematics::Tanh{});
}

BOOST_AUTO_TEST_CASE(power_has_the_same_bits_of_numbers_and_columns) {
  for (const double fixed : {0.0, -0.0, 0.3, 1.0, 2.5, 1e-310, 1e300, infinity}) {
    const auto as_base = [=](const double* x, double* y) {
      Eigen::Map<Column> result(y);
      result = power(Eigen::Map<const Column>(x), fixed);
    };
    const auto as_exponent = [=](const double* x, double* y) {
      Eigen::Map<Column> result(y);
      result = power(Column::Constant(fixed), Column(Eigen::Map<const Column>(x)));
    };
    BOOST_TEST(differences<lanes>([=](double x) { return power(x, fixed); }, as_base) == 0);
    BOOST_TEST(differences<lanes>([=](double x) { return power(fixed, x); }, as_exponent) == 0);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace vidik
