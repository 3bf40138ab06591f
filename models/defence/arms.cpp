#include "models/defence/arms.hpp"

#include "models/norms.hpp"

namespace vidik::models::defence {

Parameter Arms::loading(std::string_view supplier, std::string_view driver, std::string_view unit) {
  const auto name = "loading." + std::string(supplier) + '.' + std::string(driver);
  return parameter(name, unit,
                   "log share of " + std::string(supplier) + " per unit of " + std::string(driver));
}

void Arms::prepare(PrepareView x) const {
  for (std::size_t i = 0; i < suppliers.size(); ++i) x[log_base[i]] = log(x[base[i]]);
}

void Arms::start(StartView x) const {
  Column total = Column::Zero();
  for (std::size_t i = 0; i < suppliers.size(); ++i) total += x[base[i]];
  for (std::size_t i = 0; i < suppliers.size(); ++i) x[shares[i]] = x[base[i]] / total;
}

void Arms::respond(View x, double years, Logs& target) const {
  const Column war = x[war_intensity] - norms::arms::war_intensity;
  const Column engagement = x[china_engagement] - norms::arms::china_engagement;
  target[russia] += x[russia_war] * war + x[russia_full] * x[full_phase] +
                    x[russia_partial] * x[partial_phase] + x[russia_pivot] * x[pivot_phase] +
                    x[russia_trend] * years;
  target[china] += x[china_engaged] * engagement + x[china_member] * x[eu_member];
  target[belarus] += x[belarus_war] * war + x[belarus_full] * x[full_phase] +
                     x[belarus_partial] * x[partial_phase] + x[belarus_pivot] * x[pivot_phase] +
                     x[belarus_trend] * years;
  target[west] += x[west_full] * x[full_phase] + x[west_progress] * x[eu_progress] + x[west_trend] * years +
                  x[west_pivot] * x[pivot_phase];
}

void Arms::step(View x, Step t) const {
  Logs target;
  for (std::size_t i = 0; i < suppliers.size(); ++i) target[i] = x[log_base[i]];
  respond(x, t.years(), target);
  Column total = Column::Zero();
  for (auto& weight : target) total += weight = exp(weight);
  const Column per_weight = 1.0 / total;
  for (std::size_t i = 0; i < suppliers.size(); ++i)
    x[shares[i]] = x[shares[i]] + (target[i] * per_weight - x[shares[i]]) * x[rate];
  x[deliveries] = x[deliveries_full] * x[shares[russia]] * (1.0 - x[war_block] * x[war_intensity]) *
                  (1.0 - x[full_phase]);
}

}  // namespace vidik::models::defence
