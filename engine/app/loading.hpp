// From the name of a scenario to its plan, with what the command line sets in place of the file.
#pragma once

#include <string>

#include "engine/app/console.hpp"
#include "engine/app/verbs.hpp"
#include "engine/plan/plan.hpp"
#include "engine/scenario/scenario.hpp"

namespace vidik::app {

/// Finds and reads a scenario.
Scenario load(const std::string& given);

struct Prepared {
  Scenario scenario;  ///< as its files say
  Plan plan;          ///< of all models, with what the command line says
};

/// Reads and compiles a scenario; throws InputError with all mistakes of both at once.
Prepared prepare(const std::string& given, const Overrides& overrides = {},
                 const CompileOptions& options = {});

/// Tells of warnings on stderr.
void show_warnings(const Plan& plan, const Console& console);

}  // namespace vidik::app
