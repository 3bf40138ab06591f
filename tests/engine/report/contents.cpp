// What a report can hold is told by what it is, and its numbers are those of the files.
#include "engine/report/contents.hpp"

#include <boost/test/unit_test.hpp>

#include "engine/report/page_data.hpp"
#include "engine/write/comparison.hpp"
#include "tests/engine/write/finished_run.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {
const std::string sensitivity_text =
    "sweep,kind,variable,unit,period,statistic,factor,index,estimate,low,high\n"
    "what,variable,a.level,USD,2030,mean,first,sobol_total,0.7512345,0.7,0.8\n"
    "what,variable,a.level,USD,2030,mean,second,sobol_total,0.1,0,0.2\n"
    "what,variable,a.level,USD,2031,mean,first,sobol_total,0.5,0.4,0.6\n"
    "what,variable,a.level,USD,2031,mean,second,sobol_total,,,\n";
const std::string boxes_text =
    "box,factor,limits,low,high,quasi_p,stability,density,coverage,lowest,highest,condition\n"
    "1,oil,≥ 60,60,,0.01,0.9,0.8,0.7,10,90,a > 1\n1,gas,10 – 20,10,20,0.2,0.5,0.8,0.7,0,40,a > 1\n2,oil,≤ "
    "20,,20,0.3,0.4,0.6,0.2,10,90,a > 1\n";
const std::string peeling_text = "peels,coverage,density,mass,restricted\n0,1,0.3,1,0\n1,0.9,0.4,0.95,1\n";

void write_discovery(const ScratchFolder& scratch) {
  std::filesystem::create_directory(scratch / "boxes");
  put(scratch / "boxes/boxes.csv", boxes_text);
  put(scratch / "boxes/peeling.csv", peeling_text);
}

/// A reference and a scenario whose price jumps, compared.
struct Pair {
  Run reference{"title: Reference\n"},
      jump{"title: Jump\nshocks: {up: {on: price.level, at: 2024-03, add: 5}}\n"};
  Comparison comparison = compare(reference.ensemble.plan, jump.ensemble.plan);
  Differences differences = summarise(comparison);

  Pair() { jump.scenario.name = differences.quantiles.scenario = "jump"; }
  void write(const std::filesystem::path& folder) const {
    write_comparison(
        {compared(reference.scenario, reference.ensemble.plan), compared(jump.scenario, jump.ensemble.plan)},
        {differences}, {comparison.difference.digest()}, reference.ensemble.plan.settings(), folder, {});
  }
};

std::string refusal_of(const std::vector<std::filesystem::path>& paths) {
  return message_of<ResultsError>([&] { read_contents(paths); });
}
}  // namespace

BOOST_AUTO_TEST_SUITE(contents)

BOOST_AUTO_TEST_CASE(a_sensitivity_file_is_known_by_its_header) {
  const ScratchFolder scratch;
  put(scratch / "any-name.txt", sensitivity_text);
  const Contents all = read_contents({scratch / "any-name.txt"});
  BOOST_REQUIRE(all.sensitivities.size() == 1U);
  const auto& data = all.sensitivities[0];
  BOOST_TEST(data["factors"].size() == 2U);
  const auto& number = data["numbers"][0];
  BOOST_TEST(number["periods"].dump() == R"(["2030","2031"])");
  const auto& estimate = number["index"]["sobol_total"]["estimate"];
  BOOST_TEST(estimate[0][0] == 0.7512);
  BOOST_TEST(estimate[0][1] == 0.5);
  BOOST_TEST(estimate[1][0] == 0.1);
  BOOST_TEST(estimate[1][1].is_null());
  BOOST_TEST(all.years().empty());
  BOOST_TEST(all.title() == "What matters: what");
}

