#include "engine/run/simulate.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <thread>

#include "tests/support/example_plan.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(simulating)

namespace {
// With everything that can be random: priors, noise, a hazard, a shock, a rule.
Plan busy_plan(std::int64_t paths, const CompileOptions& options = {}) {
  return example_plan("ensemble: {paths: " + std::to_string(paths) + R"(}
parameters: {stock.inflow: !normal {mean: 100, sd: 10}}
shocks:
  crisis: {on: price.level, hazard: 0.5, add: 20}
rules:
  closing: {when: {variable: price.level, above: 60, for: 2 months}, then: {set: stock.inflow, to: 10, for: 6 months}}
report:
  monthly: true
  events: {dear: {variable: price.level, reaches: 70}}
)",
                      options);
}

std::uint64_t digest(const Ensemble& ensemble) {
  return ensemble.record->digest(ensemble.record->paths());
}
}  // namespace

BOOST_AUTO_TEST_CASE(the_bits_do_not_depend_on_the_number_of_threads) {
  const Plan plan = busy_plan(3000);
  const std::uint64_t expected = digest(simulate(plan, {.threads = 1}));
  for (const int threads : {2, 3, 8}) BOOST_TEST(digest(simulate(plan, {.threads = threads})) == expected);
}

BOOST_AUTO_TEST_CASE(the_bits_do_not_depend_on_the_order_of_tasks) {
  const Plan plan = busy_plan(5000);
  const std::uint64_t expected = digest(simulate(plan));
  for (const std::uint64_t seed : {1, 2, 3})
    BOOST_TEST(digest(simulate(plan, {.order_seed = seed})) == expected);
}

BOOST_AUTO_TEST_CASE(tasks_are_taken_in_another_order_if_asked_for) {
  const Plan plan = busy_plan(3 * lanes + 1);  // the last batch is one path
  const auto single_path_comes_last = [&](std::uint64_t seed) {
    std::int64_t last = 0, step = 0;
    simulate(plan, {.threads = 1, .order_seed = seed, .progress = [&](std::int64_t done, std::int64_t) {
                      step = done - last;
                      last = done;
                    }});
    return step == 1;
  };
  BOOST_TEST(single_path_comes_last(0));
  BOOST_TEST((!single_path_comes_last(1) || !single_path_comes_last(2) || !single_path_comes_last(3)));
}

BOOST_AUTO_TEST_CASE(the_bits_do_not_depend_on_the_order_of_models) {
  const std::uint64_t expected = digest(simulate(busy_plan(500)));
  for (const std::uint64_t seed : {1, 2, 3})
    BOOST_TEST(digest(simulate(busy_plan(500, {.order_seed = seed}))) == expected);
}

BOOST_AUTO_TEST_CASE(another_seed_gives_other_bits) {
  const Plan plan = busy_plan(100);
  EnsembleSettings settings = plan.settings();
  settings.seed += 1;
  BOOST_TEST(digest(simulate(plan)) != digest(simulate(plan.with_ensemble(settings))));
}

BOOST_AUTO_TEST_CASE(paths_are_a_prefix_of_more_paths) {
  const Ensemble many = simulate(busy_plan(2 * 1100));
  for (const std::int64_t some : {std::int64_t{1}, std::int64_t{63}, std::int64_t{64}, std::int64_t{1100}}) {
    const Ensemble few = simulate(busy_plan(some));
    BOOST_TEST(few.record->paths() == some);
    BOOST_TEST(digest(few) == many.record->digest(some));
  }
}

BOOST_AUTO_TEST_CASE(no_two_paths_are_the_same) {
  const Ensemble ensemble = simulate(busy_plan(2500));
  const auto values = ensemble.record->values(0, 0);
  std::vector<double> sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  BOOST_TEST((std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end()));
}

BOOST_AUTO_TEST_CASE(a_stop_ends_the_run_within_a_second) {
  const Plan plan = busy_plan(2'000'000);
  std::atomic<bool> stop = false;
  std::chrono::steady_clock::time_point told;
  std::thread user([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    told = std::chrono::steady_clock::now();
    stop = true;
  });
  BOOST_CHECK_THROW(simulate(plan, {.threads = 2, .stop = &stop}), Interrupted);
  user.join();
  BOOST_TEST(std::chrono::duration<double>(std::chrono::steady_clock::now() - told).count() < 1);
}

BOOST_AUTO_TEST_CASE(progress_grows_to_all_paths_and_not_beyond) {
  std::int64_t last = 0;
  bool grows = true;
  const auto progress = [&](std::int64_t done, std::int64_t all) {
    grows = grows && done > last && done <= all && all == 2500;
    last = done;
  };
  simulate(busy_plan(2500), {.threads = 3, .progress = progress});
  BOOST_TEST(grows);
  BOOST_TEST(last == 2500);
}

BOOST_AUTO_TEST_CASE(what_needs_more_memory_than_allowed_is_refused_before_it_is_run) {
  const Plan plan = busy_plan(100'000'000);
  const std::uint64_t needed = memory_needed(plan, {.threads = 1});
  bool ran = false;
  const SimulateOptions options{
      .threads = 1, .memory = needed - 1, .progress = [&](auto, auto) { ran = true; }};
  BOOST_CHECK_EXCEPTION(simulate(plan, options), MemoryExceeded, [&](const MemoryExceeded& error) {
    const std::string text = error.what();
    BOOST_TEST_MESSAGE(text);
    return error.needed == needed && text.find(std::to_string(needed)) != std::string::npos &&
           text.find("--memory") != std::string::npos && text.find("fewer paths") != std::string::npos;
  });
  BOOST_TEST(!ran);
}

BOOST_AUTO_TEST_CASE(memory_grows_with_the_paths_only_until_they_are_not_all_kept) {
  const auto needed = [](std::int64_t paths) { return memory_needed(busy_plan(paths), {.threads = 2}); };
  BOOST_TEST(keeps_all(busy_plan(10'000)));
  BOOST_TEST(!keeps_all(busy_plan(10'000'000)));
  BOOST_TEST(needed(20'000) > needed(10'000) * 3 / 2);
  BOOST_TEST(needed(100'000'000) == needed(10'000'000));
  BOOST_TEST(memory_needed(busy_plan(10'000'000), {.whole_outputs = {0}}) > needed(10'000'000) + 8'000'000);
  BOOST_TEST(memory_needed(busy_plan(10'000'000), {.exact = true}) > needed(10'000'000));
}

BOOST_AUTO_TEST_CASE(what_just_fits_is_run) {
  const Plan plan = busy_plan(100);
  BOOST_CHECK_NO_THROW(simulate(plan, {.threads = 1, .memory = memory_needed(plan, {.threads = 1})}));
}

BOOST_AUTO_TEST_SUITE_END()
