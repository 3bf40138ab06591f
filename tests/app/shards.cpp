// `vidik shard` and `vidik merge`: a run in parts.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <vector>

#include "engine/store/part.hpp"
#include "tests/app/program.hpp"

using namespace vidik::test;
namespace fs = std::filesystem;

namespace {
std::string part(const std::string& run, int index, int of, const std::string& file) {
  return "shard " + run + " --index " + std::to_string(index) + " --of " + std::to_string(of) + " -o " + file;
}

/// A sweep over oil, with these levels and further factors, of two years of the baseline or fewer.
void write_oil_sweep(const Program& program, const std::string& oil, const std::string& rest,
                     const std::string& end = "2024-12") {
  program.file("base.yaml", baseline_with("title: Short\nhorizon: {start: 2023-01, end: " + end + "}\n"));
  program.file("sweep.yaml",
               "schema: 1\ntitle: Oil\nbase: base.yaml\nfactors:\n"
               "  oil: {parameter: world.brent_mean_shift, " +
                   oil + "}\n" + rest + "design: {kind: grid}\n");
}

/// Whether the stores whole.sqlite and merged.sqlite export the same bytes.
void check_same_exports(const Program& program) {
  for (const std::string store : {"whole", "merged"})
    BOOST_TEST(program("results " + store + ".sqlite --export csv -o " + store + ".csv").code == 0);
  BOOST_TEST((program.text_of("whole.csv") == program.text_of("merged.csv")));
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
  write_oil_sweep(program, "range: [-0.5, 0.5], steps: 7",
                  "outputs: [energy.contract_price]\n"
                  "paths: 64\n");
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

BOOST_AUTO_TEST_CASE(points_are_divided_among_parts_and_nobody_needs_the_files_of_the_sweep_to_merge) {
  const Program program;
  write_oil_sweep(program, "range: [-0.5, 0.5], steps: 3",
                  "  path: {alternatives: {none: {}, tense: {parameters: {world.pressure_mean: 0.9}}}}\n"
                  "outputs: [energy.*, stance.aligned]\n"
                  "quantiles: [0.2, 0.5]\n"
                  "paths: 2500\n");
  BOOST_TEST(program("sweep sweep.yaml --store whole.sqlite").code == 0);
  std::string files;
  for (int i = 6; i >= 0; --i) {
    const std::string file = std::to_string(i) + ".vshard";
    const Result result = program(part("sweep.yaml", i, 7, file) + " --threads " + std::to_string(i % 2 + 1));
    BOOST_TEST(result.code == 0, result.err);
    files += ' ' + file;
  }
  BOOST_TEST(program(part("sweep.yaml", 1, 7, "1.vshard")).says("there and complete"));
  for (const auto* file : {"sweep.yaml", "base.yaml"}) fs::remove(program.folder() / file);
  const Result merged = program("merge" + files + " -o merged.sqlite");
  BOOST_TEST(merged.code == 0, merged.err);
  check_same_exports(program);
  BOOST_TEST(program("merge 0.vshard 2.vshard 3.vshard 4.vshard 5.vshard 6.vshard -o other")
                 .says("the paths from 2048 of point 0 to 2047 of point 1 are in no shard"));
}

BOOST_AUTO_TEST_CASE(points_of_which_only_sketches_are_kept_are_divided_too) {
  const Program program;
  program.file("sweep.yaml", "schema: 1\ntitle: Oil\nbase: " VIDIK_SOURCE_DIR
                             "/scenarios/tutorial.yaml\nfactors:\n"
                             "  oil: {parameter: world.brent_mean_shift, values: [-0.5, 0.5]}\n"
                             "outputs: [economy.*, energy.*, stance.*, trade.*, world.*, migration.*]\n"
                             "design: {kind: grid}\npaths: 25000\n");
  BOOST_TEST(program("sweep sweep.yaml --store whole.sqlite").code == 0);
  for (int i = 0; i < 3; ++i)
    BOOST_TEST(program(part("sweep.yaml", i, 3, std::to_string(i) + ".vshard")).code == 0);
  const Result refused = program("merge 0.vshard 2.vshard -o merged.sqlite");
  BOOST_TEST(refused.says("of point 1 are in no shard"), refused.err);
  const Result merged = program("merge 2.vshard 1.vshard 0.vshard -o merged.sqlite");
  BOOST_TEST(merged.code == 0, merged.err);
  check_same_exports(program);
}

BOOST_AUTO_TEST_CASE(merging_into_one_of_the_parts_is_refused_and_leaves_it_as_it_was) {
  const Program program;
  write_oil_sweep(program, "values: [-0.5, 0.5]",
                  "outputs: [energy.contract_price]\n"
                  "paths: 64\n");
  for (int i = 0; i < 2; ++i) program(part("sweep.yaml", i, 2, std::to_string(i) + ".vshard"));
  const std::string before = program.text_of("1.vshard");
  fs::create_symlink("1.vshard", program.folder() / "link");
  for (const std::string target : {"1.vshard", "./1.vshard", "link"}) {
    const Result result = program("merge 0.vshard 1.vshard -o " + target);
    BOOST_TEST(result.code == 2, result.err);
    BOOST_TEST(result.says("the parts cannot be put together in one of them: choose another --output"));
  }
  BOOST_TEST((program.text_of("1.vshard") == before));
  BOOST_TEST(program("merge 0.vshard 1.vshard -o merged.sqlite").code == 0);
}

BOOST_AUTO_TEST_CASE(a_part_of_a_sweep_that_was_killed_goes_on_where_it_was) {
  const Program program;
  write_oil_sweep(program, "range: [-0.5, 0.5], steps: 400",
                  "outputs: [energy.contract_price]\n"
                  "paths: 2000\n");
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

BOOST_AUTO_TEST_CASE(a_piece_of_a_point_goes_on_with_the_portion_that_is_missing) {
  const Program program;
  write_oil_sweep(program, "values: [0.5]",
                  "outputs: [energy.contract_price]\n"
                  "paths: 300000\n",
                  "2023-12");
  const fs::path file = program.folder() / "a.vshard";
  BOOST_TEST(program(part("sweep.yaml", 0, 2, "a.vshard")).says("149,504 paths of 1 point"));
  const vidik::PartHead head = vidik::read_part(file);
  const fs::path draft = file.string() + '.' + head.run.substr(0, 8) + "-0-146.unfinished";
  fs::rename(file, draft);
  {
    vidik::Database database(draft, vidik::Database::Access::write);
    BOOST_TEST(database.whole("SELECT count(*) FROM pieces") == 3);
    database.run("DELETE FROM pieces WHERE first = 64; UPDATE pieces SET seconds = 12345");
  }
  BOOST_TEST(program(part("sweep.yaml", 0, 2, "a.vshard")).code == 0);
  BOOST_TEST(!fs::exists(draft));
  vidik::Database database(file, vidik::Database::Access::read);
  BOOST_TEST(database.whole("SELECT count(*) FROM pieces") == 3);
  BOOST_TEST(database.whole("SELECT first FROM pieces WHERE seconds <> 12345") == 64);
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

BOOST_AUTO_TEST_CASE(scripts_for_slurm_may_stand_in_any_folder) {
  const Program program;
  const Result result = program("slurm tutorial --tasks 2 --folder 'my 100 % parts'");
  BOOST_REQUIRE_MESSAGE(result.code == 0, result.err);
  const std::string script = program.text_of("my 100 % parts/array.sbatch");
  BOOST_TEST(script.find("/my 100 %% parts/%a.log'\n") != std::string::npos, script);
  BOOST_TEST(script.find("/my 100 % parts'/part-") != std::string::npos, script);
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
