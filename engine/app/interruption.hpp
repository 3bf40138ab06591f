// Ctrl-C, and a request to terminate.
//
// Normally an interruption ends the program at once with exit code 130. While a DeferInterruption lives it is
// only noted, so that the work under way can end in good order (a simulation between two batches; the results
// complete on disk or not there at all).
#pragma once

#include <atomic>

namespace vidik::app {

void watch_for_interruption();

/// Becomes true when an interruption was noted.
const std::atomic<bool>& interruption();

/// Throws Interrupted if one was noted.
void stop_if_interrupted();

class DeferInterruption {
 public:
  DeferInterruption();
  ~DeferInterruption();
  DeferInterruption(const DeferInterruption&) = delete;
  DeferInterruption& operator=(const DeferInterruption&) = delete;
};

}  // namespace vidik::app
