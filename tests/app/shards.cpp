// `vidik shard` and `vidik merge`: a run in parts.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <vector>

#include "tests/app/program.hpp"

using namespace vidik::test;
namespace fs = std::filesystem;

namespace {
std::string part(const std::string& run, int index, int of, const std::string& file) {
  return "shard " + run + " --index " + std::to_string(index) + " --of " + std::to_string(of) + " -o " + file;
}

/// Computes all parts, the last first and on other numbers of threads, merges them in that order, and
/// compares with the run as a whole.
void check_parts_make_the_whole(const std::string& run, int parts) {
  const Program program;
  BOOST_TEST(program("run " + run + " -o whole").code == 0);
  std::string files;
  for (int i = parts - 1; i >= 0; --i) {
    const std::string file = "part-" + std::to_string(i) + ".vshard";
    BOOST_TEST(program(part(run, i, parts, file) + " --threads " + std::to_string(i % 2 + 1)).code == 0);
    files += ' ' + file;
  }
  const Result result = program("merge" + files + " -o merged");
  BOOST_TEST(result.code == 0, result.err);
  for (const auto* file : {"/summary.csv", "/events.csv", "/scenario.resolved.yaml"})
    BOOST_TEST(
        (program.text_of(std::string("whole") + file) == program.text_of(std::string("merged") + file)),
        file);
}
}  // namespace

BOOST_AUTO_TEST_SUITE(shards)

BOOST_AUTO_TEST_CASE(parts_in_any_order_give_the_bytes_of_the_whole) {
  check_parts_make_the_whole("baseline --paths 5000", 3);
}

BOOST_AUTO_TEST_CASE(so_do_parts_of_which_only_sketches_are_kept) {
  check_parts_make_the_whole("tutorial --paths 100000", 3);
}

BOOST_AUTO_TEST_CASE(there_may_be_more_parts_than_work) {
  check_parts_make_the_whole("tutorial --paths 1100", 5);
}

BOOST_AUTO_TEST_CASE(a_part_that_is_there_is_left_alone_and_another_is_not_overwritten) {
  const Program program;
  BOOST_TEST(program(part("tutorial --paths 3000", 1, 3, "a.vshard")).code == 0);
  const auto written = fs::last_write_time(program.folder() / "a.vshard");
  const Result again = program(part("tutorial --paths 3000", 1, 3, "a.vshard"));
  BOOST_TEST(again.code == 0);
  BOOST_TEST(again.says("a.vshard is there and complete: nothing to do"));
  for (const auto& other :
       {part("tutorial --paths 3000", 2, 3, "a.vshard"), part("tutorial --paths 3001", 1, 3, "a.vshard"),
        part("tutorial --paths 3000 --seed 2", 1, 3, "a.vshard")}) {
    const Result result = program(other);
    BOOST_TEST(result.code == 4);
    BOOST_TEST(result.says("delete it, or choose another --output"));
  }
  BOOST_TEST((fs::last_write_time(program.folder() / "a.vshard") == written));
}

BOOST_AUTO_TEST_CASE(gaps_duplicates_strangers_and_damage_are_refused_and_nothing_is_written) {
  const Program program;
  for (int i = 0; i < 3; ++i) program(part("tutorial --paths 3000", i, 3, std::to_string(i) + ".vshard"));
  program(part("tutorial --paths 3000 --seed 2", 1, 3, "seed.vshard"));
  program(part("baseline --paths 3000", 1, 3, "baseline.vshard"));
  const std::string bytes = program.text_of("1.vshard");
  program.file("short.vshard", bytes.substr(0, bytes.size() - 1));
  std::string changed = bytes;
  changed[bytes.size() / 2] ^= 1;
  program.file("changed.vshard", changed);
  program.file("text.vshard", "hello\n");

  const auto refused = [&](const std::string& files, const std::string& reason) {
    const Result result = program("merge " + files + " -o merged");
    BOOST_TEST(result.code == 4, files);
    BOOST_TEST(result.says(reason), result.err);
  };
  refused("0.vshard 2.vshard", "the paths 1024 to 2047 are in no shard");
  refused("0.vshard 1.vshard", "the paths 2048 to 2999 are in no shard");
  refused("0.vshard 1.vshard 2.vshard 1.vshard", "are in 1.vshard and in another shard");
  refused("0.vshard seed.vshard 2.vshard", "seed.vshard: is a part of another run of the same name");
  refused("0.vshard baseline.vshard 2.vshard", "baseline.vshard: is a part of 'baseline'");
  refused("0.vshard short.vshard 2.vshard", "short.vshard: is damaged");
  refused("0.vshard changed.vshard 2.vshard", "changed.vshard: is damaged");
  refused("0.vshard text.vshard 2.vshard", "text.vshard: is no shard");
  refused("0.vshard nothing.vshard 2.vshard", "nothing.vshard: cannot be read");
  BOOST_TEST(!fs::exists(program.folder() / "merged"));
}

