#include "engine/scenario/formats.hpp"

#include <fmt/format.h>

#include "engine/scenario/distributions.hpp"

namespace vidik::formats {

namespace {

constexpr const char* month_schema = R"({"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"})";
constexpr const char* text_schema = R"({"type": ["string", "number", "boolean"]})";

/// Reports a quantity of which more than a rounding error lies outside [low, high].
bool within(const Quantity& quantity, double low, double high, std::string_view what,
            Diagnostics& diagnostics) {
  constexpr double slack = 1e-9;
  const auto& value = *quantity;
  const bool inside = value.constant() ? low <= value.median() && value.median() <= high
                                       : probability_below(value, low - slack) <= slack &&
                                             probability_below(value, high) >= 1 - slack;
  if (!inside)
    diagnostics.error(quantity.where, std::string(what),
                      value.constant() ? "" : "`truncate: [low, high]` keeps a distribution within limits");
  return inside;
}

Format<Quantity> limited(double low, double high, Type type, std::string what) {
  return {std::move(type), [=](const Node& node, Diagnostics& diagnostics) {
            auto value = read_quantity(node, Months::refused, diagnostics);
            if (value && !within(*value, low, high, what, diagnostics)) value.reset();
            return value;
          }};
}

}  // namespace

Format<std::string> text() {
  return {{"text", "text, quoted if it holds `: ` or ` #`", text_schema}, read_line};
}

Format<Located<std::string>> variable() {
  return located(Format<std::string>{{"name", "the name of a variable or parameter", R"({"type": "string"})"},
                                     read_line});
}

Format<double> number() {
  return {{"number", "a plain decimal such as `0.8`, `-3` or `1e-6`; a month counts as a number, too",
           fmt::format(R"({{"anyOf": [{{"type": "number"}}, {}]}})", month_schema)},
          read_number_or_month};
}

Format<bool> boolean() {
  return {{"true or false", "`true` or `false`", R"({"type": "boolean"})"}, read_boolean};
}

Format<Month> month() {
  return {{"month", "a calendar month such as `2025-06`", month_schema}, read_month};
}

Format<int> duration(int shortest) {
  return {{"duration", "such as `18 months` or `2 years`",
           R"({"type": "string", "pattern": "^(0|[1-9][0-9]*) (month|months|year|years)$"})"},
          [shortest](const Node& node, Diagnostics& diagnostics) {
            return read_duration(node, diagnostics, shortest);
          }};
}

Format<std::uint64_t> whole(std::uint64_t low, std::uint64_t high, std::string name) {
  return {
      {std::move(name), fmt::format("a whole number from {} to {}", low, high),
       fmt::format(R"({{"type": "integer", "minimum": {}, "maximum": {}}})", low, high)},
      [=](const Node& node, Diagnostics& diagnostics) { return read_whole(node, diagnostics, low, high); }};
}

Format<std::size_t> word(std::vector<std::string> words) {
  const auto choices = fmt::format("{}", fmt::join(words, " or "));
  const auto schema = fmt::format(R"({{"enum": ["{}"]}})", fmt::join(words, R"(", ")"));
  return {{choices, "one of these words", schema}, [words](const Node& node, Diagnostics& diagnostics) {
            return read_word(node, words, diagnostics);
          }};
}

Format<Quantity> quantity() {
  return {{"quantity", "a number or month, a distribution, or `{value, source, confidence}` with one of them",
           ""},
          [](const Node& node, Diagnostics& diagnostics) {
            return read_quantity(node, Months::allowed, diagnostics);
          }};
}

Format<Quantity> date() {
  return {
      {"date", "a month, or a distribution over months such as `!uniform {low: 2025-01, high: 2026-12}`", ""},
      [](const Node& node, Diagnostics& diagnostics) {
        return read_quantity(node, Months::demanded, diagnostics);
      }};
}

Format<Quantity> probability() {
  return limited(0, 1, {"probability", "a quantity from 0 to 1", ""}, "a probability lies between 0 and 1");
}

Format<Quantity> hazard() {
  return limited(0, 1e6, {"yearly rate", "a quantity of 0 or more, per year", ""},
                 "a yearly rate is 0 or more");
}

}  // namespace vidik::formats
