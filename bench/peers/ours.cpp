// The model of bench/peers/README.md in Vidik.
//
//   peers_ours [all|prices] PATHS THREADS
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>

#include "engine/model/catalogue.hpp"
#include "engine/plan/plan.hpp"
#include "engine/summary/summary.hpp"

using namespace vidik;

namespace {
constexpr std::array<std::string_view, 12> assets{"0", "1", "2", "3", "4",  "5",
                                                  "6", "7", "8", "9", "10", "11"};
constexpr auto flows = std::span(assets).first<6>();
constexpr auto level = Aggregation::stock;

Column of_regime(const Column& war, double active, double frozen, double settled) {
  return (war == 0.0)
      .select(Column::Constant(active), (war == 1.0).select(Column::Constant(frozen), settled));
}

struct War final : Model {
  War() : Model("war") {}
  Parameter freeze = parameter("active_frozen", "1/month", "hazard");
  Parameter settle = parameter("active_settled", "1/month", "hazard");
  Parameter reopen = parameter("frozen_active", "1/month", "hazard");
  Parameter conclude = parameter("frozen_settled", "1/month", "hazard");
  Parameter relapse = parameter("settled_active", "1/month", "hazard");
  Derived p0 = derived("leaves_active", "probability"), p00 = derived("freezes", "probability");
  Derived p1 = derived("leaves_frozen", "probability"), p10 = derived("reopens", "probability");
  Derived p2 = derived("leaves_settled", "probability");
  Uniform draw = uniform("draw");
  State war = state("regime", "0/1/2", "active, frozen, settled", level);

  void prepare(PrepareView x) const override {
    x[p0] = 1.0 - exp(-x[freeze] - x[settle]);
    x[p00] = x[p0] * x[freeze] / (x[freeze] + x[settle]);
    x[p1] = 1.0 - exp(-x[reopen] - x[conclude]);
    x[p10] = x[p1] * x[reopen] / (x[reopen] + x[conclude]);
    x[p2] = 1.0 - exp(-x[relapse]);
  }
  void step(View x, Step) const override {
    const Column from_active = indicator(x[draw] < x[p0]) * (2.0 - indicator(x[draw] < x[p00]));
    const Column from_frozen = 1.0 + indicator(x[draw] < x[p1]) * (1.0 - 2.0 * indicator(x[draw] < x[p10]));
    const Column from_settled = 2.0 - 2.0 * indicator(x[draw] < x[p2]);
    x[war] = (x[war] == 0.0).select(from_active, (x[war] == 1.0).select(from_frozen, from_settled));
  }
};

struct Intensity final : Model {
  Intensity() : Model("intensity") {}
  Parameter time = parameter("time", "years", "time constant");
  Derived closed = derived("closed", "share of the gap closed in a month");
  Input war = input("war.regime");
  State intensity = state("level", "index", "intensity", level);

  void prepare(PrepareView x) const override { x[closed] = 1.0 - exp(-Step::dt / x[time]); }
  void step(View x, Step) const override {
    x[intensity] += (of_regime(x[war], 1.0, 0.35, 0.0) - x[intensity]) * x[closed];
  }
};

/// With the war's premium on the second price, if there is a war.
template <bool premium>
struct Prices final : Model {
  Prices() : Model("prices") {
    if constexpr (premium) intensity = input("intensity.level");
  }
  Family<Parameter> mean = parameters("mean", assets, "log", "mean of the logarithm");
  Family<Parameter> reversion = parameters("reversion", assets, "1/year", "speed of reversion");
  Family<Parameter> volatility = parameters("volatility", assets, "1/√year", "volatility");
  Family<Derived> kept = deriveds("kept", assets, "share of a deviation kept over a month");
  Family<Derived> spread = deriveds("spread", assets, "standard deviation of a month");
  Family<Noise> noise = noises("noise", assets);
  Input intensity;
  Family<State> log_price = states("log", assets, "log", "logarithm of the price", level);
  Family<Output> price = outputs("price", assets, "index", "price", level);
  Output index = output("index", "index", "mean of the prices", level);

