#include "models/trade/imports_from_russia.hpp"

#include "models/dynamics.hpp"

namespace vidik::models::trade {

void ImportsFromRussia::prepare(PrepareView x) const {
  for (std::size_t c = 0; c < imports.size(); ++c) x[log_level[c]] = log(x[annual_2022[c]] / 12.0);
  x[log_ttf_2022] = log(x[ttf_2022]);
}

void ImportsFromRussia::start(StartView x) const {
  for (std::size_t c = 0; c < imports.size(); ++c) x[imports[c]] = x[annual_2022[c]] / 12.0;
}

void ImportsFromRussia::accompany(CompanionView x, Step) const {
  for (std::size_t c = 0; c < imports.size(); ++c) x[log_imports[c]] = log(x[imports[c]]);
}

/// What moves the targets of all chapters alike.
ImportsFromRussia::Common ImportsFromRussia::in_common(View x, Step t) const {
  const Column phased_in = 1.0 - left_after(t.index, x[derisking_months]);
  return {x[income] * x[log_real_gdp] + x[trend] * (t.years() / 100.0) + x[price_trend] +
              x[derisking] * phased_in + x[ruble_elasticity] * x[real_ruble] + x[pivot_effect] * x[pivot] +
              x[council_effect] * x[council],
          x[elasticity_scale] * (x[preference_share] * x[preference] - x[friction]),
          x[sanctions] - x[sanctions_2022], x[log_ttf] - x[log_ttf_2022]};
}

/// ln M*, an expression.
auto ImportsFromRussia::target(View x, std::size_t c, const Common& common) const {
  return x[log_level[c]] + common.target + x[elasticity[c]] * common.ease +
         x[diversion_loading[c]] * common.sanctions + x[gas_loading[c]] * common.gas_price + x[embargo[c]];
}

void ImportsFromRussia::step(View x, Step t) const {
  const Common common = in_common(x, t);
  x[energy_imports] = x[energy];
  x[total] = x[energy];
  for (std::size_t c = 0; c < imports.size(); ++c) {
    x[log_imports[c]] =
        lag(x[log_imports[c]], target(x, c, common), x[adjustment]) + x[noise_sd] * x[noise_terms[c]];
    x[imports[c]] = exp(x[log_imports[c]]);
    x[total] += x[imports[c]];
  }
}

}  // namespace vidik::models::trade
