// Where the numbers of a summary, or of differences, belong, and their order.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/summary/differences.hpp"
#include "engine/summary/summary.hpp"

namespace vidik {

/// A statistic of one variable in one period, or the share of paths on which something happened by then.
struct Series {
  std::string kind;  ///< "variable", or "event", "shock", "rule"
  std::string name, unit, period;
  std::string statistic;  ///< "mean", "sd", "p5"; of what happens "share", or "risk_difference"

  /// "stance.ever_aligned.2030.mean"
  std::string text() const { return name + '.' + period + '.' + statistic; }
  /// "shock.war_settled.2030.share", where an event has the same name
  std::string text_with_kind() const { return kind + '.' + text(); }
};

/// Whether any of the patterns names it, or begins its name at a point: "stance.ever_aligned",
/// "stance.ever_aligned.2030", "stance.ever_aligned.2030.mean"; or with the kind before it, "shock.embargo".
bool is_named(const Series& series, const std::vector<std::string>& patterns);

/// The patterns that name a series: "stance.ever_aligned", with its period, and with its statistic.
std::vector<std::string> patterns_of(const Series& series);

/// All that the summaries of a plan hold.
std::vector<Series> series_of(const Plan& plan);
/// All that has a standard error among the differences of two plans, but for shares and medians that stand
/// beside these; of what happens the risk difference.
std::vector<Series> series_of(const Plan& reference, const Plan& scenario);

/// The numbers of a summary, or of differences, in the same order.
void for_each_estimate(const Summary& summary, const std::function<void(const Estimate&)>& each);
void for_each_estimate(const Differences& differences, const std::function<void(const Estimate&)>& each);

}  // namespace vidik
