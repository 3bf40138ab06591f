// Sweeps for tests: of the example models, written as YAML text.
#pragma once

#include "engine/sweep/execute.hpp"
#include "tests/support/example_plan.hpp"

namespace vidik::test {

/// The folder in which a test's files stand; it holds example.yaml.
inline std::filesystem::path sweep_folder() {
  const auto folder = std::filesystem::path(VIDIK_BINARY_DIR) / "test-sweeps" / std::to_string(::getpid());
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "example.yaml") << example_assumptions;
  return folder;
}

inline void sweep_file(const std::string& name, const std::string& text) {
  std::ofstream(sweep_folder() / name, std::ios::binary) << text;
}

/// The example scenario, or another base, with these factors and this design.
inline Study study_of(const std::string& factors, const std::string& rest,
                      const std::string& base = "example.yaml") {
  sweep_file("sweep.yaml", "schema: 1\ntitle: A test\nbase: " + base + "\nfactors:\n" + factors + rest +
                               (rest.find("outputs:") == std::string::npos
                                    ? "outputs: [price.level, stock.persons, regime.state]\n"
                                    : ""));
  Diagnostics found;
  const Sweep sweep = load_sweep(sweep_folder() / "sweep.yaml", found);
  return prepare_study(sweep, example_catalogue(), found);
}

/// The same over an example whose parameters are uncertain, but for price.reversion.
inline Study study_of_uncertain(const std::string& factors, const std::string& rest) {
  sweep_file("uncertain.yaml", R"(schema: 1
title: Uncertain
extends: example.yaml
parameters:
  price.mean: {value: !normal {mean: 50, sd: 5}, bounds: [0, 200], unit: USD}
  price.volatility: !uniform {low: 5, high: 15}
  stock.inflow: !uniform {low: 50, high: 150}
  stock.exit_share: {value: !uniform {low: 0.05, high: 0.15}, bounds: [0, 1]}
  regime.hazard: !uniform {low: 0.01, high: 0.03}
)");
  sweep_file("groups.yaml", "schema: 1\ntitle: Groups\nbase: uncertain.yaml\nfactors:\n" + factors + rest +
                                "outputs: [price.level, stock.persons, regime.state]\n");
  Diagnostics found;
  const Sweep sweep = load_sweep(sweep_folder() / "groups.yaml", found);
  return prepare_study(sweep, example_catalogue(), found);
}

/// All that is wrong with it, as the user reads it.
inline std::string complaints(const std::string& factors, const std::string& rest) {
  try {
    study_of(factors, rest);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

/// Results by number of the point.
inline std::vector<PointResult> results_of(const Study& study, const ExecuteOptions& options = {}) {
  std::vector<std::int64_t> numbers(static_cast<std::size_t>(study.size()));
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = static_cast<std::int64_t>(i);
  std::vector<PointResult> results(numbers.size());
  execute(study, numbers, options, [&](const PointResult& result) {
    results[static_cast<std::size_t>(result.point.number)] = result;
  });
  return results;
}

}  // namespace vidik::test
