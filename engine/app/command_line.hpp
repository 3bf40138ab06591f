// From words on the command line to a verb with its options.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/app/console.hpp"
#include "engine/app/exit_code.hpp"

namespace vidik::app {

/// What the user asked for: a verb that is ready to be called, and how to speak.
struct Command {
  std::function<ExitCode(const Console&)> call;
  bool quiet = false;
  bool json = false;
};

/// Throws UsageError if the words make no command. `--help` and `--version` are commands that print.
Command read_command_line(const std::vector<std::string>& words);

}  // namespace vidik::app
