// --precision 'trade.exports_to_russia.2030.mean: 0.5 %': standard errors that are asked for.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/app/console.hpp"
#include "engine/app/json.hpp"
#include "engine/summary/precision.hpp"

namespace vidik::app {

/// What the command line says: several targets may stand in one text, parted by commas or semicolons. Throws
/// UsageError, with all mistakes, if a text is none or names nothing among `series`; without a statistic the
/// mean, the share or the risk difference is meant. of: the scenario, where several are compared.
std::vector<PrecisionTarget> precision_targets(const std::vector<std::string>& texts,
                                               std::span<const Series> series, const std::string& of = "");

/// Those of the numbers of `all`, a Summary or Differences, that the targets ask for, in their order.
template <typename Numbers>
std::vector<Estimate> estimates_of(std::span<const PrecisionTarget> targets, std::span<const Series> series,
                                   const Numbers& all);

/// What was reached, and with how many paths. A target that was not met is complained of.
void show_precision(const Precision& precision, const Console& console);

template <typename Numbers>
std::vector<Estimate> estimates_of(std::span<const PrecisionTarget> targets, std::span<const Series> series,
                                   const Numbers& all) {
  std::vector<Estimate> every, wanted;
  for_each_estimate(all, [&](const Estimate& estimate) { every.push_back(estimate); });
  for (const PrecisionTarget& target : targets)
    for (std::size_t i = 0; i < series.size(); ++i)
      if (series[i].kind == target.series.kind && series[i].text() == target.series.text()) {
        wanted.push_back(every[i]);
        break;
      }
  return wanted;
}

}  // namespace vidik::app
