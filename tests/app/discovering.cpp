// `vidik discover`, as a user calls it.
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <nlohmann/json.hpp>

#include "tests/app/two_factors.hpp"

using namespace vidik::test;
using Json = nlohmann::json;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(discover_command)

BOOST_AUTO_TEST_CASE(a_box_is_found_in_the_factor_that_decides) {
  const Program program;
  write_sweep(program, "{kind: sobol, points: 64}");
  BOOST_REQUIRE(program("sweep two.yaml").code == 0);
  const auto all = nlohmann::json::parse(program("results results/two.sqlite --json").out);
  BOOST_REQUIRE(all["sweeps"][0]["done"] == 64);
  const Result result = program(
      "discover results/two.sqlite --where 'energy.contract_price.2024 > 343.6' --boxes 1 --json -o found");
  BOOST_REQUIRE_MESSAGE(result.code == 0, result.err);
  const auto found = nlohmann::json::parse(result.out);
  BOOST_TEST(found["number"] == "energy.contract_price.2024.mean");
  BOOST_REQUIRE(found["hits"].get<int>() > 5);
  BOOST_REQUIRE(found["hits"].get<int>() < 60);
  BOOST_REQUIRE(found["boxes"].size() == 1U);
  const auto& box = found["boxes"][0];
  BOOST_REQUIRE(box["limits"].size() == 1U);
  BOOST_TEST(box["limits"][0]["factor"] == "drift");
  BOOST_TEST(box["density"].get<double>() > 0.7);
  BOOST_TEST(program.text_of("found/boxes.csv").starts_with("box,factor,limits,low,high,quasi_p,"));
  BOOST_TEST(
      program.text_of("found/peeling.csv").starts_with("peels,coverage,density,mass,restricted\n0,1,"));
}

BOOST_AUTO_TEST_CASE(a_condition_that_is_none_is_explained) {
  const Program program;
  write_sweep(program, "{kind: sobol, points: 8}");
  BOOST_REQUIRE(program("sweep two.yaml").code == 0);
  const auto says = [&](const std::string& where, const std::string& text) {
    const Result result = program("discover results/two.sqlite --where '" + where + "'");
    BOOST_TEST(result.code == 2);
    BOOST_TEST(result.says(text), result.err);
  };
  says("price", "'price' is no condition: write it as");
  says("energy.contract_price.2024 > much", "is no condition");
  says("energy.contract_price > 300",
       "'energy.contract_price' is 2 numbers: name one, such as energy.contract_price.2024.mean");
  says("energy.contract_prise.2024 > 300", "did you mean");
}

BOOST_AUTO_TEST_CASE(an_event_and_a_shock_of_one_name_are_told_apart_by_their_kinds) {
  const Program program;
  program.file("base.yaml",
               baseline_with("title: Short\nhorizon: {start: 2023-01, end: 2024-12}\n"
                             "shocks: {war_settled: {on: world.brent_mean_shift, add: 0.1, at: 2024-03}}\n"));
  program.file("two.yaml",
               "schema: 1\ntitle: Two\nbase: base.yaml\nfactors:\n"
               "  settled: {parameter: world.war_hazard_active_settled, range: [0.0002, 0.008]}\n"
               "design: {kind: sobol, points: 16}\npaths: 64\noutputs: [world.war_settled]\n");
  const Result swept = program("sweep two.yaml");
  BOOST_REQUIRE_MESSAGE(swept.code == 0, swept.err);
  const auto discover = [&](const std::string& name) {
    return program("discover results/two.sqlite --json --where '" + name + " > 0.08'");
  };
  const Result both = discover("war_settled.2024.share");
  BOOST_TEST(both.code == 2);
  BOOST_TEST(
      both.says("'war_settled.2024.share' is 2 numbers: name one, such as shock.war_settled.2024.share"),
      both.err);
  const Json shock = Json::parse(discover("shock.war_settled.2024.share").out),
             event = Json::parse(discover("event.war_settled.2024").out);
  BOOST_TEST(shock["hits"] == 16);  // it strikes on all paths
  BOOST_TEST(event["hits"].get<int>() > 2);
  BOOST_TEST(event["hits"].get<int>() < 16);
  BOOST_TEST(program("results results/two.sqlite --export wide -o wide.csv").code == 0);
  const std::string wide = program.text_of("wide.csv"), head = wide.substr(0, wide.find('\n'));
  BOOST_TEST(head.find(",event.war_settled.2024.share,") != std::string::npos, head);
  BOOST_TEST(head.find(",shock.war_settled.2024.share") != std::string::npos, head);
  BOOST_TEST(head.find(",world.war_settled.2024.mean,") != std::string::npos, head);
}

BOOST_AUTO_TEST_CASE(a_sweep_of_which_no_point_is_done_says_so) {
  const Program program;
  write_sweep(program, "{kind: sobol, points: 8}");
  program("sweep two.yaml --paths 90000000", "timeout --foreground -s INT 3");
  const Json all = Json::parse(program("results results/two.sqlite --json").out);
  BOOST_REQUIRE(all["sweeps"][0]["done"] == 0);
  for (const std::string words :
       {"discover results/two.sqlite --where 'energy.contract_price.2024 > 343.6'",
        "robustness results/two.sqlite --policy drift --minimise energy.contract_price.2024",
        "sensitivity results/two.sqlite"}) {
    const Result result = program(words);
    BOOST_TEST(result.code == 2, words);
    BOOST_TEST(result.says("no point of this sweep has been run yet"), result.err);
  }
}

