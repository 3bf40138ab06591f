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

void PairwiseSums::add(PowerSums sums, int level) {
  while (!parts_.empty() && parts_.back().first == level) {
    sums = parts_.back().second + sums;
    parts_.pop_back();
    ++level;
  }
  parts_.emplace_back(level, sums);
}

void PairwiseSums::append(const PairwiseSums& other) {
  for (const auto& [level, sums] : other.parts_) add(sums, level);
}

PowerSums PairwiseSums::total() const {
  PowerSums total;
  for (auto part = parts_.rbegin(); part != parts_.rend(); ++part) total = part->second + total;
  return total;
}

}  // namespace vidik
