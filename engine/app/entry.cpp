// Vidik on the command line: reads what is asked for, does it, and tells the shell how it went.
#include "engine/app/entry.hpp"

#include <csignal>
#include <exception>
#include <string>
#include <vector>

#include "engine/app/command_line.hpp"
#include "engine/app/instruction_set.hpp"
#include "engine/app/interruption.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/core/diagnostics.hpp"
#include "engine/run/simulate.hpp"
#include "engine/shard/shard_file.hpp"

using namespace vidik;
using namespace vidik::app;

namespace {
ExitCode call(const std::vector<std::string>& words, Console::Settings settings) {
  const Command command = read_command_line(words);
  settings.quiet = command.quiet;
  settings.json = command.json;
  const ExitCode code = command.call(Console(settings));
  flush_data();
  return code;
}

ExitCode failed(const Console& console, ExitCode code, const std::string& message) {
  console.complain("vidik: " + message);
  return code;
}

ExitCode guarded(std::vector<std::string> words, char** arguments) {
  const auto settings = Console::surroundings();
  const Console console(settings);
  try {
    choose_instruction_set(words, arguments);
    return call(words, settings);
  } catch (const UsageError& error) {
    return failed(console, ExitCode::wrong_use, error.what());
  } catch (const InputError& error) {
    console.complain(error.what());
    return ExitCode::scenario_invalid;
  } catch (const ShardError& error) {
    return failed(console, ExitCode::shards_refused, error.what());
  } catch (const Interrupted&) {
    return failed(console, ExitCode::interrupted, "interrupted");
  } catch (const std::exception& error) {
    return failed(console, ExitCode::run_failed, error.what());
  }
}
}  // namespace

int vidik_main(int argument_count, char** arguments) {
  watch_for_interruption();
  std::signal(SIGXFSZ, SIG_IGN);  // a limit on the size of files is an error of writing like any other
  return exit_code(guarded({arguments + 1, arguments + argument_count}, arguments));
}
