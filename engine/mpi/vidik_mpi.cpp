// mpirun vidik-mpi SCENARIO|SWEEP: every rank computes one part, the first puts them together.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "engine/app/parts.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/mpi/messages.hpp"
#include "engine/mpi/sweep_on_ranks.hpp"
#include "engine/shard/shard_file.hpp"
#include "engine/write/write.hpp"

using namespace vidik;
using namespace vidik::app;

namespace {
struct Options {
  std::string scenario, output;
  Overrides overrides;
  int threads = 1;
  bool force = false, quiet = false;
};

void add_options(CLI::App& app, Options& options) {
  app.add_option("SCENARIO", options.scenario, "File, or name of a scenario or sweep that comes with Vidik")
      ->required();
  app.add_option("--paths", options.overrides.paths, "Number of paths; of a sweep, per point")
      ->check(CLI::PositiveNumber);
  app.add_option("--seed", options.overrides.seed, "Seed of all random draws");
  app.add_flag("--monthly", options.overrides.monthly, "Also give statistics of every month");
  app.add_option("--threads", options.threads, "Threads of each rank (default: 1)")
      ->check(CLI::PositiveNumber);
  app.add_option("-o,--output", options.output,
                 "Folder for the results (default: results/<scenario>), of a sweep the store (default: "
                 "results/<sweep>.sqlite)");
  app.add_flag("--force", options.force, "Replace the results of another scenario in that folder");
  app.add_flag("-q,--quiet", options.quiet, "Say nothing but data and errors");
}

Ensemble gathered(const mpi::Session& session, const Plan& plan, const Shard& own) {
  Merging merging(plan);
  merging.add(own);
  for (int rank = 1; rank < session.size(); ++rank) merging.add(read_shard(mpi::receive_from(rank), plan));
  return std::move(merging).end();
}

void run_scenario(const mpi::Session& session, const Options& options, const Console& console) {
  const Prepared prepared = prepare(options.scenario, options.overrides);
  const bool first = session.rank() == 0;
  const std::filesystem::path folder = results_folder(prepared.scenario, options.output);
  if (first) check_results_folder(prepared.scenario, prepared.plan, folder, {.force = options.force});
  const UnitRange range = Units(prepared.plan).part(session.rank(), session.size());
  const Shard own = compute_in_view(task_of(prepared), prepared.plan, range, options.threads, console);
  if (!first) return mpi::send_to_first(bytes_of(own));
  finish_whole(prepared, gathered(session, prepared.plan, own), folder, {.force = options.force}, console);
}

SweepOptions as_sweep(const Options& options) {
  if (options.force) throw UsageError("--force is of scenarios: a store keeps what is in it");
  SweepOptions sweep;
  sweep.sweep = options.scenario;
  sweep.store = options.output;
  sweep.overrides = options.overrides;
  sweep.threads = options.threads;
  return sweep;
}

ExitCode code_of(const std::exception& error) {
  if (dynamic_cast<const UsageError*>(&error)) return ExitCode::wrong_use;
  if (dynamic_cast<const InputError*>(&error)) return ExitCode::scenario_invalid;
  if (dynamic_cast<const ShardError*>(&error)) return ExitCode::shards_refused;
  return ExitCode::run_failed;
}
}  // namespace

int main(int argument_count, char** arguments) {
  const mpi::Session session(argument_count, arguments);
  Options options;
  CLI::App app("Runs a scenario or sweep on all ranks of an MPI job; the results are those of one process.",
               "vidik-mpi");
  add_options(app, options);
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::ParseError& error) {
    const int code = session.rank() == 0 ? app.exit(error) : error.get_exit_code();
    return code == 0 ? 0 : exit_code(ExitCode::wrong_use);
  }
  auto settings = Console::surroundings();
  settings.quiet = options.quiet || session.rank() != 0;  // one rank speaks for all
  const Console console(settings);
  try {
    if (names_sweep(options.scenario))
      mpi::run_sweep(session, as_sweep(options), console);
    else
      run_scenario(session, options, console);
  } catch (const std::exception& error) {
    console.complain(std::string("vidik-mpi: ") + error.what());
    session.abort(exit_code(code_of(error)));
  }
  return 0;
}
