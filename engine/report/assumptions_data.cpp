#include "engine/report/assumptions_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "engine/report/density.hpp"

namespace vidik {
namespace {

using Json = nlohmann::ordered_json;

std::string bounds(const Assumption& assumption) {
  if (!assumption.low && !assumption.high) return "";
  const auto end = [](const auto& bound) { return bound ? fmt::format("{:g}", **bound) : std::string("…"); };
  return end(assumption.low) + " to " + end(assumption.high);
}

/// Where the assumptions of a run were set, by name: "assumptions/energy.yaml:31".
using Places = std::map<std::string, std::string>;

Places places_of(const Results& run) {
  Places places;
  const Json files = run.manifest.value("assumptions", Json::object());
  for (const auto& [file, lines] : files.items())
    for (const auto& [name, line] : lines.items()) places[name] = fmt::format("{}:{}", file, line.get<int>());
  return places;
}

Json once_if_same(const Json& all) {
  const bool same = std::all_of(all.begin(), all.end(), [&](const Json& one) { return one == all.front(); });
  return same ? Json::array({all.front()}) : all;
}

/// What all runs share: a model declares the unit.
Json words(const std::string& name, const Assumption& assumption) {
  return {{"name", name},
          {"meaning", assumption.meaning},
          {"unit", assumption.unit ? **assumption.unit : ""},
          {"bounds", bounds(assumption)}};
}

/// What each run assumes, how uncertain it is, on what evidence, and where that was set.
void add_values(Json& one, const std::vector<const Assumption*>& assumed,
                const std::vector<std::string>& places) {
  const auto each = [&](auto&& told) {
    Json all = Json::array();
    for (const Assumption* assumption : assumed) all.push_back(assumption ? Json(told(*assumption)) : Json());
    return once_if_same(all);
  };
  one["values"] = each([](const Assumption& own) { return own.value->text(); });
  one["densities"] = each([](const Assumption& own) { return density(own); });
  one["sources"] = each([](const Assumption& own) { return own.source; });
  one["confidences"] = each([](const Assumption& own) { return own.confidence; });
  one["places"] = once_if_same(places);
}

}  // namespace

Json assumptions_data(const std::vector<Results>& runs) {
  Json list = Json::array();
  if (runs.empty()) return list;
  std::vector<Places> all_places;
  for (const Results& run : runs) all_places.push_back(places_of(run));
  for (const auto member : {&Scenario::parameters, &Scenario::initial})
    for (const auto& [name, assumption] : runs.front().scenario.*member) {
      std::vector<const Assumption*> assumed;
      std::vector<std::string> places;
      for (const Results& run : runs) assumed.push_back((run.scenario.*member).find(*name));
      for (Places& one : all_places) places.push_back(one[*name]);
      Json entry = words(*name, assumption);
      entry["kind"] = member == &Scenario::parameters ? "parameter" : "first value";
      add_values(entry, assumed, places);
      list.push_back(entry);
    }
  return list;
}

}  // namespace vidik
