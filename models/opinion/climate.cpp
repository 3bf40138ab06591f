#include "models/opinion/climate.hpp"

#include "models/dynamics.hpp"
#include "models/norms.hpp"

namespace vidik::models::opinion {

Output Climate::driver(std::string_view name, std::string_view unit, std::string_view meaning) {
  return output("driver." + std::string(name), unit, "driver of opinion: " + std::string(meaning),
                Aggregation::level);
}

void Climate::prepare(PrepareView x) const {
  x[decay] = models::decay(x[reversion]);
  x[deviation] = models::spread(x[reversion], x[volatility]);
}

void Climate::step(View x, Step t) const {
  x[kept] = x[decay];
  x[spread] = x[deviation];
  centre(x);
  effects(x, t);
}

void Climate::centre(View x) const {
  x[progress] = x[eu_progress] - norms::progress;
  x[pressure] = x[western_pressure] - norms::opinion::pressure;
  x[kosovo] = x[tension] - norms::opinion::kosovo_tension;
  x[growth] = x[growth_12m] - norms::growth;
  x[china] = x[china_engagement] - norms::opinion::china_engagement;
  x[trade] = x[russia_share] - norms::opinion::russia_share;
  x[switzerland] = 0.01 * x[index] - norms::opinion::new_switzerland;
  x[peace] = 1.0 - x[war_intensity];
  x[member] = x[eu_member];
  x[divested] = indicator(x[refinery] == 2.0);
}

void Climate::effects(View x, Step t) const {
  x[fatigue] = x[fatigue_limit] * (1.0 - left_after(t.index, x[fatigue_time]));
  x[accession] = x[accession_loading] * x[progress];
  x[backlash] = x[pressure_loading] * x[pressure];
  x[gas_discount] = x[discount_loading] * (x[discount] - norms::opinion::gas_discount);
  x[soft] = x[soft_power_loading] * x[soft_power];
}

}  // namespace vidik::models::opinion
