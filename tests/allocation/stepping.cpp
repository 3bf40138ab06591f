// Once a thread has its batch and recorder, a run takes no more memory from the heap.
#include <boost/test/unit_test.hpp>

#include "engine/run/runner.hpp"
#include "models/catalogue.hpp"
#include "tests/allocation/counting.hpp"
#include "tests/support/shipped.hpp"

namespace vidik::test {
namespace {

Plan plan_of(const char* scenario) {
  return compile(load_scenario(shipped(scenario)), models::catalogue());
}

/// Runs one batch to the end of the horizon, as every thread does it.
void run_batch(const Plan& plan, std::uint64_t first_path, Batch& batch, Recorder& recorder, Record& record) {
  plan.begin(batch, first_path);
  recorder.begin();
  for (int i = 1; i <= plan.grid().steps(); ++i) {
    plan.step(batch, plan.grid().step(i));
    recorder.step(batch, plan.grid().step(i), record);
  }
  recorder.end(batch, record);
}

/// Allocations in the batches after the first.
std::int64_t allocations_after_the_first_batch(const Plan& plan, int batches) {
  Batch batch = plan.make_batch();
  Recorder recorder(plan);
  Record record(plan, std::int64_t{batches} * lanes);
  run_batch(plan, 0, batch, recorder, record);
  return allocations_during([&] {
    for (int i = 1; i < batches; ++i)
      run_batch(plan, static_cast<std::uint64_t>(i) * lanes, batch, recorder, record);
  });
}

/// Allocations of a run of so many batches on one thread that has run others before.
std::int64_t allocations_of_a_run(const Plan& plan, int batches) {
  Runner runner(plan, {.threads = 1});
  Record warm(plan, lanes), record(plan, std::int64_t{batches} * lanes);
  runner.fill(warm);
  return allocations_during([&] { runner.fill(record); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(allocation)

BOOST_AUTO_TEST_CASE(allocations_of_every_kind_are_counted) {
  // Not by new-expressions, which a compiler may leave out.
  BOOST_TEST(allocations_during([] { operator delete(operator new(8)); }) > 0);
  constexpr std::align_val_t wide{64};
  BOOST_TEST(allocations_during([] { operator delete[](operator new[](64, wide), wide); }) > 0);
  BOOST_TEST(allocations_during([] { std::vector<double>(100); }) > 0);
  BOOST_TEST(allocations_during([] { std::string(100, ' '); }) > 0);
  BOOST_TEST(allocations_during([] { std::make_shared<Column>(); }) > 0);
  BOOST_TEST(allocations_during([] {}) == 0);
}

BOOST_AUTO_TEST_CASE(stepping_the_baseline_through_all_months_allocates_nothing_after_the_first_batch) {
  BOOST_TEST(allocations_after_the_first_batch(plan_of("baseline.yaml"), 4) == 0);
}

BOOST_AUTO_TEST_CASE(levers_shocks_rules_and_pins_allocate_nothing_either) {
  for (const auto* scenario : {"tutorial.yaml", "gas-cut-off.yaml", "riac-recommendations.yaml"})
    BOOST_TEST(allocations_after_the_first_batch(plan_of(scenario), 3) == 0, scenario);
}

BOOST_AUTO_TEST_CASE(the_allocations_of_a_run_do_not_grow_with_its_batches) {
  const Plan plan = plan_of("baseline.yaml");
  BOOST_TEST(allocations_of_a_run(plan, 20) == allocations_of_a_run(plan, 2));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace vidik::test
