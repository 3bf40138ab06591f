// vidik schema: the scenario format for editors.
#include "engine/schema/schema.hpp"

#include "engine/app/json.hpp"
#include "engine/app/loading.hpp"
#include "engine/app/verbs.hpp"
#include "models/catalogue.hpp"

namespace vidik::app {

namespace {
constexpr int levels_of_lines = 4;

/// A line for each parameter and key, so that a change shows as a change of a line.
std::string text_of(const Json& json, int levels) {
  if (levels == 0 || !json.is_object() || json.empty()) return json.dump();
  std::string text;
  for (const auto& [key, value] : json.items())
    text += (text.empty() ? "{\n" : ",\n") + Json(key).dump() + ": " + text_of(value, levels - 1);
  return text + "\n}";
}
}  // namespace

ExitCode schema(const SchemaOptions&, const Console& console) {
  console.data(text_of(scenario_schema(models::catalogue(), load("baseline")), levels_of_lines) + '\n');
  return ExitCode::done;
}

}  // namespace vidik::app
