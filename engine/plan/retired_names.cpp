#include "engine/plan/retired_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace vidik {

namespace {

/// What only the older of two assumptions states holds for the newer, too, as it does when files are merged.
void complete(Assumption& newer, const Assumption& older) {
  if (!newer.low) newer.low = older.low;
  if (!newer.high) newer.high = older.high;
  if (!newer.unit) newer.unit = older.unit;
  if (newer.meaning.empty()) newer.meaning = older.meaning;
}
void complete(Pin&, const Pin&) {}

/// Where the value was set; the name may stand in a file below.
Location place_of(const Assumption& assumption) {
  return assumption.value.where;
}
Location place_of(const Pin& pin) {
  return pin.course.empty() ? Location() : pin.course.front().where;
}

class Renaming {
 public:
  Renaming(const std::map<std::string, std::string>& current, const Scenario& scenario,
           Diagnostics& diagnostics)
      : current_(current), files_(scenario.files), diagnostics_(diagnostics) {}

  bool any = false;

  void rename(Located<std::string>& name) {
    const auto found = current_.find(*name);
    if (found == current_.end()) return;
    any = true;
    diagnostics_.warning(name.where, fmt::format("'{}' is now called '{}'", *name, found->second),
                         "the old name still works; use the new one");
    name.value = found->second;
  }

  /// Names that are keys.
  template <typename T>
  void rename(Named<T>& named) {
    for (std::size_t i = 0; i < named.entries.size(); ++i) {
      const std::string before = *named.entries[i].name;
      rename(named.entries[i].name);
      if (*named.entries[i].name != before) i -= merge_into(named, i);
    }
  }

  void rename(Condition& condition) {
    rename(condition.variable);
    for (auto& part : condition.parts) rename(part);
  }

  void rename(Scenario& scenario) {
    rename(scenario.parameters);
    rename(scenario.initial);
    rename(scenario.pins);
    for (auto& [name, correlation] : scenario.correlations.entries) {
      rename(correlation.first);
      rename(correlation.second);
    }
    for (auto& [name, lever] : scenario.levers.entries) rename(lever.target);
    for (auto& [name, shock] : scenario.shocks.entries) rename(shock.target);
    for (auto& [name, rule] : scenario.rules.entries) {
      rename(rule.when);
      for (auto& consequence : rule.then) rename(consequence.target);
    }
    for (auto& name : scenario.report.outputs) rename(name);
    for (auto& name : scenario.report.headline) rename(name);
    for (auto& [name, event] : scenario.report.events.entries) rename(event.variable);
  }

 private:
  /// Takes another entry of the same name away, of which this one takes the value if it is newer; returns how
  /// many entries went from before this place.
  template <typename T>
  std::size_t merge_into(Named<T>& named, std::size_t index) {
    auto& entries = named.entries;
    auto& renamed = entries[index];
    const auto twin = std::ranges::find_if(
        entries, [&](const auto& entry) { return &entry != &renamed && *entry.name == *renamed.name; });
    if (twin == entries.end()) return 0;
    const Location other = place_of(twin->value);
    if (other && other.file == renamed.name.where.file)
      diagnostics_.add({Severity::error, renamed.name.where,
                        fmt::format("'{}' is set in this file under its old name, too", *renamed.name),
                        "keep the new name", other, "the new name is set here"});
    const bool older = position_of(place_of(renamed.value)) < position_of(other);
    if (older) std::swap(renamed.value, twin->value);
    complete(renamed.value, twin->value);
    const bool before = static_cast<std::size_t>(twin - entries.begin()) < index;
    entries.erase(twin);
    return before ? 1 : 0;
  }

  /// Which file it was; what stands in none, such as a course read from a table, came last.
  std::ptrdiff_t position_of(const Location& place) const {
    return std::ranges::find(files_, place.file) - files_.begin();
  }

  const std::map<std::string, std::string>& current_;
  const std::vector<std::shared_ptr<const SourceFile>>& files_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<Scenario> with_current_names(const Scenario& scenario, const Catalogue& catalogue,
                                           Diagnostics& diagnostics) {
  if (catalogue.retired_names().empty()) return std::nullopt;
  Scenario renamed = scenario;
  Renaming renaming(catalogue.retired_names(), scenario, diagnostics);
  renaming.rename(renamed);
  return renaming.any ? std::optional(std::move(renamed)) : std::nullopt;
}

}  // namespace vidik
