// How the program answers to words: help, mistakes, exit codes, completion.
#include <boost/test/unit_test.hpp>

#include "tests/app/program.hpp"

using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(command_line)

BOOST_AUTO_TEST_CASE(help_of_every_command_goes_to_stdout_and_has_examples) {
  const Program program;
  for (const auto* verb : {"", "run", "validate", "plan", "explain", "diff", "describe", "list", "trace",
                           "verify", "report", "shard", "merge", "bench", "completion"}) {
    const Result result = program(std::string(verb) + " --help");
    BOOST_TEST(result.code == 0, verb);
    BOOST_TEST(result.prints("Usage: vidik " + std::string(verb)), verb);
    BOOST_TEST(result.prints("Examples:\n  "), verb);
    BOOST_TEST(result.err.empty(), verb);
  }
}

BOOST_AUTO_TEST_CASE(help_can_be_asked_for_as_a_command) {
  const Program program;
  BOOST_TEST(program("help run").out == program("run --help").out);
}

BOOST_AUTO_TEST_CASE(the_version_names_the_program) {
  const Result result = Program()("--version");
  BOOST_TEST(result.code == 0);
  BOOST_TEST(result.out.starts_with("vidik "));
}

BOOST_AUTO_TEST_CASE(a_mistyped_command_gets_the_nearest_one) {
  const Result result = Program()("valdate x.yaml");
  BOOST_TEST(result.code == 2);
  BOOST_TEST(result.out.empty());
  BOOST_TEST(result.says("did you mean 'validate'?"));
}

BOOST_AUTO_TEST_CASE(a_mistyped_option_gets_the_nearest_one) {
  const Result result = Program()("run baseline --pahts 10");
  BOOST_TEST(result.code == 2);
  BOOST_TEST(result.says("did you mean '--paths'?"));
}

BOOST_AUTO_TEST_CASE(a_mistyped_scenario_gets_the_nearest_one) {
  const Result result = Program()("run basline");
  BOOST_TEST(result.code == 2);
  BOOST_TEST(result.says("did you mean 'baseline'?"));
}

BOOST_AUTO_TEST_CASE(wrong_use_is_exit_code_2) {
  const Program program;
  for (const auto* words :
       {"", "run", "run baseline --paths 0", "run baseline --paths many", "run baseline --memory 2Gopher",
        "run baseline --threads -1", "trace baseline", "trace baseline --path -1", "list everything",
        "bench --rounds 0", "bench baseline", "completion ksh", "describe energy.bil",
        "explain baseline horizn.end", "trace baseline --path 0 --variables world.brnt",
        "run baseline --paths-output world.brnt"}) {
    const Result result = program(words);
    BOOST_TEST(result.code == 2, words);
    BOOST_TEST(result.out.empty(), words);
    BOOST_TEST(result.err.starts_with("vidik: "), words);
  }
}

BOOST_AUTO_TEST_CASE(output_that_cannot_be_written_is_a_failure) {
  const Program program;
  const Result result = program("list models", "sh -c '\"$@\" >/dev/full' sh");
  BOOST_TEST(result.code == 1);
  BOOST_TEST(result.says("No space left"));
}

BOOST_AUTO_TEST_CASE(shipped_scenarios_are_found_by_name_from_anywhere) {
  const Program program;
  for (const auto* name : {"baseline", "baseline.yaml", "scenarios/baseline.yaml"})
    BOOST_TEST(program("validate " + std::string(name)).code == 0, name);
}

BOOST_AUTO_TEST_CASE(a_file_comes_before_a_shipped_scenario_of_its_name) {
  const Program program;
  program.file("baseline.yaml", baseline_with("levrs: {}\n"));
  BOOST_TEST(program("validate baseline.yaml").code == 3);
  BOOST_TEST(program("validate baseline").code == 0);
}

BOOST_AUTO_TEST_CASE(completions_are_scripts_that_bash_can_read) {
  const Program program;
  const Result bash = program("completion bash");
  program.file("completion", bash.out);
  const std::string complete = "COMP_WORDS=(vidik ru); COMP_CWORD=1; _vidik; [ \"${COMPREPLY[*]}\" = run ]";
  const std::string call =
      "bash -c '. \"" + (program.folder() / "completion").string() + "\"; " + complete + "'";
  BOOST_TEST(bash.code == 0);
  BOOST_TEST(std::system(call.c_str()) == 0);
  for (const auto* shell : {"zsh", "fish"}) {
    const Result result = program(std::string("completion ") + shell);
    BOOST_TEST(result.code == 0);
    BOOST_TEST(result.prints("paths-output"));
  }
}

BOOST_AUTO_TEST_SUITE_END()
