#include <fmt/format.h>

#include <algorithm>

#include "engine/run/batch_worker.hpp"
#include "engine/run/parallel.hpp"
#include "engine/run/replicated.hpp"
#include "engine/run/simulate.hpp"
#include "engine/run/whole_paths.hpp"

namespace vidik {
namespace {

std::string in_units(std::uint64_t bytes) {
  const double mebibytes = static_cast<double>(bytes) / (1 << 20);
  return mebibytes < 1024 ? fmt::format("{:.1f} MiB", mebibytes)
                          : fmt::format("{:.1f} GiB", mebibytes / 1024);
}

// What a thread works in to find order statistics of so many paths.
std::uint64_t sorting(std::int64_t paths) {
  return static_cast<std::uint64_t>(paths) * (2 * sizeof(double) + sizeof(std::uint16_t));
}

// What exact quantiles need: values, and for each cell where its ranks lie.
std::uint64_t collecting(const Plan& plan) {
  constexpr std::uint64_t ranks_per_quantile = 6, bytes_per_rank = 80;
  const std::uint64_t cells =
      plan.record().outputs.size() * periods_of(plan.grid(), plan.record().monthly).size();
  const auto one_cell = static_cast<std::uint64_t>(plan.settings().paths) * sizeof(double);
  return std::max(most_bytes_collected, one_cell) +
         cells * plan.record().quantiles.size() * ranks_per_quantile * bytes_per_rank;
}

}  // namespace

MemoryExceeded::MemoryExceeded(std::int64_t paths, std::uint64_t needed_, std::uint64_t allowed_)
    : std::runtime_error(fmt::format("{} paths need {} of memory ({} bytes), but only {} ({} bytes) are "
                                     "allowed: run fewer paths, report "
                                     "fewer outputs, leave out monthly values, or allow more with --memory",
                                     paths, in_units(needed_), needed_, in_units(allowed_), allowed_)),
      needed(needed_),
      allowed(allowed_) {}

bool keeps_all(const Plan& plan, std::uint64_t most_kept) {
  return plan.settings().sampling != Sampling::random ||
         Record::bytes(plan, plan.settings().paths) <= most_kept;
}

std::uint64_t memory_needed(const Plan& plan, const SimulateOptions& options) {
  const std::int64_t all = plan.settings().paths;
  const bool whole = keeps_all(plan, options.most_kept);
  const std::int64_t held = whole ? all : std::min(all, Record::wave(plan));
  std::uint64_t bytes =
      Record::bytes(plan, held) +
      static_cast<std::uint64_t>(thread_count(options.threads)) * (BatchWorker::bytes(plan) + sorting(held));
  if (!whole) bytes += Sketch::bytes(plan.record(), plan.grid());
  if (!whole && !options.whole_outputs.empty())
    bytes += Record::bytes(only(plan.record(), options.whole_outputs), plan.grid(), all);
  if (!whole && options.exact) bytes += collecting(plan);
  if (options.variance_split) bytes += replicating_memory(plan, options);
  return bytes;
}

}  // namespace vidik
