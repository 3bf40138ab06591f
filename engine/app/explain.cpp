// vidik explain: where a value comes from and what it overrides.
#include "engine/scenario/explain.hpp"

#include "engine/app/loading.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/verbs.hpp"

namespace vidik::app {

ExitCode explain(const ExplainOptions& options, const Console& console) {
  const Scenario scenario = load(options.scenario);
  try {
    console.show(vidik::explain(scenario, options.key));
  } catch (const InputError& unknown_key) {
    throw UsageError(unknown_key);
  }
  return ExitCode::done;
}

}  // namespace vidik::app
