// What helps those who write scenarios: a file to begin with, and a schema for their editor.
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>
#include <sstream>

#include "tests/app/program.hpp"

using namespace vidik::test;

namespace {
/// The file with all its examples in force.
std::string with_examples(const std::string& text) {
  std::istringstream lines(text);
  std::string result;
  for (std::string line; std::getline(lines, line);)
    result += (line.starts_with("# ") && !line.starts_with("# yaml-") ? line.substr(2) : line) + '\n';
  return result;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(editors)

BOOST_AUTO_TEST_CASE(a_new_scenario_is_valid_as_it_stands_and_with_all_its_examples) {
  const Program program;
  BOOST_TEST(program("new what-if").code == 0);
  BOOST_TEST(program("validate what-if.yaml").code == 0);
  BOOST_TEST(program("explain what-if.yaml question").code == 2);  // it asks nothing before its author does
  const std::string text = program.text_of("what-if.yaml"), examples = with_examples(text);
  BOOST_TEST(text != examples);
  program.file("examples.yaml", examples);
  const Result result = program("validate examples.yaml");
  BOOST_TEST(result.code == 0, result.err);
  BOOST_TEST(!result.says("warning"), result.err);
  const Result changes = program("diff what-if.yaml examples.yaml");
  for (const auto* word : {"stance.alignment_opinion", "storage", "cut_off", "answer_to_dear_oil"})
    BOOST_TEST(changes.prints(word), word);
}

BOOST_AUTO_TEST_CASE(a_new_scenario_may_extend_any_other_and_overwrites_nothing) {
  const Program program;
  BOOST_TEST(program("new first.yaml --from gas-cut-off").code == 0);
  BOOST_TEST(program("new folder/second --from first.yaml").code == 1);  // there is no such folder
  BOOST_TEST(program("new second --from first.yaml").code == 0);
  BOOST_TEST((program.text_of("second.yaml").find("extends: \"first.yaml\"") != std::string::npos));
  BOOST_TEST(program("explain second.yaml shocks.cut_off").code == 0);
  const std::string before = program.text_of("first.yaml");
  const Result result = program("new first");
  BOOST_TEST(result.code == 2);
  BOOST_TEST(result.says("first.yaml exists already"));
  BOOST_TEST((program.text_of("first.yaml") == before));
}

BOOST_AUTO_TEST_CASE(a_new_scenario_may_have_any_name_that_a_file_can_have) {
  const Program program;
  BOOST_TEST(program("new 'say \"x\" or C:\\y'").code == 0);
  const Result result = program("validate 'say \"x\" or C:\\y.yaml'");
  BOOST_TEST(result.code == 0, result.err);
  BOOST_TEST(program("run 'say \"x\" or C:\\y.yaml' --paths 64 --no-write").prints("say \"x\" or C:\\y\n"));
}

BOOST_AUTO_TEST_CASE(the_committed_schema_is_that_of_the_program) {
  std::ifstream file(VIDIK_SOURCE_DIR "/scenarios/vidik.schema.json", std::ios::binary);
  const std::string committed{std::istreambuf_iterator<char>(file), {}};
  BOOST_TEST((Program()("schema").out == committed),
             "write it anew: ./vidik schema > scenarios/vidik.schema.json");
}

BOOST_AUTO_TEST_SUITE_END()