BOOST_AUTO_TEST_CASE(a_discovery_is_known_by_its_boxes) {
  const ScratchFolder scratch;
  write_discovery(scratch);
  const Contents all = read_contents({scratch / "boxes/"});
  BOOST_REQUIRE(all.discoveries.size() == 1U);
  const auto& data = all.discoveries[0];
  BOOST_TEST(data["name"] == "boxes");
  BOOST_REQUIRE(data["boxes"].size() == 2U);
  BOOST_TEST(data["boxes"][0]["limits"].size() == 2U);
  BOOST_TEST(data["boxes"][0]["limits"][0]["low"] == 60);
  BOOST_TEST(data["boxes"][0]["limits"][0]["high"].is_null());
  BOOST_TEST(data["boxes"][0]["limits"][0]["highest"] == 90);
  BOOST_TEST(data["condition"] == "a > 1");
  BOOST_TEST(data["boxes"][1]["density"] == 0.6);
  BOOST_TEST(data["peeling"][1]["coverage"] == 0.9);
}

BOOST_AUTO_TEST_CASE(policies_are_known_by_their_regrets) {
  const ScratchFolder scratch;
  std::filesystem::create_directory(scratch / "robust");
  put(scratch / "robust/robustness.csv",
      "policy,criterion,estimate,low,high,monte_carlo_error,outcome,goal,satisfy,weights\n"
      "one,max_regret,3,,,,debt,minimise,gas < 1,unweighted\n"
      "two,max_regret,0.5,0.4,0.6,,debt,minimise,gas < 1,unweighted\n");
  put(scratch / "robust/regret.csv",
      "future,oil,weight,policy,value,standard_error,regret,satisfied\n"
      "0,50,1,one,4,0.1,3,0\n0,50,1,two,1,0.1,0,1\n1,70,1,one,2,0.1,0,1\n1,70,1,two,2.5,0.1,0.5,1\n");
  const Contents all = read_contents({scratch / "robust"});
  BOOST_REQUIRE(all.robustnesses.size() == 1U);
  const auto& data = all.robustnesses[0];
  BOOST_TEST(data["goal"] == "minimise");
  BOOST_REQUIRE(data["policies"].size() == 2U);
  BOOST_TEST(data["policies"][0]["regret"].dump() == "[3,0]");
  BOOST_TEST(data["policies"][0]["satisfied"].dump() == "[0,1]");
  BOOST_TEST(data["policies"][1]["criteria"]["max_regret"]["estimate"] == 0.5);
  BOOST_TEST(data["policies"][0]["criteria"]["max_regret"]["low"].is_null());
  BOOST_TEST(all.title() == "Robustness: robust");
}

BOOST_AUTO_TEST_CASE(a_comparison_holds_the_numbers_of_its_files) {
  const ScratchFolder scratch;
  const Pair both;
  both.write(scratch / "compared");
  const Contents all = read_contents({scratch / "compared"});
  BOOST_REQUIRE(all.comparisons.size() == 1U);
  const auto& data = all.comparisons[0];
  BOOST_TEST(data["years"].dump() == R"(["2023","2024"])");
  BOOST_TEST(data["band"].dump() == R"(["p5","p95"])");
  const auto& variable = data["scenarios"][0]["variables"]["price.level"];
  const auto& outputs = both.differences.quantiles.outputs;
  const auto output = static_cast<int>(
      std::ranges::find(outputs, std::string("price.level"), &Recorded::name) - outputs.begin());
  BOOST_TEST(variable["mean"][0] == 0);
  const Difference& cell = both.differences.at(output, 1);
  BOOST_TEST(variable["mean"][1].get<double>() == cell.mean.value, boost::test_tools::tolerance(1e-5));
  BOOST_TEST(variable["effect"][1].get<double>() == cell.effect, boost::test_tools::tolerance(1e-3));
  BOOST_TEST(variable["first_year"] == "2024");
  BOOST_TEST(data["scenarios"][0]["title"] == "Jump");
}

BOOST_AUTO_TEST_CASE(one_command_reproduces_a_comparison_and_the_runs_of_it) {
  const ScratchFolder scratch;
  const Pair both;
  both.write(scratch / "compared");
  both.reference.write(scratch / "reference");
  const auto data = page_data(read_contents({scratch / "compared", scratch / "reference"}), {});
  const std::string command = data["command"];
  BOOST_TEST(command.starts_with("vidik compare "));
  BOOST_TEST(command.ends_with(" --paths 256 --seed 7 --report"));
  BOOST_TEST(command.find('\n') == std::string::npos);
  BOOST_TEST(data["variables"].contains("price.level"));
}

