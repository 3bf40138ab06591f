// A run of the example models that is ready to be written, and the names of the files that it makes.
#pragma once

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/write/write.hpp"
#include "tests/engine/run/fragile.hpp"
#include "tests/engine/write/scratch_folder.hpp"

namespace vidik::test {

inline const std::vector<std::string> all_files{"events.csv", "manifest.json", "scenario.resolved.yaml",
                                                "summary.csv"};

struct Run {
  explicit Run(const std::string& changes = "", std::optional<EnsembleSettings> settings = std::nullopt)
      : scenario(what_if(changes)), ensemble(simulate(plan(settings))), summary(summarise(ensemble)) {}

  Plan plan(std::optional<EnsembleSettings> settings) const {
    const Plan plan = compile(scenario, example_catalogue());
    return settings ? plan.with_ensemble(*settings) : plan;
  }
  void write(const fs::path& folder, const WriteOptions& options = {}) const {
    write_results(scenario, summary, ensemble, folder, options);
  }

  Scenario scenario;
  Ensemble ensemble;
  Summary summary;
};

inline void check_names(const fs::path& folder, std::vector<std::string> expected) {
  std::sort(expected.begin(), expected.end());
  BOOST_TEST(names_in(folder) == expected, boost::test_tools::per_element());
}

}  // namespace vidik::test
