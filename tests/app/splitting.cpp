// vidik run --variance-split
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "engine/report/csv_table.hpp"
#include "tests/app/program.hpp"

using namespace vidik::test;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(splitting)

BOOST_AUTO_TEST_CASE(the_split_is_shown_and_written_whatever_the_threads) {
  const Program program;
  const std::string run = "run baseline --paths 300 --variance-split trade.russia_share,population.total";
  const Result one = program(run + " --threads 1 -o one"), three = program(run + " --threads 3 -o three");
  BOOST_TEST(one.code == 0);
  BOOST_TEST(one.prints("Share of the variance that each part explains alone"));
  BOOST_TEST(one.prints("interactions █"));
  const std::string split = program.text_of("one/variance_split.csv");
  BOOST_TEST((split == program.text_of("three/variance_split.csv")));
  const auto rows = vidik::csv_rows(split);
  BOOST_TEST(rows.size() == 1 + 2 * 13 * 7u);  // variables, years, shares
  BOOST_TEST(program.text_of("one/manifest.json").find("variance_split.csv") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(first_order_shares_and_the_remainder_sum_to_one) {
  const Program program;
  const Result result = program("run baseline --paths 300 --variance-split --json --no-write");
  BOOST_TEST(result.code == 0);
  const auto rows = nlohmann::json::parse(result.out)["runs"][0]["variance_split"]["shares"];
  double sum = 0;
  int sums = 0;
  for (const auto& row : rows) {
    if (row["share"].is_null() || row["index"] == "total") continue;
    sum += row["share"].get<double>();
    if (row["index"] != "remainder") continue;
    BOOST_TEST(sum == 1.0, boost::test_tools::tolerance(1e-9));
    sum = 0;
    ++sums;
  }
  BOOST_TEST(sums > 500);
  BOOST_TEST(!fs::exists(program.folder() / "results"));
}

BOOST_AUTO_TEST_CASE(a_run_without_a_split_takes_the_old_one_away) {
  const Program program;
  BOOST_TEST(program("run baseline --paths 64 -o out --variance-split trade.russia_share").code == 0);
  BOOST_TEST(fs::exists(program.folder() / "out/variance_split.csv"));
  BOOST_TEST(program("run baseline --paths 64 -o out").code == 0);
  BOOST_TEST(!fs::exists(program.folder() / "out/variance_split.csv"));
}

BOOST_AUTO_TEST_CASE(a_scenario_in_the_place_of_variables_and_unknown_ones_are_refused) {
  const Program program;
  for (const std::string scenario : {"baseline", "my.yaml"}) {
    const Result swallowed = program("run --variance-split " + scenario + " --paths 64 --no-write");
    BOOST_TEST(swallowed.code == 2);
    BOOST_TEST(swallowed.says("put the scenario before --variance-split"), swallowed.err);
  }
  const Result refused = program("run baseline --paths 64 --variance-split trade.russia_shore");
  BOOST_TEST(refused.code == 2);
  BOOST_TEST(refused.says("did you mean 'trade.russia_share'?"));
  BOOST_TEST(!fs::exists(program.folder() / "results"));
}

BOOST_AUTO_TEST_SUITE_END()