BOOST_AUTO_TEST_CASE(what_is_neither_folder_nor_file_of_results_is_refused) {
  const ScratchFolder scratch;
  put(scratch / "other.csv", "a,b\n1,2\n");
  BOOST_TEST(refusal_of({scratch / "other.csv"}).find("not a file of `vidik sensitivity") !=
             std::string::npos);
  put(scratch / "broken.csv", sensitivity_text + "what,variable\n");
  BOOST_TEST(refusal_of({scratch / "broken.csv"}).ends_with("a row of another length than its header"));
  write_discovery(scratch);
  std::filesystem::remove(scratch / "boxes/peeling.csv");
  BOOST_TEST(refusal_of({scratch / "boxes"}).find("peeling.csv: the file is missing") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_run_that_is_given_twice_or_has_other_years_is_refused) {
  const ScratchFolder scratch;
  Run().write(scratch / "run");
  BOOST_TEST(refusal_of({scratch / "run", scratch / "run"}).ends_with("is given twice"));
  Run("horizon: {end: 2023-12}\n").write(scratch / "short");
  BOOST_TEST(refusal_of({scratch / "run", scratch / "short"}).find("other years") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(assumptions_know_their_density_and_where_they_were_set) {
  const ScratchFolder scratch;
  const Run run("parameters: {stock.inflow: {value: !uniform {low: 90, high: 120}}}\n");
  run.write(scratch / "run");
  const auto data = page_data(read_contents({scratch / "run"}), {});
  int drawn = 0;
  for (const auto& one : data["assumptions"]) {
    const Assumption* assumption = run.scenario.parameters.find(one["name"]);
    if (!assumption) assumption = run.scenario.initial.find(one["name"]);
    BOOST_REQUIRE(assumption);
    BOOST_TEST(one["densities"][0].is_null() == assumption->value->constant());
    drawn += one["densities"][0].is_null() ? 0 : 1;
    const Location& where = assumption->value.where;
    const std::string file = std::filesystem::path(where.file->path).filename().string();
    BOOST_TEST(one["places"][0] == file + ":" + std::to_string(where.line));
  }
  BOOST_TEST(drawn > 0);
}

BOOST_AUTO_TEST_CASE(a_value_stands_beside_the_evidence_of_the_scenario_that_set_it) {
  const ScratchFolder scratch;
  Run first, second(
                 "parameters: {stock.inflow: {value: 97, source: my own reading, confidence: low}}\n"
                 "pins: {price.level: {from: 2024-02, to: 3}}\n");
  second.scenario.name = second.summary.scenario = "second";
  first.write(scratch / "first");
  second.write(scratch / "second");
  const auto data = page_data(read_contents({scratch / "first", scratch / "second"}), {});
  for (const auto& one : data["assumptions"]) {
    const bool changed = one["name"] == "stock.inflow";
    BOOST_TEST(one["sources"].size() == (changed ? 2U : 1U), one["name"]);
    if (changed) BOOST_TEST(one["sources"][1] == "my own reading");
    if (changed) BOOST_TEST(one["values"][1] == "97");
    if (changed) BOOST_TEST(one["confidences"].back() == "low");
  }
  BOOST_TEST(data["scenarios"][0]["pins"].empty());
  BOOST_TEST(data["scenarios"][1]["pins"]["price.level"] == "2024-02");
}

BOOST_AUTO_TEST_CASE(headlines_and_years_are_those_of_all_runs_the_compared_ones_first) {
  const ScratchFolder scratch;
  Pair().write(scratch / "difference");
  const Run reference("report: {headline: [stock.persons, price.level], years: [2024]}\n");
  Run jump(
      "shocks: {up: {on: price.level, at: 2024-03, add: 5}}\n"
      "report: {headline: [price.level], years: [2023, 2024]}\n");
  jump.scenario.name = jump.summary.scenario = "jump";
  reference.write(scratch / "reference");
  jump.write(scratch / "jump");
  const auto data =
      page_data(read_contents({scratch / "difference", scratch / "reference", scratch / "jump"}), {});
  BOOST_TEST(data["headline"].dump() == R"(["price.level","stock.persons"])");
  BOOST_TEST(data["headline_years"].dump() == R"(["2023","2024"])");
}

BOOST_AUTO_TEST_SUITE_END()
