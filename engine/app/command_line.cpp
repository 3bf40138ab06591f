#include "engine/app/command_line.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "engine/app/command_line_verbs.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/core/suggestion.hpp"
#include "engine/write/build_info.hpp"

namespace vidik::app {

namespace {
constexpr const char* introduction =
    "Vidik: how Serbia's trade, energy costs, migration and stance on sanctions could evolve under scenarios "
    "written in YAML.";
constexpr const char* examples =
    "Examples:\n"
    "  vidik run baseline                        run a scenario that comes with Vidik\n"
    "  vidik validate my-scenario.yaml           find every mistake in one of your own\n"
    "  vidik diff baseline my-scenario.yaml      what it changes\n"
    "  vidik explain my-scenario.yaml energy.contract_slope\n"
    "  vidik COMMAND --help                      options and examples of a command\n\n"
    "Exit codes: 0 done, 1 the run failed, 2 wrong use, 3 a scenario is not valid, 4 shards are missing or "
    "do not match, 130 interrupted.";

/// A command that prints a text, such as help.
Command printing(std::string text) {
  const auto print = [text = std::move(text)](const Console& console) {
    console.show(text);
    return ExitCode::done;
  };
  return {print, false, false};
}

std::vector<std::string> names_of_verbs(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* verb : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(verb->get_name());
  return names;
}

/// The first word that is not an option must be a verb.
void check_verb(const CLI::App& app, const std::vector<std::string>& words) {
  const auto word =
      std::find_if(words.begin(), words.end(), [](const auto& w) { return !w.starts_with('-'); });
  const auto verbs = names_of_verbs(app);
  if (word == words.end() || std::find(verbs.begin(), verbs.end(), *word) != verbs.end()) return;
  const std::string suggestion = did_you_mean(*word, verbs);
  throw UsageError("there is no command '" + *word + "'; " +
                   (suggestion.empty() ? "`vidik --help` lists the commands" : suggestion));
}

std::vector<std::string> long_options(const CLI::App& verb) {
  std::vector<std::string> names;
  for (const auto* option : verb.get_options())
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

/// Help for an option that the verb does not have: the nearest one, if any.
std::string advice_on_options(const CLI::App& verb, const std::vector<std::string>& words) {
  const auto known = long_options(verb);
  for (const auto& word : words) {
    const std::string option = word.substr(0, word.find('='));
    if (!option.starts_with("--") || std::find(known.begin(), known.end(), option) != known.end()) continue;
    const std::string suggestion = did_you_mean(option, known);
    if (!suggestion.empty()) return "; " + suggestion;
  }
  return "";
}

[[noreturn]] void refuse(const CLI::App& app, const std::vector<std::string>& words,
                         const CLI::ParseError& error) {
  if (words.empty()) throw UsageError("a command is missing; `vidik --help` lists them");
  const auto chosen = app.get_subcommands();
  const CLI::App& verb = chosen.empty() ? app : *chosen.front();
  const std::string help = chosen.empty() ? "vidik --help" : "vidik " + verb.get_name() + " --help";
  throw UsageError(std::string(error.what()) + advice_on_options(verb, words) + " (`" + help +
                   "` shows the use)");
}

/// `vidik help run` means `vidik run --help`.
std::vector<std::string> without_help_verb(std::vector<std::string> words) {
  if (words.empty() || words.front() != "help") return words;
  words.erase(words.begin());
  words.emplace_back("--help");
  return words;
}

std::string version_text() {
  const BuildInfo info = build_info();
  return fmt::format("vidik {} (commit {}, {}, {}, {} lanes)", info.version, info.commit, info.compiler,
                     info.instruction_set, info.lanes);
}

void set_up(CLI::App& app, Command& command) {
  app.name("vidik");
  app.set_version_flag("--version", version_text(), "Show the version");
  app.set_help_flag("-h,--help", "Show the use of a command");
  app.add_option("--isa", "Before the command: another instruction set, v2, v3 or v4, if it is installed");
  app.footer(examples);
  app.require_subcommand(1);
  add_verbs(app, command);
}
}  // namespace

Command read_command_line(const std::vector<std::string>& given) {
  const auto words = without_help_verb(given);
  CLI::App app{introduction};
  Command command;
  set_up(app, command);
  check_verb(app, words);
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::CallForHelp&) {
    return printing(app.help() + '\n');
  } catch (const CLI::CallForVersion& version) {
    return printing(std::string(version.what()) + '\n');
  } catch (const CLI::ParseError& error) {
    refuse(app, words, error);
  }
  return command;
}

}  // namespace vidik::app
