// What the files of a scenario say, read and merged, but not yet tied to any model.
//
// Plain structs. Every name and value keeps the place where it was written, so that compile() can say where a
// mistake stands. Only shapes are checked here (keys, types, ranges, dates); whether a variable exists is
// known to compile().
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/core/calendar.hpp"
#include "engine/core/diagnostics.hpp"
#include "engine/core/location.hpp"
#include "engine/random/distribution.hpp"
#include "engine/random/sampling.hpp"
#include "engine/scenario/document.hpp"

namespace vidik {

/// A number, or what it is drawn from.
using Quantity = Located<Distribution>;

/// Entries by name, in the order in which they were first written.
template <typename T>
struct Named {
  struct Entry {
    Located<std::string> name;
    T value;
  };
  std::vector<Entry> entries;

  const T* find(const std::string& name) const {
    for (const auto& entry : entries)
      if (*entry.name == name) return &entry.value;
    return nullptr;
  }
  auto begin() const { return entries.begin(); }
  auto end() const { return entries.end(); }
};

/// The parts of what is random: what is not known (parameters, first values), what the world does by chance
/// (noise of the models), and what is uncertain of levers, shocks and rules.
enum class RandomPart { parameters, noise, interventions };
inline constexpr std::array random_parts{"parameters", "noise", "interventions"};

struct EnsembleSettings {
  std::int64_t paths = 10000;
  std::uint64_t seed = 20221231;
  /// By RandomPart; 0 but in nested designs, such as a split of the variance.
  std::array<std::uint32_t, random_parts.size()> replicates{};
  Sampling sampling = Sampling::random;
  bool draw_parameters = true;  ///< false: every uncertain parameter at its median
  bool draw_noise = true;       ///< false: noise 0, no hazard fires, nothing uncertain strikes
};

/// The value of a Parameter or the first value of a State.
struct Assumption {
  Quantity value;
  std::optional<Located<double>> low, high;  ///< bounds: draws and interventions are clipped to them
  std::optional<Located<std::string>> unit;  ///< checked against the model's declaration
  std::string meaning, source, confidence;
};

/// Correlation of the normal draws behind two parameters, or of two noises.
struct Correlation {
  enum class Of { parameters, noises } of = Of::parameters;
  Located<std::string> first, second;
  Located<double> value;
  std::string source, confidence;
};

/// What a decision-maker sets: a parameter, over a time.
struct Lever {
  enum class Kind { set, add } kind = Kind::set;
  Located<std::string> target;
  Quantity value;                       ///< `to` or `by`
  std::optional<Located<Month>> from;   ///< first month; the start of the horizon if not given
  std::optional<Located<Month>> until;  ///< last month; the end of the horizon if not given
  int ramp = 0;                         ///< months over which it grows to its full size, linearly
};

/// What happens to a parameter or a state.
struct Shock {
  enum class Kind { add, multiply, set } kind = Kind::add;
  Located<std::string> target;  ///< `on`
  Quantity value;
  std::optional<Quantity> at;      ///< date as Month::index(), floored; exactly one of `at` and `hazard`
  std::optional<Quantity> hazard;  ///< 1/year
  std::optional<Located<int>> duration;   ///< `for`, months; to the end if not given
  std::optional<Located<int>> half_life;  ///< months
  std::optional<Located<int>> ramp;       ///< months
  Quantity probability{Distribution(1.0), {}};
};

/// When a rule fires: a comparison, or a group of conditions; each may have to hold `duration` months.
struct Condition {
  enum class Kind { above, below, equals, all, any } kind = Kind::above;
  Located<std::string> variable;
  double threshold = 0;
  std::vector<Condition> parts;  ///< of all, any
  int duration = 1;              ///< `for`: months in a row, this one included
  Location where;
};

/// How the world reacts, path by path: a condition on last month's values, and what follows.
struct Rule {
  struct Consequence {
    enum class Kind { set, add, force } kind = Kind::set;
    Located<std::string> target;
    Quantity value;
    std::optional<Located<int>> duration;  ///< `for`, months; set and add: to the end; force: one month
  };
  Condition when;
  std::vector<Consequence> then;
  int delay = 0;     ///< months from firing to acting
  int cooldown = 0;  ///< months from firing until it may fire again
  bool once = false;
  Quantity probability{Distribution(1.0), {}};  ///< per month in which it could fire
};

/// A prescribed course of a State.
struct Pin {
  struct Point {
    Month month;
    double value = 0;
    Location where;
  };
  std::vector<Point> course;  ///< in order of time; each holds until the next
  Month last;                 ///< the last month held
  bool linear = false;        ///< interpolate between the points
};

/// "variable reaches value, by month".
struct Event {
  Located<std::string> variable;
  double reaches = 1;  ///< at or above
  std::optional<Located<Month>> by;
};

struct Report {
  std::vector<Located<std::string>> outputs;   ///< variables, or "stem.*" for all whose names begin so
  std::vector<Located<std::string>> headline;  ///< those shown on the terminal
  std::vector<Located<int>> years;             ///< shown on the terminal
  std::vector<double> quantiles{0.05, 0.25, 0.5, 0.75, 0.95};
  bool monthly = false;  ///< also a row per month
  Named<Event> events;
};

/// What the quantile of a level is called in results: "p5", "p2.5".
std::string quantile_name(double level);

struct Inheritance;

struct Scenario {
  std::string name;  ///< the file's stem: "western-pressure-squeeze"
  std::filesystem::path file;
  std::vector<std::shared_ptr<const SourceFile>> files;  ///< each overrides those before it
  std::filesystem::path parent;  ///< the scenario that this one extends (see Lineage); empty if there is none
  std::shared_ptr<const Inheritance> inheritance;  ///< for the manifest; see inheritance_of()
  std::string title, question, source;
  TimeGrid horizon;
  EnsembleSettings ensemble;
  Named<Assumption> parameters;
  Named<Assumption> initial;
  Named<Correlation> correlations;
  Named<Lever> levers;
  Named<Shock> shocks;
  Named<Rule> rules;
  Named<Pin> pins;
  Report report;

  Node tree;  ///< all files merged, every value with its place and what it overrode
  std::vector<Diagnostic> warnings;
};

/// Reads a file and all that it extends. Throws InputError with every mistake that can be seen without
/// models.
Scenario load_scenario(const std::filesystem::path& file);

/// The same, but keeps what it finds and goes on, so that compile() can report its own mistakes together with
/// these. Throws only if the files cannot be parsed at all.
Scenario load_scenario(const std::filesystem::path& file, Diagnostics& diagnostics);

}  // namespace vidik
