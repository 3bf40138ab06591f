// vidik diff: what one scenario changes against another, in terms of values.
#include "engine/app/json.hpp"
#include "engine/app/loading.hpp"
#include "engine/app/verbs.hpp"
#include "engine/scenario/explain.hpp"

namespace vidik::app {

namespace {
Json to_json(const std::vector<Change>& changes) {
  Json all = Json::array();
  for (const auto& change : changes)
    all.push_back({{"key", change.key},
                   {"before", number_or_text(change.before)},
                   {"after", number_or_text(change.after)},
                   {"where", change.where.text()}});
  return all;
}
}  // namespace

ExitCode diff(const DiffOptions& options, const Console& console) {
  const auto changes = vidik::diff(load(options.before), load(options.after));
  if (console.json())
    print(to_json(changes), console);
  else
    console.show(text(changes));
  if (changes.empty()) console.note("No values differ.");
  return ExitCode::done;
}

}  // namespace vidik::app
