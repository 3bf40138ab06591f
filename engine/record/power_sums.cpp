#include "engine/record/power_sums.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <cstddef>

namespace vidik {
namespace {

constexpr std::size_t turns = 8;
using Sums = Eigen::Array<double, turns, 1>;  // that take turns

double folded(const Sums& sums) {
  return ((sums[0] + sums[4]) + (sums[1] + sums[5])) + ((sums[2] + sums[6]) + (sums[3] + sums[7]));
}

}  // namespace

PowerSums PowerSums::operator+(const PowerSums& other) const {
  return {n + other.n, first + other.first, second + other.second, third + other.third,
          fourth + other.fourth};
}

PowerSums power_sums(std::span<const double> sample, double centre) {
  Sums first = Sums::Zero(), second = first, third = first, fourth = first;
  const auto add = [&](const Sums& values) {
    const Sums x = values - centre, square = x.square();
    first += x;
    second += square;
    third += square * x;
    fourth += square.square();
  };
  std::size_t i = 0;
  for (; i + turns <= sample.size(); i += turns) add(Eigen::Map<const Sums>(sample.data() + i));
  Sums rest = Sums::Constant(centre);  // which adds nothing
  std::copy(sample.begin() + static_cast<std::ptrdiff_t>(i), sample.end(), rest.begin());
  add(rest);
  return {static_cast<double>(sample.size()), folded(first), folded(second), folded(third), folded(fourth)};
}

bool PairwiseSums::last_two_are_a_pair() const {
  if (parts_.size() < 2) return false;
  const Part &left = parts_[parts_.size() - 2], &right = parts_.back();
  return left.level == right.level && (left.first >> left.level) % 2 == 0;
}

void PairwiseSums::add(const PowerSums& sums, std::uint64_t level) {
  parts_.push_back({next_, level, sums});
  next_ += std::uint64_t{1} << level;
  while (last_two_are_a_pair()) {
    const PowerSums right = parts_.back().sums;
    parts_.pop_back();
    parts_.back().sums = parts_.back().sums + right;
    ++parts_.back().level;
  }
}

void PairwiseSums::append(const PairwiseSums& other) {
  for (const Part& part : other.parts_) add(part.sums, part.level);
}

PowerSums PairwiseSums::total() const {
  PowerSums total;
  for (auto part = parts_.rbegin(); part != parts_.rend(); ++part) total = part->sums + total;
  return total;
}

}  // namespace vidik
