// Dates against the horizon.
#include <fmt/format.h>

#include <algorithm>

#include "engine/scenario/distributions.hpp"
#include "engine/scenario/reader.hpp"

namespace vidik {

namespace {

class Dates {
 public:
  Dates(const TimeGrid& horizon, Diagnostics& diagnostics) : horizon_(horizon), diagnostics_(diagnostics) {}

  void check(const Located<Month>& date, std::string_view consequence) {
    if (*date < horizon_.start) too_early(date.where, date->text());
    if (*date > horizon_.end) too_late(date.where, date->text(), consequence);
  }
  void check(const std::optional<Located<Month>>& date, std::string_view consequence) {
    if (date) check(*date, consequence);
  }

  void check_order(const std::optional<Located<Month>>& from, const std::optional<Located<Month>>& until) {
    if (until && from && **until < **from)
      diagnostics_.add(
          {Severity::error, until->where,
           fmt::format("'until' ({}) is before 'from' ({})", until->value.text(), from->value.text()), "",
           from->where, "'from' is set here"});
    else if (until && **until < horizon_.start)
      too_early(until->where, until->value.text());
  }

  void check_date(const Quantity& date) {
    if (date.value.constant())
      return check(Located<Month>{Month::from_index(static_cast<int>(date.value.median())), date.where},
                   "this never fires");
    const double early = probability_below(*date, horizon_.start.index());
    const double late = 1 - probability_below(*date, horizon_.end.index() + 1);
    if (early > 0.5) return too_early(date.where, "the median date");
    if (early > 0.05)
      diagnostics_.warning(date.where,
                           fmt::format("{:.0f} % of the dates lie before the horizon", 100 * early),
                           "`truncate: [low, high]` keeps them within");
    if (late > 0.5)
      diagnostics_.warning(date.where,
                           fmt::format("{:.0f} % of the dates lie after the end of the horizon", 100 * late));
  }

  void check_year(const Located<int>& year) {
    if (horizon_.contains(Month(*year, 1)) && horizon_.contains(Month(*year, 12))) return;
    diagnostics_.warning(
        year.where, fmt::format("{} is not wholly within the horizon, so it is not shown", *year),
        fmt::format("the horizon goes from {} to {}", horizon_.start.text(), horizon_.end.text()));
  }

  void check_course(const Pin& pin) {
    if (pin.course.empty()) return;
    const auto& first = pin.course.front();
    check(Located<Month>{first.month, first.where}, "this holds nothing");
    if (pin.last < horizon_.start && first.month >= horizon_.start) too_early(first.where, pin.last.text());
  }

 private:
  void too_early(const Location& where, const std::string& date) {
    diagnostics_.error(where, fmt::format("{} is before the start of the horizon", date),
                       fmt::format("the horizon starts in {}", horizon_.start.text()));
  }
  void too_late(const Location& where, const std::string& date, std::string_view consequence) {
    diagnostics_.warning(where, fmt::format("{} is after the end of the horizon, so {}", date, consequence),
                         fmt::format("the horizon ends in {}", horizon_.end.text()));
  }

  TimeGrid horizon_;
  Diagnostics& diagnostics_;
};

void complete(Pin& pin, const TimeGrid& horizon) {
  if (pin.course.empty()) return;
  if (pin.course.front().month == Month()) pin.course.front().month = horizon.start;
  if (pin.last == Month()) pin.last = horizon.end;
}

/// Whether any first value is stated elsewhere than in that file.
bool states_from_elsewhere(const Node& initial, const SourceFile* file) {
  return std::ranges::any_of(initial.items, [&](const Node& entry) {
    const auto* value = entry.find("value");
    return value && value->where.file.get() != file;
  });
}

}  // namespace

void check_start(const Node& tree, Diagnostics& diagnostics) {
  const auto *horizon = tree.find("horizon"), *initial = tree.find("initial");
  const auto* start = horizon ? horizon->find("start") : nullptr;
  if (!start || !initial || !states_from_elsewhere(*initial, start->where.file.get())) return;
  const Node* first = start;
  while (first->overrides) first = first->overrides.get();
  const auto before = Month::parse(first->scalar);
  if (!before || first->scalar == start->scalar) return;
  diagnostics.add({Severity::warning, start->where,
                   fmt::format("the start moves from {} to {}, but first values stay those of the end of {}",
                               before->text(), start->scalar, (*before + -1).text()),
                   "state them for the new start under `initial:`, or keep the start", first->where,
                   "the start was set here before"});
}

void check_dates(Scenario& scenario, Diagnostics& diagnostics) {
  Dates dates(scenario.horizon, diagnostics);
  for (const auto& [name, lever] : scenario.levers) {
    dates.check(lever.from, "this never acts");
    dates.check_order(lever.from, lever.until);
  }
  for (const auto& [name, shock] : scenario.shocks)
    if (shock.at) dates.check_date(*shock.at);
  for (auto& [name, pin] : scenario.pins.entries) {
    complete(pin, scenario.horizon);
    dates.check_course(pin);
  }
  for (const auto& [name, event] : scenario.report.events) dates.check(event.by, "the end is what counts");
  for (const auto& year : scenario.report.years) dates.check_year(year);
}

}  // namespace vidik
