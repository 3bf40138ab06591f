#include "models/trade/partner_imports.hpp"

#include "models/dynamics.hpp"
#include "models/norms.hpp"

namespace vidik::models::trade {

void PartnerImports::prepare(PrepareView x) const {
  for (std::size_t j = 0; j < imports.size(); ++j) x[log_level[j]] = log(x[annual_2022[j]] / 12.0);
}

void PartnerImports::start(StartView x) const {
  for (std::size_t j = 0; j < imports.size(); ++j) x[imports[j]] = x[annual_2022[j]] / 12.0;
}

void PartnerImports::accompany(CompanionView x, Step) const {
  for (std::size_t j = 0; j < imports.size(); ++j) x[log_imports[j]] = log(x[imports[j]]);
}

void PartnerImports::step(View x, Step t) const {
  const Column common = x[income] * x[log_real_gdp] + x[trend] * (t.years() / 100.0) + x[price_trend] +
                        x[euro_elasticity] * (x[log_euro] - x[log_euro_2022]);
  const Column eu =
      x[member_share] * x[member_effect] * x[member] - x[pivot_share] * x[pivot_cost] * x[pivot];
  for (std::size_t j = 0; j < imports.size(); ++j) {
    Column target = x[log_level[j]] + common + x[eu_tie[j]] * eu;
    if (j == china) target += chinese(x, t);
    x[log_imports[j]] = lag(x[log_imports[j]], target, x[adjustment]) + x[noise_sd] * x[noise_terms[j]];
    x[imports[j]] = exp(x[log_imports[j]]);
  }
  x[from_rest] = x[imports[rest]] + x[energy_bill] - x[energy_russian];
}

Column PartnerImports::chinese(View x, Step t) const {
  const Column agreement = indicator(x[china_fta_start] <= double(t.month.index()));
  return x[china_engagement] * (x[engagement] - norms::china) + x[china_trend] * t.years() +
         x[china_fta] * agreement + x[china_cooperation] * x[cooperation] + x[china_pivot] * x[pivot];
}

}  // namespace vidik::models::trade
