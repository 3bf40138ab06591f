// What the program tells the shell.
#pragma once

namespace vidik::app {

enum class ExitCode {
  done = 0,
  run_failed = 1,
  wrong_use = 2,
  scenario_invalid = 3,
  shards_refused = 4,  ///< missing, damaged, or of different runs
  interrupted = 130    ///< as shells have it: 128 + SIGINT
};

constexpr int exit_code(ExitCode code) {
  return static_cast<int>(code);
}

}  // namespace vidik::app
