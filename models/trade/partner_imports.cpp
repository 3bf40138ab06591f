#include "models/trade/partner_imports.hpp"

#include "models/norms.hpp"

namespace vidik::models::trade {

void PartnerImports::prepare(PrepareView x) const {
  for (std::size_t j = 0; j < imports.size(); ++j) x[log_level[j]] = log(x[annual_2022[j]] / 12.0);
}

void PartnerImports::start(StartView x) const {
  for (std::size_t j = 0; j < imports.size(); ++j) x[imports[j]] = x[annual_2022[j]] / 12.0;
}

void PartnerImports::step(View x, Step t) const {
  const Column common = x[income] * log(x[real_gdp] / 100.0) + x[trend] * t.years() / 100.0 + x[price_trend] +
                        x[euro_elasticity] * log(x[euro] / x[euro_2022]);
  const Column eu =
      x[member_share] * x[member_effect] * x[member] - x[pivot_share] * x[pivot_cost] * x[pivot];
  for (std::size_t j = 0; j < imports.size(); ++j) {
    Column target = x[log_level[j]] + common + x[eu_tie[j]] * eu;
    if (j == china) target += chinese(x, t);
    const Column before = log(x[imports[j]]);
    x[imports[j]] = exp(before + x[adjustment] * (target - before) + x[noise_sd] * x[noise_terms[j]]);
  }
  x[from_rest] = x[imports[rest]] + x[energy_bill] - x[energy_russian];
}

Column PartnerImports::chinese(View x, Step t) const {
  const Column agreement = indicator(x[china_fta_start] <= double(t.month.index()));
  return x[china_engagement] * (x[engagement] - norms::china) + x[china_trend] * t.years() +
         x[china_fta] * agreement + x[china_cooperation] * x[cooperation] + x[china_pivot] * x[pivot];
}

}  // namespace vidik::models::trade
