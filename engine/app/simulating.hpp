// A simulation as the program does it: with progress on the terminal, and stopped by Ctrl-C.
#pragma once

#include "engine/app/console.hpp"
#include "engine/run/simulate.hpp"

namespace vidik::app {

/// Fills in `stop` and `progress`. Throws Interrupted.
Ensemble simulate_in_view(const Plan& plan, SimulateOptions options, const Console& console);

}  // namespace vidik::app
