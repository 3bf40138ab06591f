// The verbs in terms of CLI11: their options, help and examples.
#pragma once

#include <CLI/CLI.hpp>

#include "engine/app/command_line.hpp"
#include "engine/app/completion.hpp"

namespace vidik::app {

/// Adds every verb; the one that is chosen when the app parses its words fills in the command.
void add_verbs(CLI::App& app, Command& command);

/// Those that divide a run among machines: a part of add_verbs().
void add_shard_verbs(CLI::App& app, Command& command);

/// Those that work on many points: a part of add_verbs().
void add_sweep_verbs(CLI::App& app, Command& command);

/// The one that prints a script for a shell: a part of add_verbs().
void add_completion(CLI::App& app, Command& command);

/// What a shell can complete.
Grammar grammar_of(const CLI::App& app);

}  // namespace vidik::app
