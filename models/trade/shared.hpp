// What several flows of trade have in common: the trend of prices, the speed of adjustment, an elasticity.
//
// The price trend is the log of prices in US dollars, π·years/100, zero in December 2022 (T4–T10, E12). A
// model of its own that reads nothing, so that energy may use it too.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::trade {

struct Shared final : Model {
  Shared() : Model("trade", "shared") {}

  Parameter inflation = parameter("usd_inflation", "%/year", "growth of trade prices in US dollars");
  Parameter adjustment =
      parameter("adjustment", "1/month", "share of its gap that a flow of goods closes in a month");
  Parameter import_income = parameter("imports_income_elasticity", "1", "income elasticity of imports");
  Parameter euro_2022 = parameter("euro_2022", "USD/EUR", "US dollars per euro on average in 2022");
  Derived log_euro_2022 = derived("euro_2022 (log)", "log of the dollar price of the euro in 2022");
  Output price_trend = output("price_trend", "log", "trend of trade prices in US dollars since December 2022",
                              Aggregation::level);

  void prepare(PrepareView x) const override { x[log_euro_2022] = log(x[euro_2022]); }
  void step(View x, Step t) const override { x[price_trend] = x[inflation] * (t.years() / 100.0); }
};

}  // namespace vidik::models::trade
