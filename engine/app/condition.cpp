#include "engine/app/condition.hpp"

#include <fmt/format.h>

#include <charconv>
#include <regex>

#include "engine/app/scenario_files.hpp"
#include "engine/app/stores.hpp"
#include "engine/store/export.hpp"

namespace vidik::app {

bool Condition::holds(double value) const {
  if (relation == "<") return value < limit;
  if (relation == "<=") return value <= limit;
  return relation == ">" ? value > limit : value >= limit;
}

Condition parse_condition(const std::string& text) {
  static const std::regex shape(R"(\s*([^\s<>=]+)\s*(<=|>=|<|>)\s*(\S+)\s*)");
  std::smatch found;
  Condition condition;
  if (std::regex_match(text, found, shape)) {
    condition.name = found[1];
    condition.relation = found[2];
    const std::string number = found[3];
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), condition.limit);
    if (error == std::errc() && end == number.data() + number.size()) return condition;
  }
  throw UsageError(fmt::format("'{}' is no condition: write it as 'stance.ever_aligned.2030 > 0.3'", text));
}

StoredSeries number_named(const std::string& name, StoreReader& store, const StoredSweep& sweep) {
  refuse_if_empty(sweep);
  auto all = wanted_of(store, sweep, {name});
  if (all.size() > 1)
    std::erase_if(all, [](const auto& one) { return one.statistic != "mean" && one.statistic != "share"; });
  if (all.size() == 1) return all.front();
  throw UsageError(
      fmt::format("'{}' is {} numbers: name one, such as {}", name, all.size(), names_of(all).back()));
}

}  // namespace vidik::app
