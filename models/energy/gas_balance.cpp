#include "models/energy/gas_balance.hpp"

#include "models/dynamics.hpp"

namespace vidik::models::energy {

namespace {
/// Months from this one to October if gas is being stored (April to October), else 0.
int months_to_refill(Month month) {
  const int of_year = month.of_year();
  return 4 <= of_year && of_year <= 10 ? 11 - of_year : 0;
}

/// Takes as much of what is left over from an offer as it holds.
void decline(Column& offer, Column& left_over) {
  const Column declined = left_over.min(offer);
  offer -= declined;
  left_over -= declined;
}

constexpr double smallest_capacity = 1e-6;  // bcm/month; no division by zero
}  // namespace

void GasBalance::step(View x, Step t) const {
  const Column russian = x[russian_spot] * x[supply] * x[transit];
  const int months = months_to_refill(t.month);
  offer(x, t, russian);
  const Column need = x[demand] - x[contract] - x[domestic] - x[azeri];
  cover(x, positive_part(need), months > 0);
  absorb(x, positive_part(-need));
  replenish(x, months);
  x[spot_russian] = x[spot] * russian / x[spot_capacity].max(smallest_capacity);
  x[storage] = positive_part(x[storage] - x[withdrawn] + x[injected] + x[refill]);
}

void GasBalance::offer(View x, Step t, const Column& russian) const {
  x[contract] = x[contract_volume] * Step::dt * x[live];
  x[domestic] = x[domestic_2022] * Step::dt * grown(x[domestic_decline], -t.years());
  const Column started = indicator(x[azeri_start] <= double(t.month.index()));
  x[azeri] = x[azeri_volume].min(x[entry]) * Step::dt * started;
  x[spot_capacity] = positive_part(x[entry] * Step::dt - x[azeri]) + russian;
}

void GasBalance::cover(View x, const Column& shortage, bool summer) const {
  x[withdrawn].setZero();
  if (!summer) x[withdrawn] = shortage.min(x[storage]).min(x[withdrawal_limit]);
  x[spot] = (shortage - x[withdrawn]).min(x[spot_capacity]);
  const Column missing = shortage - x[withdrawn] - x[spot];
  const Column emergency = missing.min((x[storage] - x[withdrawn]).min(x[withdrawal_limit] - x[withdrawn]));
  x[unserved] = missing - emergency;
  x[withdrawn] += emergency;
}

void GasBalance::absorb(View x, const Column& surplus) const {
  x[injected] = surplus.min(positive_part(x[capacity] - x[storage] + x[withdrawn]));
  Column left_over = surplus - x[injected];
  decline(x[contract], left_over);
  decline(x[azeri], left_over);
  decline(x[domestic], left_over);
}

void GasBalance::replenish(View x, int months) const {
  x[refill].setZero();
  if (months == 0) return;
  const Column wanted =
      positive_part(x[storage_target] * x[capacity] - x[storage] - x[injected]) / double(months);
  const Column room = positive_part(x[capacity] - x[storage] - x[injected] + x[withdrawn]);
  x[refill] = wanted.min(x[spot_capacity] - x[spot]).min(room);
  x[spot] += x[refill];
}

}  // namespace vidik::models::energy
