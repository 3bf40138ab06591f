#include "models/trade/exports_to_russia.hpp"

#include "models/dynamics.hpp"

namespace vidik::models::trade {

namespace {
std::size_t season_of(Month month) {
  return static_cast<std::size_t>(month.of_year() - 1);
}
constexpr std::size_t december = 11;
}  // namespace

void ExportsToRussia::prepare(PrepareView x) const {
  for (std::size_t c = 0; c < exports.size(); ++c) x[log_level[c]] = log(x[annual_2022[c]] / 12.0);
  x[redirection_closed] = share_closed(x[redirection_time]);
}

void ExportsToRussia::start(StartView x) const {
  for (std::size_t c = 0; c < exports.size(); ++c) x[exports[c]] = x[annual_2022[c]] / 12.0;
  x[exports[fruit]] *= x[season[december]];
}

void ExportsToRussia::step(View x, Step t) const {
  const Column common = common_target(x, t);
  x[exports[fruit]] /= x[season[season_of(t.month + -1)]];
  x[total].setZero();
  x[lost].setZero();
  for (std::size_t c = 0; c < exports.size(); ++c) {
    const Column before = log(x[exports[c]]);
    const Column without_season =
        exp(before + x[adjustment] * (target(x, c, common) - before) + x[noise_sd] * x[noise_terms[c]]);
    x[embargo_effect[c]] += x[adjustment] * (x[embargo[c]] - x[embargo_effect[c]]);
    x[lost] += without_season * (exp(-x[embargo_effect[c]]) - 1.0);
    x[exports[c]] = without_season;
    if (c == fruit) x[exports[c]] *= x[season[season_of(t.month)]];
    x[total] += x[exports[c]];
  }
  x[redirected] = lag(x[redirected], x[redirected_share] * x[lost], x[redirection_closed]);
}

/// What moves the targets of all chapters alike.
Column ExportsToRussia::common_target(View x, Step t) const {
  return x[income] * x[activity] + x[trend] * t.years() / 100.0 + x[price_trend] +
         x[ruble_elasticity] * x[real_ruble] + x[pivot_effect] * x[pivot];
}

Column ExportsToRussia::target(View x, std::size_t c, const Column& common) const {
  const Column scaled = x[elasticity[c]] * x[elasticity_scale];
  return x[log_level[c]] + common + scaled * (x[preference_share] * x[preference] - x[friction]) +
         x[diversion_scale] * x[diversion] * x[diversion_loading[c]] + x[council_effect[c]] * x[council] +
         x[embargo[c]];
}

}  // namespace vidik::models::trade
