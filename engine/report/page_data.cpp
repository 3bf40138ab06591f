#include "engine/report/page_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "engine/report/csv_table.hpp"
#include "engine/write/shell.hpp"

namespace vidik {
namespace {

using Json = nlohmann::ordered_json;

/// The number with so many significant digits, whole ones without a point; null if it is not finite.
Json rounded(double value, int digits) {
  if (!std::isfinite(value)) return nullptr;
  const double number = std::strtod(fmt::format("{:.{}g}", value, digits).c_str(), nullptr);
  if (std::abs(number) < 1e15 && number == std::floor(number)) return static_cast<std::int64_t>(number);
  return number;
}

constexpr int value_digits = 6, error_digits = 2;

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
      values[statistic].push_back(rounded(cell.value, value_digits));
      if (with_errors) errors[statistic].push_back(rounded(cell.standard_error, error_digits));
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
    entry["shares"].push_back(rounded(row.share.value, value_digits));
    entry["errors"].push_back(rounded(row.share.standard_error, error_digits));
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

/// One command that gives the same numbers again, from the file of the scenario.
std::string command(const Results& results) {
  const Json& run = results.manifest.at("run");
  return fmt::format("vidik run {} --paths {} --seed {}",
                     shell_word(results.manifest.at("scenario").at("file").get<std::string>()),
                     run.at("paths").get<std::int64_t>(), run.at("seed").get<std::uint64_t>());
}

Json scenario_json(const Results& results) {
  Json series = Json::object();
  for (const SummarySeries& one : results.series) series[one.name] = series_json(one);
  return {{"name", results.scenario.name == "scenario.resolved"
                       ? results.manifest["scenario"]["name"].get<std::string>()
                       : results.scenario.name},
          {"title", results.scenario.title},
          {"question", results.scenario.question},
          {"manifest", results.manifest},
          {"command", command(results)},
          {"years", results.periods},
          {"series", series},
          {"events", events_json(results.events)},
          {"event_definitions", event_definitions_json(results.scenario)}};
}

std::string bounds(const Assumption& assumption) {
  if (!assumption.low && !assumption.high) return "";
  const auto end = [](const auto& bound) { return bound ? fmt::format("{:g}", **bound) : std::string("…"); };
  return end(assumption.low) + " to " + end(assumption.high);
}

Json assumption_json(const std::string& name, const Assumption& assumption) {
  return {{"name", name},
          {"meaning", assumption.meaning},
          {"unit", assumption.unit ? **assumption.unit : ""},
          {"bounds", bounds(assumption)},
          {"source", assumption.source},
          {"confidence", assumption.confidence}};
}

std::string value_text(const Named<Assumption>& all, const std::string& name) {
  const Assumption* found = all.find(name);
  return found ? found->value->text() : "";
}

/// Every assumption once; the value of each scenario only where they differ.
Json assumptions_json(const std::vector<Results>& all) {
  Json list = Json::array();
  for (const auto member : {&Scenario::parameters, &Scenario::initial})
    for (const auto& entry : all.front().scenario.*member) {
      Json one = assumption_json(*entry.name, entry.value);
      one["kind"] = member == &Scenario::parameters ? "parameter" : "first value";
      Json values = Json::array();
      bool same = true;
      for (const Results& results : all) {
        values.push_back(value_text(results.scenario.*member, *entry.name));
        same &= values.back() == values.front();
      }
      one["values"] = same ? Json::array({values.front()}) : values;
      list.push_back(one);
    }
  return list;
}

Json variables_json(const std::vector<Results>& all, const Meanings& meanings) {
  Json variables = Json::object();
  for (const Results& results : all)
    for (const SummarySeries& series : results.series) {
      const auto meaning = meanings.find(series.name);
      variables[series.name] = {{"unit", series.unit},
                                {"meaning", meaning == meanings.end() ? "" : meaning->second}};
    }
  return variables;
}

std::map<std::string, std::string> units(const std::vector<Results>& all) {
  std::map<std::string, std::string> result;
  for (const Results& results : all)
    for (const SummarySeries& series : results.series) result[series.name] = series.unit;
  return result;
}

Json headline_json(const Results& results) {
  Json names = Json::array();
  for (const auto& name : results.scenario.report.headline) names.push_back(*name);
  if (names.empty())
    for (std::size_t i = 0; i < results.series.size() && i < 12; ++i) names.push_back(results.series[i].name);
  return names;
}

}  // namespace

Json page_data(const std::vector<Results>& all, const Meanings& meanings, const History& history) {
  Json scenarios = Json::array(), years = Json::array();
  for (const Results& results : all) scenarios.push_back(scenario_json(results));
  for (const auto& year : all.front().scenario.report.years) years.push_back(fmt::format("{}", *year));
  return {{"scenarios", scenarios},
          {"variables", variables_json(all, meanings)},
          {"headline", headline_json(all.front())},
          {"headline_years", years},
          {"history", history_json(history, units(all))},
          {"assumptions", assumptions_json(all)}};
}

}  // namespace vidik
