#include "engine/run/replicated.hpp"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <numeric>

#include "engine/run/parallel.hpp"
#include "engine/run/waves.hpp"

namespace vidik {
namespace {

// So many paths that the records of all runs of them take no more than one wave.
std::int64_t block_of(const Plan& plan) {
  const std::int64_t wave = Record::wave(plan) / static_cast<std::int64_t>(split_corners);
  return std::min(std::max<std::int64_t>(lanes, wave / lanes * lanes), plan.settings().paths);
}

Plan at_corner(const Plan& plan, std::size_t corner) {
  EnsembleSettings settings = plan.settings();
  for (std::size_t part = 0; part < random_parts.size(); ++part)
    settings.replicates[part] = static_cast<std::uint32_t>(corner >> part & 1);
  return plan.with_ensemble(settings);
}

class Replication {
 public:
  Replication(const SimulateOptions& options, Replicated& result)
      : options_(options),
        result_(result),
        workers_(static_cast<std::size_t>(thread_count(options.threads))) {
    std::size_t drawn = 0;
    for (std::size_t part = 0; part < random_parts.size(); ++part)
      if (result.random[part]) drawn |= std::size_t{1} << part;
    for (std::size_t corner = 0; corner < split_corners; ++corner)
      if (corner == (corner & drawn)) runs_.push_back({corner, at_corner(result.plan, corner), {}});
    for (std::size_t corner = 0; corner < split_corners; ++corner)
      run_of_[corner] =
          static_cast<std::size_t>(std::ranges::find(runs_, corner & drawn, &Run::corner) - runs_.begin());
    for (auto& worker : workers_) worker.resize(runs_.size());
  }

  void run() {
    const std::int64_t paths = result_.plan.settings().paths, size = block_of(result_.plan);
    for (Run& run : runs_) run.record = std::make_unique<Record>(result_.plan, size);
    failed_.resize(static_cast<std::size_t>(size));
    for (std::int64_t first = 0; first < paths; first += size) {
      for (Run& run : runs_) run.record->hold(first, std::min(size, paths - first));
      fill();
      take();
    }
  }

 private:
  struct Run {
    std::size_t corner;
    Plan plan;
    std::unique_ptr<Record> record;
  };

  void fill() {
    const Record& first = *runs_.front().record;
    const std::int64_t batches = (first.paths() + lanes - 1) / lanes;
    const auto runs = static_cast<std::int64_t>(runs_.size());
    parallel_for(batches * runs, options_.threads, [&](std::int64_t task, int number) {
      const auto i = static_cast<std::size_t>(task % runs);
      const std::int64_t from = task / runs * lanes;
      auto& worker = workers_[static_cast<std::size_t>(number)][i];
      if (!worker) worker = std::make_unique<BatchWorker>(runs_[i].plan);
      worker->run(first.first_path() + from, *runs_[i].record, options_.stop);
      tell(std::min<std::int64_t>(lanes, first.paths() - from));
    });
  }

  void tell(std::int64_t paths) {
    if (!options_.progress) return;
    const std::lock_guard lock(telling_);
    done_ += paths;
    options_.progress(done_ / static_cast<std::int64_t>(runs_.size()), result_.plan.settings().paths);
  }

  void take() {
    const auto paths = static_cast<std::size_t>(runs_.front().record->paths());
    const std::span<std::uint8_t> failed(failed_.data(), paths);
    std::ranges::fill(failed, std::uint8_t{0});
    for (const Run& run : runs_)
      std::ranges::transform(std::as_const(*run.record).failed(), failed, failed.begin(), std::bit_or<>());
    result_.failed_paths += std::accumulate(failed.begin(), failed.end(), std::int64_t{0});
    const int periods = static_cast<int>(result_.periods.size());
    for_each_cell(
        static_cast<int>(result_.cells.size()), options_.threads, [&](int cell, std::vector<double>&) {
          const int output = result_.outputs[static_cast<std::size_t>(cell / periods)];
          CornerValues values;
          for (std::size_t corner = 0; corner < split_corners; ++corner)
            values[corner] = std::as_const(*runs_[run_of_[corner]].record).values(output, cell % periods);
          add(values, failed, result_.cells[static_cast<std::size_t>(cell)]);
        });
  }

  const SimulateOptions& options_;
  Replicated& result_;
  std::vector<Run> runs_;                                           ///< those that differ
  std::array<std::size_t, split_corners> run_of_{};                 ///< by corner
  std::vector<std::vector<std::unique_ptr<BatchWorker>>> workers_;  ///< [thread][run]
  std::vector<std::uint8_t> failed_;
  std::mutex telling_;
  std::int64_t done_ = 0;
};

}  // namespace

Replicated replicate(const Plan& plan, const std::vector<int>& outputs, const SimulateOptions& options) {
  const auto begin = std::chrono::steady_clock::now();
  Replicated result{.plan = plan, .outputs = outputs};
  result.periods = periods_of(plan.grid(), plan.record().monthly);
  result.cells.resize(outputs.size() * result.periods.size());
  for (std::size_t part = 0; part < random_parts.size(); ++part)
    result.random[part] = plan.is_random(static_cast<RandomPart>(part));
  Replication(options, result).run();
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return result;
}

std::uint64_t replicating_memory(const Plan& plan, const SimulateOptions& options) {
  const std::uint64_t batch = plan.make_batch().columns.size() * sizeof(Column) + Recorder(plan).bytes();
  const std::uint64_t cells =
      plan.record().outputs.size() * periods_of(plan.grid(), plan.record().monthly).size();
  return split_corners * (Record::bytes(plan, block_of(plan)) +
                          static_cast<std::uint64_t>(thread_count(options.threads)) * batch) +
         cells * sizeof(SplitSums);
}

}  // namespace vidik
