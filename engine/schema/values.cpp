#include "engine/schema/values.hpp"

#include <algorithm>
#include <set>

#include "engine/scenario/distributions.hpp"

namespace vidik::schema {

namespace {

Json list_of(Json items, int size = 0) {
  Json list{{"type", "array"}, {"items", std::move(items)}};
  if (size > 0) list["minItems"] = list["maxItems"] = size;
  return list;
}

Json one(const Type& type) {
  if (type.fields) return reference(type.name == "pin" ? type.name : type.fields().name);
  if (type.name == "name") return reference("name");
  if (type.schema.empty()) return reference(type.name);
  return Json::parse(type.schema);
}

/// What stands behind a key in the braces of a distribution.
Json argument(const std::string& key) {
  const Json number = any_of({{{"type", "number"}}, month(), reference("duration")});
  if (key == "interval_90") return list_of(number, 2);
  if (key == "truncate") return list_of(or_null(number), 2);
  if (key == "values" || key == "weights") return list_of(number);
  if (key == "components") return list_of(reference("quantity"));
  return number;
}

Json map_with(const std::vector<std::string>& needed, const std::vector<std::string>& optional) {
  Json properties = Json::object();
  for (const auto* keys : {&needed, &optional})
    for (const auto& key : *keys) properties[key] = argument(key);
  properties["truncate"] = argument("truncate");
  return {
      {"type", "object"}, {"required", needed}, {"properties", properties}, {"additionalProperties", false}};
}

/// A tag is lost on the way to JSON, so a distribution is any map that fits one of them.
Json distribution() {
  Json forms = Json::array();
  for (const auto& kind : distribution_kinds())
    for (const auto& form : kind.forms)
      if (Json map = map_with(form, kind.optional); std::ranges::find(forms, map) == forms.end())
        forms.push_back(std::move(map));
  return {{"description", "behind a tag, such as !normal {mean: 3, sd: 1}"}, {"anyOf", std::move(forms)}};
}

/// The value, what it is drawn from, or either with its evidence.
Json uncertain(Json value) {
  const Json bare = any_of({std::move(value), reference("distribution")});
  return any_of({bare,
                 {{"type", "object"},
                  {"required", {"value"}},
                  {"properties",
                   {{"value", bare},
                    {"source", {{"type", "string"}}},
                    {"confidence", {{"enum", {"high", "medium", "low"}}}}}},
                  {"additionalProperties", false}}});
}

}  // namespace

Json reference(const std::string& definition) {
  return {{"$ref", "#/definitions/" + definition}};
}

Json any_of(Json alternatives) {
  return {{"anyOf", std::move(alternatives)}};
}

Json or_null(Json schema) {
  if (schema.size() == 1 && schema.contains("anyOf")) {
    schema["anyOf"].push_back({{"type", "null"}});
    return schema;
  }
  return any_of({std::move(schema), {{"type", "null"}}});
}

Json month() {
  return reference("month");
}

Json of(const Type& type) {
  switch (type.many) {
    case Type::Many::one:
      return one(type);
    case Type::Many::list:
      return list_of(one(type));
    case Type::Many::one_or_list:
      return any_of({one(type), list_of(one(type))});
    case Type::Many::named:
      return {{"type", "object"}, {"additionalProperties", or_null(one(type))}};
  }
  return true;
}

Json uncertain_definitions() {
  const Json number{{"type", "number"}};
  return {{"distribution", distribution()},
          {"quantity", uncertain(any_of({number, month()}))},
          {"date", uncertain(month())},
          {"probability", uncertain({{"type", "number"}, {"minimum", 0}, {"maximum", 1}})},
          {"yearly rate", uncertain({{"type", "number"}, {"minimum", 0}})}};
}

}  // namespace vidik::schema