  void prepare(PrepareView x) const override {
    for (std::size_t i = 0; i < assets.size(); ++i) {
      x[kept[i]] = exp(-x[reversion[i]] * Step::dt);
      x[spread[i]] = x[volatility[i]] * ((1.0 - x[kept[i]].square()) / (2.0 * x[reversion[i]])).sqrt();
    }
  }
  void step(View x, Step) const override {
    x[index].setZero();
    for (std::size_t i = 0; i < assets.size(); ++i) {
      Column target = x[mean[i]];
      if constexpr (premium)
        if (i == 1) target += 0.35 * x[intensity];
      x[log_price[i]] = target + (x[log_price[i]] - target) * x[kept[i]] + x[spread[i]] * x[noise[i]];
      x[price[i]] = exp(x[log_price[i]]);
      x[index] += x[price[i]];
    }
    x[index] /= 12.0;
  }
};

struct Sanctions final : Model {
  Sanctions() : Model("sanctions") {}
  Parameter time = parameter("time", "years", "time constant");
  Derived closed = derived("closed", "share of the gap closed in a month");
  Input war = input("war.regime");
  State sanctions = state("level", "index", "sanctions", level);

  void prepare(PrepareView x) const override { x[closed] = 1.0 - exp(-Step::dt / x[time]); }
  void step(View x, Step) const override {
    x[sanctions] += (of_regime(x[war], 0.95, 0.78, 0.42) - x[sanctions]) * x[closed];
  }
};

struct Enforcement final : Model {
  Enforcement() : Model("enforcement") {}
  Input sanctions = input("sanctions.level");
  Output enforcement = output("level", "index", "enforcement", level);

  void step(View x, Step) const override { x[enforcement] = 0.15 + 0.45 * x[sanctions]; }
};

struct Trade final : Model {
  Trade() : Model("trade") {}
  Parameter adjustment = parameter("adjustment", "share", "share of a gap closed in a month");
  Parameter noise_sd = parameter("noise_sd", "log", "standard deviation of a month");
  Family<Input> log_price = inputs("prices.log", flows);
  Family<Input> mean = inputs("prices.mean", flows);
  Input sanctions = input("sanctions.level"), enforcement = input("enforcement.level");
  Family<Noise> noise = noises("noise", flows);
  Family<State> log_flow = states("log", flows, "log", "logarithm of the flow", level);
  Family<Output> flow = outputs("flow", flows, "USD mn", "flow", level);
  Output total = output("total", "USD mn", "sum of flows", level);
  Output share = output("share", "share", "share of the last flow", level);

