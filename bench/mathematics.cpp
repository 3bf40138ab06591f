// What do exp, log and their like cost on columns, beside libm's and Eigen's?
//
// Motive: our own functions exist for the same bits everywhere. They should not cost more than those that
// they replace. 1,024 values, so all in the first cache.
//
//   build/bench/bench/bench_mathematics
#include "engine/core/mathematics.hpp"

#include <cmath>
#include <random>
#include <vector>

#include "bench/counters.hpp"

namespace vidik::bench {

namespace {
using Columns = std::vector<Column>;

Columns uniform_columns(double low, double high) {
  std::mt19937_64 generator(1);
  std::uniform_real_distribution<> draw(low, high);
  Columns columns(1024 / lanes);
  for (auto& column : columns)
    for (double& value : column) value = draw(generator);
  return columns;
}

template <typename Function>
void each_column(benchmark::State& state, double low, double high, Function function) {
  const Columns arguments = uniform_columns(low, high);
  Columns results(arguments.size());
  for (auto _ : state) {
    for (std::size_t i = 0; i < arguments.size(); ++i) results[i] = function(arguments[i]);
    benchmark::DoNotOptimize(results.data());
    benchmark::ClobberMemory();
  }
  count_each(state, static_cast<std::int64_t>(arguments.size()) * lanes);
}

template <typename Function>
auto each_value(Function function) {
  return [function](const Column& x) -> Column { return x.unaryExpr(function); };
}

template <typename Ours, typename Std, typename Eigens>
void compare(const std::string& name, double low, double high, Ours ours, Std std, Eigens eigen) {
  const auto add = [&](const std::string& column, auto function) {
    benchmark::RegisterBenchmark((name + "|" + column).c_str(),
                                 [=](benchmark::State& state) { each_column(state, low, high, function); });
  };
  add("ours", ours);
  add("std", each_value(std));
  add("Eigen", eigen);
}

const bool registered = [] {
  using C = const Column&;
  compare(
      "exp", -20, 20, [](C x) { return exp(x); }, [](double x) { return std::exp(x); },
      [](C x) -> Column { return x.exp(); });
  compare(
      "log", 0.001, 1000, [](C x) { return log(x); }, [](double x) { return std::log(x); },
      [](C x) -> Column { return x.log(); });
  compare(
      "logistic", -20, 20, [](C x) { return logistic(x); },
      [](double x) { return 1.0 / (1.0 + std::exp(-x)); }, [](C x) -> Column { return x.logistic(); });
  compare(
      "logit", 0.001, 0.999, [](C x) { return logit(x); }, [](double x) { return std::log(x / (1.0 - x)); },
      [](C x) -> Column { return (x / (1.0 - x)).log(); });
  compare(
      "tanh", -5, 5, [](C x) { return tanh(x); }, [](double x) { return std::tanh(x); },
      [](C x) -> Column { return x.tanh(); });
  compare(
      "power", 0.01, 100, [](C x) { return power(x, 0.7); }, [](double x) { return std::pow(x, 0.7); },
      [](C x) -> Column { return x.pow(0.7); });
  compare(
      "sqrt", 0, 100, [](C x) -> Column { return x.sqrt(); }, [](double x) { return std::sqrt(x); },
      [](C x) -> Column { return x.sqrt(); });
  compare(
      "division", 1, 100, [](C x) -> Column { return 1.0 / x; }, [](double x) { return 1.0 / x; },
      [](C x) -> Column { return x.inverse(); });
  return true;
}();
}  // namespace

}  // namespace vidik::bench
