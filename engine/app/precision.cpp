#include "engine/app/precision.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <regex>

#include "engine/app/scenario_files.hpp"
#include "engine/app/table.hpp"
#include "engine/app/text.hpp"
#include "engine/core/suggestion.hpp"

namespace vidik::app {

namespace {
constexpr const char* shape = "write it as 'trade.exports_to_russia.2030.mean: 0.5 %'";

bool is_main(const Series& series) {
  return series.kind == "variable" ? series.statistic == "mean" : true;
}

std::vector<std::string> parted(const std::string& text) {
  static const std::regex one("[^,;]+");
  std::vector<std::string> parts;
  for (auto it = std::sregex_iterator(text.begin(), text.end(), one); it != std::sregex_iterator(); ++it)
    parts.push_back(it->str());
  return parts.empty() ? std::vector<std::string>{text} : parts;
}

/// What of a name could be found: the variable, the period, or nothing.
std::string advice_on(const std::string& name, std::span<const Series> series) {
  std::vector<std::string> names, periods, statistics;
  const auto add = [](std::vector<std::string>& list, const std::string& text) {
    if (std::ranges::find(list, text) == list.end()) list.push_back(text);
  };
  for (const Series& one : series) {
    add(names, one.name);
    if (!name.starts_with(one.name + '.')) continue;
    add(periods, one.period);
    if (name.starts_with(one.name + '.' + one.period + '.')) add(statistics, one.statistic);
  }
  if (!statistics.empty())
    return fmt::format("its statistics are {}; others are added to `report: quantiles:`",
                       fmt::join(statistics, ", "));
  if (!periods.empty()) return fmt::format("its periods are {} to {}", periods.front(), periods.back());
  if (std::ranges::find(names, name) != names.end())
    return fmt::format("say when, such as '{}.{}'", name, series.back().period);
  // The name, its period and its statistic, of which any may be missing or misspelt.
  for (std::string some = name;; some.erase(some.find_last_of('.'))) {
    if (const std::string guess = did_you_mean(some, names); !guess.empty()) return guess;
    if (some.find('.') == std::string::npos) return "it must be among the outputs or events of `report:`";
  }
}

const Series& series_named(const std::string& name, std::span<const Series> series) {
  const auto found = std::ranges::find_if(series, [&](const Series& one) {
    return one.text() == name || (is_main(one) && one.name + '.' + one.period == name);
  });
  if (found == series.end())
    throw UsageError(fmt::format("no result is called '{}'; {}", name, advice_on(name, series)));
  return *found;
}

PrecisionTarget target_of(const std::string& text, std::span<const Series> series) {
  static const std::regex form(R"(\s*([^\s:]+)\s*[:=]\s*([^\s%]+)\s*(%?)\s*)");
  std::smatch found;
  if (!std::regex_match(text, found, form))
    throw UsageError(fmt::format("'{}' is no standard error to be reached; {}", text, shape));
  PrecisionTarget target;
  const std::string number = found[2];
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), target.wanted);
  if (error != std::errc() || end != number.data() + number.size() || !(target.wanted > 0) ||
      !std::isfinite(target.wanted))
    throw UsageError(fmt::format(
        "'{}' is no standard error to be reached: it must be a number above 0, such as 0.002 (in the unit of "
        "the result) or 0.5 % (of its value)",
        number));
  target.series = series_named(found[1], series);
  target.relative = found[3].length() > 0;
  if (target.relative) target.wanted /= 100;
  return target;
}

std::string error_text(const PrecisionTarget& target, double error) {
  if (target.relative) return fmt::format("{:.3g} %", 100 * error);
  return fmt::format("{:.3g}", error);
}

std::string reached_text(const PrecisionTarget& target) {
  const double value = std::abs(target.reached.value);
  if (target.relative && value == 0) return "– (of 0)";
  return error_text(target, target.reached.standard_error / (target.relative ? value : 1));
}

std::string name_of(const PrecisionTarget& target) {
  return target.series.text() + (target.of.empty() ? "" : " of " + target.of);
}
}  // namespace

std::vector<PrecisionTarget> precision_targets(const std::vector<std::string>& texts,
                                               std::span<const Series> series, const std::string& of) {
  std::vector<PrecisionTarget> targets;
  std::string mistakes;
  for (const std::string& text : texts)
    for (const std::string& part : parted(text)) try {
        targets.push_back(target_of(part, series));
        targets.back().of = of;
      } catch (const UsageError& error) {
        mistakes += (mistakes.empty() ? "" : "\n") + std::string(error.what());
      }
  if (!mistakes.empty()) throw UsageError(mistakes);
  return targets;
}

void show_precision(const Precision& precision, const Console& console) {
  Table table;
  table.row({"standard error of", "value", "wanted", "reached", ""});
  for (const PrecisionTarget& target : precision.targets)
    table.row({name_of(target), rounded(target.reached), error_text(target, target.wanted),
               reached_text(target),
               !(target.ratio() <= 1)            ? "not reached"
               : &target == &precision.binding() ? "binding"
                                                 : ""});
  std::vector<std::string> stages;
  for (const std::int64_t paths : precision.stages) stages.push_back(grouped(paths));
  const std::string spent =
      fmt::format("{} in {}: {}", counted(precision.paths(), "path"),
                  counted(static_cast<std::int64_t>(stages.size()), "stage"), fmt::join(stages, " → "));
  if (precision.met()) {
    console.note(table.text() + "All standard errors that were asked for are reached with " + spent);
    return;
  }
  console.complain(table.text() +
                   fmt::format("Not all standard errors that were asked for are reached with {}; allow more "
                               "with --most-paths",
                               spent));
}

}  // namespace vidik::app