BOOST_AUTO_TEST_CASE(parts_of_a_sweep_give_the_bytes_of_one_process_and_other_parts_are_refused) {
  const Program program;
  program.file("base.yaml", baseline_with("title: Short\nhorizon: {start: 2023-01, end: 2024-12}\n"));
  program.file("sweep.yaml",
               "schema: 1\ntitle: Oil\nbase: base.yaml\nfactors:\n"
               "  oil: {parameter: world.brent_mean_shift, range: [-0.5, 0.5], steps: 7}\n"
               "outputs: [energy.contract_price]\ndesign: {kind: grid}\npaths: 64\n");
  const auto export_of = [&](const std::string& store) {
    const Result result = program("results " + store + " --export csv -o export.csv");
    BOOST_TEST(result.code == 0, result.err);
    return program.text_of("export.csv");
  };
  BOOST_TEST(program("sweep sweep.yaml --store whole.sqlite").code == 0);
  for (int i = 0; i < 3; ++i) {
    const Result result = program(part("sweep.yaml", i, 3, std::to_string(i) + ".vshard"));
    BOOST_TEST(result.code == 0, result.err);
  }
  const Result again = program(part("sweep.yaml", 1, 3, "1.vshard"));
  BOOST_TEST(again.says("1.vshard is there and complete: nothing to do"), again.err);
  BOOST_TEST(program(part("sweep.yaml --paths 65", 1, 3, "1.vshard")).code == 4);
  const Result merged = program("merge 2.vshard 0.vshard 1.vshard -o merged.sqlite --json");
  BOOST_TEST(merged.code == 0, merged.err);
  BOOST_TEST(merged.prints("\"points\": 7"), merged.out);
  BOOST_TEST((export_of("merged.sqlite") == export_of("whole.sqlite")));

  BOOST_TEST(program(part("tutorial --paths 64", 0, 1, "scenario.vshard")).code == 0);
  const auto refused = [&](const std::string& files, const std::string& reason) {
    const Result result = program("merge " + files + " -o other");
    BOOST_TEST(result.code == 4, files);
    BOOST_TEST(result.says(reason), result.err);
  };
  refused("0.vshard 2.vshard", "the points 2 to 3 are in no shard");
  refused("0.vshard 1.vshard 2.vshard scenario.vshard", "scenario.vshard: is no part of a sweep");
  refused("scenario.vshard 0.vshard", "0.vshard: is no shard");
  BOOST_TEST(!fs::exists(program.folder() / "other"));
}

BOOST_AUTO_TEST_CASE(a_part_of_a_sweep_that_was_killed_goes_on_where_it_was) {
  const Program program;
  program.file("base.yaml", baseline_with("title: Short\nhorizon: {start: 2023-01, end: 2024-12}\n"));
  program.file("sweep.yaml",
               "schema: 1\ntitle: Oil\nbase: base.yaml\nfactors:\n"
               "  oil: {parameter: world.brent_mean_shift, range: [-0.5, 0.5], steps: 400}\n"
               "outputs: [energy.contract_price]\ndesign: {kind: grid}\npaths: 2000\n");
  const std::string command = part("sweep.yaml", 0, 2, "a.vshard") + " --threads 1";
  program(command, "timeout -s KILL 0.6");  // of some seconds
  BOOST_TEST(!fs::exists(program.folder() / "a.vshard"));
  const Result last = program(command);
  BOOST_TEST(last.code == 0, last.err);
  BOOST_TEST(last.says("part 0 of 2, 200 points"), last.err);
  int files = 0;
  for (const auto& entry : fs::directory_iterator(program.folder()))
    files += entry.path().filename().string().starts_with("a.vshard");
  BOOST_TEST(files == 1);
}

BOOST_AUTO_TEST_CASE(a_merge_prints_what_a_run_prints_as_json) {
  const Program program;
  BOOST_TEST(program(part("tutorial --paths 128", 0, 1, "a.vshard")).code == 0);
  const Result merged = program("merge a.vshard -o merged --json"),
               run = program("run tutorial --paths 128 -o run --json");
  BOOST_TEST(merged.code == 0, merged.err);
  const auto a = nlohmann::json::parse(merged.out)["runs"][0], b = nlohmann::json::parse(run.out)["runs"][0];
  for (const auto* key : {"scenario", "paths", "seed", "digest", "failed_paths", "warnings", "events"})
    BOOST_TEST((a[key] == b[key]), key);
  BOOST_TEST(a["results"] == "merged");
}

BOOST_AUTO_TEST_CASE(a_part_beyond_the_last_is_refused) {
  const Result result = Program()(part("tutorial", 3, 3, "a.vshard"));
  BOOST_TEST(result.code == 2);
  BOOST_TEST(result.says("parts count from 0"));
}

BOOST_AUTO_TEST_CASE(mistakes_in_the_scenario_are_told_as_ever) {
  const Program program;
  program.file("wrong.yaml", baseline_with("parameters: {world.brent_men: 3}\n"));
  const Result result = program(part("wrong.yaml", 0, 3, "a.vshard"));
  BOOST_TEST(result.code == 3);
  BOOST_TEST(result.says("did you mean 'world.brent_mean'?"));
}

BOOST_AUTO_TEST_SUITE_END()
