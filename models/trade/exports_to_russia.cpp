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

void ExportsToRussia::accompany(CompanionView x, Step at) const {
  for (std::size_t c = 0; c < exports.size(); ++c) x[log_exports[c]] = log(x[exports[c]]);
  x[log_exports[fruit]] -= log(x[season[season_of(at.month)]]);
}

/// What moves the targets of all chapters alike.
ExportsToRussia::Common ExportsToRussia::in_common(View x, Step t) const {
  return {x[income] * x[activity] + x[trend] * (t.years() / 100.0) + x[price_trend] +
              x[ruble_elasticity] * x[real_ruble] + x[pivot_effect] * x[pivot],
          x[elasticity_scale] * (x[preference_share] * x[preference] - x[friction]),
          x[diversion_scale] * x[diversion]};
}

/// ln X*, an expression.
auto ExportsToRussia::target(View x, std::size_t c, const Common& common) const {
  return x[log_level[c]] + common.target + x[elasticity[c]] * common.ease +
         x[diversion_loading[c]] * common.diversion + x[council_effect[c]] * x[council] + x[embargo[c]];
}

void ExportsToRussia::step(View x, Step t) const {
  const Common common = in_common(x, t);
  x[total].setZero();
  x[lost].setZero();
  for (std::size_t c = 0; c < exports.size(); ++c) {
    x[log_exports[c]] =
        lag(x[log_exports[c]], target(x, c, common), x[adjustment]) + x[noise_sd] * x[noise_terms[c]];
    const Column without_season = exp(x[log_exports[c]]);
    x[embargo_effect[c]] = lag(x[embargo_effect[c]], x[embargo[c]], x[adjustment]);
    x[lost] += without_season * (exp(-x[embargo_effect[c]]) - 1.0);
    x[exports[c]] = without_season;
    if (c == fruit) x[exports[c]] *= x[season[season_of(t.month)]];
    x[total] += x[exports[c]];
  }
  x[redirected] = lag(x[redirected], x[redirected_share] * x[lost], x[redirection_closed]);
}

}  // namespace vidik::models::trade
