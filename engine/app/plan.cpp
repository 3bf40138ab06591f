// vidik plan: what happens in each month, in order, in words.
#include "engine/app/loading.hpp"
#include "engine/app/text.hpp"
#include "engine/app/verbs.hpp"
#include "engine/run/parallel.hpp"
#include "engine/run/simulate.hpp"

namespace vidik::app {

ExitCode plan(const PlanOptions& options, const Console& console) {
  const Plan plan = prepare(options.scenario, options.overrides).plan;
  show_warnings(plan, console);
  console.show(plan.describe());
  console.show('\n' + counted(plan.settings().paths, "path") + " of " +
               counted(plan.grid().steps(), "month") + "; needs " +
               size_text(memory_needed(plan, {.threads = options.threads, .exact = options.exact})) +
               " of memory with " + counted(thread_count(options.threads), "thread") + '\n');
  return ExitCode::done;
}

}  // namespace vidik::app
