// What compile() builds up, and the small services that its parts share.
#pragma once

#include <limits>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "engine/plan/accompanied_change.hpp"
#include "engine/plan/interventions.hpp"
#include "engine/plan/model_actions.hpp"
#include "engine/plan/structure.hpp"

namespace vidik {

inline constexpr double infinity = std::numeric_limits<double>::infinity();

using Actions = std::vector<std::unique_ptr<const Action>>;

class Compilation {
 public:
  Compilation(const Scenario& scenario, const Diagnostics& found);

  // The parts of compile(), in order; each collects its mistakes in `diagnostics`.
  void place_models(const Catalogue& catalogue, const CompileOptions& options);  // compile_models.cpp
  void assume_parameters();                                                      // compile_assumptions.cpp
  void assume_initial_states();
  void correlate_draws();  // compile_correlations.cpp
  void add_levers();       // compile_interventions.cpp
  void add_shocks();
  void add_rules();  // compile_rules.cpp
  void add_pins();
  void plan_record();      // compile_report.cpp
  void share_constants();  // compile_constants.cpp
  Plan finish();           // compile.cpp

  const Scenario& scenario;
  Diagnostics diagnostics;
  const bool misread;  ///< something could not be read, so that what is missing may be there after all

 private:
  // --- columns and names (compilation.cpp)
  int add_column(Variable variable);
  int add_memory(const std::string& name, double before_first_month);
  const Variable* find(const std::string& name) const;
  /// The variable that a user named; reports an unknown name with the nearest one, and gives null.
  const Variable* resolve(const Located<std::string>& name);
  /// The same, but of a parameter, or of a state, only; `use` says what wants it: "a lever sets".
  const Variable* resolve(const Located<std::string>& name, Role wanted, const std::string& use);
  std::vector<std::string> names_of(std::initializer_list<Role> roles) const;

  /// The scenario's file as a whole: the place of what is missing in it.
  Location whole_file() const { return {scenario.tree.where.file, 0, 0}; }

  // --- numbers (compilation.cpp)
  /// A column that is drawn once per path; central scenarios take the median of what is uncertain.
  int add_draw(const std::string& name, const Distribution& distribution, double low = -infinity,
               double high = infinity, RandomPart part = RandomPart::interventions);
  bool constant(int parameter) const;  ///< the same on all paths and in all months
  void share_constants_of(std::size_t model, std::map<int, int>& number_of);
  void set_draw(int column, const std::string& name, const Distribution& distribution, double low,
                double high, RandomPart part);
  int add_noise(const std::string& name, bool uniform, RandomPart part);
  /// Column of a probability, and of the uniform that decides; −1 if it is certain.
  struct Chance {
    int probability = -1, draw = -1;
  };
  Chance add_chance(const std::string& name, const Quantity& probability);
  /// Reports a value (of an uncertain one its median) that a variable cannot take: outside the bounds of a
  /// parameter or of a state's first value, or not one of a regime's states.
  void check_value(const Variable& variable, const Quantity& value);
  void check_value(const Variable& variable, double value, const Location& where);

  // --- actions
  /// Marks a parameter as moved by interventions: it keeps a copy as assumed, from which each step starts.
  void target_parameter(const Variable& parameter);
  void add_shock(const std::string& name, const Shock& shock);
  void add_shock_on_parameter(const std::string& name, const Shock& shock, const Variable& target, int age);
  void add_shock_on_state(const std::string& name, const Shock& shock, const Variable& target, int age);
  /// Has an action set a state after its model has stepped.
  void hold_state(int column, std::unique_ptr<const Action> action);
  /// A change of a state, with its model's companions if there are any.
  std::unique_ptr<const Action> accompanied(std::unique_ptr<const Action> change, int column,
                                            bool after_step);
  void add_rule(const std::string& name, const Rule& rule);
  /// number: from 1 if the rule has several consequences, else 0.
  void add_consequence(const std::string& name, int number, const Rule::Consequence& consequence, int age);
  struct Watch compile_condition(const Condition& condition, const std::string& name, int& count);
  int step_of(Month month) const { return month - scenario.horizon.start + 1; }
  void add_correlated(const std::vector<const Correlation*>& pairs,
                      const std::map<std::string, int>& position, std::vector<CorrelatedGroup>& groups);
  void check_streams();
  /// Which coordinate of a Sobol point each draw takes: what every scenario assumes comes first, by name, so
  /// that scenarios that differ in interventions share these.
  void number_dimensions();
  bool correlated(std::size_t noise) const;
  /// Of a model, which will be the action of this number in a step.
  void add_rare_noises(const PlacedModel& placed, std::size_t before);
  Recorded recorded(const Variable& variable) const;

  std::shared_ptr<Plan::Structure> structure_ = std::make_shared<Plan::Structure>();
  std::shared_ptr<Plan::Values> values_ = std::make_shared<Plan::Values>();
  std::vector<PlacedModel> placed_;   ///< handles stand for whole columns
  std::vector<PlacedModel> compact_;  ///< the same, but what is equal on all paths is shared
  std::set<std::size_t> constant_;    ///< models of whose parameters none can differ by path or month
  std::map<int, std::size_t> owner_;  ///< column of a model's own variable → which placed model
  std::map<int, int> draw_of_;        ///< column → position among the draws
  std::size_t assumed_ = 0;           ///< draws of parameters and first values; those of interventions follow
  std::map<int, const Declaration*> declaration_of_;
  std::vector<CopyColumns::Copy> initial_copies_, restores_, snapshots_;
  std::vector<ResetColumns::Reset> resets_;
  Actions watches_, interventions_, clips_, state_shocks_;
  std::map<int, Actions> holds_;  ///< by the column of the state
  std::set<int> targeted_;        ///< columns of parameters that interventions move
};

}  // namespace vidik
