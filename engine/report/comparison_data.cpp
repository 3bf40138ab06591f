#include "engine/report/comparison_data.hpp"

#include <algorithm>
#include <charconv>

#include "engine/report/rounded_json.hpp"
#include "engine/write/names.hpp"

namespace vidik {
namespace {

using Json = nlohmann::ordered_json;
constexpr int effect_digits = 4, quantile_digits = 4;

/// The widest pair of quantiles that a table has, "p5" and "p95"; empty if it has none.
std::vector<std::string> widest_band(const ResultTable& table) {
  const auto level = [](const std::string& name) {
    double value = 50;
    if (name.starts_with('p')) std::from_chars(name.data() + 1, name.data() + name.size(), value);
    return value;
  };
  const auto [low, high] = std::ranges::minmax_element(table.header(), {}, level);
  if (level(*low) >= 50 || level(*low) + level(*high) != 100) return {};
  return {*low, *high};
}

Json* scenario_named(Json& data, const std::string& name) {
  for (Json& one : data["scenarios"])
    if (one["name"] == name) return &one;
  return nullptr;
}

void add_cell(Json& variable, const ResultTable& table, std::size_t row,
              const std::vector<std::string>& band) {
  const auto add = [&](const char* name, const std::string& column, int digits) {
    variable[name].push_back(rounded_json(table.number(row, column), digits));
  };
  variable["unit"] = table.text(row, "unit");
  variable["first_year"] = table.text(row, "first_year");
  add("mean", "mean", value_digits);
  add("error", "standard_error", error_digits);
  add("effect", "effect", effect_digits);
  add("greater", "greater_share", effect_digits);
  if (band.empty()) return;
  add("low", band.front(), quantile_digits);
  add("high", band.back(), quantile_digits);
}

void add_differences(const ResultsFolder& folder, Json& data) {
  const ResultTable table =
      folder.table(file_names::differences, {"scenario", "variable", "unit", "period", "mean",
                                             "standard_error", "greater_share", "effect", "first_year"});
  const auto band = widest_band(table);
  data["band"] = band;
  data["years"] = Json::array();
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::string& year = table.text(row, "period");
    if (year.size() != 4) continue;  // a month
    Json& years = data["years"];
    if (std::find(years.begin(), years.end(), year) == years.end()) years.push_back(year);
    Json* scenario = scenario_named(data, table.text(row, "scenario"));
    if (!scenario)
      refuse_results(folder.path() / file_names::differences, "has a scenario that manifest.json lacks");
    add_cell((*scenario)["variables"][table.text(row, "variable")], table, row, band);
  }
}

void add_event_differences(const ResultsFolder& folder, Json& data) {
  const ResultTable table = folder.table(
      file_names::event_differences, {"scenario", "kind", "name", "year", "reference_share", "scenario_share",
                                      "risk_difference", "standard_error", "risk_ratio"});
  for (std::size_t row = 0; row < table.size(); ++row) {
    Json* scenario = scenario_named(data, table.text(row, "scenario"));
    if (!scenario) continue;  // refused before
    const auto number = [&](const char* column, int digits) {
      return rounded_json(table.number(row, column), digits);
    };
    (*scenario)["events"].push_back({{"kind", table.text(row, "kind")},
                                     {"name", table.text(row, "name")},
                                     {"year", table.text(row, "year")},
                                     {"reference", number("reference_share", value_digits)},
                                     {"scenario", number("scenario_share", value_digits)},
                                     {"difference", number("risk_difference", value_digits)},
                                     {"error", number("standard_error", error_digits)},
                                     {"ratio", number("risk_ratio", quantile_digits)},
                                     {"ratio_low", number("ratio_low", quantile_digits)},
                                     {"ratio_high", number("ratio_high", quantile_digits)}});
  }
}

Json scenario_entry(const Json& of_manifest) {
  Json entry{{"name", of_manifest.at("name")},
             {"title", of_manifest.at("title")},
             {"paths", of_manifest.at("paths_compared")},
             {"digest", of_manifest.at("digest")}};
  if (of_manifest.contains("extends")) entry["extends"] = of_manifest.at("extends");
  entry["variables"] = Json::object();
  entry["events"] = Json::array();
  return entry;
}

}  // namespace

nlohmann::ordered_json comparison_data(const ResultsFolder& folder) {
  const Json& comparison = folder.manifest().at("comparison");
  const Json& reference = comparison.at("reference");
  Json data{{"reference", {{"name", reference.at("name")}, {"title", reference.at("title")}}},
            {"scenarios", Json::array()}};
  for (const Json& one : comparison.at("scenarios")) data["scenarios"].push_back(scenario_entry(one));
  add_differences(folder, data);
  add_event_differences(folder, data);
  data["manifest"] = folder.manifest();
  return data;
}

}  // namespace vidik
