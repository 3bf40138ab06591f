// vidik explain: where a value comes from and what it overrides.
#include "engine/scenario/explain.hpp"

#include "engine/app/glossary.hpp"
#include "engine/app/loading.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/verbs.hpp"
#include "models/catalogue.hpp"

namespace vidik::app {

namespace {
/// Why a scenario cannot set it, of a variable that is an output; else nothing.
std::string where_computed(const std::string& key) {
  const Glossary glossary(models::catalogue());
  const auto* entry = glossary.find(key);
  if (!entry || entry->declaration->role != Role::output) return "";
  const std::string model = entry->owner->name();
  return "'" + key + "' is not set in scenarios: it is an output, computed by " + model +
         "; `vidik describe " + model + "` shows from what";
}
}  // namespace

ExitCode explain(const ExplainOptions& options, const Console& console) {
  const Scenario scenario = load(options.scenario);
  if (const auto computed = where_computed(options.key); !computed.empty()) throw UsageError(computed);
  try {
    console.show(vidik::explain(scenario, options.key));
  } catch (const InputError& unknown_key) {
    throw UsageError(unknown_key);
  }
  return ExitCode::done;
}

}  // namespace vidik::app
