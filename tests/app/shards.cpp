// `vidik shard` and `vidik merge`: a run in parts.
#include <boost/test/unit_test.hpp>
#include <filesystem>
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
