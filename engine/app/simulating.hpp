// A simulation as the program does it: with progress on the terminal, and stopped by Ctrl-C.
#pragma once

#include "engine/app/console.hpp"
#include "engine/run/simulate.hpp"
#include "engine/summary/precision.hpp"

namespace vidik::app {

/// Bytes of memory that the machine has: what a run may take if nobody says otherwise.
std::uint64_t physical_memory();

/// Fills in `stop` and `progress`. Throws Interrupted.
Ensemble simulate_in_view(const Plan& plan, SimulateOptions options, const Console& console);

/// Numbers of a summary, with a Monte Carlo standard error each, that say how many paths are enough.
struct InStages {
  std::vector<Series> series;  ///< of the plan
  Precision precision;
};

/// What comes of a plan.
struct Outcome {
  Ensemble ensemble;
  Summary summary;
};

/// Simulates and summarises the paths of the plan or, with `stages`, as many as these ask for, and notes
/// there what was reached. Throws Interrupted, and MemoryExceeded before anything is run.
Outcome outcome_in_view(const Plan& plan, SimulateOptions options, InStages* stages, const Console& console);

}  // namespace vidik::app
