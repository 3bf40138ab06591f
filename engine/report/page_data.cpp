#include "engine/report/page_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/report/assumptions_data.hpp"
#include "engine/report/csv_table.hpp"
#include "engine/report/headlines.hpp"
#include "engine/report/reproduction.hpp"
#include "engine/report/rounded_json.hpp"

namespace vidik {
namespace {

using Json = nlohmann::ordered_json;

double level(const std::string& quantile) {
  return csv_number(quantile.substr(1));
}

/// Inner quantiles are drawn, but only the mean, the median and the outer ones are written with their digits.
bool error_is_shown(const std::string& statistic, const SummarySeries& series) {
  if (statistic == "mean" || statistic == "p50") return true;
  return std::none_of(series.statistics.begin(), series.statistics.end(), [&](const auto& other) {
    return other.first.front() == 'p' &&
           std::abs(level(other.first) - 50) > std::abs(level(statistic) - 50) + 1e-9;
  });
}

Json series_json(const SummarySeries& series) {
  Json values = Json::object(), errors = Json::object();
  for (const auto& [statistic, cells] : series.statistics) {
    if (statistic == "sd") continue;  // shown nowhere
    const bool with_errors = error_is_shown(statistic, series);
    for (const SummaryCell& cell : cells) {
      values[statistic].push_back(rounded_json(cell.value, value_digits));
      if (with_errors) errors[statistic].push_back(rounded_json(cell.standard_error, error_digits));
    }
  }
  return {{"values", values}, {"errors", errors}};
}

/// One entry per event, shock or rule, with a list over the years from `from` on of what differs between
/// them.
Json events_json(const std::vector<EventRow>& events) {
  Json all = Json::array();
  for (const EventRow& row : events) {
    if (all.empty() || all.back()["kind"] != row.kind || all.back()["name"] != row.name)
      all.push_back({{"kind", row.kind}, {"name", row.name}, {"from", row.year}});
    Json& entry = all.back();
    entry["shares"].push_back(rounded_json(row.share.value, value_digits));
    entry["errors"].push_back(rounded_json(row.share.standard_error, error_digits));
    entry["medians"].push_back(row.median_month);
  }
  return all;
}

/// What each event of the report waits for, so that the page can name it.
Json event_definitions_json(const Scenario& scenario) {
  Json all = Json::object();
  for (const auto& entry : scenario.report.events)
    all[*entry.name] = {{"variable", *entry.value.variable},
                        {"reaches", entry.value.reaches},
                        {"by", entry.value.by ? (**entry.value.by).text() : ""}};
  return all;
}

/// The manifest without what stands elsewhere in the page.
Json short_manifest(Json manifest) {
  manifest.erase("assumptions");
  manifest["scenario"].erase("extends");
  return manifest;
}

/// What the scenario prescribes, and from which month on.
Json pins_json(const Scenario& scenario) {
  Json all = Json::object();
  for (const auto& pin : scenario.pins) all[*pin.name] = pin.value.course.front().month.text();
  return all;
}

Json scenario_json(const Results& results) {
  Json series = Json::object();
  for (const SummarySeries& one : results.series) series[one.name] = series_json(one);
  return {{"name", results.scenario.name == "scenario.resolved"
                       ? results.manifest["scenario"]["name"].get<std::string>()
                       : results.scenario.name},
          {"title", results.scenario.title},
          {"question", results.scenario.question},
          {"pins", pins_json(results.scenario)},
          {"extends", results.manifest.at("scenario").value("extends", Json())},
          {"manifest", short_manifest(results.manifest)},
          {"years", results.periods},
          {"series", series},
          {"events", events_json(results.events)},
          {"event_definitions", event_definitions_json(results.scenario)}};
}

Json variables_json(const Contents& contents, const Meanings& meanings) {
  Json variables = Json::object();
  const auto add = [&](const std::string& name, const Json& unit) {
    const auto meaning = meanings.find(name);
    variables[name] = {{"unit", unit}, {"meaning", meaning == meanings.end() ? "" : meaning->second}};
  };
  for (const Results& results : contents.runs)
    for (const SummarySeries& series : results.series) add(series.name, series.unit);
  for (const Json& comparison : contents.comparisons)
    for (const Json& scenario : comparison["scenarios"])
      for (const auto& [name, variable] : scenario["variables"].items()) add(name, variable["unit"]);
  return variables;
}

std::map<std::string, std::string> units(const std::vector<Results>& all) {
  std::map<std::string, std::string> result;
  for (const Results& results : all)
    for (const SummarySeries& series : results.series) result[series.name] = series.unit;
  return result;
}

Json comparisons_json(const Contents& contents) {
  Json all = contents.comparisons;
  for (Json& one : all) one.erase("manifest");
  return all;
}

}  // namespace

Json page_data(const Contents& contents, const Meanings& meanings, const History& history) {
  Json scenarios = Json::array();
  for (const Results& run : contents.runs) scenarios.push_back(scenario_json(run));
  return {{"scenarios", scenarios},
          {"years", contents.years()},
          {"variables", variables_json(contents, meanings)},
          {"headline", headlines(contents)},
          {"headline_years", headline_years(contents)},
          {"history", history_json(history, units(contents.runs))},
          {"assumptions", assumptions_data(contents.runs)},
          {"comparisons", comparisons_json(contents)},
          {"sensitivities", contents.sensitivities},
          {"discoveries", contents.discoveries},
          {"robustnesses", contents.robustnesses},
          {"command", reproduction(contents)}};
}

}  // namespace vidik
