// vidik verify: that threads, the order of work, the order of models, the number of paths and the instruction
// set change no bit.
#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "engine/app/instruction_set.hpp"
#include "engine/app/json.hpp"
#include "engine/app/loading.hpp"
#include "engine/app/simulating.hpp"
#include "engine/app/table.hpp"
#include "engine/app/text.hpp"
#include "engine/app/verbs.hpp"
#include "engine/run/parallel.hpp"
#include "engine/run/simulate.hpp"
#include "engine/write/build_info.hpp"

namespace vidik::app {

namespace {
/// One way of running the same scenario.
struct Variation {
  std::string name;
  int threads = 1;
  std::uint64_t order_of_tasks = 0;
  std::uint64_t order_of_models = 0;
  int times_paths = 1;
};

std::vector<Variation> variations(int threads) {
  const std::string many = counted(threads, "thread");
  return {{many, threads, 0, 0, 1},
          {many + ", tasks in another order", threads, 1, 0, 1},
          {many + ", tasks in a third order", threads, 2, 0, 1},
          {"models in another order", threads, 0, 1, 1},
          {"models in a third order", threads, 0, 2, 1},
          {"the first half of twice as many paths", threads, 0, 0, 2}};
}

Ensemble run(const VerifyOptions& verify, const Variation& variation, const Console& console) {
  const Plan compiled =
      prepare(verify.scenario, verify.overrides, {.order_seed = variation.order_of_models}).plan;
  SimulateOptions options;
  EnsembleSettings settings = compiled.settings();
  options.digest_paths = settings.paths;
  settings.paths *= variation.times_paths;
  options.threads = variation.threads;
  options.order_seed = variation.order_of_tasks;
  return simulate_in_view(compiled.with_ensemble(settings), options, console);
}

/// As the digest sees it: all values that are not numbers are one.
bool same_bits(double a, double b) {
  return (a != a && b != b) || std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

/// The first path with a difference, and in it the first period and variable; if every path is kept.
std::string first_difference(const Ensemble& a, const Ensemble& b) {
  if (!a.record || !b.record) return "";
  const auto& outputs = a.plan.record().outputs;
  const Record &x = *a.record, &y = *b.record;
  for (std::int64_t path = 0; path < x.paths(); ++path)
    for (int period = 0; period < static_cast<int>(x.periods().size()); ++period)
      for (int output = 0; output < x.outputs(); ++output) {
        const double v = x.values(output, period)[static_cast<std::size_t>(path)],
                     w = y.values(output, period)[static_cast<std::size_t>(path)];
        if (!same_bits(v, w))
          return fmt::format(" first at path {}, {}, {}: {} and {}", path,
                             x.periods()[static_cast<std::size_t>(period)].text(),
                             outputs[static_cast<std::size_t>(output)].name, v, w);
      }
  return " first in what fired or failed";
}

/// The digest of a run with the library of another level, in a process of its own; or that there is none.
std::string digest_on(const std::string& level, const VerifyOptions& verify,
                      const EnsembleSettings& settings) {
  std::vector<std::string> words = {"run",        verify.scenario,
                                    "--paths",    std::to_string(settings.paths),
                                    "--seed",     std::to_string(settings.seed),
                                    "--threads",  std::to_string(thread_count(verify.threads)),
                                    "--sampling", name_of(settings.sampling),
                                    "--quiet",    "--no-write",
                                    "--json"};
  if (verify.overrides.monthly) words.emplace_back("--monthly");
  const auto printed = printed_on(level, words);
  const Json json = Json::parse(printed.value_or(""), nullptr, false);
  return json.is_discarded() ? "did not run" : json.at("runs").at(0).at("digest").get<std::string>();
}

/// Those that are installed and that the processor knows, but for the one that runs.
std::vector<std::string> other_instruction_sets() {
  auto levels = instruction_sets();
  std::erase(levels, build_info().instruction_set);
  return levels;
}
}  // namespace

ExitCode verify(const VerifyOptions& options, const Console& console) {
  const Ensemble reference = run(options, {"1 thread", 1}, console);
  const std::int64_t paths = reference.paths();
  const std::string digest = digest_text(reference);
  const int threads = std::max(2, thread_count(options.threads));
  ExitCode code = ExitCode::done;
  Table table;
  table.left(1).left(2);
  table.row({fmt::format("1 thread, {}", build_info().instruction_set), digest, ""});
  for (const auto& variation : variations(threads)) {
    const Ensemble other = run(options, variation, console);
    const std::string others = digest_text(other);
    if (others != digest) code = ExitCode::run_failed;
    table.row(
        {variation.name, others, others == digest ? "same" : "differs" + first_difference(reference, other)});
  }
  for (const auto& level : other_instruction_sets()) {
    const std::string others = digest_on(level, options, reference.plan.settings());
    if (others != digest) code = ExitCode::run_failed;
    table.row({level, others, others == digest ? "same" : "differs"});
  }
  console.show(table.text());
  console.note(code == ExitCode::done
                   ? "The same bits in every way of running " + counted(paths, "path") + "."
                   : "Results depend on how they are computed, which is a bug in Vidik.");
  return code;
}

}  // namespace vidik::app
