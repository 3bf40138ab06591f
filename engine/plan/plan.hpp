// A scenario tied to models: columns, and the Actions that fill them, in order.
//
//   const Plan plan = compile(scenario, models::catalogue());
//   Batch batch = plan.make_batch();
//   plan.begin(batch, 0);                                      // the state before the first month
//   for (int i = 1; i <= plan.grid().steps(); ++i) plan.step(batch, plan.grid().step(i));
//
// Immutable and cheap to copy; threads share one. After compile() there is no name to look up.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/model/batch.hpp"
#include "engine/model/catalogue.hpp"
#include "engine/plan/action.hpp"
#include "engine/random/distribution.hpp"
#include "engine/scenario/scenario.hpp"

namespace vidik {

/// What one column of a batch holds.
struct Variable {
  std::string name;  ///< "energy.bill"; of what scenarios add: "shocks.cut_off.fired"
  std::string unit;
  std::string meaning;
  Role role{};
  Aggregation aggregation = Aggregation::level;
  std::string model;  ///< the owner, "energy/bill"; empty for what the scenario adds
  int column = -1;
};

/// A number that is set once per path: a parameter, the first value of a state, a quantity of a lever or
/// shock.
struct Draw {
  std::string name;
  int column = -1;
  Distribution distribution;
  double low, high;      ///< bounds that draws are clipped to; may be infinite
  std::uint32_t stream;  ///< its number
  RandomPart part = RandomPart::parameters;
  int dimension = 0;  ///< of the Sobol sequence
};

/// A variable that is recorded, and how a year of it is made.
struct Recorded {
  std::string name, unit;
  Aggregation aggregation = Aggregation::level;
  int column = -1;
  bool indicator = false;  ///< takes only the values 0 and 1
  // of a ratio: the two variables whose annual values are divided
  int numerator = -1, denominator = -1;
  Aggregation numerator_aggregation{}, denominator_aggregation{};
};

/// "variable reaches a value, by a month", followed on each path.
struct Milestone {
  std::string name;
  int column = -1;
  double reaches = 1;
  int by = 0;  ///< index of the last step that counts
};

/// A shock or rule whose firings are counted; the column is 1 in a month in which it fires.
struct Counter {
  enum class Kind { shock, rule } kind = Kind::shock;
  std::string name;
  int column = -1;
};

/// What a run keeps, in terms of columns.
struct RecordPlan {
  std::vector<Recorded> outputs;
  std::vector<Milestone> milestones;
  std::vector<Counter> counters;
  std::vector<std::string> headline;
  std::vector<int> years;
  std::vector<double> quantiles;
  bool monthly = false;
};

struct CompileOptions {
  /// Breaks ties in the order of models at random; no result may depend on it (used by `vidik verify`).
  std::uint64_t order_seed = 0;
};

class Plan {
 public:
  const std::string& scenario() const;
  const TimeGrid& grid() const;
  const EnsembleSettings& settings() const;
  std::span<const Variable> variables() const;
  /// The variable of that name, or null.
  const Variable* find(const std::string& name) const;
  std::span<const Draw> draws() const;
  /// Whether anything of this part is drawn.
  bool is_random(RandomPart part) const;
  const RecordPlan& record() const;
  const std::vector<Diagnostic>& warnings() const;

  /// A batch with all columns, and those filled that are the same on all paths.
  Batch make_batch() const;
  /// Fills these columns again, of a batch that was made by a plan of the same structure (see with()).
  void fill_shared(Batch& batch) const;
  /// Draws the numbers of the paths first_path … and sets their initial states.
  void begin(Batch& batch, std::uint64_t first_path) const;
  void step(Batch& batch, Step step) const;

  /// The same plan with other paths, seed or replicates.
  Plan with_ensemble(const EnsembleSettings& settings) const;
  Plan with_paths(std::int64_t paths) const;
  /// The same plan with the named draws (parameters, "initial.x.y", "shocks.x.value") at other, certain
  /// values, without compiling again. Throws InputError for an unknown name or a value outside the bounds. A
  /// probability that the scenario leaves at 1 is not a draw, and cannot be changed.
  Plan with(const std::map<std::string, double>& values) const;

  /// The Actions in words, a line each.
  std::string describe() const;

  struct Structure;
  struct Values;
  /// What the plan is made of (engine/plan/structure.hpp), for those who time it piece by piece.
  const Structure& structure() const { return *structure_; }
  const Values& values() const { return *values_; }
  Plan(std::shared_ptr<const Structure> structure, std::shared_ptr<const Values> values)
      : structure_(std::move(structure)), values_(std::move(values)) {}

 private:
  std::shared_ptr<const Structure> structure_;  ///< columns and Actions
  std::shared_ptr<const Values> values_;        ///< draws, seed and paths
};

/// Ties names to columns, orders models and checks everything that needs them. Throws InputError with all
/// mistakes at once, also those already `found` when the scenario was loaded.
Plan compile(const Scenario& scenario, const Catalogue& catalogue, const CompileOptions& options = {},
             const Diagnostics& found = {});

}  // namespace vidik
