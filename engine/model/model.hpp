// A model: what it declares, and what it does to a batch of paths in one month.
//
//   struct Stock final : Model {
//     Stock() : Model("example") {}
//     Parameter rate  = parameter("exit_rate", "1/year", "share of the stock that leaves in a year");
//     Derived   stay  = derived("stay", "share that stays for a month");
//     Input     entry = input("other.arrivals");
//     State     stock = state("stock", "persons", "persons in the country", Aggregation::stock);
//
//     void prepare(PrepareView x) const override { x[stay] = exp(-x[rate] * Step::dt); }
//     void step(View x, Step) const override { x[stock] = x[stock] * x[stay] + x[entry]; }
//   };
//
// Every variable is declared once, on one line, and used through its handle. A model is const while it runs,
// and knows nothing of scenarios, threads, random generators or files; values, priors and initial states come
// from the scenario, by the declared names. It may be shared by any number of threads.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/calendar.hpp"
#include "engine/core/mathematics.hpp"
#include "engine/model/roles.hpp"
#include "engine/model/view.hpp"

namespace vidik {

/// Whether a State's first value is given by the scenario (`initial:`) or set by the model's start().
enum class Start { given, computed };

/// One line of a model's declarations.
struct Declaration {
  Role role{};
  std::string name;     ///< with the subject: "energy.bill"; of an Input or Lagged: the variable it reads
  std::string unit;     ///< empty for noise and for what is read
  std::string meaning;  ///< one phrase, for `describe` and the documentation
  Aggregation aggregation = Aggregation::level;
  Start start = Start::given;
  std::string numerator, denominator;  ///< of an Output aggregated as a ratio: full names of two variables
  Uniform draw;  ///< of a Noise that is read only where `draw` lies below `probability`: handles of the model
  Derived probability;
};

class Model {
 public:
  virtual ~Model() = default;

  /// Names and order, for messages: "energy" or "energy/contract".
  const std::string& name() const { return name_; }
  /// The first part of the names of all its variables: "energy".
  const std::string& subject() const { return subject_; }
  std::span<const Declaration> declarations() const { return declarations_; }

  /// Sets the States declared with Start::computed, once per path, after parameters were drawn and prepared.
  virtual void start(StartView) const {}
  /// Computes the Derived columns from the model's own parameters, and nothing else.
  virtual void prepare(PrepareView) const {}
  /// Computes the companions from States that something else has set: at the start of a path, and where a
  /// shock, a rule or a pin has changed one. `at`: the month whose values the States hold.
  virtual void accompany(CompanionView, Step) const {}
  /// One month: reads what was declared, writes States, their companions and Outputs.
  virtual void step(View x, Step t) const = 0;

 protected:
  // lagged() and laggeds() may name States and Parameters: an Output has no value before the first month.

  /// A subject that is modelled in parts gives each part a name of its own.
  explicit Model(std::string subject, const std::string& part = "");

  Parameter parameter(std::string_view name, std::string_view unit, std::string_view meaning);
  Derived derived(std::string_view name, std::string_view meaning);
  Input input(std::string_view variable);
  Lagged lagged(std::string_view variable);
  State state(std::string_view name, std::string_view unit, std::string_view meaning, Aggregation aggregation,
              Start start = Start::given);
  /// A State in another form, which the model computes anyhow when it writes the State and needs next month:
  ///   const Column log_next = lag(x[log_flow], target, x[closed]);
  ///   x[log_flow] = log_next;
  ///   x[flow] = exp(log_next);
  /// Others read it as input(form_of("trade.flow")). It is nobody's to pin or to report.
  Companion companion(State state, std::string_view form = "log");
  Output output(std::string_view name, std::string_view unit, std::string_view meaning,
                Aggregation aggregation);
  /// An Output whose annual value is that of `numerator` divided by that of `denominator` (full names).
  Output ratio(std::string_view name, std::string_view unit, std::string_view meaning,
               std::string_view numerator, std::string_view denominator);
  Noise noise(std::string_view name);
  /// One that step() reads only on paths where `draw` is below `probability`, such as the size of a jump. In
  /// months in which that holds on no path of the batch it is not drawn, and holds what it held before.
  Noise noise_where(std::string_view name, Uniform draw, Derived probability);
  Uniform uniform(std::string_view name);

  // Families: one variable per name, called stem.name (or just name if the stem is empty), with one unit and
  // meaning.
  using Names = std::span<const std::string_view>;
  Family<Parameter> parameters(std::string_view stem, Names names, std::string_view unit,
                               std::string_view meaning);
  Family<Derived> deriveds(std::string_view stem, Names names, std::string_view meaning);
  Family<Input> inputs(std::string_view stem, Names names);
  Family<Lagged> laggeds(std::string_view stem, Names names);
  Family<State> states(std::string_view stem, Names names, std::string_view unit, std::string_view meaning,
                       Aggregation aggregation, Start start = Start::given);
  Family<Companion> companions(Family<State> states, std::string_view form = "log");
  Family<Output> outputs(std::string_view stem, Names names, std::string_view unit, std::string_view meaning,
                         Aggregation aggregation);
  Family<Noise> noises(std::string_view stem, Names names);

 private:
  int declare(Declaration declaration);
  std::string own(std::string_view name) const;

  std::string subject_;
  std::string name_;
  std::vector<Declaration> declarations_;
};

}  // namespace vidik
