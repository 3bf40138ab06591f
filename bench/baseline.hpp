// The baseline, ready to be stepped: what the benchmarks of whole steps and runs work on.
#pragma once

#include <filesystem>

#include "engine/plan/plan.hpp"
#include "models/catalogue.hpp"

namespace vidik::bench {

inline std::filesystem::path baseline_file() {
  return std::filesystem::path(VIDIK_SCENARIO_FOLDER) / "baseline.yaml";
}

inline const Plan& baseline() {
  static const Plan plan = compile(load_scenario(baseline_file()), models::catalogue());
  return plan;
}

inline Plan baseline(std::int64_t paths) {
  EnsembleSettings settings = baseline().settings();
  settings.paths = paths;
  return baseline().with_ensemble(settings);
}

}  // namespace vidik::bench
