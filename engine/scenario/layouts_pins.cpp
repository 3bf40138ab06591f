// Field list and reader of pins: a course by months, or one value held.
#include <fmt/format.h>

#include <algorithm>

#include "engine/core/suggestion.hpp"
#include "engine/scenario/formats.hpp"
#include "engine/scenario/layouts.hpp"

namespace vidik {

namespace {

/// What stands in a course, or was meant to.
bool of_course(const Located<std::string>& key) {
  return (!key->empty() && '0' <= key->front() && key->front() <= '9') || *key == "interpolate";
}
bool is_month(const Located<std::string>& key) {
  return Month::parse(*key).has_value();
}

/// Marks a date that the horizon gives; read_scenario() fills it in.
constexpr Month of_horizon;

Pin held(const Node& node, Diagnostics& diagnostics) {
  Hold hold;
  read_fields(hold_fields(), node, hold, diagnostics);
  Pin pin;
  if (!hold.to) return pin;
  pin.course.push_back({hold.from ? **hold.from : of_horizon, **hold.to, node.where});
  pin.last = hold.until ? **hold.until : of_horizon;
  if (hold.from && hold.until && **hold.until < **hold.from)
    diagnostics.error(hold.until->where, fmt::format("'until' ({}) is before 'from' ({})",
                                                     hold.until->value.text(), hold.from->value.text()));
  return pin;
}

void add_point(Pin& pin, const Located<std::string>& key, const Node& node, Diagnostics& diagnostics) {
  const auto value = formats::number().read(node, diagnostics);
  const Month month = *Month::parse(*key);
  if (!pin.course.empty() && month <= pin.course.back().month)
    diagnostics.error(key.where,
                      fmt::format("{} comes after {}", month.text(), pin.course.back().month.text()),
                      "a course runs forward in time");
  else if (value)
    pin.course.push_back({month, *value, key.where});
}

Pin course(const Node& node, Diagnostics& diagnostics) {
  static const std::vector<std::string> known{"interpolate", "source"}, ways{"linear", "none"};
  Pin pin;
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const auto& key = node.keys[i];
    if (is_month(key))
      add_point(pin, key, node.items[i], diagnostics);
    else if (*key == "interpolate")
      pin.linear = read_word(node.items[i], ways, diagnostics) == 0;
    else if (std::ranges::find(known, *key) == known.end())
      diagnostics.error(key.where, fmt::format("'{}' is no month", key->substr(0, 100)), [&] {
        const auto help = did_you_mean(*key, known);
        return help.empty() ? "a course has a value for each month, written as 2025-06" : help;
      }());
  }
  if (std::ranges::none_of(node.keys, is_month))
    diagnostics.error(node.where, "this course has no month",
                      "add some, such as {2025-01: 83.1, 2025-02: 82.7}");
  if (!pin.course.empty()) pin.last = pin.course.back().month;
  return pin;
}

}  // namespace

const Fields<Hold>& hold_fields() {
  static const Fields<Hold> fields{
      "pin",
      "Holds a state at a prescribed value after its model has stepped, so that all that follows sees it. A "
      "course "
      "by months, `{2025-01: 83.1, 2025-02: 82.7}`, holds each value until the next month that is stated (or "
      "goes "
      "in straight lines, with `interpolate: linear`) and lets go after the last; `{file: brent.csv}` takes "
      "the "
      "course from a CSV file with the header `month,value`, beside the scenario file. Or one value is held:",
      {{"from", formats::month(), "start of the horizon", "first month", into(&Hold::from)},
       {"to", formats::number(), required, "the value that is held", into(&Hold::to)},
       {"until", formats::month(), "end of the horizon", "last month", into(&Hold::until)},
       {"source", formats::text(), "", "where this comes from", ignored}}};
  return fields;
}

Format<Pin> pin_format() {
  auto type = map_of<Hold>(hold_fields, "pin", "a prescribed course").type;
  return {type, [](const Node& node, Diagnostics& diagnostics) {
            std::optional<Pin> pin;
            if (node.kind != Node::Kind::map || !node.tag.empty())
              report_unexpected(node, "a course", diagnostics,
                                "such as {from: 2025-01, to: 1}, or {2025-01: 83.1}");
            else if (!node.find("file"))
              pin = std::ranges::any_of(node.keys, of_course) ? course(node, diagnostics)
                                                              : held(node, diagnostics);
            return pin;
          }};
}

}  // namespace vidik
