// The user's mistakes: what is wrong, where, and what to do about it.
//
// Every stage that reads what a user wrote collects Diagnostics and goes on, so that all mistakes are shown
// at once; at its end it calls throw_if_errors(). A mistake of ours is not a Diagnostic but a failed
// assertion.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "engine/core/location.hpp"

namespace vidik {

enum class Severity { error, warning };

struct Diagnostic {
  Severity severity = Severity::error;
  Location where;
  std::string message;  ///< "unknown variable 'energy.suply_available'"
  std::string help;     ///< "did you mean 'energy.supply_available'?"; may be empty
  Location other;    ///< a second place that the message speaks of ("set here … and here"); may be nowhere
  std::string note;  ///< what stands at the second place

  /// file:line:column, message, the line with a caret, help, and the second place.
  std::string text() const;
};

/// As many as anyone reads: more of one kind, from a hostile file, would only fill the screen.
inline constexpr std::size_t most_shown = 100;

/// What load() and compile() throw: all errors found, with the warnings found on the way.
class InputError : public std::runtime_error {
 public:
  explicit InputError(std::vector<Diagnostic> diagnostics);
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

 private:
  std::vector<Diagnostic> diagnostics_;
};

/// All of them, a line or more each; of very many those that matter most, and how many more there are.
std::string text_of(std::vector<Diagnostic> diagnostics);

class Diagnostics {
 public:
  void error(Location where, std::string message, std::string help = "");
  void warning(Location where, std::string message, std::string help = "");
  void add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }

  bool has_errors() const;
  /// Throws InputError with everything collected, sorted by place, if there is an error.
  void throw_if_errors() const;
  const std::vector<Diagnostic>& all() const { return all_; }
  std::vector<Diagnostic> sorted() const;  ///< by place

 private:
  std::vector<Diagnostic> all_;
};

}  // namespace vidik
