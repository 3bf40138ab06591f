#include "models/trade/totals.hpp"

namespace vidik::models::trade {

void Totals::step(View x, Step) const {
  x[exports_total].setZero();
  x[imports_total].setZero();
  for (std::size_t j = 0; j < exports.size(); ++j) x[exports_total] += x[exports[j]];
  for (std::size_t j = 0; j < imports.size(); ++j) x[imports_total] += x[imports[j]];

  x[russia_share] = (x[exports[russia]] + x[imports[russia]]) / (x[exports_total] + x[imports_total]);
  x[smoothed] = x[persistence] * x[smoothed] + (1.0 - x[persistence]) * x[russia_share];

  const Column share_per_flow = 1.0 / x[exports_total];
  x[concentration].setZero();
  for (std::size_t j = 0; j < exports.size(); ++j)
    x[concentration] += (x[exports[j]] * share_per_flow).square();
}

}  // namespace vidik::models::trade
