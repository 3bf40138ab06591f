// Field lists of parameters, initial states and correlations, with the checks of priors.
#include <fmt/format.h>

#include <cmath>

#include "engine/scenario/distributions.hpp"
#include "engine/scenario/formats.hpp"
#include "engine/scenario/layouts.hpp"

namespace vidik {

namespace {

struct Bounds {
  std::optional<Located<double>> low, high;
};

Format<Bounds> bounds_format() {
  return {{"[low, high]", "two numbers; `null` for an open end",
           R"({"type": "array", "minItems": 2, "maxItems": 2})"},
          [](const Node& node, Diagnostics& diagnostics) {
            std::optional<Bounds> bounds;
            if (node.kind != Node::Kind::list || node.items.size() != 2) {
              report_unexpected(node, "two numbers, [low, high]", diagnostics);
              return bounds;
            }
            bounds.emplace();
            const auto end = [&](const Node& item, std::optional<Located<double>>& member) {
              if (item.kind == Node::Kind::null) return;
              if (const auto value = read_number_or_month(item, diagnostics)) member = {*value, item.where};
            };
            end(node.items[0], bounds->low);
            end(node.items[1], bounds->high);
            if (bounds->low && bounds->high && **bounds->low > **bounds->high)
              diagnostics.error(node.where, "the lower bound is above the upper bound");
            return bounds;
          }};
}

/// A limit as the user wrote it: a month stays a month.
std::string spoken(double value, const Assumption& assumption) {
  const bool month = assumption.unit && **assumption.unit == "month";
  return month ? Month::from_index(static_cast<int>(value)).text() : fmt::format("{:g}", value);
}

bool fits_unit(const Assumption& assumption, const Node& node, Diagnostics& diagnostics) {
  const auto* value = node.find("value");
  if (!assumption.unit || !value || value->kind != Node::Kind::scalar) return true;
  const bool month = **assumption.unit == "month";
  if (month && !month_like(*value))
    report_unexpected(*value, "a month", diagnostics, "months are written as 2025-06");
  else if (!month && month_like(*value))
    diagnostics.error(value->where,
                      fmt::format("a month cannot stand here: the unit is {}", **assumption.unit));
  return month == month_like(*value);
}

/// The median must be possible; what lies outside the bounds is clipped to them, so it should be little.
void check_bounds(const Assumption& assumption, Diagnostics& diagnostics) {
  const auto& [value, where] = assumption.value;
  if (!where || (!assumption.low && !assumption.high)) return;
  const double low = assumption.low ? **assumption.low : -HUGE_VAL,
               high = assumption.high ? **assumption.high : HUGE_VAL;
  if (low > high) return;
  const double under = value.constant() ? (value.median() < low) : probability_below(value, low);
  const double over = value.constant() ? (value.median() > high) : 1 - probability_below(value, high);
  const bool lower = under > over;
  const auto share = lower ? under : over;
  const auto& bound = lower ? assumption.low : assumption.high;
  if (!bound || under + over <= 0.05) return;
  const std::string limit = fmt::format("{} {}", lower ? "below the lower bound" : "above the upper bound",
                                        spoken(**bound, assumption));
  Diagnostic problem{Severity::error, where, "", "", bound->where, "the bound is set here"};
  if (value.constant())
    problem.message = "the value is " + limit;
  else if (share > 0.5)
    problem.message = "the median is " + limit;
  else {
    problem.severity = Severity::warning;
    problem.message = fmt::format("{:.0f} % of the draws lie outside the bounds, most of them {}",
                                  100 * (under + over), limit);
    problem.help = "they will be clipped to the bounds";
  }
  diagnostics.add(std::move(problem));
}

void check_assumption(const Assumption& assumption, const Node& node, Diagnostics& diagnostics) {
  if (fits_unit(assumption, node, diagnostics)) check_bounds(assumption, diagnostics);
}

auto pair_of(Correlation::Of of) {
  return [of](Correlation& correlation, std::vector<Located<std::string>> names, const Node&) {
    correlation.of = of;
    if (names.size() != 2) return;
    correlation.first = names[0];
    correlation.second = names[1];
  };
}

void check_correlation(const Correlation& correlation, const Node& node, Diagnostics& diagnostics) {
  const char* const key = correlation.of == Correlation::Of::noises ? "noises" : "parameters";
  const auto* names = node.find(key);
  if (names && names->kind == Node::Kind::list && names->items.size() != 2)
    diagnostics.error(names->where, fmt::format("'{}' takes two names", key),
                      "such as [world.brent_noise, world.ttf_noise]");
  else if (names && *correlation.first == *correlation.second && correlation.first.where)
    diagnostics.error(correlation.second.where, "nothing is correlated with itself: these are the same name");
  if (!(std::abs(*correlation.value) < 1))
    diagnostics.error(correlation.value.where, "a correlation lies between -1 and 1, and is neither");
}

Format<std::size_t> confidence() {
  return formats::word({"high", "medium", "low"});
}

template <typename Struct>
auto spoken_confidence() {
  return [](Struct& target, std::size_t, const Node& node) { target.confidence = node.scalar; };
}

}  // namespace

const Fields<Assumption>& assumption_fields() {
  static const Fields<Assumption> fields{
      "assumption",
      "The value of a parameter, or the first value of a state. `x: 3` is short for `x: {value: 3}`. A file "
      "that sets "
      "a new value keeps bounds, unit and meaning, and drops source and confidence, which spoke of the old "
      "one.",
      {{"value", formats::quantity(), required, "the number, or what it is drawn from",
        into(&Assumption::value)},
       {"bounds", bounds_format(), "none", "draws and interventions are clipped to them",
        [](Assumption& assumption, Bounds bounds, const Node&) {
          assumption.low = bounds.low;
          assumption.high = bounds.high;
        }},
       {"unit", formats::text(), "the model's", "checked against the model's", into(&Assumption::unit)},
       {"meaning", formats::text(), "", "what it is", into(&Assumption::meaning)},
       {"source", formats::text(), "", "where the value comes from", into(&Assumption::source)},
       {"confidence", confidence(), "", "how far the value can be relied on",
        spoken_confidence<Assumption>()}}};
  return fields;
}

const Fields<Correlation>& correlation_fields() {
  static const Fields<Correlation> fields{
      "correlation",
      "Correlation of the normal draws behind two uncertain parameters (a Gaussian copula), or of two "
      "noises.",
      {{"parameters", list_of(formats::variable()), "", "two parameters",
        pair_of(Correlation::Of::parameters)},
       {"noises", list_of(formats::variable()), "", "two noises", pair_of(Correlation::Of::noises)},
       {"value", Format<double>{formats::number().type, read_number}, required, "between -1 and 1",
        into(&Correlation::value)},
       {"source", formats::text(), "", "where the value comes from", into(&Correlation::source)},
       {"confidence", confidence(), "", "how far the value can be relied on",
        spoken_confidence<Correlation>()}},
      {one_of({"parameters", "noises"})}};
  return fields;
}

Format<Assumption> assumption_format() {
  return checked(map_of<Assumption>(assumption_fields, "assumption", "a value with its evidence"),
                 check_assumption);
}
Format<Correlation> correlation_format() {
  return checked(map_of<Correlation>(correlation_fields, "correlation", "how two draws go together"),
                 check_correlation);
}

}  // namespace vidik
