// Samples with a known distribution, from a generator that is not the engine's.
#pragma once

#include <cmath>
#include <random>
#include <vector>

namespace vidik::test {

inline std::vector<double> normal_sample(std::size_t size, std::uint64_t seed, double mean = 0,
                                         double sd = 1) {
  std::mt19937_64 generator(seed);
  std::normal_distribution<double> normal(mean, sd);
  std::vector<double> sample(size);
  for (double& value : sample) value = normal(generator);
  return sample;
}

inline std::vector<double> exponential_sample(std::size_t size, std::uint64_t seed) {
  std::mt19937_64 generator(seed);
  std::exponential_distribution<double> exponential(1);
  std::vector<double> sample(size);
  for (double& value : sample) value = exponential(generator);
  return sample;
}

}  // namespace vidik::test
