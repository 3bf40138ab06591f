// `vidik sweep` and `vidik results`, as a user calls them.
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <random>

#include "tests/app/program.hpp"

using namespace vidik::test;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(sweeping)

namespace {

/// Two years of the baseline at 48 points.
void write_sweep(const Program& program, const std::string& more = "paths: 64\n") {
  program.file("base.yaml", baseline_with("title: Short\nhorizon: {start: 2023-01, end: 2024-12}\n"));
  program.file("sweep.yaml",
               "schema: 1\ntitle: Oil and gas\nbase: base.yaml\nfactors:\n"
               "  oil: {parameter: world.brent_mean_shift, range: [-0.5, 0.5], steps: 12}\n"
               "  slope: {parameter: energy.contract_slope, steps: 4}\n"
               "outputs: [energy.contract_price, stance.aligned]\ndesign: {kind: grid}\n" +
                   more);
}

std::string exported(const Program& program, const std::string& store) {
  const Result result = program("results " + store + " --export csv -o export.csv");
  BOOST_TEST(result.code == 0, result.err);
  return program.text_of("export.csv");
}

int kills_wanted() {
  const char* wanted = std::getenv("VIDIK_KILLS");
  return wanted ? std::atoi(wanted) : 4;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_sweep_that_comes_with_vidik_is_valid) {
  const Program program;
  int count = 0;
  for (const auto& entry : fs::directory_iterator(VIDIK_SOURCE_DIR "/scenarios/sweeps")) {
    if (entry.path().extension() != ".yaml") continue;
    BOOST_TEST(program("list sweeps").prints(entry.path().stem().string()));
    const Result result = program("sweep " + entry.path().stem().string() + " --dry-run --paths 64");
    BOOST_TEST(result.code == 0, result.err);
    BOOST_TEST(!result.says("warning"), result.err);
    BOOST_TEST(result.says("; about "));
    ++count;
  }
  BOOST_TEST(count >= 2);
  BOOST_TEST(!fs::exists(program.folder() / "results"));
}

BOOST_AUTO_TEST_CASE(a_sweep_is_run_once_shown_and_exported) {
  const Program program;
  write_sweep(program);
  const Result first = program("sweep sweep.yaml");
  BOOST_TEST(first.code == 0, first.err);
  BOOST_TEST(first.says("Oil and gas: 48 points of 64 paths; about "));
  BOOST_TEST(first.says("48 points in "));
  const Result again = program("sweep sweep.yaml");
  BOOST_TEST(again.says("48 of them there already"));
  const Result shown = program("results results/sweep.sqlite");
  BOOST_TEST(shown.prints("48 points, 48 done, of 64 paths"));
  BOOST_TEST(shown.prints("energy.contract_slope"));
  const Result points =
      program("results results/sweep.sqlite --points --only energy.contract_price.2024.mean");
  BOOST_TEST(points.prints("energy.contract_price.2024.mean"));
  BOOST_TEST(points.prints(" ± "));
  BOOST_TEST(exported(program, "results/sweep.sqlite").starts_with("sweep,point,oil,slope,kind,variable,"));
  for (const char* name : {"one.nc", "other.nc"})
    BOOST_TEST(program(std::string("results results/sweep.sqlite --export netcdf -o ") + name).code == 0);
  BOOST_TEST(program.text_of("one.nc").starts_with("\x89HDF"));
  BOOST_TEST((program.text_of("one.nc") == program.text_of("other.nc")), "the same bytes");
  BOOST_TEST(program("results results/sweep.sqlite --export salib -o salib").code == 0);
  BOOST_TEST(program.text_of("salib/inputs.txt").starts_with("-0.5 "));
}

BOOST_AUTO_TEST_CASE(threads_do_not_change_what_is_exported) {
  const Program program;
  write_sweep(program, "paths: 200\n");
  BOOST_TEST(program("sweep sweep.yaml --store one.sqlite --threads 1").code == 0);
  BOOST_TEST(program("sweep sweep.yaml --store three.sqlite --threads 3").code == 0);
  BOOST_TEST((exported(program, "one.sqlite") == exported(program, "three.sqlite")));
}

BOOST_AUTO_TEST_CASE(killed_at_random_moments_it_goes_on_and_exports_the_same_bytes) {
  const Program program;
  write_sweep(program);
  BOOST_TEST(program("sweep sweep.yaml --store whole.sqlite").code == 0);
  std::mt19937 random(2);
  std::uniform_real_distribution<double> moment(0.05, 1.0);
  for (int kill = 0; kill < kills_wanted(); ++kill)
    program("sweep sweep.yaml --store killed.sqlite", "timeout -s KILL " + std::to_string(moment(random)));
  const Result last = program("sweep sweep.yaml --store killed.sqlite");
  BOOST_TEST(last.code == 0, last.err);
  BOOST_TEST((exported(program, "killed.sqlite") == exported(program, "whole.sqlite")));
}

BOOST_AUTO_TEST_CASE(before_it_runs_it_says_what_is_run_again_and_why_or_what_is_kept) {
  const Program program;
  write_sweep(program);
  BOOST_TEST(program("sweep sweep.yaml --store a.sqlite").code == 0);
  const Result again = program("sweep sweep.yaml --store a.sqlite --paths 96 --dry-run");
  BOOST_TEST(
      again.says("48 points of 96 paths, all of them there with other paths or quantiles, which are run "
                 "again as no paths are kept (`keep: paths` in the sweep); about "),
      again.err);
  write_sweep(program, "paths: 64\nkeep: paths\n");
  BOOST_TEST(program("sweep sweep.yaml --store b.sqlite").code == 0);
  const Result more = program("sweep sweep.yaml --store b.sqlite --paths 128");
  BOOST_TEST(more.says("48 points of 128 paths, of each 64 paths are kept; about "), more.err);
  BOOST_TEST(program("sweep sweep.yaml --store c.sqlite --paths 128").code == 0);
  BOOST_TEST((exported(program, "b.sqlite") == exported(program, "c.sqlite")));
}

BOOST_AUTO_TEST_CASE(interrupted_it_says_what_there_is_and_goes_on) {
  const Program program;
  write_sweep(program, "paths: 200000\n");  // more than any machine does in three seconds
  const Result result = program("sweep sweep.yaml --store a.sqlite", "timeout --foreground -s INT 3");
  BOOST_TEST(result.says("of 48 points are in the store; the same command goes on."), result.err);
  BOOST_TEST(result.says("interrupted"));
  BOOST_TEST(program("results a.sqlite").prints("48 points, "));
}

BOOST_AUTO_TEST_CASE(mistakes_stop_it_before_anything_is_run) {
  const Program program;
  program.file("sweep.yaml",
               "schema: 1\ntitle: Wrong\nbase: nowhere.yaml\nfactors:\n  a: {parametr: x, values: [1]}\n"
               "outputs: [stance.aligned]\ndesign: {kind: gird}\n");
  const Result result = program("sweep sweep.yaml");
  BOOST_TEST(result.code == 3);
  BOOST_TEST(result.says("sweep.yaml:3:7: error: 'nowhere.yaml': no such file"), result.err);
  BOOST_TEST(result.says("did you mean 'parameter'?"));
  BOOST_TEST(result.says("did you mean 'grid'?"));
  BOOST_TEST(!fs::exists(program.folder() / "results"));
  const Result misspelt = program("sweep presure-and-oil");
  BOOST_TEST(misspelt.code == 2);
  BOOST_TEST(misspelt.says("did you mean 'pressure-and-oil'?"), misspelt.err);
}

BOOST_AUTO_TEST_CASE(what_is_no_store_is_named_and_left_alone) {
  const Program program;
  BOOST_TEST(program("results nowhere.sqlite").code == 2);
  BOOST_TEST(!fs::exists(program.folder() / "nowhere.sqlite"));
  write_sweep(program);
  program.file("mine.txt", "something else\n");
  const Result result = program("sweep sweep.yaml --store mine.txt");
  BOOST_TEST(result.code == 1);
  BOOST_TEST(result.says("mine.txt is not a store of Vidik"), result.err);
  BOOST_TEST(program.text_of("mine.txt") == "something else\n");
}

BOOST_AUTO_TEST_CASE(a_store_is_not_replaced_by_what_is_made_of_it) {
  const Program program;
  write_sweep(program);
  BOOST_TEST(program("sweep sweep.yaml --store a.sqlite").code == 0);
  const std::string before = program.text_of("a.sqlite");
  for (const std::string command :
       {"results a.sqlite --export csv", "results a.sqlite --export xlsx", "sensitivity a.sqlite"}) {
    const Result result = program(command + " -o a.sqlite");
    BOOST_TEST(result.code == 2, command);
    BOOST_TEST(result.says("'a.sqlite' is a store, and would be replaced"), result.err);
  }
  BOOST_TEST((program.text_of("a.sqlite") == before));
}

BOOST_AUTO_TEST_CASE(options_that_would_do_nothing_are_refused) {
  const Program program;
  write_sweep(program);
  BOOST_TEST(program("sweep sweep.yaml --store a.sqlite").code == 0);
  BOOST_TEST(program("results a.sqlite --sweep nope").says("no sweep 'nope'"));
  BOOST_TEST(program("results a.sqlite --points --json").says("--export"));
  for (const std::string option : {"--paths 5000", "--seed 3", "--store b.sqlite"})
    BOOST_TEST(program("sensitivity a.sqlite " + option).code == 2, option);
}

BOOST_AUTO_TEST_CASE(equal_points_are_run_once_and_are_not_said_to_be_there_already) {
  const Program program;
  write_sweep(program);
  program.file("points.csv", "oil\n0.1\n0.1\n0.2\n");
  program.file("list.yaml",
               "schema: 1\ntitle: A list\nbase: base.yaml\nfactors:\n"
               "  oil: {parameter: world.brent_mean_shift}\n"
               "outputs: [stance.aligned]\ndesign: {kind: list, file: points.csv}\npaths: 64\n");
  for (const std::string option : {" --dry-run", ""})
    BOOST_TEST(
        program("sweep list.yaml" + option).says("3 points of 64 paths, 1 of them equal to others; about"));
  BOOST_TEST(program("sweep list.yaml").says("3 points of 64 paths, 3 of them there already"));
}

BOOST_AUTO_TEST_CASE(a_name_that_the_sweep_does_not_keep_gets_the_nearest_one) {
  const Program program;
  write_sweep(program, "paths: 1\n");
  BOOST_TEST(program("sweep sweep.yaml --store a.sqlite").code == 0);
  const Result result = program("results a.sqlite --only stance.alined.2024.mean");
  BOOST_TEST(result.code == 2);
  BOOST_TEST(result.says("did you mean 'stance.aligned.2024.mean'?"), result.err);
}

BOOST_AUTO_TEST_SUITE_END()
