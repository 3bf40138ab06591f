#include "engine/app/interruption.hpp"

#include <signal.h>
#include <unistd.h>

#include "engine/app/exit_code.hpp"
#include "engine/run/simulate.hpp"

namespace vidik::app {

namespace {
// A signal handler can be told things only through globals: the one place in the program that needs them.
std::atomic<bool> noted{false};
std::atomic<int> deferred{0};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

void on_signal(int) {
  if (deferred.load() == 0 || noted.exchange(true)) _exit(exit_code(ExitCode::interrupted));
}
}  // namespace

void watch_for_interruption() {
  struct sigaction action {};
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

const std::atomic<bool>& interruption() {
  return noted;
}

void stop_if_interrupted() {
  if (noted) throw Interrupted();
}

DeferInterruption::DeferInterruption() {
  ++deferred;
}

DeferInterruption::~DeferInterruption() {
  --deferred;
}

}  // namespace vidik::app
