// The field list of a factor.
#include <fmt/format.h>

#include "engine/scenario/formats.hpp"
#include "engine/sweep/layouts.hpp"

namespace vidik {

namespace {

struct Range {
  Located<double> low, high;
};

Format<Range> range_format() {
  return {{"[low, high]", "two numbers or months", R"({"type": "array", "minItems": 2, "maxItems": 2})"},
          [](const Node& node, Diagnostics& diagnostics) {
            std::optional<Range> range;
            if (node.kind != Node::Kind::list || node.items.size() != 2) {
              report_unexpected(node, "two numbers, [low, high]", diagnostics);
              return range;
            }
            const auto low = read_number_or_month(node.items[0], diagnostics),
                       high = read_number_or_month(node.items[1], diagnostics);
            if (!low || !high) return range;
            if (*low >= *high)
              diagnostics.error(node.where, "the lower end of this range is not below the upper end");
            range = Range{{*low, node.items[0].where}, {*high, node.items[1].where}};
            return range;
          }};
}

/// [baseline.yaml, gas-cut-off.yaml], or {calm: baseline.yaml, cut: gas-cut-off.yaml}.
Format<std::vector<Factor::Choice>> files_format() {
  return {{"scenarios", "a list of scenario files, or a map from names to files", ""},
          [](const Node& node, Diagnostics& diagnostics) {
            std::optional<std::vector<Factor::Choice>> choices;
            if (node.kind != Node::Kind::list && node.kind != Node::Kind::map) {
              report_unexpected(node, "a list of scenario files, or a map from names to files", diagnostics);
              return choices;
            }
            choices.emplace();
            for (std::size_t i = 0; i < node.items.size(); ++i) {
              const auto file = read_line(node.items[i], diagnostics);
              if (!file) continue;
              Factor::Choice choice;
              choice.file = {*file, node.items[i].where};
              choice.name = node.kind == Node::Kind::map
                                ? node.keys[i]
                                : Located<std::string>{std::filesystem::path(*file).stem().string(),
                                                       node.items[i].where};
              choices->push_back(std::move(choice));
            }
            return choices;
          }};
}

Format<std::vector<Factor::Choice>> overlays_format() {
  return {{"alternatives", "a map from names to what each changes, as in a scenario file", ""},
          [](const Node& node, Diagnostics& diagnostics) {
            std::optional<std::vector<Factor::Choice>> choices;
            if (node.kind != Node::Kind::map || !node.tag.empty()) {
              report_unexpected(node, "a map from names to what each changes", diagnostics,
                                "such as {as_it_is: {}, drier: {parameters: {…}}}");
              return choices;
            }
            choices.emplace();
            for (std::size_t i = 0; i < node.items.size(); ++i) {
              const Node& item = node.items[i];
              if (item.kind != Node::Kind::map || !item.tag.empty())
                report_unexpected(item, "what this alternative changes, as in a scenario file", diagnostics,
                                  "{} changes nothing");
              else
                choices->push_back({node.keys[i], {}, item});
            }
            return choices;
          }};
}

/// "energy.*", or [energy.contract_slope, energy.gas_demand].
Format<std::vector<Located<std::string>>> members_format() {
  Type type = formats::variable().type;
  type.many = Type::Many::one_or_list;
  return {type, [](const Node& node, Diagnostics& diagnostics) {
            if (node.kind == Node::Kind::list) return list_of(formats::variable()).read(node, diagnostics);
            std::optional<std::vector<Located<std::string>>> one;
            if (auto name = formats::variable().read(node, diagnostics)) one = {{std::move(*name)}};
            return one;
          }};
}

auto varies(Factor::Of of) {
  return [of](Factor& factor, Located<std::string> name, const Node&) {
    factor.of = of;
    factor.target = std::move(name);
  };
}

auto chooses(Factor::Of of) {
  return [of](Factor& factor, std::vector<Factor::Choice> choices, const Node&) {
    factor.of = of;
    factor.choices = std::move(choices);
  };
}

void refuse(const Node& node, const std::string& key, const std::string& message, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < node.keys.size(); ++i)
    if (*node.keys[i] == key) diagnostics.error(node.keys[i].where, message);
}

void refuse_levels(const Node& node, const char* of, Diagnostics& diagnostics) {
  for (const auto* key : {"values", "range", "distribution", "steps"})
    refuse(node, key, fmt::format("'{}' does not go with {}", key, of), diagnostics);
}

void check_choices(const Factor& factor, const Node& node, Diagnostics& diagnostics) {
  refuse_levels(node, "a choice", diagnostics);
  if (factor.choices.size() == 1)
    diagnostics.error(node.where, "one alternative is no choice", "name at least two");
  for (std::size_t i = 0; i < factor.choices.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (*factor.choices[i].name == *factor.choices[j].name)
        diagnostics.add({Severity::error, factor.choices[i].name.where,
                         fmt::format("two alternatives are called '{}'", *factor.choices[i].name),
                         "give them names: {first: a.yaml, second: b/a.yaml}", factor.choices[j].name.where,
                         "the other stands here"});
}

void check_factor(const Factor& factor, const Node& node, Diagnostics& diagnostics) {
  if (!node.find("shock")) refuse(node, "of", "'of' goes with 'shock'", diagnostics);
  if (factor.chooses()) return check_choices(factor, node, diagnostics);
  if (factor.groups())
    return refuse_levels(node, "a group, whose parameters have the levels of their priors", diagnostics);
  if (!factor.values.empty())
    refuse(node, "steps", "'steps' does not go with 'values', which are its levels", diagnostics);
  if (const auto* values = node.find("values");
      values && values->kind == Node::Kind::list && values->items.empty())
    diagnostics.error(values->where, "a factor needs at least one value");
  if (factor.distribution && (*factor.distribution)->constant())
    diagnostics.error(factor.distribution->where, "expected a distribution", "a single value is no factor");
}

}  // namespace

const Fields<Factor>& factor_fields() {
  using Of = Factor::Of;
  static const Fields<Factor> fields{
      "factor",
      "What is varied from point to point, and which levels it takes. Without `values`, `range` or "
      "`distribution` the levels are quantiles of what the base scenario draws it from.",
      {{"parameter", formats::variable(), "", "the parameter that is varied", varies(Of::parameter)},
       {"parameters", members_format(), "",
        "a group of uncertain parameters, which indices count as one: names, `stem.*` or `\"*\"`",
        [](Factor& factor, std::vector<Located<std::string>> members, const Node&) {
          factor.of = Of::parameters;
          factor.members = std::move(members);
        }},
       {"initial", formats::variable(), "", "the state whose first value is varied", varies(Of::initial)},
       {"lever", formats::variable(), "", "the lever whose level (`to` or `by`) is varied",
        varies(Of::lever)},
       {"shock", formats::variable(), "", "the shock that is varied", varies(Of::shock)},
       {"of", formats::word({"size", "date", "hazard", "probability"}), "size",
        "which number of the shock; its size is the value of its `add`, `multiply` or `set`",
        [](Factor& factor, std::size_t word, const Node&) {
          factor.quality = static_cast<Factor::Quality>(word);
        }},
       {"scenarios", files_format(), "", "scenarios among which it chooses, in place of the base",
        chooses(Of::scenarios)},
       {"alternatives", overlays_format(), "", "changes to the base among which it chooses",
        chooses(Of::alternatives)},
       {"values", list_of(located(formats::number())), "", "its levels", into(&Factor::values)},
       {"range", range_format(), "", "its lowest and its highest level",
        [](Factor& factor, Range range, const Node&) {
          factor.low = range.low;
          factor.high = range.high;
        }},
       {"distribution", formats::quantity(), "", "its levels are quantiles of this",
        into(&Factor::distribution)},
       {"steps", formats::whole(2, 100'000, "number of levels"), "", "number of levels in a grid",
        [](Factor& factor, std::uint64_t steps, const Node& node) {
          factor.steps = {static_cast<int>(steps), node.where};
        }}},
      {one_of({"parameter", "parameters", "initial", "lever", "shock", "scenarios", "alternatives"}),
       at_most_one_of({"values", "range", "distribution"})}};
  return fields;
}

Format<Factor> factor_format() {
  return marked(checked(map_of<Factor>(factor_fields, "factor", "what is varied"), check_factor));
}

}  // namespace vidik
