#include "engine/app/stores.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "engine/app/scenario_files.hpp"
#include "engine/core/suggestion.hpp"
#include "engine/store/export.hpp"
#include "engine/store/schema.hpp"

namespace vidik::app {

StoreReader open_store(const std::string& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error))
    throw UsageError("there is no store '" + file + "'; `vidik sweep` makes one");
  return StoreReader(file);
}

StoredSweep chosen_sweep(const std::vector<StoredSweep>& sweeps, const std::string& name) {
  std::vector<std::string> names;
  for (const auto& sweep : sweeps) names.push_back(sweep.name);
  if (sweeps.empty()) throw UsageError("this store has no sweep yet");
  if (name.empty() && sweeps.size() == 1) return sweeps.front();
  const auto found = std::ranges::find(names, name);
  if (found != names.end()) return sweeps[static_cast<std::size_t>(found - names.begin())];
  const std::string guess = did_you_mean(name, names);
  throw UsageError((name.empty() ? "this store has several sweeps: choose one with --sweep"
                                 : "this store has no sweep '" + name + "'") +
                   fmt::format("; {}", guess.empty() ? fmt::format("{}", fmt::join(names, ", ")) : guess));
}

void refuse_if_empty(const StoredSweep& sweep) {
  if (sweep.done == 0) throw UsageError("no point of this sweep has been run yet");
}

std::vector<StoredSeries> wanted_of(StoreReader& store, const StoredSweep& sweep,
                                    const std::vector<std::string>& only) {
  auto series = wanted_series(store, sweep, only);
  if (!only.empty() && series.empty() && sweep.done > 0) {
    std::vector<std::string> names;
    for (const auto& one : store.series(sweep))
      for (const auto& name : patterns_of(one)) names.push_back(name);
    const std::string guess = did_you_mean(only.front(), names);
    throw UsageError("nothing that the sweep keeps is called '" + only.front() + "'" +
                     (guess.empty() ? "" : "; " + guess));
  }
  return series;
}

void refuse_store_as_output(const std::string& file) {
  if (is_store(file))
    throw UsageError("'" + file + "' is a store, and would be replaced: choose another --output");
}

}  // namespace vidik::app
