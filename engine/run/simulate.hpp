// Runs all paths of a Plan and keeps what its report needs: every value if they are few enough, otherwise a
// sketch of each cell.
#pragma once

#include <optional>

#include "engine/record/sketch.hpp"
#include "engine/run/replay.hpp"
#include "engine/run/runner.hpp"

namespace vidik {

/// The run would take more memory than is allowed; the message says how much, and what to do.
struct MemoryExceeded : std::runtime_error {
  MemoryExceeded(std::int64_t paths, std::uint64_t needed, std::uint64_t allowed);
  std::uint64_t needed, allowed;  ///< bytes
};

/// All paths of a run; one path is one realisation.
struct Ensemble {
  Plan plan;
  std::shared_ptr<const Record> record;  ///< every value of every path; null if there is a sketch instead
  std::shared_ptr<const Sketch> sketch;  ///< or null
  std::shared_ptr<const Record> whole;   ///< of the outputs of which every path is kept; null with a record
  std::vector<int> whole_outputs;        ///< their numbers
  static constexpr std::size_t explained_failures = 4;
  std::vector<Failure> failures;  ///< explained: the first by path number
  std::int64_t failed_paths = 0;
  std::int64_t digest_paths = 0;          ///< the paths of which the digest is
  std::optional<std::uint64_t> digested;  ///< with a sketch: the digest
  double seconds = 0;
  int threads = 1;

  std::int64_t paths() const { return plan.settings().paths; }
  /// A number for all recorded bits of the first `digest_paths` paths (Record::digest).
  std::uint64_t digest() const { return digested ? *digested : record->digest(digest_paths); }
  /// The values of an output by path, if every path of it is kept, and which paths failed.
  std::span<const double> values(int output, int period) const;
  std::span<const std::uint8_t> failed() const { return std::as_const(record ? *record : *whole).failed(); }
};

/// Whether every value of every path is kept: if they are few enough, and where paths are not drawn one by
/// one always, because their standard errors need it.
bool keeps_all(const Plan& plan, std::uint64_t most_kept = most_bytes_kept);

/// Bytes that simulate() and summarise() need at most: a record or a sketch, and per thread a batch and room
/// to sort in.
std::uint64_t memory_needed(const Plan& plan, const SimulateOptions& options = {});

Ensemble simulate(const Plan& plan, const SimulateOptions& options = {});

}  // namespace vidik
