#include "engine/report/headlines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace vidik {
namespace {

using Json = nlohmann::ordered_json;

bool is_reference(const Results& run, const Contents& contents) {
  return std::any_of(contents.comparisons.begin(), contents.comparisons.end(), [&](const Json& comparison) {
    return comparison["reference"]["name"] == run.manifest["scenario"]["name"];
  });
}

/// The runs whose reports say what a reader sees first: what was compared, then what it was compared with.
std::vector<const Results*> by_interest(const Contents& contents) {
  std::vector<const Results*> runs;
  for (const Results& run : contents.runs) runs.push_back(&run);
  std::stable_partition(runs.begin(), runs.end(),
                        [&](const Results* run) { return !is_reference(*run, contents); });
  return runs;
}

bool reports(const Results& run, const std::string& variable) {
  return std::any_of(run.series.begin(), run.series.end(),
                     [&](const SummarySeries& series) { return series.name == variable; });
}

}  // namespace

std::vector<std::string> headlines(const Contents& contents) {
  std::vector<std::string> names;
  const auto in_all = [&](const std::string& name) {
    return std::all_of(contents.runs.begin(), contents.runs.end(),
                       [&](const Results& run) { return reports(run, name); });
  };
  for (const Results* run : by_interest(contents))
    for (const auto& name : run->scenario.report.headline)
      if (std::find(names.begin(), names.end(), *name) == names.end() && in_all(*name))
        names.push_back(*name);
  if (!names.empty() || contents.runs.empty()) return names;
  const auto& series = contents.runs.front().series;
  for (std::size_t i = 0; i < series.size() && i < 12; ++i) names.push_back(series[i].name);
  return names;
}

std::vector<std::string> headline_years(const Contents& contents) {
  std::set<std::string> years;
  for (const Results& run : contents.runs)
    for (const auto& year : run.scenario.report.years) years.insert(fmt::format("{}", *year));
  return {years.begin(), years.end()};
}

}  // namespace vidik
