#include "models/trade/imports_from_russia.hpp"

namespace vidik::models::trade {

void ImportsFromRussia::prepare(PrepareView x) const {
  for (std::size_t c = 0; c < imports.size(); ++c) x[log_level[c]] = log(x[annual_2022[c]] / 12.0);
}

void ImportsFromRussia::start(StartView x) const {
  for (std::size_t c = 0; c < imports.size(); ++c) x[imports[c]] = x[annual_2022[c]] / 12.0;
}

void ImportsFromRussia::step(View x, Step t) const {
  const Column common = common_target(x, t);
  const Column gas_price = log(x[ttf] / x[ttf_2022]);
  x[energy_imports] = x[energy];
  x[total] = x[energy];
  for (std::size_t c = 0; c < imports.size(); ++c) {
    const Column before = log(x[imports[c]]);
    const Column gap = target(x, c, common, gas_price) - before;
    x[imports[c]] = exp(before + x[adjustment] * gap + x[noise_sd] * x[noise_terms[c]]);
    x[total] += x[imports[c]];
  }
}

/// What moves the targets of all chapters alike.
Column ImportsFromRussia::common_target(View x, Step t) const {
  const Column phased_in = 1.0 - exp(-double(t.index) / x[derisking_months]);
  return x[income] * log(x[real_gdp] / 100.0) + x[trend] * t.years() / 100.0 + x[price_trend] +
         x[derisking] * phased_in + x[ruble_elasticity] * x[real_ruble] + x[pivot_effect] * x[pivot] +
         x[council_effect] * x[council];
}

Column ImportsFromRussia::target(View x, std::size_t c, const Column& common, const Column& gas_price) const {
  const Column scaled = x[elasticity[c]] * x[elasticity_scale];
  return x[log_level[c]] + common + scaled * (x[preference_share] * x[preference] - x[friction]) +
         x[diversion_loading[c]] * (x[sanctions] - x[sanctions_2022]) + x[gas_loading[c]] * gas_price +
         x[embargo[c]];
}

}  // namespace vidik::models::trade
