#include "engine/record/power_sums.hpp"

#include <cstddef>

namespace vidik {
namespace {

constexpr std::size_t turns = 8;  // eight sums that take turns

double folded(const double (&sums)[turns]) {
  return ((sums[0] + sums[4]) + (sums[1] + sums[5])) + ((sums[2] + sums[6]) + (sums[3] + sums[7]));
}

}  // namespace

PowerSums PowerSums::operator+(const PowerSums& other) const {
  return {n + other.n, first + other.first, second + other.second, third + other.third,
          fourth + other.fourth};
}

PowerSums power_sums(std::span<const double> sample, double centre) {
  double first[turns] = {}, second[turns] = {}, third[turns] = {}, fourth[turns] = {};
  const auto add = [&](double value, std::size_t turn) {
    const double x = value - centre, square = x * x;
    first[turn] += x;
    second[turn] += square;
    third[turn] += square * x;
    fourth[turn] += square * square;
  };
  std::size_t i = 0;
  for (; i + turns <= sample.size(); i += turns)
    for (std::size_t turn = 0; turn < turns; ++turn) add(sample[i + turn], turn);
  for (; i < sample.size(); ++i) add(sample[i], i % turns);
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
