#include "engine/schema/names.hpp"

#include <set>

namespace vidik::schema {
namespace {

bool can_be_named(Role role) {
  return role == Role::parameter || role == Role::state || role == Role::output || role == Role::noise;
}

template <typename Each>
void for_each_declaration(const Catalogue& catalogue, Each each) {
  for (const auto& model : catalogue.models())
    for (const Declaration& declaration : model->declarations()) each(declaration);
}

/// One number, within the bounds that the assumptions state.
Json number(const Declaration& declaration, const Assumption* assumption) {
  if (declaration.unit == "month") return month();
  Json schema{{"type", "number"}};
  if (assumption && assumption->low) schema["minimum"] = **assumption->low;
  if (assumption && assumption->high) schema["maximum"] = **assumption->high;
  return schema;
}

Json assumption_of(const Declaration& declaration, const Assumption* assumption) {
  Json schema = any_of({number(declaration, assumption), reference("assumed")});
  schema["description"] = declaration.meaning + " [" + declaration.unit + "]";
  return schema;
}

/// Keeps what the property says of itself.
void allow_only(Json names, Json& property) {
  property.erase("anyOf");
  property["type"] = {"object", "null"};
  property["properties"] = std::move(names);
  property["additionalProperties"] = false;
}

}  // namespace

Json any_name(const Catalogue& catalogue) {
  std::set<std::string> names;
  for_each_declaration(catalogue, [&](const Declaration& declaration) {
    if (can_be_named(declaration.role)) names.insert(declaration.name);
  });
  for (const auto& [old_name, new_name] : catalogue.retired_names()) names.insert(old_name);
  return any_of({{{"enum", names}}, {{"type", "string"}, {"pattern", "\\.\\*$"}}});
}

void name_parameters(const Catalogue& catalogue, const Scenario& assumptions, Json& properties) {
  Json parameters = Json::object(), initial = Json::object(), pins = Json::object();
  for_each_declaration(catalogue, [&](const Declaration& declaration) {
    const std::string& name = declaration.name;
    if (declaration.role == Role::parameter)
      parameters[name] = assumption_of(declaration, assumptions.parameters.find(name));
    if (declaration.role == Role::state) {
      initial[name] = assumption_of(declaration, assumptions.initial.find(name));
      pins[name] = or_null(reference("pin"));
    }
  });
  for (const auto& [old_name, new_name] : catalogue.retired_names())
    for (Json* names : {&parameters, &initial, &pins})
      if (names->contains(new_name)) (*names)[old_name] = (*names)[new_name];
  allow_only(std::move(parameters), properties["parameters"]);
  allow_only(std::move(initial), properties["initial"]);
  allow_only(std::move(pins), properties["pins"]);
}

}  // namespace vidik::schema
