// `vidik sensitivity`, as a user calls it.
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "tests/app/two_factors.hpp"

using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(sensitivity_command)

BOOST_AUTO_TEST_CASE(a_sweep_is_run_and_what_matters_is_told) {
  const Program program;
  write_sweep(program, "{kind: saltelli, points: 16}");
  const Result result = program("sensitivity two.yaml -o what.csv --json");
  BOOST_REQUIRE_MESSAGE(result.code == 0, result.err);
  BOOST_TEST(result.says("64 points in "));
  int seen = 0;
  const auto all = nlohmann::json::parse(result.out);
  for (const auto& row : all["indices"]) {
    if (row["variable"] != "energy.contract_price" || row["index"] != "sobol_total") continue;
    if (row["factor"] == "drift") {
      BOOST_TEST(row["low"].get<double>() > 0);
      BOOST_TEST(row["low"].get<double>() <= 1);
      BOOST_TEST(row["high"].get<double>() >= 1);
    } else {
      BOOST_TEST(row["high"].get<double>() == 0);
    }
    ++seen;
  }
  BOOST_TEST(seen == 4);  // two factors in two years
  BOOST_TEST(program.text_of("what.csv")
                 .starts_with("sweep,kind,variable,unit,period,statistic,factor,index,estimate,low,high\n"
                              "two,variable,energy.contract_price,USD/1000 m³,2023,mean,drift,sobol_total,"));
}

BOOST_AUTO_TEST_CASE(a_store_is_analysed_without_running_anything_and_to_the_same_bits) {
  const Program program;
  write_sweep(program, "{kind: saltelli, points: 16}");
  const Result first = program("sensitivity two.yaml --json");
  const Result again = program("sensitivity results/two.sqlite --json --threads 1");
  BOOST_TEST(again.out == first.out);
  BOOST_TEST(!again.says("points"));
  const Result tables = program("sensitivity results/two.sqlite --only trade.exports_to_russia.2024.mean");
  BOOST_TEST(tables.prints("trade.exports_to_russia.2024.mean"));
  BOOST_TEST(!tables.prints("energy.contract_price"));
  BOOST_TEST(tables.prints("█"));
}

BOOST_AUTO_TEST_CASE(points_are_added_until_the_indices_are_precise_enough_or_there_are_too_many) {
  const Program program;
  write_sweep(program, "{kind: saltelli, points: 4}");
  const Result met = program("sensitivity two.yaml --precision 0.5 -q --json");
  BOOST_REQUIRE_MESSAGE(met.code == 0, met.err);
  const auto all = nlohmann::json::parse(met.out);
  BOOST_TEST(all["points"].get<int>() > 16);
  for (const auto& row : all["indices"])
    if (row["index"] == "sobol_total")
      BOOST_TEST(row["high"].get<double>() - row["estimate"].get<double>() <= 0.5);
  const Result ended = program("sensitivity two.yaml --precision 0.001 --most-points 40");
  BOOST_TEST(ended.code == 0);
  BOOST_TEST(ended.says("Not precise enough after 32 points of 64 paths: the total index of "), ended.err);
}

BOOST_AUTO_TEST_CASE(every_design_tells_what_it_can) {
  const Program program;
  for (const auto& [design, index] : {std::pair{"{kind: morris, points: 4}", "morris_mu_star"},
                                      {"{kind: latin_hypercube, points: 30}", "prcc"}}) {
    write_sweep(program, design);
    const Result result = program("sensitivity two.yaml");
    BOOST_TEST(result.code == 0, result.err);
    BOOST_TEST(result.prints(index));
  }
  const Result refused = program("sensitivity two.yaml --precision 0.1");
  BOOST_TEST(refused.code == 2);
  BOOST_TEST(refused.says("it needs `design: {kind: saltelli, …}`"), refused.err);
}

