#include "models/trade/services.hpp"

namespace vidik::models::trade {

void Services::start(StartView x) const {
  x[exports] = x[exports_2022] / 12.0;
  x[imports] = x[imports_2022] / 12.0;
}

void Services::step(View x, Step) const {
  const Column stance = x[full_effect] * (x[full] + x[partial_share] * x[partial]);
  const Column exports_target = log(x[exports_2022] / 12.0) + x[activity] +
                                x[residents_elasticity] * log(x[residents] / x[residents_2022]) +
                                x[price_trend] + stance + x[council_effect] * x[council] +
                                x[ruble_elasticity] * x[real_ruble];
  const Column imports_target = log(x[imports_2022] / 12.0) + x[income] * log(x[real_gdp] / 100.0) +
                                x[price_trend] + stance + x[friction_elasticity] * x[friction];
  correct(x, exports, exports_target, exports_noise);
  correct(x, imports, imports_target, imports_noise);
  for (std::size_t k = 0; k < exports_by_kind.size(); ++k) {
    x[exports_by_kind[k]] = x[exports] * x[exports_split[k]];
    x[imports_by_kind[k]] = x[imports] * x[imports_split[k]];
  }
}

void Services::correct(View x, State flow, const Column& target, Noise shock) const {
  const Column before = log(x[flow]);
  x[flow] = exp(before + x[adjustment] * (target - before) + x[noise_sd] * x[shock]);
}

}  // namespace vidik::models::trade
