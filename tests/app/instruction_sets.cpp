// `--isa`: which instruction set runs, and what is said if it cannot.
#include <boost/test/unit_test.hpp>

#include "engine/write/build_info.hpp"
#include "tests/app/program.hpp"

using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(instruction_sets)

BOOST_AUTO_TEST_CASE(the_instruction_set_that_runs_may_be_asked_for) {
  const std::string own(vidik::build_info().instruction_set);
  if (!own.starts_with("x86-64-v")) return;
  const Result result = Program()("--isa " + own + " --version");
  BOOST_TEST(result.code == 0);
  BOOST_TEST(result.prints(own));
}

BOOST_AUTO_TEST_CASE(one_that_was_not_built_is_refused_with_those_that_are_there) {
  const std::string own(vidik::build_info().instruction_set);
  const Result result = Program()(own == "x86-64-v2" ? "--isa v3 list" : "--isa v2 list");
  BOOST_TEST(result.code == 2);
  BOOST_TEST(result.says("Vidik has not been built for x86-64-v"));
  BOOST_TEST(result.says("there is " + own));
}

BOOST_AUTO_TEST_CASE(an_unknown_or_missing_instruction_set_is_refused) {
  const Program program;
  BOOST_TEST(program("--isa 386 list").code == 2);
  BOOST_TEST(program("--isa 386 list").says("there is no instruction set '386'; choose v2, v3 or v4"));
  BOOST_TEST(program("--isa").says("--isa needs an instruction set"));
}

BOOST_AUTO_TEST_SUITE_END()
