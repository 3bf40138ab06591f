// What a sweep file says: a base scenario, factors, a design, and what is kept of each point.
//
// Plain structs, as those of a scenario: names and values keep their places, so that a Study can say where a
// mistake stands once it knows the models.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/scenario/scenario.hpp"

namespace vidik {

/// What is varied from point to point: a number of the scenario, a choice among scenarios, or a group of
/// uncertain parameters, each with levels of its own, which designs switch together.
struct Factor {
  enum class Of { parameter, initial, lever, shock, scenarios, alternatives, parameters } of = Of::parameter;
  enum class Quality { size, date, hazard, probability };  ///< of a shock

  /// One of several scenarios: a file, or what is laid over the base.
  struct Choice {
    Located<std::string> name;
    Located<std::string> file;  ///< of `scenarios`; relative to the sweep's file
    Node overlay;               ///< of `alternatives`
  };

  Located<std::string> target;  ///< the name of the parameter, state, lever or shock
  Quality quality = Quality::size;
  // How its levels are given; by none of them: the prior of the base scenario.
  std::vector<Located<double>> values;
  std::optional<Located<double>> low, high;  ///< both or none
  std::optional<Quantity> distribution;      ///< levels are its quantiles
  std::optional<Located<int>> steps;         ///< levels in a grid
  std::vector<Choice> choices;
  std::vector<Located<std::string>> members;  ///< of `parameters`: names, "energy.*", "*"
  bool misread = false;                       ///< has mistakes that were reported where it was read

  bool chooses() const { return of == Of::scenarios || of == Of::alternatives; }
  bool groups() const { return of == Of::parameters; }
};

struct Design {
  enum class Kind { grid, list, random, latin_hypercube, sobol, morris, saltelli };
  Located<Kind> kind;
  std::optional<Located<std::int64_t>> points;  ///< of morris: trajectories; of saltelli: its base sample
  std::uint64_t seed = 1;
  std::optional<Located<std::string>> file;   ///< of a list; relative to the sweep's file
  std::vector<Located<std::string>> crossed;  ///< factors of which every place gets all levels
  bool misread = false;                       ///< or missing, which was reported
};

/// "latin_hypercube".
const std::string& word_of(Design::Kind kind);

struct Sweep {
  std::string name;  ///< the file's stem
  std::filesystem::path file;
  std::string title, question, source;
  Located<std::string> base;  ///< relative to the sweep's file
  Named<Factor> factors;
  Design design;
  std::int64_t paths = 1000;          ///< per point
  std::optional<std::uint64_t> seed;  ///< of the draws; that of the base scenario if not given
  std::vector<Located<std::string>> outputs;
  std::vector<double> quantiles{0.05, 0.5, 0.95};
  bool keeps_paths = false;  ///< the values of every path, so that more can be added
  Location where;            ///< the top of the file
};

/// Reads a sweep file. Reports mistakes of shape and goes on; throws InputError if it is no YAML at all.
/// What was read counts only if no error was reported.
Sweep load_sweep(const std::filesystem::path& file, Diagnostics& diagnostics);
/// The same of the text of a file that may not be there any more.
Sweep parse_sweep(const std::string& name, const std::string& text, Diagnostics& diagnostics);

}  // namespace vidik
