#include "engine/app/loading.hpp"

#include "engine/app/scenario_files.hpp"
#include "models/catalogue.hpp"

namespace vidik::app {

namespace {
Scenario with_overrides(Scenario scenario, const Overrides& overrides) {
  scenario.ensemble.paths = overrides.paths.value_or(scenario.ensemble.paths);
  scenario.ensemble.seed = overrides.seed.value_or(scenario.ensemble.seed);
  for (const Sampling sampling : {Sampling::random, Sampling::antithetic, Sampling::sobol})
    if (overrides.sampling == name_of(sampling)) scenario.ensemble.sampling = sampling;
  scenario.report.monthly |= overrides.monthly;
  return scenario;
}
}  // namespace

Scenario load(const std::string& given) {
  return load_scenario(find_scenario(given));
}

Prepared prepare(const std::string& given, const Overrides& overrides, const CompileOptions& options) {
  Diagnostics found;
  const Scenario scenario = load_scenario(find_scenario(given), found);
  return {scenario, compile(with_overrides(scenario, overrides), models::catalogue(), options, found)};
}

void show_warnings(const Plan& plan, const Console& console) {
  if (!plan.warnings().empty()) console.note(text_of(plan.warnings()));
}

}  // namespace vidik::app