  void step(View x, Step) const override {
    constexpr double log_100 = 4.605170185988092;
    const Column common = log_100 - 0.35 * x[enforcement];
    const Column diverted = x[sanctions] * (1.0 - x[enforcement]);
    x[total].setZero();
    for (std::size_t c = 0; c < flows.size(); ++c) {
      const double n = static_cast<double>(c);
      const Column target = common + 0.1 * (n + 1.0) * (x[log_price[c]] - x[mean[c]]) + 0.05 * n * diverted;
      x[log_flow[c]] += x[adjustment] * (target - x[log_flow[c]]) + x[noise_sd] * x[noise[c]];
      x[flow[c]] = exp(x[log_flow[c]]);
      x[total] += x[flow[c]];
    }
    x[share] = x[flow[5]] / x[total];
  }
};

const std::vector<std::string> kept_of_all{"intensity.level", "prices.price.0", "prices.index",
                                           "sanctions.level", "trade.flow.5",   "trade.share"};
const std::vector<std::string> kept_of_prices{"prices.price.0", "prices.index"};

std::string assumptions(bool all, std::int64_t paths) {
  std::string parameters, initial, correlations;
  for (int i = 0; i < 12; ++i) {
    parameters +=
        fmt::format("  prices.mean.{0}: {1}\n  prices.reversion.{0}: {2}\n  prices.volatility.{0}: {3}\n", i,
                    4 + 0.1 * i, 0.3 + 0.1 * i, 0.15 + 0.03 * i);
    initial += fmt::format("  prices.log.{}: {}\n", i, 4 + 0.1 * i);
    if (i > 0)
      correlations +=
          fmt::format("  c{0}: {{noises: [prices.noise.{1}, prices.noise.{0}], value: 0.4}}\n", i, i - 1);
  }
  if (all) {
    parameters +=
        "  war.active_frozen: 0.0105\n  war.active_settled: 0.0016\n  war.frozen_active: 0.0070\n"
        "  war.frozen_settled: 0.0070\n  war.settled_active: 0.0008\n  intensity.time: 0.4\n"
        "  sanctions.time: 1.4\n  trade.adjustment: 0.15\n  trade.noise_sd: 0.04\n";
    initial += "  war.regime: 0\n  intensity.level: 1\n  sanctions.level: 0.75\n";
    for (int c = 0; c < 6; ++c) initial += fmt::format("  trade.log.{}: 4.605170185988092\n", c);
  }
  return fmt::format(
      "schema: 1\ntitle: Peers\nquestion: How fast?\nhorizon: {{start: 2023-01, end: 2035-12}}\n"
      "ensemble: {{paths: {}, seed: 1}}\nparameters:\n{}initial:\n{}correlations:\n{}"
      "report:\n  outputs: [{}]\n",
      paths, parameters, initial, correlations, fmt::join(all ? kept_of_all : kept_of_prices, ", "));
}

Plan plan_of(bool all, std::int64_t paths) {
  Catalogue catalogue;
  if (all) {
    catalogue.add<War>();
    catalogue.add<Intensity>();
    catalogue.add<Prices<true>>();
    catalogue.add<Sanctions>();
    catalogue.add<Enforcement>();
    catalogue.add<Trade>();
  } else {
    catalogue.add<Prices<false>>();
  }
  const auto file = std::filesystem::temp_directory_path() / fmt::format("peers-{}.yaml", ::getpid());
  std::ofstream(file) << assumptions(all, paths);
  const Scenario scenario = load_scenario(file);
  std::filesystem::remove(file);
  return compile(scenario, catalogue);
}

void show(const std::string& name, const Ensemble& ensemble, const std::vector<std::string>& kept,
          double clock, double processor) {
  const Summary summary = summarise(ensemble);
  std::string line = fmt::format("{} {} {} {}", name, summary.paths, clock, processor);
  for (const auto* statistic : {"mean", "sd"})
    for (const auto& variable : kept)
      line += fmt::format(" {}", summary.find(variable, "2035", statistic)->value);
  fmt::print("{}\n", line);
}
}  // namespace

int main(int count, char** words) try {
  if (count != 4) return fmt::print("use: peers_ours all|prices PATHS THREADS\n"), 2;
  const bool all = std::string(words[1]) == "all";
  const int threads = std::atoi(words[3]);
  const Plan plan = plan_of(all, std::atoll(words[2]));
  SimulateOptions options;
  options.threads = threads;
  simulate(plan_of(all, 2048), options);  // starts the threads
  const auto begin = std::chrono::steady_clock::now();
  const auto processor = std::clock();
  const Ensemble ensemble = simulate(plan, options);
  const double used = static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin;
  const std::string name = all ? (threads == 1 ? "ours" : "ours-all-cores") : "ours-prices";
  show(name, ensemble, all ? kept_of_all : kept_of_prices, passed.count(), used);
  return 0;
} catch (const InputError& error) {
  for (const auto& diagnostic : error.diagnostics()) fmt::print(stderr, "{}\n", diagnostic.text());
  return 1;
}
