#include "models/energy/gas_prices.hpp"

#include "models/energy/contract.hpp"
#include "models/energy/refinery.hpp"

namespace vidik::models::energy {

namespace {
/// Moves a window one month on: the newest value comes first, the oldest is forgotten.
void push(View x, const Family<State>& history, const Column& newest) {
  for (std::size_t i = history.size() - 1; i > 0; --i) x[history[i]] = x[history[i - 1]];
  x[history[0]] = newest;
}
}  // namespace

void GasPrices::step(View x, Step) const {
  indicate(x);
  price(x);
  remember(x);
}

void GasPrices::indicate(View x) const {
  x[is_long] = indicator(x[contract] == Contract::long_term);
  x[is_none] = indicator(x[contract] == Contract::none);
  x[is_cut] = indicator(x[supply] == 0.0);
  x[live] = (1.0 - x[is_none]) * (1.0 - x[is_cut]);
  x[russian_owned] = indicator(x[refinery] == Refinery::owned);
}

void GasPrices::price(View x) const {
  Column mean_brent = Column::Zero();
  for (std::size_t i = 0; i < brent_history.size(); ++i) mean_brent += x[brent_history[i]];
  mean_brent *= 1.0 / static_cast<double>(brent_history.size());

  x[formula_price] = clip(x[intercept] + x[slope] * mean_brent, x[floor], x[cap]);
  x[market_price] = x[ttf] + x[basis];
  const Column hub = clip(x[hub_share], 0.0, 1.0);
  const Column in_dollars = (1.0 - hub) * x[formula_price] + hub * x[market_price];

  x[ruble_share] = clip(x[ruble_share_before] + x[ruble_lever], 0.0, 1.0);
  const Column invoiced = x[ruble_history[invoice_lag - 1]] / x[ruble];
  x[contract_price] = in_dollars * ((1.0 - x[ruble_share]) + x[ruble_share] * invoiced * x[ruble_factor]);
}

void GasPrices::remember(View x) const {
  push(x, brent_history, x[brent]);
  push(x, ruble_history, x[ruble]);
}

}  // namespace vidik::models::energy
