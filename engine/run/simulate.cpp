#include "engine/run/simulate.hpp"

#include <algorithm>
#include <cassert>
#include <chrono>

#include "engine/record/digest.hpp"
#include "engine/run/parallel.hpp"
#include "engine/run/taker.hpp"
#include "engine/run/waves.hpp"

namespace vidik {
namespace {

void keep_all(const SimulateOptions& options, Ensemble& ensemble) {
  const auto record = std::make_shared<Record>(ensemble.plan, ensemble.paths());
  Runner(ensemble.plan, options).fill(*record);
  note_failures(*record, ensemble);
  ensemble.record = record;
}

void keep_sketch(const SimulateOptions& options, Ensemble& ensemble) {
  Taker taker(options, ensemble);
  for_each_wave(ensemble.plan, options, [&](const Record& wave) {
    if (wave.first_path() == 0) taker.look(wave);
    taker.take(wave);
  });
  ensemble.digested = digest_of_waves(taker.digests());
}

}  // namespace

std::span<const double> Ensemble::values(int output, int period) const {
  if (record) return record->values(output, period);
  const auto found = std::ranges::find(whole_outputs, output);
  assert(found != whole_outputs.end());
  return std::as_const(*whole).values(static_cast<int>(found - whole_outputs.begin()), period);
}

Ensemble simulate(const Plan& plan, const SimulateOptions& options) {
  const auto begin = std::chrono::steady_clock::now();
  const std::int64_t paths = plan.settings().paths;
  const std::uint64_t needed = memory_needed(plan, options);
  if (options.memory != 0 && needed > options.memory) throw MemoryExceeded(paths, needed, options.memory);

  Ensemble ensemble{.plan = plan};
  ensemble.threads = thread_count(options.threads);
  ensemble.digest_paths = options.digest_paths == 0 ? paths : options.digest_paths;
  keeps_all(plan, options.most_kept) ? keep_all(options, ensemble) : keep_sketch(options, ensemble);
  ensemble.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return ensemble;
}

}  // namespace vidik
