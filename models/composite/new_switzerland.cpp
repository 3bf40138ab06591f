#include "models/composite/new_switzerland.hpp"

#include "models/norms.hpp"

namespace vidik::models::composite {

namespace {
constexpr double months = 12.0;  // in a year

template <typename Value>
Column unit(const Eigen::ArrayBase<Value>& value) {
  return clip(value, 0.0, 1.0);
}
}  // namespace

Column NewSwitzerland::neutral(const View& x) const {
  Column held = Column::Zero();
  for (std::size_t i = 0; i < stances.size(); ++i) held += x[value[i]] * x[stance[i]];
  return held * unit(x[concentration_limit] - x[concentration]);
}

void NewSwitzerland::step(View x, Step) const {
  const Column rate = (x[market_price] - x[contract_price]) / x[market_price];
  x[component[residents]] = unit((x[de_facto] + x[naturalised]) / x[full_residents]);
  x[component[ict]] = unit(x[ict_exports] * months / x[gdp] / x[full_ict]);
  x[component[discount]] = unit(rate / x[full_discount]) * x[contract_live];
  x[component[migration]] = unit(norms::balanced_migration + x[net_migration] * months / x[full_migration]);
  x[component[neutrality]] = neutral(x);
  x[component[fdi]] = unit(x[investment] / x[full_fdi]);

  Column sum = Column::Zero();
  for (std::size_t i = 0; i < names.size(); ++i) sum += x[weight[i]] * x[component[i]];
  x[index] = 100.0 * sum;
}

}  // namespace vidik::models::composite
