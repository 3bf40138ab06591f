// How a verb is added to the command line: its words, its options, and the function that carries it out.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "engine/app/command_line.hpp"
#include "engine/app/command_line_checks.hpp"
#include "engine/app/verbs.hpp"

namespace vidik::app {

inline constexpr std::int64_t most_paths = 100'000'000;
inline constexpr int most_threads = 1024;
inline constexpr int most_rounds = 1000;
inline constexpr std::int64_t most_parts = 1'000'000;

/// Adds one verb: its options O, filled by `options_of`, and the function that carries it out.
template <typename O>
struct Verb {
  Verb(CLI::App& app, Command& command, const std::string& name, const std::string& description,
       ExitCode (*function)(const O&, const Console&))
      : sub(app.add_subcommand(name, description)), options(std::make_shared<O>()) {
    sub->add_flag("-q,--quiet", command.quiet, "Say nothing but data and errors");
    sub->callback([&command, function, options = options] {
      command.call = [function, options](const Console& console) { return function(*options, console); };
    });
  }
  Verb& scenario(std::string O::*member) {
    sub->add_option("SCENARIO", (*options).*member, "File, or name of a scenario that comes with Vidik")
        ->type_name("")
        ->required();
    return *this;
  }
  Verb& scenario_or_sweep(std::string O::*member) {
    sub->add_option("SCENARIO", (*options).*member,
                    "Scenario or sweep: a file, or the name of one that comes with Vidik")
        ->type_name("")
        ->required();
    return *this;
  }
  Verb& scenarios(std::vector<std::string> O::*member) {
    sub->add_option("SCENARIO", (*options).*member, "Files, or names of scenarios that come with Vidik")
        ->type_name("")
        ->required();
    return *this;
  }
  /// A store that is there.
  Verb& store_to_read() {
    sub->add_option("STORE", options->store, "File that `vidik sweep` has written")
        ->type_name("")
        ->required();
    return which_sweep();
  }
  Verb& store_to_write() {
    sub->add_option("--store", options->store,
                    "File that keeps the results (default: results/<sweep>.sqlite)")
        ->type_name("FILE");
    return *this;
  }
  Verb& which_sweep() {
    sub->add_option("--sweep", options->sweep, "Which sweep, if a store has several")->type_name("NAME");
    return *this;
  }
  /// Which numbers of a store.
  Verb& only() {
    sub->add_option("--only", options->only,
                    "Only these numbers: variables or events, with or without period and statistic")
        ->type_name("NAME,...")
        ->delimiter(',')
        ->allow_extra_args(false);
    return *this;
  }
  Verb& overrides() {
    sub->add_option("--paths", options->overrides.paths, "Number of paths, in place of the scenario's")
        ->type_name("N")
        ->check(CLI::Range(std::int64_t{1}, most_paths).description(""));
    sub->add_option("--seed", options->overrides.seed, "Seed of all random draws, in place of the scenario's")
        ->type_name("N")
        ->check(CLI::Validator(check_seed, ""));
    return *this;
  }
  Verb& threads() {
    sub->add_option("--threads", options->threads,
                    "Threads to use (default: all cores); no result depends on it")
        ->type_name("N")
        ->check(CLI::Range(1, most_threads).description(""));
    return *this;
  }
  Verb& exact() {
    sub->add_flag("--exact", options->exact,
                  "Exact quantiles, by simulating again, when there are too many paths to keep");
    return *this;
  }
  /// `check` says why a word is no format of this verb.
  Verb& formats(std::string (*check)(const std::string&) = check_format) {
    sub->add_option("--format", options->formats,
                    "Write also these: csv (always), iamc, netcdf, parquet, xlsx; see docs/results.md")
        ->type_name("FORMAT,...")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::Validator(check, ""));
    return *this;
  }
  Verb& sampling() {
    sub->add_option(
           "--sampling", options->overrides.sampling,
           "How draws are spread over paths, in place of the scenario's: random, antithetic or sobol")
        ->type_name("KIND")
        ->check(CLI::IsMember({"random", "antithetic", "sobol"}).description(""));
    return *this;
  }
  /// After overrides().
  Verb& precision() {
    auto* asked = sub->add_option("--precision", options->precision,
                                  "Run as many paths as these standard errors take, such as "
                                  "'stance.ever_aligned.2030.mean: 0.002' or '….p95: 0.5 %'")
                      ->type_name("TARGET,...")
                      ->allow_extra_args(false)
                      ->excludes("--paths");
    sub->add_option("--most-paths", options->most_paths,
                    "Paths at most, with --precision (default: 1,000,000)")
        ->type_name("N")
        ->check(CLI::Range(std::int64_t{1}, most_paths).description(""))
        ->needs(asked);
    return *this;
  }
  Verb& json(Command& command, const std::string& what) {
    sub->add_flag("--json", command.json, what);
    return *this;
  }
  Verb& examples(const std::string& text) {
    sub->footer("Examples:\n" + text);
    return *this;
  }

  CLI::App* sub;
  std::shared_ptr<O> options;
};

}  // namespace vidik::app
