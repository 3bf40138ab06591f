// How fast a plan runs on this machine: short rounds in which all that is compared takes turns, and their
// medians.
#pragma once

#include <vector>

#include "engine/plan/plan.hpp"

namespace vidik::app {

/// Nanoseconds per path and month: on the clock, and of processors' time, which other programs hardly
/// disturb.
struct Timing {
  double clock = 0, processor = 0;
};

struct Throughput {
  struct OnThreads {
    int threads = 1;
    Timing time;
  };
  std::vector<OnThreads> plan;  ///< on 1, 2, 4 … and all threads
  Timing scalar_loop;
  double peak_memory = 0;  ///< bytes that the program has taken at most

  const OnThreads& serial() const { return plan.front(); }
};

/// The middle one, or the mean of the two in the middle.
double median(std::vector<double> values);

/// 1, 2, 4 … and the number itself.
std::vector<int> thread_counts(int all);

/// Each round runs 2,048 paths per thread.
Throughput measure(const Plan& plan, int rounds);

}  // namespace vidik::app
