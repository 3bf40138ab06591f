#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "engine/summary/summary.hpp"

using namespace vidik;

BOOST_AUTO_TEST_SUITE(events)

namespace {
const TimeGrid grid{Month(2023, 3), Month(2025, 6)};  // 10 months, 12 months, 6 months

// Ten paths of which some first do it in the steps given; the others never.
Record record_of(const RecordPlan& plan, const std::vector<std::int16_t>& steps) {
  Record record(plan, grid, 10);
  std::ranges::fill(record.failed(), std::uint8_t{0});
  const auto fill = [&](std::span<std::int16_t> run) {
    for (std::size_t path = 0; path < 10; ++path)
      run[path] = path < steps.size() ? steps[path] : std::int16_t{0};
  };
  if (!plan.milestones.empty()) fill(record.first_passage(0));
  if (!plan.counters.empty()) {
    fill(record.first_fired(0));
    for (std::size_t path = 0; path < 10; ++path) record.times_fired(0)[path] = path < steps.size() ? 2 : 0;
  }
  return record;
}

RecordPlan milestone() {
  RecordPlan plan;
  plan.milestones = {{"aligned", 0, 1, 28}};
  return plan;
}

std::vector<Summary::EventRow> summary_of(const RecordPlan& plan, const Record& record) {
  EventCounts counts(plan, grid);
  counts.add(record);
  return summarise_events(plan, grid, counts);
}
}  // namespace

BOOST_AUTO_TEST_CASE(each_year_has_a_row_with_the_share_of_paths_by_then) {
  const auto rows = summary_of(milestone(), record_of(milestone(), {1, 10, 11, 28}));
  BOOST_REQUIRE(rows.size() == 3);
  BOOST_TEST(rows[0].kind == "event");
  BOOST_TEST(rows[0].name == "aligned");
  BOOST_TEST(rows[0].year == 2023);
  BOOST_TEST(rows[0].share.value == 0.2);
  BOOST_TEST(rows[1].year == 2024);
  BOOST_TEST(rows[1].share.value == 0.3);
  BOOST_TEST(rows[2].year == 2025);
  BOOST_TEST(rows[2].share.value == 0.4);
  BOOST_TEST(rows[2].share.standard_error == share(4, 10).standard_error);
}

BOOST_AUTO_TEST_CASE(the_median_month_is_of_the_first_times_so_far) {
  const auto rows = summary_of(milestone(), record_of(milestone(), {11, 12, 13, 28, 28, 28, 28}));
  BOOST_TEST(!rows[0].median_month);
  BOOST_TEST(rows[1].median_month->text() == "2024-02");
  BOOST_TEST(rows[2].median_month->text() == "2025-06");
}

BOOST_AUTO_TEST_CASE(of_two_middle_months_the_median_is_the_earlier) {
  const auto rows = summary_of(milestone(), record_of(milestone(), {2, 5, 7, 9}));
  BOOST_TEST(rows[0].median_month->text() == "2023-07");  // step 5
}

BOOST_AUTO_TEST_CASE(what_never_happens_has_a_share_of_nothing_with_an_error_and_no_month) {
  const auto rows = summary_of(milestone(), record_of(milestone(), {}));
  BOOST_TEST(rows[2].share.value == 0);
  BOOST_TEST(rows[2].share.standard_error > 0);
  BOOST_TEST(!rows[2].median_month);
}

BOOST_AUTO_TEST_CASE(failed_paths_are_left_out) {
  Record record = record_of(milestone(), {5, 6, 7, 8});
  record.failed()[0] = record.failed()[9] = 1;
  const auto rows = summary_of(milestone(), record);
  BOOST_TEST(rows[0].share.value == 3 / 8.0);
}

BOOST_AUTO_TEST_CASE(shocks_and_rules_have_their_mean_number_of_firings) {
  RecordPlan plan;
  plan.counters = {{Counter::Kind::shock, "cut_off", 0}};
  const auto rows = summary_of(plan, record_of(plan, {1, 2, 3, 4, 5}));
  BOOST_TEST(rows[0].kind == "shock");
  BOOST_TEST(rows[0].share.value == 0.5);
  BOOST_TEST(rows[0].mean_times == 1.0);
  plan.counters[0].kind = Counter::Kind::rule;
  BOOST_TEST(summary_of(plan, record_of(plan, {1}))[0].kind == "rule");
}

BOOST_AUTO_TEST_SUITE_END()
