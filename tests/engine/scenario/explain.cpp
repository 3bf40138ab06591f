#include "engine/scenario/explain.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/engine/scenario/scratch.hpp"

namespace {
using namespace vidik;

/// Messages without the folder of the test.
std::string without(std::string text, const std::string& folder) {
  for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder))
    text.erase(at, folder.size());
  return text;
}

struct Two : Scratch {
  Two() {
    write("base.yaml", head + R"(parameters:
  a.slope: {value: !normal {mean: 2, sd: 1}, bounds: [0, 5], unit: USD, meaning: a slope, source: a book, confidence: low}
levers: {x: {set: a.slope, to: 1, from: 2025-01}}
)");
    write("middle.yaml", "schema: 1\nextends: base.yaml\nparameters: {a.slope: 3}\n");
    write("last.yaml", R"(schema: 1
extends: middle.yaml
horizon: {end: 2030-12}
parameters:
  a.slope: {value: 4, source: a hunch}
  a.new: 1
levers: {x: {to: 0.5}, y: {add: a.new, by: 1}}
)");
  }
  Scenario scenario(const std::string& name) const { return load_scenario(path(name)); }
  std::string explained(const std::string& key) const {
    return without(explain(scenario("last.yaml"), key), path("").string());
  }
  std::string difference(const std::string& a, const std::string& b) const {
    return without(text(diff(scenario(a), scenario(b))), path("").string());
  }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(provenance, Two)

BOOST_AUTO_TEST_CASE(a_parameter_is_followed_back_to_its_prior) {
  BOOST_TEST(explained("a.slope") ==
             "a.slope = 4\n"
             "  a slope, in USD, bounds [0, 5]\n"
             "  from last.yaml:5\n"
             "  source: a hunch\n"
             "  overrides 3 from middle.yaml:3\n"
             "  overrides !normal {mean: 2, sd: 1} from base.yaml:5\n"
             "    source: a book\n"
             "    confidence: low\n"
             "  the lever 'x' acts on it, base.yaml:6\n");
}

BOOST_AUTO_TEST_CASE(a_path_leads_to_any_value) {
  BOOST_TEST(explained("horizon.end") ==
             "horizon.end = 2030-12\n"
             "  from last.yaml:3\n"
             "  overrides 2035-12 from base.yaml:3\n");
  BOOST_TEST(explained("levers.x.to") ==
             "levers.x.to = 0.5\n"
             "  from last.yaml:7\n"
             "  overrides 1 from base.yaml:6\n");
  BOOST_TEST(explained("parameters.a.new") == "parameters.a.new = 1\n  from last.yaml:6\n");
}

BOOST_AUTO_TEST_CASE(a_key_that_is_not_set_gets_a_suggestion) {
  BOOST_CHECK_EXCEPTION(explained("a.slop"), InputError,
                        [](const InputError& e) { return contains(e.what(), "did you mean 'a.slope'?"); });
  BOOST_CHECK_EXCEPTION(explained("lever.x.to"), InputError, [](const InputError& e) {
    return contains(e.what(), "did you mean 'levers.x.to'?");
  });
  BOOST_CHECK_THROW(explained(""), InputError);
  BOOST_CHECK_THROW(explained("..."), InputError);
}

BOOST_AUTO_TEST_CASE(a_difference_names_what_changed_in_values) {
  BOOST_TEST(difference("base.yaml", "last.yaml") ==
             "horizon.end: 2035-12 → 2030-12  (last.yaml:3)\n"
             "a.slope: !normal {mean: 2, sd: 1} → 4  (last.yaml:5)\n"
             "a.new: (not set) → 1  (last.yaml:6)\n"
             "levers.x.to: 1 → 0.5  (last.yaml:7)\n"
             "levers.y: (not set) → {add: a.new, by: 1}  (last.yaml:7)\n");
}

BOOST_AUTO_TEST_CASE(what_is_gone_is_named_too) {
  BOOST_TEST(contains(difference("last.yaml", "base.yaml"),
                      "levers.y: {add: a.new, by: 1} → (not set)  (last.yaml:7)"));
}

BOOST_AUTO_TEST_CASE(a_default_that_is_written_out_is_no_difference) {
  write("same.yaml",
        "schema: 1\nextends: base.yaml\ntitle: Another title\nensemble: {paths: 10000, noise: drawn}\n");
  BOOST_TEST(difference("base.yaml", "same.yaml") == "");
  BOOST_TEST(difference("same.yaml", "base.yaml") == "");
}

BOOST_AUTO_TEST_SUITE_END()
