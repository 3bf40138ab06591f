#include "engine/scenario/distributions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <string_view>

#include "engine/core/suggestion.hpp"
#include "engine/scenario/distribution_kinds.hpp"
#include "engine/scenario/fields.hpp"
#include "engine/scenario/scalars.hpp"

namespace vidik {

namespace {

/// Keys whose numbers are values of the quantity itself, and so may be months; others are shapes and widths.
bool holds_values(const std::string& key) {
  constexpr std::array<std::string_view, 9> keys{"mean",     "median",      "low",    "mode",    "high",
                                                 "location", "interval_90", "values", "truncate"};
  return std::ranges::find(keys, key) != keys.end();
}
bool holds_list(const std::string& key) {
  return key == "interval_90" || key == "values" || key == "weights" || key == "truncate";
}

std::optional<double> read_value(const Node& node, Months months, Diagnostics& diagnostics) {
  if (months == Months::refused) return read_number(node, diagnostics);
  if (months == Months::allowed) return read_number_or_month(node, diagnostics);
  const auto month = read_month(node, diagnostics);
  return month ? std::optional<double>(month->index()) : std::nullopt;
}

/// A width in time may be written as a duration.
std::optional<double> read_width(const Node& node, Months months, Diagnostics& diagnostics) {
  if (months == Months::refused || node.scalar.find(' ') == std::string::npos)
    return read_number(node, diagnostics);
  const auto duration = read_duration(node, diagnostics, 1);
  return duration ? std::optional<double>(*duration) : std::nullopt;
}

constexpr double infinity = HUGE_VAL;

/// One number or a list of numbers; nothing if any is wrong.
std::optional<std::vector<double>> read_numbers(const Node& node, const std::string& key, Months months,
                                                Diagnostics& diagnostics) {
  if (!holds_list(key)) {
    const auto value =
        holds_values(key) ? read_value(node, months, diagnostics) : read_width(node, months, diagnostics);
    return value ? std::optional(std::vector<double>{*value}) : std::nullopt;
  }
  const bool pair = key == "interval_90" || key == "truncate";
  if (node.kind != Node::Kind::list || (pair && node.items.size() != 2)) {
    report_unexpected(node, pair ? "two numbers, [low, high]" : "a list of numbers", diagnostics);
    return std::nullopt;
  }
  std::vector<double> values;
  for (const auto& item : node.items) {
    if (key == "truncate" && item.kind == Node::Kind::null)
      values.push_back(values.empty() ? -infinity : infinity);
    else if (const auto value = read_value(item, holds_values(key) ? months : Months::refused, diagnostics))
      values.push_back(*value);
  }
  if (values.size() != node.items.size()) return std::nullopt;
  return values;
}

std::optional<std::vector<Distribution>> read_components(const Node& node, Months months,
                                                         Diagnostics& diagnostics) {
  if (node.kind != Node::Kind::list) {
    report_unexpected(node, "a list of distributions", diagnostics);
    return std::nullopt;
  }
  std::vector<Distribution> components;
  for (const auto& item : node.items)
    if (const auto part = read_quantity(item, months, diagnostics)) components.push_back(part->value);
  if (components.size() != node.items.size()) return std::nullopt;
  return components;
}

std::string spoken(const std::vector<std::string>& keys) {
  return fmt::format("{}", fmt::join(keys, ", "));
}

std::string spoken_forms(const DistributionKind& kind) {
  std::string text;
  for (const auto& form : kind.forms) text += (text.empty() ? "{" : " or {") + spoken(form) + "}";
  return text;
}

bool contains(const std::vector<std::string>& keys, const std::string& key) {
  return std::ranges::find(keys, key) != keys.end();
}

/// Whether the keys written are those of one of the forms; reports it if not.
bool check_form(const DistributionKind& kind, const Node& node, Diagnostics& diagnostics) {
  std::vector<std::string> known = kind.optional, given;
  known.push_back("truncate");
  const auto beside = known;
  for (const auto& form : kind.forms) known.insert(known.end(), form.begin(), form.end());
  bool good = true;
  for (const auto& key : node.keys) {
    if (!contains(known, *key)) {
      auto help = did_you_mean(*key, known);
      diagnostics.error(key.where, fmt::format("unknown key '{}' in !{}", key->substr(0, 100), kind.tag),
                        help.empty() ? fmt::format("!{} takes {}", kind.tag, spoken_forms(kind)) : help);
      good = false;
    } else if (!contains(beside, *key)) {
      given.push_back(*key);
    }
  }
  const auto complete = [&](const auto& form) { return std::ranges::is_permutation(form, given); };
  if (!good || std::ranges::any_of(kind.forms, complete)) return good;
  diagnostics.error(node.where,
                    fmt::format("!{} takes {}, not {{{}}}", kind.tag, spoken_forms(kind), spoken(given)));
  return false;
}

bool read_arguments(Arguments& arguments, Months months) {
  bool good = true;
  for (std::size_t i = 0; i < arguments.node.keys.size(); ++i) {
    const auto& key = *arguments.node.keys[i];
    const auto& value = arguments.node.items[i];
    if (value.kind == Node::Kind::null) {
      arguments.diagnostics.error(arguments.node.keys[i].where, fmt::format("'{}' has no value", key));
      good = false;
    } else if (key == "components") {
      auto components = read_components(value, months, arguments.diagnostics);
      good = good && components;
      if (components) arguments.components = std::move(*components);
    } else if (auto numbers = read_numbers(value, key, months, arguments.diagnostics)) {
      arguments.numbers.emplace(key, std::move(*numbers));
    } else {
      good = false;
    }
  }
  return good;
}

bool ordered(const Arguments& arguments, const std::string& key) {
  if (!arguments.has(key)) return true;
  const auto& ends = arguments.numbers.at(key);
  return arguments.demand(ends[0] < ends[1], key,
                          fmt::format("the second of '{}' must be above the first", key));
}

/// A value that few draws reach is no description of what is believed, and cannot be computed with any
/// accuracy.
std::optional<Distribution> truncated(const Arguments& arguments, const Distribution::Kind& kind) {
  if (!arguments.has("truncate")) return Distribution(kind);
  const auto& ends = arguments.numbers.at("truncate");
  const Distribution whole(kind);
  const double kept = probability_below(whole, ends[1]) - probability_below(whole, ends[0]);
  if (!arguments.demand(kept > 1e-6, "truncate", "less than one draw in a million lies within this range"))
    return std::nullopt;
  return Distribution(kind, Distribution::Truncation{ends[0], ends[1]});
}

std::optional<Distribution> read_tagged(const Node& node, Months months, Diagnostics& diagnostics) {
  const auto row = std::ranges::find(kind_rows(), node.tag, [](const KindRow& r) { return r.kind.tag; });
  if (row == kind_rows().end()) {
    std::vector<std::string> tags;
    for (const auto& known : kind_rows()) tags.push_back(known.kind.tag);
    const auto close = nearest(node.tag, tags);
    diagnostics.error(node.where, fmt::format("unknown distribution '!{}'", node.tag),
                      close.empty() ? "known are: " + spoken(tags) : "did you mean '!" + close + "'?");
    return std::nullopt;
  }
  if (node.kind != Node::Kind::map) {
    diagnostics.error(node.where, fmt::format("!{} takes {}", node.tag, spoken_forms(row->kind)));
    return std::nullopt;
  }
  if (!check_form(row->kind, node, diagnostics)) return std::nullopt;
  Arguments arguments{node, diagnostics};
  if (!read_arguments(arguments, months) || !ordered(arguments, "interval_90") ||
      !ordered(arguments, "truncate"))
    return std::nullopt;
  const auto kind = row->make(arguments);
  return kind ? truncated(arguments, *kind) : std::nullopt;
}

/// {value, source, confidence} is the value with its evidence.
const Node* bare_value(const Node& node, Diagnostics& diagnostics) {
  if (node.kind != Node::Kind::map || !node.tag.empty()) return &node;
  const auto* value = node.find("value");
  if (!value)
    report_unexpected(node, "a number or a distribution", diagnostics,
                      "such as 3, !normal {mean: 3, sd: 1}, or {value: 3, source: …}");
  const std::vector<std::string> known{"value", "source", "confidence"};
  for (const auto& key : node.keys)
    if (value && !contains(known, *key))
      diagnostics.error(key.where, fmt::format("unknown key '{}' beside a value", key->substr(0, 100)),
                        did_you_mean(*key, known));
  return value;
}

}  // namespace

bool Arguments::demand(bool condition, const std::string& key, const std::string& message) const {
  if (condition) return true;
  const auto* value = node.find(key);
  diagnostics.error(value ? value->where : node.where, message);
  return false;
}
bool Arguments::above_zero(const std::string& key) const {
  return demand((*this)[key] > 0, key, fmt::format("'{}' must be above 0", key));
}
bool Arguments::shape(const std::string& key) const {
  return demand((*this)[key] >= 1e-3 && (*this)[key] <= 1e6, key,
                fmt::format("'{}' must be from 0.001 to 1000000", key));
}

std::optional<Quantity> read_quantity(const Node& node, Months months, Diagnostics& diagnostics) {
  const auto* value = bare_value(node, diagnostics);
  if (!value) return std::nullopt;
  if (value->tag.empty()) {
    const auto number = read_value(*value, months, diagnostics);
    return number ? std::optional(Quantity{Distribution(*number), value->where}) : std::nullopt;
  }
  try {
    const auto distribution = read_tagged(*value, months, diagnostics);
    return distribution ? std::optional(Quantity{*distribution, value->where}) : std::nullopt;
  } catch (const std::exception& problem) {  // Boost.Math, at parameters beyond its reach
    diagnostics.error(value->where, "this distribution cannot be computed: its numbers are too extreme");
    return std::nullopt;
  }
}

double probability_below(const Distribution& distribution, double x) {
  if (x == infinity) return 1;
  if (x == -infinity) return 0;
  try {
    return static_cast<double>(distribution.cumulative(x));
  } catch (const std::exception&) {
    return 0.5;
  }
}

const std::vector<DistributionKind>& distribution_kinds() {
  static const auto kinds = [] {
    std::vector<DistributionKind> all;
    for (const auto& row : kind_rows()) all.push_back(row.kind);
    return all;
  }();
  return kinds;
}

}  // namespace vidik
