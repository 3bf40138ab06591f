#include "engine/schema/schema.hpp"

#include <algorithm>
#include <set>

#include "engine/scenario/formats.hpp"
#include "engine/scenario/layouts.hpp"
#include "engine/schema/names.hpp"
#include "engine/schema/values.hpp"

namespace vidik {
namespace {

using schema::Json;

/// Of some keys that exclude each other, no two: null takes back what a file before has said.
void add_choices(const FieldTable& table, Json& map) {
  const auto given = [](const std::string& key) {
    return Json{{"required", {key}}, {"properties", {{key, {{"not", {{"type", "null"}}}}}}}};
  };
  for (const auto& choice : table.choices)
    for (std::size_t i = 0; i < choice.keys.size(); ++i)
      for (std::size_t j = i + 1; j < choice.keys.size(); ++j)
        map["allOf"].push_back({{"not", {{"allOf", {given(choice.keys[i]), given(choice.keys[j])}}}}});
}

std::string description_of(const FieldInfo& field) {
  if (field.fallback.empty() || field.fallback == required) return field.meaning;
  return field.meaning + " (default: " + field.fallback + ")";
}

Json map_of(const FieldTable& table) {
  Json properties = Json::object();
  for (const auto& field : table.infos) {
    Json property = schema::or_null(schema::of(field.type));
    property["description"] = description_of(field);
    properties[field.key] = std::move(property);
  }
  Json map{{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
  add_choices(table, map);
  return map;
}

/// A course by months, or from a file; or what the fields of a pin say.
Json pin(const FieldTable& hold) {
  const Json text{{"type", "string"}};
  const Json beside{{"interpolate", {{"enum", {"linear", "none"}}}}, {"source", text}};
  Json course{{"type", "object"},
              {"minProperties", 1},
              {"properties", beside},
              {"patternProperties", {{"^[0-9]{4}-(0[1-9]|1[0-2])$", schema::of(formats::number().type)}}},
              {"additionalProperties", false}};
  Json file{
      {"type", "object"}, {"required", {"file"}}, {"properties", beside}, {"additionalProperties", false}};
  file["properties"]["file"] = text;
  return schema::any_of({map_of(hold), std::move(course), std::move(file)});
}

/// Maps of fields that a reader meets below this one.
void define(const FieldTable& table, Json& definitions) {
  for (const auto& field : table.infos) {
    if (!field.type.fields) continue;
    const FieldTable& below = field.type.fields();
    if (definitions.contains(below.name)) continue;
    definitions[below.name] = nullptr;  // conditions hold conditions
    definitions[below.name] = field.type.name == "pin" ? pin(below) : map_of(below);
    define(below, definitions);
  }
}

}  // namespace

Json scenario_schema(const Catalogue& catalogue, const Scenario& assumptions) {
  const FieldTable& top = scenario_fields();
  Json definitions = schema::uncertain_definitions();
  definitions["month"] = Json::parse(formats::month().type.schema);
  definitions["duration"] = Json::parse(formats::duration(0).type.schema);
  define(top, definitions);
  definitions["assumed"] =
      schema::or_null(schema::any_of({schema::reference("distribution"), schema::reference("assumption")}));
  definitions["name"] = schema::any_name(catalogue);
  Json root{{"$schema", "http://json-schema.org/draft-07/schema#"},
            {"title", "Vidik scenario"},
            {"description", top.about}};
  root.update(map_of(top));
  root["required"] = {"schema"};
  root["properties"]["schema"] = {{"const", 1}, {"description", "version of this format"}};
  schema::name_parameters(catalogue, assumptions, root["properties"]);
  root["definitions"] = std::move(definitions);
  return root;
}

}  // namespace vidik
