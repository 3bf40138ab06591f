// `vidik sensitivity` and `vidik discover`, as a user calls it.
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "tests/app/program.hpp"

using namespace vidik::test;

namespace {
/// Two factors, of which the price of gas knows the first only.
void write_sweep(const Program& program, const std::string& design) {
  program.file("base.yaml", baseline_with("title: Short\nhorizon: {start: 2023-01, end: 2024-12}\n"));
  program.file("two.yaml",
               "schema: 1\ntitle: Two\nbase: base.yaml\nfactors:\n"
               "  drift: {parameter: world.energy_drift}\n"
               "  payment: {parameter: trade.payment_cost}\n"
               "design: " +
                   design + "\npaths: 64\noutputs: [energy.contract_price, trade.exports_to_russia]\n");
}
}  // namespace

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

BOOST_AUTO_TEST_SUITE_END()
