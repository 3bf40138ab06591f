#include "engine/write/write.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <optional>

#include "engine/scenario/inheritance.hpp"
#include "engine/write/csv.hpp"
#include "engine/write/names.hpp"
#include "engine/write/resolved.hpp"
#include "tests/engine/write/finished_run.hpp"
#include "tests/engine/write/scratch_folder.hpp"

using namespace vidik;
using namespace vidik::test;
namespace tt = boost::test_tools;

BOOST_AUTO_TEST_SUITE(writing_results)

namespace {
nlohmann::json manifest(const fs::path& folder) {
  return nlohmann::json::parse(content(folder / "manifest.json"));
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_run_writes_its_files_into_a_new_folder) {
  const ScratchFolder scratch;
  Run().write(scratch / "results/what-if");
  check_names(scratch / "results/what-if", all_files);
}

BOOST_AUTO_TEST_CASE(the_summary_has_a_row_for_each_statistic_with_all_its_digits) {
  const ScratchFolder scratch;
  const Run run;
  run.write(scratch.path());
  const auto rows = lines(scratch / "summary.csv");
  BOOST_TEST(rows[0] == "scenario,variable,unit,period,statistic,value,standard_error");
  BOOST_TEST(rows.size() == 1 + run.summary.outputs.size() * 2 * 7);
  const Estimate p95 = *run.summary.find("price.level", "2024", "p95");
  const std::string expected = run.summary.scenario + ",price.level,USD,2024,p95," + shortest(p95.value) +
                               "," + shortest(p95.standard_error);
  BOOST_TEST(std::count(rows.begin(), rows.end(), expected) == 1);
}

BOOST_AUTO_TEST_CASE(events_have_a_row_for_each_year) {
  const ScratchFolder scratch;
  Run("shocks: {crisis: {on: price.level, at: 2024-03, add: 5}}\n").write(scratch.path());
  const auto rows = lines(scratch / "events.csv");
  BOOST_REQUIRE(rows.size() == 3);
  BOOST_TEST(rows[0] == "scenario,kind,name,year,fired_share,standard_error,median_month");
  BOOST_TEST(rows[1].find("what-if,shock,crisis,2023,0,") == 0);
  BOOST_TEST(rows[1].ends_with(","));  // no month, as it has not fired
  BOOST_TEST(rows[2].find("what-if,shock,crisis,2024,1,") == 0);
  BOOST_TEST(rows[2].ends_with(",2024-03"));
}

BOOST_AUTO_TEST_CASE(the_resolved_scenario_runs_to_the_same_bits) {
  const ScratchFolder scratch;
  EnsembleSettings settings;
  settings.paths = 321;
  settings.seed = 99;
  const Run run("levers: {more: {set: stock.inflow, to: !uniform {low: 90, high: 120}, from: 2023-06}}\n",
                settings);
  run.write(scratch.path());
  const Plan again = compile(load_scenario(scratch / "scenario.resolved.yaml"), example_catalogue());
  BOOST_TEST(again.settings().paths == 321);
  BOOST_TEST(again.settings().seed == 99u);
  BOOST_TEST(simulate(again).record->digest(321) == run.ensemble.record->digest(321));
}

BOOST_AUTO_TEST_CASE(the_manifest_says_what_was_run_and_what_came_out) {
  const ScratchFolder scratch;
  const Run run;
  run.write(scratch.path());
  const auto json = manifest(scratch.path());
  BOOST_TEST(json["program"]["name"] == "vidik");
  BOOST_TEST(!json["program"]["version"].get<std::string>().empty());
  BOOST_TEST(!json["program"]["commit"].get<std::string>().empty());
  BOOST_TEST(json["program"]["lanes"] == lanes);
  BOOST_TEST(json["scenario"]["title"] == "Example");
  BOOST_TEST(json["scenario"]["horizon"]["end"] == "2024-12");
  BOOST_TEST(json["run"]["paths"] == 256);
  BOOST_TEST(json["run"]["seed"] == 7);
  BOOST_TEST(json["run"]["threads"] == run.ensemble.threads);
  BOOST_TEST(std::strtoull(json["run"]["digest"].get<std::string>().c_str(), nullptr, 16) ==
             run.ensemble.record->digest(256));
  BOOST_TEST(json["failed_paths"]["count"] == 0);
  BOOST_TEST(json["files"].size() == 3);
  for (const auto& [name, file] : json["files"].items()) {
    const std::string text = content(scratch / name);
    BOOST_TEST(file["sha256"] == Sha256::of(text));
    BOOST_TEST(file["bytes"] == text.size());
  }
}

BOOST_AUTO_TEST_CASE(the_manifest_says_where_assumptions_were_set_and_what_is_changed) {
  const ScratchFolder scratch;
  Run run;
  const auto& [name, assumption] = *run.scenario.parameters.begin();
  run.scenario.inheritance = std::make_shared<Inheritance>(
      Inheritance{"Parent", "parent.yaml", {{"a.key", "1", "2", assumption.value.where}}});
  run.write(scratch.path());
  const auto json = manifest(scratch.path());
  const Location& where = assumption.value.where;
  BOOST_REQUIRE(where);
  BOOST_TEST(json["assumptions"][where.file->path][*name] == where.line);
  BOOST_TEST(json["scenario"]["extends"]["file"] == "parent.yaml");
  BOOST_TEST(json["scenario"]["extends"]["changes"][0]["where"] == where.text());
}

BOOST_AUTO_TEST_CASE(the_manifest_lists_failed_paths_with_a_command_to_replay_them) {
  const ScratchFolder scratch;
  const Ensemble ensemble = simulate(fragile_plan(2000, 0.9995));
  const Scenario scenario = what_if();
  write_results(scenario, summarise(ensemble), ensemble, scratch / "it's here", {});
  const auto json = manifest(scratch / "it's here");
  BOOST_TEST(json["failed_paths"]["count"] == ensemble.failed_paths);
  BOOST_REQUIRE(json["failed_paths"]["first"].size() == 4);
  const auto first = json["failed_paths"]["first"][0];
  BOOST_TEST(first["variable"] == "fragile.level");
  BOOST_TEST(first["model"] == "fragile");
  BOOST_TEST(first["month"] == ensemble.failures[0].month.text());
  const std::string replay = first["replay"];
  BOOST_TEST(replay.starts_with("vidik trace '"));
  BOOST_TEST(replay.find("it'\\''s here/scenario.resolved.yaml' --path " +
                         std::to_string(ensemble.failures[0].path)) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(paths_of_chosen_outputs_are_written_without_failed_ones) {
  const ScratchFolder scratch;
  const Ensemble ensemble = simulate(fragile_plan(500, 0.9995));
  BOOST_REQUIRE(ensemble.failed_paths > 0);
  const Scenario scenario = what_if();
  write_results(scenario, summarise(ensemble), ensemble, scratch.path(), {.paths_output = {"price.level"}});
  const auto rows = lines(scratch / "paths.csv");
  BOOST_TEST(rows[0] == "path,variable,period,value");
  BOOST_TEST(rows.size() == 1 + 2 * static_cast<std::size_t>(500 - ensemble.failed_paths));
  BOOST_TEST(rows[1] == "0,price.level,2023," + shortest(ensemble.record->values(1, 0)[0]));
  const std::string failed = std::to_string(ensemble.failures[0].path) + ",";
  for (const auto& row : rows) BOOST_TEST(!row.starts_with(failed));
  BOOST_TEST(manifest(scratch.path())["files"].contains("paths.csv"));
}

BOOST_AUTO_TEST_CASE(paths_of_what_is_not_reported_are_refused_with_advice) {
  const ScratchFolder scratch;
  const auto write = [&] { Run().write(scratch / "r", {.paths_output = {"price.levle"}}); };
  const std::string message = message_of<InputError>(write);
  BOOST_TEST(message.find("'price.levle'") != std::string::npos);
  BOOST_TEST(message.find("did you mean 'price.level'?") != std::string::npos);
  BOOST_TEST(!fs::exists(scratch / "r"));
}

BOOST_AUTO_TEST_CASE(a_rerun_replaces_its_own_results_and_what_it_no_longer_makes) {
  const ScratchFolder scratch;
  const Run run;
  run.write(scratch.path(), {.paths_output = {"price.level"}});
  const std::string summary = content(scratch / "summary.csv");
  put(scratch / "summary.csv", "damaged");
  put(scratch / "notes.txt", "mine");
  run.write(scratch.path());
  BOOST_TEST(content(scratch / "summary.csv") == summary);
  BOOST_TEST(content(scratch / "notes.txt") == "mine");
  check_names(scratch.path(),
              {"events.csv", "manifest.json", "notes.txt", "scenario.resolved.yaml", "summary.csv"});
}

BOOST_AUTO_TEST_CASE(a_folder_in_the_place_of_a_file_leaves_the_results_before_as_they_were) {
  const ScratchFolder scratch;
  Run().write(scratch.path());
  const std::string before = content(scratch / "summary.csv");
  fs::remove(scratch / "events.csv");
  fs::create_directory(scratch / "events.csv");
  const Run other("ensemble: {paths: 100}\n");
  const std::string message = message_of<OutputError>([&] { other.write(scratch.path(), {.force = true}); });
  BOOST_TEST(message.find("events.csv is a folder") != std::string::npos);
  BOOST_TEST(content(scratch / "summary.csv") == before);
}

BOOST_AUTO_TEST_CASE(results_of_another_scenario_are_refused_unless_forced) {
  const ScratchFolder scratch;
  Run().write(scratch.path());
  const std::string before = content(scratch / "summary.csv");
  const Run other("ensemble: {paths: 100}\n");
  const std::string message = message_of<OutputError>([&] { other.write(scratch.path()); });
  BOOST_TEST(message.find("results of other values") != std::string::npos);
  BOOST_TEST(message.find("256 paths") != std::string::npos);
  BOOST_TEST(message.find("--force") != std::string::npos);
  BOOST_TEST(content(scratch / "summary.csv") == before);
  other.write(scratch.path(), {.force = true});
  BOOST_TEST(content(scratch / "summary.csv") != before);
  BOOST_TEST(manifest(scratch.path())["run"]["paths"] == 100);
}

BOOST_AUTO_TEST_CASE(a_folder_with_the_users_files_is_refused_and_they_survive_force) {
  const ScratchFolder scratch;
  put(scratch / "thesis.txt", "precious");
  const Run run;
  const std::string message = message_of<OutputError>([&] { run.write(scratch.path()); });
  BOOST_TEST(message.find("not results of Vidik") != std::string::npos);
  check_names(scratch.path(), {"thesis.txt"});
  run.write(scratch.path(), {.force = true});
  BOOST_TEST(content(scratch / "thesis.txt") == "precious");
}

BOOST_AUTO_TEST_CASE(a_manifest_that_is_not_ours_does_not_open_the_folder) {
  const ScratchFolder scratch;
  const Run run;
  for (const char* const text : {"", "{", "[]", "{\"program\": 3}", "{\"name\": \"web app\"}"}) {
    put(scratch / "manifest.json", text);
    BOOST_TEST(!message_of<OutputError>([&] { run.write(scratch.path()); }).empty());
    BOOST_TEST(content(scratch / "manifest.json") == text);
  }
}

BOOST_AUTO_TEST_CASE(what_a_killed_run_left_does_not_close_the_folder) {
  const ScratchFolder scratch;
  put(scratch / ".summary.csv.123-0.vidik-tmp", "half");
  Run().write(scratch.path());
  BOOST_TEST(fs::exists(scratch / "summary.csv"));
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_made_is_named_and_nothing_is_left) {
  const ScratchFolder scratch;
  put(scratch / "file", "");
  const Run run;
  const std::string message = message_of<OutputError>([&] { run.write(scratch / "file" / "a" / "b"); });
  BOOST_TEST(message.find((scratch / "file").string()) != std::string::npos);
  BOOST_TEST(message.find("Not a directory") != std::string::npos);
  BOOST_TEST(!message_of<OutputError>([&] { run.write("/proc/results/x"); }).empty());
  BOOST_TEST(!message_of<OutputError>([&] { run.write(scratch / "file"); }).empty());
  check_names(scratch.path(), {"file"});
}

BOOST_AUTO_TEST_CASE(a_check_before_the_run_says_the_same_and_leaves_nothing) {
  const ScratchFolder scratch;
  const Run run, other("ensemble: {paths: 100}\n");
  const auto check = [&](const Run& which, const fs::path& folder) {
    return message_of<OutputError>(
        [&] { check_results_folder(which.scenario, which.ensemble.plan, folder, {}); });
  };
  BOOST_TEST(check(run, scratch / "a" / "b") == "");
  BOOST_TEST(check(run, "/proc/results") != "");
  check_names(scratch.path(), {});
  run.write(scratch.path());
  BOOST_TEST(check(run, scratch.path()) == "");
  BOOST_TEST(check(other, scratch.path()) != "");
  check_names(scratch.path(), all_files);
}

BOOST_AUTO_TEST_SUITE_END()
