#include "engine/sweep/unit_points.hpp"

#include <numeric>
#include <vector>

#include "engine/random/philox.hpp"
#include "engine/random/sobol.hpp"

namespace vidik {

namespace {

/// What a word is drawn for; so that no two uses share words.
enum class Use : std::uint32_t { coordinate = 1, permutation = 2, scramble = 3, start = 4, order = 5 };

std::uint64_t word(Use use, std::int64_t number, std::int64_t factor, std::uint64_t seed) {
  const auto row = static_cast<std::uint64_t>(number);
  const PhiloxCounter words = philox({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(row >> 32),
                                      static_cast<std::uint32_t>(factor), static_cast<std::uint32_t>(use)},
                                     seed);
  return std::uint64_t{words[0]} << 32 | words[1];
}

double unit(std::uint64_t word) {
  return static_cast<double>(word >> 11) * 0x1p-53;
}

/// 0 … count − 1 in random order (Fisher and Yates).
std::vector<std::int64_t> shuffled(std::int64_t count, std::int64_t factor, std::uint64_t seed) {
  std::vector<std::int64_t> order(static_cast<std::size_t>(count));
  std::iota(order.begin(), order.end(), 0);
  for (std::int64_t i = count - 1; i > 0; --i) {
    const double u = unit(word(Use::permutation, i, factor, seed));
    std::swap(order[static_cast<std::size_t>(i)],
              order[static_cast<std::size_t>(u * static_cast<double>(i + 1))]);
  }
  return order;
}

}  // namespace

Eigen::ArrayXXd random_points(int factors, std::int64_t points, std::uint64_t seed) {
  return Eigen::ArrayXXd::NullaryExpr(points, factors, [seed](Eigen::Index row, Eigen::Index column) {
    return unit(word(Use::coordinate, row, column, seed));
  });
}

Eigen::ArrayXXd latin_hypercube_points(int factors, std::int64_t points, std::uint64_t seed) {
  Eigen::ArrayXXd u = random_points(factors, points, seed);
  for (int factor = 0; factor < factors; ++factor) {
    const auto order = shuffled(points, factor, seed);
    for (std::int64_t i = 0; i < points; ++i)
      u(i, factor) = std::min((static_cast<double>(order[static_cast<std::size_t>(i)]) + u(i, factor)) /
                                  static_cast<double>(points),
                              1 - 0x1p-53);
  }
  return u;
}

Eigen::ArrayXXd sobol_points(int factors, std::int64_t points, std::uint64_t seed) {
  const SobolSequence sequence(factors);
  std::vector<std::uint32_t> keys;
  for (int factor = 0; factor < factors; ++factor)
    keys.push_back(static_cast<std::uint32_t>(word(Use::scramble, 0, factor, seed)));
  Eigen::ArrayXXd u(points, factors);
  for (std::int64_t i = 0; i < points; ++i)
    for (int factor = 0; factor < factors; ++factor) {
      const std::uint32_t bits = sequence.at(static_cast<std::uint32_t>(i), factor);
      u(i, factor) = (scrambled(bits, keys[static_cast<std::size_t>(factor)]) + 0.5) * 0x1p-32;
    }
  return u;
}

Eigen::ArrayXXd saltelli_rows(const Eigen::ArrayXXd& base, const Groups& groups) {
  const Eigen::Index factors = groups.coordinates(), length = groups.count() + 2;
  Eigen::ArrayXXd u(length * base.rows(), factors);
  for (Eigen::Index i = 0; i < base.rows(); ++i) {
    const Eigen::Index first = length * i;
    const auto a = base.row(i).head(factors), b = base.row(i).tail(factors);
    for (Eigen::Index row = 0; row + 1 < length; ++row) u.row(first + row) = a;
    for (Eigen::Index factor = 0; factor < factors; ++factor)
      u(first + 1 + groups.of(factor), factor) = b(factor);
    u.row(first + length - 1) = b;
  }
  return u;
}

Eigen::ArrayXXd saltelli_points(const Groups& groups, std::int64_t base_points, std::uint64_t seed) {
  return saltelli_rows(sobol_points(2 * groups.coordinates(), base_points, seed), groups);
}

Eigen::ArrayXXd morris_points(const Groups& groups, std::int64_t trajectories, std::uint64_t seed) {
  const Eigen::Index factors = groups.coordinates(), length = groups.count() + 1;
  Eigen::ArrayXXd u(length * trajectories, factors);
  for (std::int64_t i = 0; i < trajectories; ++i) {
    const Eigen::Index first = length * i;
    for (Eigen::Index factor = 0; factor < factors; ++factor)  // one of the four levels
      u(first, factor) = static_cast<double>(word(Use::start, i, factor, seed) >> 62) / 3;
    const auto order = shuffled(groups.count(), i, word(Use::order, i, 0, seed));
    for (Eigen::Index row = 1; row < length; ++row) {
      u.row(first + row) = u.row(first + row - 1);
      for (Eigen::Index factor = 0; factor < factors; ++factor)
        if (double& moved = u(first + row, factor);
            groups.of(factor) == order[static_cast<std::size_t>(row - 1)])
          moved = moved < 0.5 ? moved + 2.0 / 3 : moved - 2.0 / 3;
    }
  }
  return u.max(0).min(1);
}

}  // namespace vidik
