#include "engine/core/diagnostics.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

namespace {
using namespace vidik;

Location place(const std::string& text, int line, int column) {
  return {SourceFile::from_text("scenarios/x.yaml", text), line, column};
}
Diagnostic error_at(Location where) {
  return {Severity::error, std::move(where), "wrong", "", {}, ""};
}
}  // namespace

BOOST_AUTO_TEST_SUITE(diagnostics)

BOOST_AUTO_TEST_CASE(a_message_shows_place_line_caret_and_help) {
  auto problem = error_at(place("a: 1\nb: two\n", 2, 4));
  problem.help = "write 2";
  BOOST_TEST(problem.text() ==
             "scenarios/x.yaml:2:4: error: wrong\n"
             "   2 | b: two\n"
             "     |    ^\n"
             "  help: write 2");
}

BOOST_AUTO_TEST_CASE(a_second_place_is_shown_with_its_note) {
  auto problem = error_at(place("a: 1\na: 2\n", 2, 1));
  problem.other = place("a: 1\na: 2\n", 1, 1);
  problem.note = "first here";
  BOOST_TEST(problem.text() ==
             "scenarios/x.yaml:2:1: error: wrong\n"
             "   2 | a: 2\n"
             "     | ^\n"
             "  scenarios/x.yaml:1:1: first here\n"
             "   1 | a: 1\n"
             "     | ^");
}

BOOST_AUTO_TEST_CASE(the_caret_counts_characters_and_keeps_tabs) {
  BOOST_TEST(error_at(place("č\tž: x", 1, 5)).text() ==
             "scenarios/x.yaml:1:5: error: wrong\n"
             "   1 | č\tž: x\n"
             "     |  \t  ^");
}

BOOST_AUTO_TEST_CASE(a_place_without_line_or_file_is_named_as_far_as_it_is_known) {
  BOOST_TEST(error_at(place("", 0, 0)).text() == "scenarios/x.yaml: error: wrong");
  BOOST_TEST(error_at({}).text() == "error: wrong");
  BOOST_TEST(Location{}.text() == "(default)");
}

BOOST_AUTO_TEST_CASE(of_a_very_long_line_the_part_around_the_place_is_shown) {
  const std::string line = std::string(100'000, 'a') + 'X' + std::string(100'000, 'b');
  const auto text = error_at(place(line, 1, 100'001)).text();
  BOOST_TEST(text.size() < 500u);
  const auto excerpt = text.substr(text.find('\n') + 1);
  BOOST_TEST(excerpt.find('X') == excerpt.find('^') - excerpt.find('\n') - 1);
}

BOOST_AUTO_TEST_CASE(escapes_and_broken_characters_of_a_file_do_not_reach_the_terminal) {
  auto problem = error_at(place("a: \x1b[31m\xff", 1, 4));
  problem.message = "found '\x1b[2J'";
  const auto text = problem.text();
  BOOST_TEST(text.find('\x1b') == std::string::npos);
  BOOST_TEST(text.find('\xff') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(all_errors_are_thrown_at_once_in_the_order_of_the_file) {
  Diagnostics diagnostics;
  const auto text = "a\nb\nc\n";
  diagnostics.error(place(text, 3, 1), "third");
  diagnostics.warning(place(text, 2, 1), "second");
  diagnostics.error(place(text, 1, 1), "first");
  try {
    diagnostics.throw_if_errors();
    BOOST_FAIL("nothing was thrown");
  } catch (const InputError& problem) {
    BOOST_REQUIRE(problem.diagnostics().size() == 3u);
    BOOST_TEST(problem.diagnostics()[0].message == "first");
    BOOST_TEST(problem.diagnostics()[1].message == "second");
    BOOST_TEST(problem.diagnostics()[2].message == "third");
    BOOST_TEST(std::string(problem.what()).find("warning: second") != std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(warnings_alone_throw_nothing) {
  Diagnostics diagnostics;
  diagnostics.warning({}, "careful");
  BOOST_CHECK_NO_THROW(diagnostics.throw_if_errors());
  BOOST_TEST(!diagnostics.has_errors());
}

BOOST_AUTO_TEST_CASE(line_ends_of_other_systems_are_not_part_of_a_line) {
  const auto file = SourceFile::from_text("x", "a\r\nb\r\n\nc");
  BOOST_TEST(file->lines == (std::vector<std::string>{"a", "b", "", "c"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
