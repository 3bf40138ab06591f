// What `vidik run` prints about a finished run.
#pragma once

#include <string>

#include "engine/app/console.hpp"
#include "engine/scenario/scenario.hpp"
#include "engine/summary/summary.hpp"

namespace vidik::app {

/// Title, headline outputs, stance and what happened: data, to stdout.
void show_results(const Scenario& scenario, const Ensemble& ensemble, const Summary& summary,
                  const Console& console);

/// Paths that failed, with the command that shows one: to stderr.
void show_failures(const Scenario& scenario, const Ensemble& ensemble, const Console& console);

/// What happened by the end of the horizon: milestones, shocks, rules.
std::string events_table(const Summary& summary);

}  // namespace vidik::app
