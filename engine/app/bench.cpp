// vidik bench: how fast this program is on this machine, in figures that can be compared with other machines.
#include <fmt/format.h>

#include "engine/app/cost_floor.hpp"
#include "engine/app/json.hpp"
#include "engine/app/loading.hpp"
#include "engine/app/scalar_loop.hpp"
#include "engine/app/table.hpp"
#include "engine/app/text.hpp"
#include "engine/app/throughput.hpp"
#include "engine/app/verbs.hpp"
#include "engine/write/build_info.hpp"

namespace vidik::app {

namespace {
/// In processor time of one thread; the speed of the scalar loop is 1.
double ratio_to_scalar_loop(const Throughput& throughput) {
  return throughput.scalar_loop.processor / throughput.serial().time.processor;
}

double speed_up(const Throughput& throughput, const Throughput::OnThreads& on) {
  return throughput.serial().time.clock / on.time.clock;
}

std::optional<double> floor_of_this_build() {
  return cost_floor(build_info().instruction_set);
}

double share_of(double floor, const Throughput& throughput) {
  return floor / throughput.serial().time.processor;
}

Json threads_as_json(const Throughput& throughput) {
  Json rows = Json::array();
  for (const auto& on : throughput.plan)
    rows.push_back({{"threads", on.threads},
                    {"path_months_per_second", 1e9 / on.time.clock},
                    {"speed_up", speed_up(throughput, on)},
                    {"processor_nanoseconds_per_path_month", on.time.processor}});
  return rows;
}

Json build_as_json() {
  const BuildInfo build = build_info();
  return {{"version", build.version},
          {"commit", build.commit},
          {"compiler", build.compiler},
          {"instruction_set", build.instruction_set},
          {"lanes", build.lanes}};
}

Json as_json(const Throughput& throughput, int rounds) {
  const auto floor = floor_of_this_build();
  return {{"build", build_as_json()},
          {"rounds", rounds},
          {"baseline", threads_as_json(throughput)},
          {"peak_memory_bytes", throughput.peak_memory},
          {scalar_loop_name,
           {{"processor_nanoseconds_per_path_month", throughput.scalar_loop.processor},
            {"ratio", ratio_to_scalar_loop(throughput)}}},
          {"cost_floor_nanoseconds", floor ? Json(*floor) : Json(nullptr)},
          {"share_of_cost_floor", floor ? Json(share_of(*floor, throughput)) : Json(nullptr)}};
}

std::string speeds(const Throughput& throughput) {
  Table table;
  table.row({"", "path-months/s", "speed-up", "processor time"});
  for (const auto& on : throughput.plan)
    table.row({counted(on.threads, "thread"), fmt::format("{:.2f} million", 1e3 / on.time.clock),
               fmt::format("{:.2f}", speed_up(throughput, on)),
               fmt::format("{:.1f} ns/path-month", on.time.processor)});
  return table.text();
}

std::string other_figures(const Throughput& throughput) {
  Table table;
  table.row({"instruction set", std::string(build_info().instruction_set)});
  table.row({"peak memory", size_text(static_cast<std::uint64_t>(throughput.peak_memory))});
  table.row({"fixed scalar loop", fmt::format("{:.1f} ns/path-month", throughput.scalar_loop.processor)});
  table.row({"speed of one thread against it", fmt::format("{:.3f}", ratio_to_scalar_loop(throughput))});
  if (const auto floor = floor_of_this_build())
    table.row({fmt::format("cost floor ({:.0f} ns) as a share of its time", *floor),
               fmt::format("{:.0f} %", 100.0 * share_of(*floor, throughput))});
  return table.text();
}
}  // namespace

ExitCode bench(const BenchOptions& options, const Console& console) {
  const Plan plan = prepare("baseline").plan;
  console.note(fmt::format("Running the baseline in {} …", counted(options.rounds, "round")));
  const Throughput throughput = measure(plan, options.rounds);
  if (console.json())
    print(as_json(throughput, options.rounds), console);
  else
    console.show(speeds(throughput) + '\n' + other_figures(throughput));
  return ExitCode::done;
}

}  // namespace vidik::app
