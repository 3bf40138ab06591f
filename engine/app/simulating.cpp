#include "engine/app/simulating.hpp"

#include "engine/app/interruption.hpp"
#include "engine/app/progress.hpp"

namespace vidik::app {

Ensemble simulate_in_view(const Plan& plan, SimulateOptions options, const Console& console) {
  const DeferInterruption deferred;
  Progress progress(console);
  options.stop = &interruption();
  options.progress = [&progress](std::int64_t done, std::int64_t all) { progress(done, all); };
  return simulate(plan, options);
}

}  // namespace vidik::app