BOOST_AUTO_TEST_CASE(a_group_counts_as_one_factor_and_precision_is_met_for_it) {
  const Program program;
  write_sweep(program, "{kind: saltelli, points: 8}");
  program.file("groups.yaml",
               "schema: 1\ntitle: Groups\nbase: base.yaml\nfactors:\n"
               "  gas: {parameters: [energy.contract_slope, world.energy_drift]}\n"
               "  costs: {parameters: trade.payment_*}\n"
               "design: {kind: saltelli, points: 8}\npaths: 64\noutputs: [energy.contract_price]\n");
  const Result wrong = program("sensitivity groups.yaml");
  BOOST_TEST(wrong.code == 3);
  BOOST_TEST(wrong.says("groups.yaml:6:23: error: unknown parameter 'trade.payment_*'"), wrong.err);
  program.file("groups.yaml",
               "schema: 1\ntitle: Groups\nbase: base.yaml\nfactors:\n"
               "  gas: {parameters: [energy.contract_slope, world.energy_drift]}\n"
               "  trade: {parameters: trade.*}\n"
               "design: {kind: saltelli, points: 8}\npaths: 64\noutputs: [energy.contract_price]\n");
  const Result result = program("sensitivity groups.yaml --precision 0.4 --json");
  BOOST_REQUIRE_MESSAGE(result.code == 0, result.err);
  BOOST_TEST(result.says("Precise enough after "), result.err);
  const auto all = nlohmann::json::parse(result.out);
  BOOST_TEST(all["points"].get<int>() % 4 == 0);  // two groups, A and B
  int groups = 0, members = 0;
  for (const auto& row : all["indices"]) {
    if (row["variable"] != "energy.contract_price" || row["period"] != "2024") continue;
    if (row["index"] == "sobol_total") {
      ++groups;
      if (row["factor"] == "trade") BOOST_TEST(row["high"].get<double>() == 0);
      if (row["factor"] == "gas") BOOST_TEST(row["high"].get<double>() >= 1);
    }
    members += row["index"] == "prcc" && row["factor"].get<std::string>().starts_with("trade.");
  }
  BOOST_TEST(groups == 2);
  BOOST_TEST(members > 2);
  BOOST_TEST(program("results results/groups.sqlite").prints("  gas\n"));
  BOOST_TEST(program("results results/groups.sqlite --export salib -o salib").code == 0);
  BOOST_TEST(program.text_of("salib/parameters.txt").find(" gas\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_box_in_parameters_of_groups_is_written_as_scenarios_that_are_valid) {
  const Program program;
  write_sweep(program, "{kind: sobol, points: 8}");
  program.file("groups.yaml",
               "schema: 1\ntitle: Groups\nbase: base.yaml\nfactors:\n"
               "  gas: {parameters: [energy.contract_slope, world.energy_drift]}\n"
               "  payment: {parameter: trade.payment_cost}\n"
               "design: {kind: sobol, points: 64}\npaths: 64\noutputs: [energy.contract_price]\n");
  BOOST_TEST(program("sweep groups.yaml").code == 0);
  const Result found = program(
      "discover results/groups.sqlite --where 'energy.contract_price.2024 > 343.6' --boxes 1 -o found");
  BOOST_TEST(found.code == 0, found.err);
  const Result valid = program("validate found/box-1.yaml");
  BOOST_TEST(valid.code == 0, valid.err);
  BOOST_TEST(program("sweep found/sweeps/box-1.yaml --dry-run").code == 0);
}

BOOST_AUTO_TEST_CASE(trajectories_are_added_until_screening_is_precise_enough) {
  const Program program;
  write_sweep(program, "{kind: morris, points: 4}");
  const Result result = program("sensitivity two.yaml --precision 0.3 --json");
  BOOST_REQUIRE_MESSAGE(result.code == 0, result.err);
  BOOST_TEST(result.says("Precise enough after "), result.err);
  BOOST_TEST(result.says(" of the largest, asked for was ±0.3."), result.err);
}

BOOST_AUTO_TEST_CASE(a_listed_factor_has_the_effect_of_what_its_steps_cross_of_its_list) {
  const Program program;
  write_sweep(program, "{kind: morris, points: 4}");
  program.file("listed.yaml",
               "schema: 1\ntitle: Listed\nbase: base.yaml\nfactors:\n"
               "  drift: {parameter: world.energy_drift, values: [1, -1]}\n"
               "  slope:\n    alternatives:\n      low: {parameters: {energy.contract_slope: 2}}\n"
               "      high: {parameters: {energy.contract_slope: 4}}\n"
               "design: {kind: morris, points: 6}\npaths: 64\noutputs: [energy.contract_price]\n");
  const Result result = program("sensitivity listed.yaml --only energy.contract_price.2024.mean --json");
  BOOST_REQUIRE_MESSAGE(result.code == 0, result.err);
  program("results results/listed.sqlite --only energy.contract_price.2024.mean --export wide -o wide.csv");
  std::map<std::string, double> at;  // what came out, by what stands in the columns of the factors
  std::istringstream rows(program.text_of("wide.csv"));
  std::string row;
  for (std::getline(rows, row); std::getline(rows, row);)
    at[row.substr(row.find(',') + 1, row.rfind(',') - row.find(',') - 3)] =
        std::stod(row.substr(row.rfind(',') + 1));
  BOOST_REQUIRE(at.size() == 4);
  const double low = at.at("-1,low"), high = at.at("1,high");
  for (const auto& one : nlohmann::json::parse(result.out)["indices"])
    if (one["index"] == "morris_mu_star") {
      const bool drift = one["factor"] == "drift";
      const double first = std::abs(drift ? at.at("1,low") - low : at.at("-1,high") - low),
                   second = std::abs(drift ? high - at.at("-1,high") : high - at.at("1,low"));
      BOOST_TEST(one["estimate"].get<double>() >= std::min(first, second) - 1e-9);
      BOOST_TEST(one["estimate"].get<double>() <= std::max(first, second) + 1e-9);
      BOOST_TEST(second < 1.4 * first);  // or the bounds would be too wide
      BOOST_TEST(first < 1.4 * second);
    }
}

BOOST_AUTO_TEST_CASE(a_scenario_tells_what_matters_of_what_its_own_paths_drew) {
  const Program program;
  write_sweep(program, "{kind: sobol, points: 4}");
  const Result result = program("sensitivity base.yaml --paths 1500 --json -o what.csv");
  BOOST_REQUIRE_MESSAGE(result.code == 0, result.err);
  const auto all = nlohmann::json::parse(result.out);
  BOOST_TEST(all["design"] == "paths");
  BOOST_TEST(all["points"] == 1500);
  bool slope = false;
  for (const auto& row : all["indices"])
    if (row["variable"] == "energy.contract_price" && row["period"] == "2024" && row["index"] == "prcc" &&
        row["factor"] == "energy.contract_slope") {
      slope = true;
      BOOST_TEST(row["low"].get<double>() > 0.1);
    }
  BOOST_TEST(slope);
  BOOST_TEST(program.text_of("what.csv")
                 .starts_with("sweep,kind,variable,unit,period,statistic,factor,index,estimate,low,high\n"));
  const Result same = program("sensitivity base.yaml --paths 1500 --json --threads 1");
  BOOST_TEST((same.out == result.out));
  const Result table = program("sensitivity base.yaml --paths 1500 --only energy.contract_price.2024");
  BOOST_TEST(table.prints("energy.contract_price.2024.path, USD"));
  const Result refused = program("sensitivity base.yaml --precision 0.1");
  BOOST_TEST(refused.code == 2);
  BOOST_TEST(refused.says("choose --paths"), refused.err);
  BOOST_TEST(program("sensitivity base.yaml --paths 64 --only energy.contract_prise").says("did you mean"));
}

BOOST_AUTO_TEST_SUITE_END()
