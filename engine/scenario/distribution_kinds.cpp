#include "engine/scenario/distribution_kinds.hpp"

#include <algorithm>
#include <numeric>

#include "engine/core/mathematics.hpp"
#include "engine/scenario/interval.hpp"

namespace vidik {

namespace {

using Made = std::optional<Distribution::Kind>;

Interval interval(const Arguments& a) {
  return {a.numbers.at("interval_90")[0], a.numbers.at("interval_90")[1]};
}

template <typename Kind>
Made made(const std::optional<Kind>& kind, const Arguments& a) {
  a.demand(kind.has_value(), "interval_90", "no such distribution has these two points");
  return kind ? Made(*kind) : std::nullopt;
}

Made normal(const Arguments& a) {
  if (a.has("interval_90")) return normal_within(interval(a));
  if (!a.above_zero("sd")) return {};
  return Normal{a["mean"], a["sd"]};
}

Made lognormal(const Arguments& a) {
  if (a.has("interval_90")) {
    if (!a.demand(interval(a).low > 0, "interval_90", "a lognormal value is above 0")) return {};
    return lognormal_within(interval(a));
  }
  if (!a.above_zero("sd_log")) return {};
  if (a.has("mean_log")) return LogNormal{exp(a["mean_log"]), a["sd_log"]};
  if (!a.above_zero("median")) return {};
  return LogNormal{a["median"], a["sd_log"]};
}

Made logitnormal(const Arguments& a) {
  const std::string_view range = "a logitnormal value lies between 0 and 1";
  if (a.has("interval_90")) {
    const auto [low, high] = interval(a);
    if (!a.demand(0 < low && high < 1, "interval_90", std::string(range))) return {};
    return logitnormal_within({low, high});
  }
  if (!a.demand(0 < a["median"] && a["median"] < 1, "median", std::string(range)) ||
      !a.above_zero("sd_logit"))
    return {};
  return LogitNormal{a["median"], a["sd_logit"]};
}

Made uniform(const Arguments& a) {
  if (a.has("interval_90")) return uniform_within(interval(a));
  if (!a.demand(a["low"] < a["high"], "high", "'high' must be above 'low'")) return {};
  return UniformRange{a["low"], a["high"]};
}

bool ordered_modes(const Arguments& a) {
  return a.demand(a["low"] < a["high"], "high", "'high' must be above 'low'") &&
         a.demand(a["low"] <= a["mode"] && a["mode"] <= a["high"], "mode",
                  "'mode' must lie between 'low' and 'high'");
}
Made triangular(const Arguments& a) {
  return ordered_modes(a) ? Made(Triangular{a["low"], a["mode"], a["high"]}) : std::nullopt;
}
Made pert(const Arguments& a) {
  return ordered_modes(a) ? Made(Pert{a["low"], a["mode"], a["high"]}) : std::nullopt;
}

Made beta_by_moments(const Arguments& a, double low, double high) {
  const double width = high - low, mean = (a["mean"] - low) / width, sd = a["sd"] / width;
  if (!a.demand(0 < mean && mean < 1, "mean", "the mean of a beta lies between its ends") ||
      !a.above_zero("sd"))
    return {};
  const double concentration = mean * (1 - mean) / (sd * sd) - 1;
  if (!a.demand(concentration > 1e-3 && concentration < 1e6, "sd", "no beta with this mean has this sd"))
    return {};
  return Beta{mean * concentration, (1 - mean) * concentration, low, high};
}
Made beta(const Arguments& a) {
  const double low = a.value_or("low", 0), high = a.value_or("high", 1);
  if (!a.demand(low < high, a.has("high") ? "high" : "low", "'high' must be above 'low'")) return {};
  if (a.has("mean")) return beta_by_moments(a, low, high);
  if (a.has("interval_90")) {
    const auto [from, to] = interval(a);
    if (!a.demand(low < from && to < high, "interval_90", "it must lie between the ends of the beta"))
      return {};
    return made(beta_within({from, to}, low, high), a);
  }
  if (!a.shape("alpha") || !a.shape("beta")) return {};
  return Beta{a["alpha"], a["beta"], low, high};
}

Made gamma(const Arguments& a) {
  if (a.has("interval_90")) {
    if (!a.demand(interval(a).low > 0, "interval_90", "a gamma value is above 0")) return {};
    return made(gamma_within(interval(a)), a);
  }
  if (a.has("mean")) {
    if (!a.above_zero("mean") || !a.above_zero("sd")) return {};
    const double shape = (a["mean"] / a["sd"]) * (a["mean"] / a["sd"]);
    if (!a.demand(shape > 1e-3 && shape < 1e6, "sd", "no gamma with this mean has this sd")) return {};
    return Gamma{shape, a["sd"] * a["sd"] / a["mean"]};
  }
  if (!a.shape("shape") || !a.above_zero("scale")) return {};
  return Gamma{a["shape"], a["scale"]};
}

Made student_t(const Arguments& a) {
  const double degrees = a["degrees_of_freedom"];
  if (!a.demand(degrees >= 1 && degrees <= 1e6, "degrees_of_freedom", "must be from 1 to 1000000")) return {};
  if (a.has("interval_90")) return student_t_within(interval(a), degrees);
  if (!a.above_zero("scale")) return {};
  return StudentT{a["location"], a["scale"], degrees};
}

/// The weights written, or equal ones; nothing if they do not fit.
std::optional<std::vector<double>> weights(const Arguments& a, std::size_t count, const std::string& of) {
  if (!a.demand(count > 0, of, "at least one is needed")) return {};
  if (!a.has("weights")) return std::vector<double>(count, 1.0);
  const auto& written = a.numbers.at("weights");
  const bool positive = std::ranges::all_of(written, [](double weight) { return weight >= 0; });
  const double sum = std::accumulate(written.begin(), written.end(), 0.0);
  if (!a.demand(written.size() == count, "weights", "one weight is needed for each of '" + of + "'") ||
      !a.demand(positive && 0 < sum && sum < 1e300, "weights", "weights must be 0 or more, and not all 0"))
    return {};
  return written;
}
Made discrete(const Arguments& a) {
  const auto& values = a.numbers.at("values");
  const auto given = weights(a, values.size(), "values");
  return given ? Made(Discrete{values, *given}) : std::nullopt;
}
Made mixture(const Arguments& a) {
  const auto given = weights(a, a.components.size(), "components");
  return given ? Made(Mixture{a.components, *given}) : std::nullopt;
}

}  // namespace

const std::vector<KindRow>& kind_rows() {
  static const std::vector<KindRow> rows{
      {{"normal", {{"mean", "sd"}, {"interval_90"}}, {}, "mean and standard deviation"}, normal},
      {{"lognormal",
        {{"median", "sd_log"}, {"mean_log", "sd_log"}, {"interval_90"}},
        {},
        "the logarithm is normal"},
       lognormal},
      {{"logitnormal", {{"median", "sd_logit"}, {"interval_90"}}, {}, "the logit is normal; between 0 and 1"},
       logitnormal},
      {{"uniform", {{"low", "high"}, {"interval_90"}}, {}, "equally likely between two ends"}, uniform},
      {{"triangular", {{"low", "mode", "high"}}, {}, "rises to the mode and falls again, in straight lines"},
       triangular},
      {{"pert",
        {{"low", "mode", "high"}},
        {},
        "as triangular, but smooth: beta with mean (low + 4 mode + high)/6"},
       pert},
      {{"beta",
        {{"alpha", "beta"}, {"mean", "sd"}, {"interval_90"}},
        {"low", "high"},
        "between 0 and 1, or `low` and `high`"},
       beta},
      {{"gamma", {{"shape", "scale"}, {"mean", "sd"}, {"interval_90"}}, {}, "above 0; mean = shape · scale"},
       gamma},
      {{"student_t",
        {{"location", "scale", "degrees_of_freedom"}, {"interval_90", "degrees_of_freedom"}},
        {},
        "as normal, with heavier tails"},
       student_t},
      {{"discrete", {{"values"}}, {"weights"}, "some values, equally likely or by weights"}, discrete},
      {{"mixture", {{"components"}}, {"weights"}, "one of several distributions, by weights"}, mixture},
  };
  return rows;
}

}  // namespace vidik
