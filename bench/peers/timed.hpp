// What the C++ peers share: the line that each of them prints.
#pragma once

#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <vector>

/// Calls work() and prints its time with mean and standard deviation of each of its vectors of values.
template <typename Work>
void timed(const char* name, const Work& work) {
  const auto begin = std::chrono::steady_clock::now();
  const auto processor = std::clock();
  const std::vector<std::vector<double>> kept = work();
  const double used = static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin;
  std::printf("%s %zu %.6g %.6g", name, kept[0].size(), passed.count(), used);
  std::vector<double> sds;
  for (const auto& values : kept) {
    double sum = 0, squares = 0;
    for (const double value : values) sum += value;
    const double mean = sum / values.size();
    for (const double value : values) squares += (value - mean) * (value - mean);
    sds.push_back(std::sqrt(squares / (values.size() - 1)));
    std::printf(" %.10g", mean);
  }
  for (const double sd : sds) std::printf(" %.10g", sd);
  std::printf("\n");
}
