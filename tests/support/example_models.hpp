// A small catalogue for tests of the engine: a price, a stock, a regime and a cost, each with a closed form.
#pragma once

#include "engine/model/catalogue.hpp"

namespace vidik::test {

/// Ornstein–Uhlenbeck price: stationary mean `mean`, standard deviation volatility/√(2·reversion).
struct Price final : Model {
  Price() : Model("price") {}
  Parameter mean = parameter("mean", "USD", "price to which it reverts");
  Parameter reversion = parameter("reversion", "1/year", "speed of reversion");
  Parameter volatility = parameter("volatility", "USD/√year", "volatility");
  Derived kept = derived("kept", "what is kept of a deviation over a month");
  Derived spread = derived("spread", "standard deviation over a month");
  Noise shock = noise("level_noise");
  State level = state("level", "USD", "price", Aggregation::level);

  void prepare(PrepareView x) const override {
    x[kept] = exp(-x[reversion] * Step::dt);
    x[spread] = x[volatility] * ((1.0 - x[kept].square()) / (2.0 * x[reversion])).sqrt();
  }
  void step(View x, Step) const override {
    x[level] = x[mean] + (x[level] - x[mean]) * x[kept] + x[spread] * x[shock];
  }
};

/// Persons: enter at a constant rate, a share leaves every month; starts at twice its inflow.
struct Stock final : Model {
  Stock() : Model("stock") {}
  Parameter inflow = parameter("inflow", "persons/month", "persons who enter");
  Parameter exits = parameter("exit_share", "share", "share that leaves in a month");
  State persons = state("persons", "persons", "persons", Aggregation::stock, Start::computed);

  void start(StartView x) const override { x[persons] = 2.0 * x[inflow]; }
  void step(View x, Step) const override { x[persons] = x[persons] * (1.0 - x[exits]) + x[inflow]; }
};

/// 0 until an event at a constant monthly hazard makes it 1, for good.
struct Regime final : Model {
  Regime() : Model("regime") {}
  Parameter hazard = parameter("hazard", "1/month", "hazard of the event");
  Uniform draw = uniform("state_draw");
  State now = state("state", "0/1", "1 after the event", Aggregation::stock);

  void step(View x, Step) const override { x[now] = x[now].max(indicator(x[draw] < 1.0 - exp(-x[hazard]))); }
};

/// What the stock costs at this month's price, and last month's price beside it.
struct Cost final : Model {
  Cost() : Model("cost") {}
  Input price = input("price.level");
  Input persons = input("stock.persons");
  Lagged before = lagged("price.level");
  Output total = output("total", "USD", "price times persons", Aggregation::flow);
  Output last_price = output("last_price", "USD", "price of the month before", Aggregation::level);
  Output per_head = ratio("per_head", "USD", "annual cost per person", "cost.total", "stock.persons");

  void step(View x, Step) const override {
    x[total] = x[price] * x[persons];
    x[last_price] = x[before];
    x[per_head] = x[total] / x[persons];
  }
};

inline Catalogue example_catalogue() {
  Catalogue catalogue;
  catalogue.add<Cost>();  // before what it reads: the Plan must order them
  catalogue.add<Price>();
  catalogue.add<Stock>();
  catalogue.add<Regime>();
  return catalogue;
}

/// Values for all of the above; a test adds to it, or replaces single lines by a what-if.
inline const char* const example_assumptions = R"(schema: 1
title: Example
question: What?
horizon: {start: 2023-01, end: 2024-12}
ensemble: {paths: 256, seed: 7}
parameters:
  price.mean: {value: 50, bounds: [0, 200], unit: USD}
  price.reversion: 1.5
  price.volatility: 10
  stock.inflow: 100
  stock.exit_share: {value: 0.1, bounds: [0, 1]}
  regime.hazard: 0.02
initial:
  price.level: 40
  regime.state: 0
report:
  outputs: [price.level, stock.persons, regime.state, cost.total, cost.last_price, cost.per_head]
)";

}  // namespace vidik::test
