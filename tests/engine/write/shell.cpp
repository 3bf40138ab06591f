#include "engine/write/shell.hpp"

#include <boost/test/unit_test.hpp>

using vidik::shell_word;

BOOST_AUTO_TEST_SUITE(shell)

BOOST_AUTO_TEST_CASE(a_word_that_a_shell_reads_as_it_is_stays_so) {
  BOOST_TEST(shell_word("results/пут-2/a_b.yaml") == "results/пут-2/a_b.yaml");
}

BOOST_AUTO_TEST_CASE(any_other_word_is_quoted) {
  BOOST_TEST(shell_word("my results/x") == "'my results/x'");
  BOOST_TEST(shell_word("it's") == "'it'\\''s'");
  BOOST_TEST(shell_word("{a}") == "'{a}'");
  BOOST_TEST(shell_word("") == "''");
}

BOOST_AUTO_TEST_SUITE_END()
