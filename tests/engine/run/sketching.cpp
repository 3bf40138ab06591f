#include <boost/test/unit_test.hpp>

#include "engine/run/simulate.hpp"
#include "engine/run/waves.hpp"
#include "tests/engine/run/fragile.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(sketching)

namespace {
// Three waves, the last of them short.
constexpr std::int64_t paths = 2 * 16'384 + 700;
const std::vector<std::size_t> ranks{0, 5, 1000, 16'000, 30'000};

const Plan& plan() {
  static const Plan plan = fragile_plan(paths, 0.9999);
  return plan;
}

SimulateOptions sketched(int threads = 0, std::uint64_t order_seed = 0) {
  return {.threads = threads, .order_seed = order_seed, .most_kept = 0};
}

const Ensemble& whole() {
  static const Ensemble ensemble = simulate(plan());
  return ensemble;
}

void check_equal(const Sketch& a, const Sketch& b) {
  BOOST_REQUIRE(a.cells() == b.cells());
  for (int i = 0; i < a.cells(); ++i) {
    const CellSketch &x = a.cell(i), &y = b.cell(i);
    BOOST_TEST((x.bins() == y.bins()));
    BOOST_TEST((x.sums() == y.sums()));
    BOOST_TEST(x.least() == y.least());
    BOOST_TEST(x.greatest() == y.greatest());
    for (const std::size_t rank : ranks)
      BOOST_TEST(x.find(std::span(&rank, 1))[0].at(rank) == y.find(std::span(&rank, 1))[0].at(rank));
  }
  BOOST_TEST((a.events().milestones == b.events().milestones));
  BOOST_TEST((a.events().counters == b.events().counters));
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_sketch_replaces_the_record_when_the_paths_are_too_many) {
  BOOST_TEST(Record::wave(plan()) == 16'384);
  const Ensemble ensemble = simulate(plan(), sketched());
  BOOST_TEST(!ensemble.record);
  BOOST_REQUIRE(ensemble.sketch);
  BOOST_TEST(ensemble.failed_paths > 0);
  BOOST_TEST(ensemble.sketch->cell(0).size() == static_cast<std::uint64_t>(paths - ensemble.failed_paths));
  BOOST_TEST(!whole().sketch);
}

BOOST_AUTO_TEST_CASE(a_sketch_does_not_depend_on_threads_or_on_the_order_of_tasks) {
  const Ensemble reference = simulate(plan(), sketched(1));
  for (const auto& options : {sketched(3), sketched(2, 1), sketched(8, 2)}) {
    const Ensemble other = simulate(plan(), options);
    check_equal(*reference.sketch, *other.sketch);
    BOOST_TEST(reference.digest() == other.digest());
  }
}

BOOST_AUTO_TEST_CASE(waves_have_the_digest_and_the_failures_of_all_paths_at_once) {
  const Ensemble ensemble = simulate(plan(), sketched());
  BOOST_TEST(ensemble.digest() == whole().digest());
  BOOST_TEST(ensemble.failed_paths == whole().failed_paths);
  BOOST_REQUIRE(ensemble.failures.size() == whole().failures.size());
  for (std::size_t i = 0; i < ensemble.failures.size(); ++i) {
    BOOST_TEST(ensemble.failures[i].path == whole().failures[i].path);
    BOOST_TEST(ensemble.failures[i].variable == whole().failures[i].variable);
  }
}

BOOST_AUTO_TEST_CASE(a_failure_in_a_later_wave_is_explained) {
  const Ensemble rare = simulate(fragile_plan(paths, 0.999999), sketched());
  BOOST_REQUIRE(!rare.failures.empty());
  BOOST_TEST(rare.failures.back().path >= 16'384);
  BOOST_TEST(rare.failures.back().model == "fragile");
}

BOOST_AUTO_TEST_CASE(the_digest_may_be_of_the_first_paths_only) {
  for (const std::int64_t some : {std::int64_t{100}, std::int64_t{16'384}, std::int64_t{20'000}}) {
    SimulateOptions options = sketched();
    options.digest_paths = some;
    const std::uint64_t expected = simulate(fragile_plan(some, 0.9999)).digest();
    BOOST_TEST(simulate(plan(), options).digest() == expected);
    BOOST_TEST(whole().record->digest(some) == expected);
  }
}

BOOST_AUTO_TEST_CASE(two_halves_merged_are_the_whole_bit_by_bit) {
  const std::int64_t wave = 1024;  // so that there are many, two halves of 16
  const Plan plan = fragile_plan(32 * wave, 0.9999);
  Sketch all(plan), first(plan), second(plan);
  Record record(plan, wave);
  Runner runner(plan, {});
  std::vector<double> sample;
  for (std::int64_t i = 0; i < 32; ++i) {
    record.hold(i * wave, wave);
    runner.fill(record);
    Sketch& half = i < 16 ? first : second;
    for (int cell = 0; cell < all.cells(); ++cell) {
      for (Sketch* sketch : {&all, &first, &second})
        if (i == 0) sketch->look(cell, record, sample);
      all.add(cell, record, sample);
      half.add(cell, record, sample);
    }
    all.add_events(record);
    half.add_events(record);
  }
  first.merge(second);
  check_equal(all, first);
}

BOOST_AUTO_TEST_CASE(every_path_of_chosen_outputs_is_kept_beside_the_sketch) {
  SimulateOptions options = sketched();
  options.whole_outputs = {1};
  const Ensemble ensemble = simulate(plan(), options);
  for (int period = 0; period < 2; ++period) {
    const auto found = ensemble.values(1, period), expected = whole().values(1, period);
    BOOST_TEST(found.size() == static_cast<std::size_t>(paths));
    BOOST_TEST((std::ranges::equal(found, expected,
                                   [](double a, double b) { return a == b || (a != a && b != b); })));
  }
  BOOST_TEST((std::ranges::equal(ensemble.failed(), whole().failed())));
}

BOOST_AUTO_TEST_CASE(progress_counts_the_paths_of_all_waves) {
  std::int64_t last = 0;
  SimulateOptions options = sketched(2);
  options.progress = [&](std::int64_t done, std::int64_t all) {
    BOOST_TEST((done > last && all == paths));
    last = done;
  };
  simulate(plan(), options);
  BOOST_TEST(last == paths);
}

BOOST_AUTO_TEST_SUITE_END()
