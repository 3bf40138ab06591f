// Text for people: numbers, sizes, tables, pictures.
#include "engine/app/text.hpp"

#include <boost/test/unit_test.hpp>
#include <numeric>

#include "engine/app/console.hpp"
#include "engine/app/headline.hpp"
#include "engine/app/progress.hpp"
#include "engine/app/stance_picture.hpp"
#include "engine/app/table.hpp"

using namespace vidik;
using namespace vidik::app;

namespace {
/// A summary of one variable in one year.
Summary small_summary() {
  Summary summary;
  summary.outputs = {{.name = "energy.bill", .unit = "USD mn"}};
  summary.periods = {{2030, 0, 96}};
  for (const double p : {0.05, 0.5, 0.95}) summary.statistics.push_back({Statistic::Kind::quantile, p});
  summary.estimates = {{800, 10}, {1000, 10}, {1300, 10}};
  return summary;
}

/// Probabilities of the four states of the stance in one year.
Summary stance_summary(const std::vector<double>& probabilities) {
  Summary summary;
  for (const auto* name : {"stance.non_aligned", "stance.partial", "stance.full", "stance.pivot"})
    summary.outputs.push_back({.name = name, .unit = "0/1", .indicator = true});
  summary.periods = {{2030, 0, 96}};
  summary.statistics = {{Statistic::Kind::mean, 0}};
  for (const double p : probabilities) summary.estimates.push_back({p, 0.001});
  return summary;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(sizes_are_read_with_their_units) {
  BOOST_TEST(*parse_size("1000000") == 1000000U);
  BOOST_TEST(*parse_size("2GiB") == 2147483648U);
  BOOST_TEST(*parse_size("500 MB") == 500000000U);
  BOOST_TEST(*parse_size("1.5kib") == 1536U);
  for (const auto* text : {"", "GiB", "2 gophers", "-1", "1.2.3MB", "1e9", "99999999999GB"})
    BOOST_TEST(!parse_size(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(thousands_are_separated) {
  BOOST_TEST(grouped(0) == "0");
  BOOST_TEST(grouped(999) == "999");
  BOOST_TEST(grouped(1000) == "1,000");
  BOOST_TEST(grouped(-123456) == "-123,456");
  BOOST_TEST(counted(1, "path") == "1 path");
  BOOST_TEST(counted(10000, "path") == "10,000 paths");
}

BOOST_AUTO_TEST_CASE(text_is_wrapped_at_spaces_and_measured_in_characters) {
  BOOST_TEST(text_width("m³ – ░") == 6);
  const auto lines = wrapped("one two three", 7);
  BOOST_TEST(lines.size() == 2);
  BOOST_TEST(lines[0] == "one two");
  BOOST_TEST(first_characters("░░░", 2) == "░░");
  BOOST_TEST(first_characters("ab", 5) == "ab");
}

BOOST_AUTO_TEST_CASE(ascii_replaces_what_it_knows_and_marks_what_it_does_not) {
  BOOST_TEST(ascii("a – b, m³, ░▒▓█") == "a - b, m3, .-=#");
  BOOST_TEST(ascii("č") == "?");
}

BOOST_AUTO_TEST_CASE(a_table_lines_up_names_to_the_left_and_numbers_to_the_right) {
  Table table;
  table.row({"m³", "1"});
  table.row({"name", "1,000"});
  BOOST_TEST(table.text() == "m³        1\nname  1,000\n");
  BOOST_TEST(table.width() == 11);
}

BOOST_AUTO_TEST_CASE(the_parts_of_a_bar_always_fill_it) {
  for (const auto& shares :
       std::vector<std::vector<double>>{{0.97, 0.01, 0.01, 0.01}, {1, 0, 0, 0}, {0.3, 0.3, 0.4}})
    for (const int total : {1, 7, 48}) {
      const auto parts = parts_of_bar(shares, total);
      BOOST_TEST(std::accumulate(parts.begin(), parts.end(), 0) == total);
    }
  BOOST_TEST(parts_of_bar({0.5, 0.25, 0.25}, 8) == (std::vector<int>{4, 2, 2}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_headline_is_laid_out_for_the_width_of_the_terminal) {
  const Summary summary = small_summary();
  const auto at = [&](int width) { return headline_table(summary, {"energy.bill"}, {2030}, width); };
  BOOST_TEST(at(100) == "                      2030\nenergy.bill  USD mn  1,000  800 – 1,300\n");
  BOOST_TEST(at(30) == "                    2030\nenergy.bill        1,000\n  USD mn     800 – 1,300\n");
  BOOST_TEST(at(20) == "energy.bill, USD mn\n  2030  1,000 (800 – 1,300)\n");
  BOOST_TEST(headline_caption(summary) == "Median and 90 % band (5 % to 95 %)");
}

BOOST_AUTO_TEST_CASE(the_stance_is_drawn_to_scale_and_fits_the_terminal) {
  const Summary summary = stance_summary({0.5, 0.25, 0.125, 0.125});
  const std::string wide = stance_picture(summary, 200);
  BOOST_TEST(wide.find(repeated("░", 24) + repeated("▒", 12) + repeated("▓", 6) + repeated("█", 6)) !=
             std::string::npos);
  BOOST_TEST(wide.find("12.50 %") != std::string::npos);
  BOOST_TEST(stance_picture(summary, 50).find(" %") == std::string::npos);
  BOOST_TEST(stance_picture(small_summary(), 100).empty());
}

BOOST_AUTO_TEST_CASE(progress_tells_what_is_done_and_what_is_left) {
  const std::string line = progress_line(6000, 10000, 3);
  BOOST_TEST(line.find("60 %  6,000 of 10,000 paths, 2 s left") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_time_left_is_that_at_the_pace_of_the_pass_under_way) {
  Pace pace;
  BOOST_TEST(*pace.seconds(50, 10) == 10);
  BOOST_TEST(*pace.seconds(100, 20) == 20);
  BOOST_TEST(!pace.seconds(40, 100));  // another pass, which began elsewhere
  BOOST_TEST(*pace.seconds(60, 110) == 30);
}

BOOST_AUTO_TEST_SUITE_END()
