#include "engine/record/recorder.hpp"

#include <boost/test/unit_test.hpp>
#include <limits>

#include "tests/engine/record/hand_made_run.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(recording)

namespace {
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
const TimeGrid two_years{Month(2023, 1), Month(2024, 12)};

RecordPlan one_output(Aggregation aggregation) {
  RecordPlan plan;
  plan.outputs = {recorded(0, aggregation)};
  return plan;
}

// Different on every path and in every month.
double busy(int column, std::int64_t path, Step step) {
  return 100.0 * column + static_cast<double>(path) + step.index;
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_flow_is_summed_over_the_year) {
  const Record record = hand_made_run(one_output(Aggregation::flow), two_years, 1, 3, busy);
  BOOST_TEST(record.values(0, 0)[2] == 12 * 2 + 78);        // 1 + … + 12
  BOOST_TEST(record.values(0, 1)[2] == 12 * 2 + 78 + 144);  // each month twelve later
}

BOOST_AUTO_TEST_CASE(a_level_is_the_mean_of_the_year) {
  const Record record = hand_made_run(one_output(Aggregation::level), two_years, 1, 3, busy);
  BOOST_TEST(record.values(0, 0)[0] == 6.5);
  BOOST_TEST(record.values(0, 1)[1] == 19.5);
}

BOOST_AUTO_TEST_CASE(a_stock_is_its_value_in_december) {
  const Record record = hand_made_run(one_output(Aggregation::stock), two_years, 1, 3, busy);
  BOOST_TEST(record.values(0, 0)[1] == 13);
  BOOST_TEST(record.values(0, 1)[1] == 25);
}

BOOST_AUTO_TEST_CASE(a_ratio_is_that_of_annual_values_and_not_a_mean_of_monthly_ratios) {
  RecordPlan plan = one_output(Aggregation::ratio);
  plan.outputs[0].numerator = 1;
  plan.outputs[0].numerator_aggregation = Aggregation::flow;
  plan.outputs[0].denominator = 2;
  plan.outputs[0].denominator_aggregation = Aggregation::level;
  plan.monthly = true;
  const Record record = hand_made_run(plan, two_years, 3, 1, busy);
  BOOST_TEST(record.values(0, 0)[0] == (12 * 100 + 78) / 206.5);
  BOOST_TEST(record.values(0, 1)[0] == 1);  // of a month: what the model itself says
}

BOOST_AUTO_TEST_CASE(months_are_kept_beside_years_if_wanted) {
  RecordPlan plan = one_output(Aggregation::flow);
  plan.monthly = true;
  const Record record = hand_made_run(plan, two_years, 1, 2, busy);
  BOOST_REQUIRE(record.periods().size() == 26);
  BOOST_TEST(record.periods()[14].text() == "2024-01");
  BOOST_TEST(record.values(0, 14)[1] == 14);
  BOOST_TEST(record.values(0, 13)[1] == 12 + 78 + 144);
}

BOOST_AUTO_TEST_CASE(the_months_of_a_partial_year_do_not_spill_into_the_next) {
  const Record record =
      hand_made_run(one_output(Aggregation::flow), {Month(2022, 7), Month(2023, 12)}, 1, 1,
                    [](int, std::int64_t, Step step) { return step.month.year() == 2022 ? 1000.0 : 1.0; });
  BOOST_REQUIRE(record.periods().size() == 1);
  BOOST_TEST(record.values(0, 0)[0] == 12);
}

BOOST_AUTO_TEST_CASE(a_milestone_is_the_first_step_at_or_above_the_value_until_its_month) {
  RecordPlan plan;
  plan.milestones = {{"early", 0, 5, 10}, {"late", 0, 5, 24}, {"at once", 0, -1, 24}, {"never", 0, 1000, 24}};
  const auto course = [](int, std::int64_t path,
                         Step step) {  // reaches 5 in month 5 + 3·path, and falls again
    const int peak = 5 + 3 * static_cast<int>(path);
    return step.index == peak ? 5.0 : 0.0;
  };
  const Record record = hand_made_run(plan, two_years, 1, 4, course);
  const auto check = [&](int milestone, std::vector<int> expected) {
    const auto found = record.first_passage(milestone);
    BOOST_CHECK_EQUAL_COLLECTIONS(found.begin(), found.end(), expected.begin(), expected.end());
  };
  check(0, {5, 8, 0, 0});
  check(1, {5, 8, 11, 14});
  check(2, {1, 1, 1, 1});
  check(3, {0, 0, 0, 0});
}

BOOST_AUTO_TEST_CASE(firings_are_counted_and_the_first_is_kept) {
  RecordPlan plan;
  plan.counters = {{Counter::Kind::rule, "rule", 0}};
  const auto course = [](int, std::int64_t path, Step step) {  // path p fires every p months, path 0 never
    return path > 0 && step.index % path == 0 ? 1.0 : 0.0;
  };
  const Record record = hand_made_run(plan, two_years, 1, 30, course);
  for (int path = 0; path < 30; ++path) {
    const auto at = static_cast<std::size_t>(path);
    BOOST_TEST(record.first_fired(0)[at] == (path <= 24 ? path : 0));
    BOOST_TEST(record.times_fired(0)[at] == (path == 0 ? 0 : 24 / path));
  }
}

BOOST_AUTO_TEST_CASE(a_path_with_a_value_that_is_not_finite_has_failed_and_no_other) {
  for (const double value : {infinity, -infinity, not_a_number})
    for (const int column : {0, 1}) {  // a recorded output; a state that nobody records
      const auto course = [&](int c, std::int64_t path, Step step) {
        return c == column && path == 70 && step.index == 17 ? value : 1.0;
      };
      const Record record = hand_made_run(one_output(Aggregation::stock), two_years, 3, 200, course, {1});
      for (std::size_t path = 0; path < 200; ++path) BOOST_TEST(record.failed()[path] == (path == 70));
    }
}

BOOST_AUTO_TEST_CASE(what_nobody_records_and_nobody_remembers_may_be_anything) {
  const auto course = [](int column, std::int64_t, Step) { return column == 2 ? not_a_number : 1.0; };
  const Record record = hand_made_run(one_output(Aggregation::stock), two_years, 3, 2, course, {1});
  BOOST_TEST(record.failed()[0] == 0);
}

BOOST_AUTO_TEST_CASE(a_path_whose_ratio_divides_by_nothing_has_failed) {
  RecordPlan plan = one_output(Aggregation::ratio);
  plan.outputs[0].numerator = plan.outputs[0].denominator = 0;
  plan.outputs[0].numerator_aggregation = plan.outputs[0].denominator_aggregation = Aggregation::flow;
  const auto course = [](int, std::int64_t path, Step) { return path == 1 ? 0.0 : 1.0; };
  const Record record = hand_made_run(plan, two_years, 1, 3, course);
  BOOST_TEST(record.failed()[0] == 0);
  BOOST_TEST(record.failed()[1] == 1);
  BOOST_TEST(record.failed()[2] == 0);
}

BOOST_AUTO_TEST_CASE(a_sum_that_is_too_large_for_a_number_fails_the_path) {
  const auto course = [](int, std::int64_t path, Step) { return path == 1 ? 1e308 : 1.0; };
  const Record record = hand_made_run(one_output(Aggregation::flow), two_years, 1, 2, course);
  BOOST_TEST(record.failed()[0] == 0);
  BOOST_TEST(record.failed()[1] == 1);
}

BOOST_AUTO_TEST_CASE(a_failure_does_not_reach_the_next_batch) {
  const auto course = [](int, std::int64_t path, Step) { return path < lanes ? not_a_number : 1.0; };
  const Record record = hand_made_run(one_output(Aggregation::flow), two_years, 1, 2 * lanes, course);
  for (int path = 0; path < 2 * lanes; ++path)
    BOOST_TEST(record.failed()[static_cast<std::size_t>(path)] == (path < lanes));
  BOOST_TEST(record.values(0, 1)[lanes] == 12);
}

BOOST_AUTO_TEST_CASE(lanes_beyond_the_last_path_are_ignored) {
  const std::int64_t paths = lanes + 3;
  const auto course = [&](int, std::int64_t path, Step) { return path >= paths ? not_a_number : 1.0; };
  const Record record = hand_made_run(one_output(Aggregation::flow), two_years, 1, paths, course);
  BOOST_TEST(record.values(0, 0).size() == static_cast<std::size_t>(paths));
  for (std::size_t path = 0; path < static_cast<std::size_t>(paths); ++path) {
    BOOST_TEST(record.failed()[path] == 0);
    BOOST_TEST(record.values(0, 0)[path] == 12);
    BOOST_TEST(record.values(0, 1)[path] == 12);
  }
}

BOOST_AUTO_TEST_CASE(the_digest_of_a_prefix_is_that_of_a_shorter_record) {
  RecordPlan plan = one_output(Aggregation::flow);
  plan.milestones = {{"m", 0, 20, 24}};
  plan.counters = {{Counter::Kind::shock, "s", 0}};
  const Record all = hand_made_run(plan, two_years, 1, 300, busy),
               some = hand_made_run(plan, two_years, 1, 150, busy);
  BOOST_TEST(all.digest(150) == some.digest(150));
  BOOST_TEST(all.digest(300) != some.digest(150));
}

BOOST_AUTO_TEST_CASE(the_digest_sees_values_milestones_firings_and_failures) {
  RecordPlan plan = one_output(Aggregation::flow);
  plan.milestones = {{"m", 0, 20, 24}};
  plan.counters = {{Counter::Kind::shock, "s", 0}};
  Record record = hand_made_run(plan, two_years, 1, 100, busy);
  std::vector<std::uint64_t> digests{record.digest(100)};
  const auto change = [&](auto& value) {
    ++value;
    digests.push_back(record.digest(100));
    --value;
    BOOST_TEST(record.digest(100) == digests[0]);
    BOOST_TEST(digests.back() != digests[0]);
  };
  change(record.values(0, 1)[99]);
  change(record.first_passage(0)[50]);
  change(record.first_fired(0)[3]);
  change(record.times_fired(0)[4]);
  change(record.failed()[5]);
}

BOOST_AUTO_TEST_CASE(the_bytes_of_a_record_are_those_of_its_values) {
  RecordPlan plan = one_output(Aggregation::flow);
  plan.milestones = {{"m", 0, 20, 24}};
  BOOST_TEST(Record::bytes(plan, two_years, 1000) == 1000 * (2 * 8 + 2 + 1));
}

BOOST_AUTO_TEST_SUITE_END()
