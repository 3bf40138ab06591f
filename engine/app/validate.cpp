// vidik validate: every mistake and warning in scenarios; nothing is run.
#include "engine/app/json.hpp"
#include "engine/app/loading.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/text.hpp"
#include "engine/app/verbs.hpp"

namespace vidik::app {

namespace {
/// What there is to say about one scenario: warnings, or errors with them.
std::vector<Diagnostic> findings(const std::string& given) {
  try {
    return prepare(given).plan.warnings();
  } catch (const InputError& error) {
    return error.diagnostics();
  } catch (const UsageError& error) {  // no such file: the others are looked at all the same
    return {{Severity::error, {}, error.what(), "", {}, ""}};
  }
}

std::int64_t count(const std::vector<Diagnostic>& diagnostics, Severity severity) {
  std::int64_t result = 0;
  for (const auto& diagnostic : diagnostics) result += diagnostic.severity == severity;
  return result;
}

std::string verdict(const std::string& given, std::int64_t errors, std::int64_t warnings) {
  std::string text = given + ": ";
  text += errors > 0 ? counted(errors, "error") : "valid";
  return warnings > 0 ? text + ", " + counted(warnings, "warning") : text;
}
}  // namespace

ExitCode validate(const ValidateOptions& options, const Console& console) {
  ExitCode code = ExitCode::done;
  Json all = Json::array();
  for (const auto& given : options.scenarios) {
    const auto found = findings(given);
    const std::int64_t errors = count(found, Severity::error);
    if (errors > 0) code = ExitCode::scenario_invalid;
    all.push_back({{"scenario", given}, {"valid", errors == 0}, {"diagnostics", to_json(found)}});
    if (console.json()) continue;
    if (!found.empty()) console.show(text_of(found) + '\n');
    console.note(verdict(given, errors, count(found, Severity::warning)));
  }
  if (console.json()) print(all, console);
  return code;
}

}  // namespace vidik::app