BOOST_AUTO_TEST_CASE(points_that_were_added_for_precision_are_those_of_the_sweep_on_file) {
  const Program program;
  write_sweep(program, "{kind: saltelli, points: 4}");
  const Result more = program("sensitivity two.yaml --precision 0.5 -q --json");
  BOOST_REQUIRE_MESSAGE(more.code == 0, more.err);
  BOOST_REQUIRE(Json::parse(more.out)["points"].get<int>() > 16);
  const Result found =
      program("discover results/two.sqlite --where 'energy.contract_price.2024 > 343.6' --boxes 1 -o found");
  BOOST_TEST(found.code == 0, found.err);
  BOOST_TEST(!found.says("warning"), found.err);
  BOOST_TEST(fs::exists(program.folder() / "found/box-1.yaml"));
}

BOOST_AUTO_TEST_CASE(a_box_and_a_leaf_are_written_and_run_to_their_density) {
  const Program program;
  write_sweep(program, "{kind: sobol, points: 128}");
  BOOST_REQUIRE(program("sweep two.yaml").code == 0);
  const std::string where = " --where 'energy.contract_price.2024 > 343.6' --json ";
  const Result result = program("discover results/two.sqlite --tree -o found --boxes 1" + where);
  BOOST_REQUIRE_MESSAGE(result.code == 0, result.err);
  const Json found = Json::parse(result.out);
  const auto share = [](const Json& one) { return one["hits"].get<double>() / one["points"].get<double>(); };
  BOOST_REQUIRE(found["boxes"].size() == 1U);
  BOOST_REQUIRE(found["tree"].size() == 3U);
  BOOST_TEST(found["tree"][0]["divided_by"] == "drift");
  BOOST_TEST(program.text_of("found/tree.csv")
                 .starts_with("node,parent,condition,points,hits,density,coverage,mass,divided_by,importance,"
                              "stability\n0,,all,128,"));
  const std::string leaf = share(found["tree"][1]) > 0.8 ? "leaf-1" : "leaf-2";
  const Result valid = program("validate found/box-1.yaml found/" + leaf + ".yaml");
  BOOST_TEST(valid.code == 0, valid.err);
  const auto warnings = [](const Result& of) { return of.err.substr(of.err.find(": valid"), 20); };
  BOOST_TEST(warnings(valid) == warnings(program("validate base.yaml")));  // of years that it cuts off
  BOOST_TEST(program("run found/box-1.yaml --paths 64 --no-write").code == 0);
  for (const std::string& name : {std::string("box-1"), leaf}) {
    const Result run = program("sweep found/sweeps/" + name + ".yaml");
    BOOST_REQUIRE_MESSAGE(run.code == 0, run.err);
    const Json again = Json::parse(program("discover results/" + name + ".sqlite" + where).out);
    const Json& box = name == "box-1" ? found["boxes"][0] : found["tree"][leaf == "leaf-1" ? 1 : 2];
    const double density = share(box);
    const double error = std::sqrt(std::max(0.02, density * (1 - density)) *
                                   (1 / box["points"].get<double>() + 1 / again["points"].get<double>()));
    BOOST_TEST(std::abs(share(again) - density) < 4 * error, share(again) << " and " << density);
    BOOST_TEST(share(again) > 2 * share(found["tree"][0]));
  }
}

BOOST_AUTO_TEST_CASE(a_file_that_somebody_else_has_written_is_not_replaced_by_a_box) {
  const Program program;
  write_sweep(program, "{kind: sobol, points: 64}");
  BOOST_REQUIRE(program("sweep two.yaml").code == 0);
  fs::create_directory(program.folder() / "found");
  program.file("found/box-1.yaml", "# my own work\nschema: 1\n");
  const Result result =
      program("discover results/two.sqlite -o found --where 'energy.contract_price.2024 > 343.6'");
  BOOST_TEST(result.code == 2);
  BOOST_TEST(result.says("'found/box-1.yaml' was not written by `vidik discover`"), result.err);
  BOOST_TEST(program.text_of("found/box-1.yaml").starts_with("# my own work\n"));
  BOOST_TEST(!fs::exists(program.folder() / "found/boxes.csv"));
}

BOOST_AUTO_TEST_CASE(boxes_of_before_are_taken_away_and_other_files_stay) {
  const Program program;
  write_sweep(program, "{kind: sobol, points: 64}");
  BOOST_REQUIRE(program("sweep two.yaml").code == 0);
  const std::string discover = "discover results/two.sqlite -o found --where 'energy.contract_price.2024 > ";
  BOOST_REQUIRE(program(discover + "343.6'").code == 0);
  program.file("found/mine.yaml", "schema: 1\n");
  BOOST_TEST(fs::exists(program.folder() / "found/box-1.yaml"));
  BOOST_REQUIRE(program(discover + "100000'").code == 0);
  BOOST_TEST(!fs::exists(program.folder() / "found/box-1.yaml"));
  BOOST_TEST(!fs::exists(program.folder() / "found/sweeps/box-1.yaml"));
  BOOST_TEST(fs::exists(program.folder() / "found/mine.yaml"));
}

BOOST_AUTO_TEST_CASE(
    without_the_files_of_the_sweep_tables_are_written_and_it_is_said_that_scenarios_are_not) {
  const Program program;
  write_sweep(program, "{kind: sobol, points: 64}");
  BOOST_REQUIRE(program("sweep two.yaml").code == 0);
  fs::remove(program.folder() / "two.yaml");
  const Result result =
      program("discover results/two.sqlite -o found --where 'energy.contract_price.2024 > 343.6'");
  BOOST_TEST(result.code == 0);
  BOOST_TEST(result.says("warning: boxes are not written as scenarios: the sweep was run from "), result.err);
  BOOST_TEST(fs::exists(program.folder() / "found/boxes.csv"));
  BOOST_TEST(!fs::exists(program.folder() / "found/box-1.yaml"));
}

BOOST_AUTO_TEST_SUITE_END()
