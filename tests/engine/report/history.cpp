// History is read from CSV files, and what is wrong with them is said with its place.
#include "engine/report/history.hpp"

#include <boost/test/unit_test.hpp>

#include "engine/core/diagnostics.hpp"
#include "engine/report/report.hpp"
#include "tests/engine/write/finished_run.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {

const std::string header = "variable,year,value,unit,source,confidence,note\n";

std::string mistakes_of(const std::string& text) {
  const ScratchFolder folder;
  put(folder / "figures.csv", text);
  try {
    read_history(folder.path());
  } catch (const InputError& error) {
    std::string all;
    for (const auto& one : error.diagnostics()) all += one.where.text() + ": " + one.message + '\n';
    return all.substr(0, all.size() - 1);
  }
  return "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reading_history)

BOOST_AUTO_TEST_CASE(figures_of_all_files_are_read_by_variable) {
  const ScratchFolder folder;
  put(folder / "a.csv",
      header + "x.a,2020,1.5,USD mn,\"Office, yearbook\",high,\nx.a,2021,2,USD mn,Office,low,about\n");
  put(folder / "b.csv", header + "x.b,2022,0.1,share,Office,medium,\n");
  const History history = read_history(folder.path());
  BOOST_REQUIRE(history.size() == 2U);
  BOOST_REQUIRE(history.at("x.a").figures.size() == 2U);
  BOOST_TEST(history.at("x.a").figures[0].source == "Office, yearbook");
  BOOST_TEST(history.at("x.a").figures[1].value == 2);
  BOOST_TEST(history.at("x.a").figures[1].note == "about");
  BOOST_TEST(history.at("x.b").unit == "share");
}

BOOST_AUTO_TEST_CASE(without_a_folder_there_is_no_history) {
  const ScratchFolder folder;
  BOOST_TEST(read_history(folder / "none").empty());
}

BOOST_AUTO_TEST_CASE(every_mistake_is_told_with_its_place) {
  const std::string told = mistakes_of(header +
                                       "x.a,20,1,USD mn,Office,high,\n"
                                       "x.a,2020,one,USD mn,Office,high,\n"
                                       "x.a,2020,1,USD mn,,certain,\n"
                                       "x.a,2020,1,EUR mn,Office,high,\n"
                                       "x.a,2021,1\n");
  for (const char* expected :
       {"figures.csv:2:5: '20' is not a year", "figures.csv:3:10: 'one' is not a number",
        "figures.csv:4:19: a figure without a source", "figures.csv:4:20: unknown confidence 'certain'",
        "figures.csv:5:12: 'EUR mn' is another unit than 'USD mn'", "figures.csv:5:5: 2020 comes after 2020",
        "figures.csv:6:1: 3 cells instead of 7"})
    BOOST_TEST(told.find(expected) != std::string::npos, told + "\nlacks " + expected);
  BOOST_TEST(mistakes_of("year,value\n").find("figures.csv:1:1: a file of history has other columns") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_page_holds_the_history_of_what_is_reported_in_the_same_unit) {
  const ScratchFolder scratch;
  Run().write(scratch / "run");
  const Contents contents = read_contents({scratch / "run"});
  const Results& results = contents.runs.front();
  const SummarySeries& first = results.series.at(0);
  const History history{
      {first.name, {first.unit, {{2021, 7, "Office", "low", ""}, {2022, 8, "Office", "high", ""}}}},
      {results.series.at(1).name, {"another unit", {{2022, 1, "Office", "high", ""}}}},
      {"x.unknown", {first.unit, {{2022, 1, "Office", "high", ""}}}}};
  const auto shown = page_data(contents, {}, history)["history"];
  BOOST_REQUIRE(shown["series"].size() == 1U);
  const auto& series = shown["series"][first.name];
  BOOST_TEST(series["years"] == nlohmann::ordered_json({"2021", "2022"}));
  BOOST_TEST(series["values"] == nlohmann::ordered_json({7.0, 8.0}));
  BOOST_TEST(shown["sources"] == nlohmann::ordered_json::array({"Office"}));
  BOOST_TEST(series["sources"] == nlohmann::ordered_json({0, 0}));
}

BOOST_AUTO_TEST_SUITE_END()
