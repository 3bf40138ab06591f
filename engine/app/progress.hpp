// How far a run has come: a bar on a terminal, drawn ten times a second; elsewhere a line every ten seconds.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "engine/app/console.hpp"

namespace vidik::app {

/// How long something takes that may be done in several passes, each of which counts from where it begins.
class Pace {
 public:
  /// Seconds that so much takes at the pace of this pass, given the time now. Nothing is known at first.
  std::optional<double> seconds(std::int64_t done, double now);

 private:
  std::int64_t from_ = 0, last_ = 0;
  double start_ = 0;
};

class Progress {
 public:
  /// noun: what is counted.
  explicit Progress(const Console& console, std::string noun = "paths")
      : console_(console), noun_(std::move(noun)) {}
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Called by one thread at a time.
  void operator()(std::int64_t done, std::int64_t all);

 private:
  using Clock = std::chrono::steady_clock;

  const Console& console_;
  std::string noun_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
  Pace pace_;
  bool drawn_ = false;
};

/// "██████····  60 %  6,000 of 10,000 paths, 2 s left"
std::string progress_line(std::int64_t done, std::int64_t all, double seconds,
                          const std::string& noun = "paths");

}  // namespace vidik::app
