// Plans for tests: the example models with a what-if on top, written as YAML text.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "engine/plan/plan.hpp"
#include "tests/support/example_models.hpp"

namespace vidik::test {

/// A scenario from text, through a file of its own, as a user's would be.
inline Scenario scenario_from(const std::string& text, Diagnostics& found,
                              const std::string& name = "what-if") {
  const auto folder = std::filesystem::path(VIDIK_BINARY_DIR) / "test-scenarios" / std::to_string(::getpid());
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "example.yaml") << example_assumptions;
  std::ofstream(folder / (name + ".yaml")) << text;
  return load_scenario(folder / (name + ".yaml"), found);
}

/// The example models under the example's assumptions and what `changes` says.
inline Plan example_plan(const std::string& changes = "", const CompileOptions& options = {}) {
  Diagnostics found;
  const Scenario scenario = scenario_from("schema: 1\nextends: example.yaml\n" + changes, found);
  return compile(scenario, example_catalogue(), options, found);
}

/// One batch stepped to the end, with all its columns by name.
class PlanBench {
 public:
  explicit PlanBench(Plan plan) : plan_(std::move(plan)), batch_(plan_.make_batch()) {
    plan_.begin(batch_, 0);
  }

  void step(int months = 1) {
    for (; months > 0; --months) plan_.step(batch_, plan_.grid().step(++index_));
  }
  const Column& operator[](const std::string& name) const { return batch_[plan_.find(name)->column]; }

 private:
  Plan plan_;
  Batch batch_;
  int index_ = 0;
};

}  // namespace vidik::test
