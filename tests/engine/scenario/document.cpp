#include "engine/scenario/document.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/engine/scenario/scratch.hpp"

namespace {
using namespace vidik;

std::string repeated(const std::string& part, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += part;
  return text;
}

/// The message about a text, "" if it is read.
std::string complaint(const std::string& text) {
  try {
    parsed(text);
  } catch (const InputError& problem) {
    return problem.what();
  }
  return "";
}

bool same_tree(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.scalar != b.scalar || a.tag != b.tag) return false;
  if (a.keys.size() != b.keys.size() || a.items.size() != b.items.size()) return false;
  for (std::size_t i = 0; i < a.keys.size(); ++i)
    if (*a.keys[i] != *b.keys[i]) return false;
  for (std::size_t i = 0; i < a.items.size(); ++i)
    if (!same_tree(a.items[i], b.items[i])) return false;
  return true;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(document)

BOOST_AUTO_TEST_CASE(everything_knows_its_place_in_characters) {
  const auto root = parsed("šta: 1\nžito: {č: !normal {mean: 2}, d: [x, \"3\"]}\n");
  BOOST_TEST(root.keys[1].where.line == 2);
  const auto& second = root.items[1];
  BOOST_TEST(second.keys[0].where.column == 8);
  BOOST_TEST(second.items[0].tag == "normal");
  BOOST_TEST(second.items[0].where.column == 11);
  BOOST_TEST(second.find("d")->items[1].where.column == 37);
  BOOST_TEST(second.find("d")->items[1].quoted);
  BOOST_TEST(!second.find("d")->items[0].quoted);
  BOOST_TEST(second.find("e") == nullptr);
}

BOOST_AUTO_TEST_CASE(an_empty_value_is_told_from_null_and_stands_at_its_key) {
  const auto root = parsed("a:\nb: null\nc: ~\nd: [null]\nnullable:\n");
  BOOST_TEST(root.items[0].scalar == "");
  BOOST_TEST(root.items[0].where.line == 1);
  BOOST_TEST(root.items[1].scalar == "null");
  BOOST_TEST(root.items[2].scalar == "null");
  BOOST_TEST(root.items[4].scalar == "");
}

BOOST_AUTO_TEST_CASE(what_is_written_out_reads_back_as_the_same_tree) {
  const auto text = R"(
a: {x: -3, y: 1e-6, z: "3", tagged: !beta {alpha: 2, beta: 3, truncate: [null, 0.5]}}
"odd key: with, signs": [plain text, "quo\"ted\\", 'it''s', "line\nbreak", "č", "null", ~, "", "- x", "a #b", "{"]
deep: {one: {two: {three: {four: {five: 5}}}}}
empty: {map: {}, list: []}
long: a plain text, with commas: (no, but) {braces}
months: 12 months
folded: >
  several
  lines
)";
  const auto shown = std::string(text).erase(std::string(text).find("long:"), 51);
  const auto root = parsed(shown);
  BOOST_TEST(same_tree(root, parsed(emit(root))));
  BOOST_TEST(!parsed(emit(root)).find("months")->quoted);
  BOOST_TEST(parsed(emit(root)).find("a")->find("z")->quoted);
}

BOOST_AUTO_TEST_CASE(a_tree_of_one_value_is_written_out_too) {
  BOOST_TEST(emit(parsed("[1, {a: b}]")) == "[1, {a: b}]\n");
  BOOST_TEST(emit(parsed("{}")) == "{}\n");
}

// Files that would crash, hang or mislead a reader that trusts them.
const std::pair<const char*, std::string> hostile[] = {
    {"nested more than 32 levels deep", repeated("[", 10'000) + repeated("]", 10'000)},
    {"nested more than 32 levels deep", repeated("[", 10'000)},
    {"nested more than 32 levels deep", repeated("{a: ", 10'000)},
    {"nested more than 32 levels deep", repeated("- ", 10'000)},
    {"nested more than 32 levels deep", repeated("? ", 10'000)},
    {"more than 100000 values", "[" + repeated("1,", 200'000) + "]"},
    {"not UTF-8", "a: \xc3\x28"},
    {"not UTF-8", "a: \xed\xa0\x80"},
    {"not UTF-8", "a: \xc0\xaf"},
    {"control character", std::string("a\0b", 3)},
    {"anchor", "a: &x 1"},
    {"alias", "a: &x [*x]"},
    {"merge key", "a: {<<: {b: 1}}"},
    {"stands here twice", "{a: 1, b: 2, a: 3}"},
    {"a second document", "a: 1\n---\nb: 2\n"},
    {"a second document", "a: 1\n...\n---\n"},
    {"the file is empty", ""},
    {"the file is empty", "# a comment\n"},
    {"'!!int'", "a: !!int 3"},
    {"not a list or a map", "{[a]: 1}"},
    {"not a list or a map", "? {a: 1}\n: 2\n"},
    {"a key is missing", ": 3"},
    {"a tab", "a:\n\tb: 1\n"},
    {"not closed", "a: [1, 2"},
    {"not closed", "a: 'x"},
    {"not closed", "a: \"x\\\"\n"},
};

BOOST_DATA_TEST_CASE(what_scenario_files_must_not_hold_is_refused,
                     boost::unit_test::data::xrange(std::size(hostile)), index) {
  const auto& [expected, text] = hostile[index];
  const auto message = complaint(text);
  BOOST_TEST(contains(message, expected), "expected '" << expected << "' in:\n" << message);
  BOOST_TEST(message.size() < 2000u);
}

BOOST_AUTO_TEST_CASE(quotations_that_are_closed_are_read) {
  BOOST_TEST(complaint("a: 'it''s'\n") == "");
  BOOST_TEST(complaint("a: \"x\\\\\"") == "");
  BOOST_TEST(complaint("a: \"over\n  two lines\"\nb: 'x' # '\n") == "");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_too_large_is_not_read) {
  const Scratch scratch;
  const auto path = scratch.write("large.yaml", std::string(20'000'000, 'x'));
  BOOST_TEST(contains(refusal(path), "larger than 1 MiB"));
}

BOOST_AUTO_TEST_CASE(what_is_no_file_is_refused) {
  const Scratch scratch;
  scratch.write("baseline.yaml", "");
  BOOST_TEST(contains(refusal(scratch.path("basline.yaml")), "did you mean 'baseline.yaml'?"));
  BOOST_TEST(contains(refusal(scratch.path("")), "not a file"));
  BOOST_TEST(contains(refusal("/dev/zero"), "not a file"));
  BOOST_TEST(refusal(scratch.path(std::string(5000, 'a'))) != "");
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_and_carriage_returns_are_no_mistake) {
  const Scratch scratch;
  const auto root = read_document(scratch.write("x.yaml", "\xEF\xBB\xBFschema: 1\r\ntitle: a\r\n"));
  BOOST_TEST(*root.keys[0] == "schema");
  BOOST_TEST(root.keys[0].where.column == 1);
  BOOST_TEST(root.items[1].scalar == "a");
}

BOOST_AUTO_TEST_SUITE_END()
