#include "models/trade/services.hpp"

#include "models/dynamics.hpp"

namespace vidik::models::trade {

void Services::prepare(PrepareView x) const {
  x[log_exports_2022] = log(x[exports_2022] / 12.0);
  x[log_imports_2022] = log(x[imports_2022] / 12.0);
  x[log_residents_2022] = log(x[residents_2022]);
}

void Services::start(StartView x) const {
  x[exports] = x[exports_2022] / 12.0;
  x[imports] = x[imports_2022] / 12.0;
}

void Services::accompany(CompanionView x, Step) const {
  x[log_exports] = log(x[exports]);
  x[log_imports] = log(x[imports]);
}

void Services::step(View x, Step) const {
  const Column stance = x[full_effect] * (x[full] + x[partial_share] * x[partial]);
  const Column exports_target = x[log_exports_2022] + x[activity] +
                                x[residents_elasticity] * (log(x[residents]) - x[log_residents_2022]) +
                                x[price_trend] + stance + x[council_effect] * x[council] +
                                x[ruble_elasticity] * x[real_ruble];
  const Column imports_target = x[log_imports_2022] + x[income] * x[log_real_gdp] + x[price_trend] + stance +
                                x[friction_elasticity] * x[friction];
  x[log_exports] = lag(x[log_exports], exports_target, x[adjustment]) + x[noise_sd] * x[exports_noise];
  x[log_imports] = lag(x[log_imports], imports_target, x[adjustment]) + x[noise_sd] * x[imports_noise];
  x[exports] = exp(x[log_exports]);
  x[imports] = exp(x[log_imports]);
  for (std::size_t k = 0; k < exports_by_kind.size(); ++k) {
    x[exports_by_kind[k]] = x[exports] * x[exports_split[k]];
    x[imports_by_kind[k]] = x[imports] * x[imports_split[k]];
  }
}

}  // namespace vidik::models::trade
