// The page of the scenario format is made from the field lists; this keeps it so.
//
// To write it anew: run this test with VIDIK_UPDATE_EXPECTED=1 in the environment.
#include "engine/scenario/format_page.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "engine/scenario/distributions.hpp"
#include "engine/scenario/layouts.hpp"

namespace {
using namespace vidik;
const std::string page = VIDIK_SOURCE_DIR "/docs/scenario-format.md";

std::string content(const std::string& path) {
  std::ifstream stream(path);
  return {std::istreambuf_iterator<char>(stream), {}};
}
}  // namespace

BOOST_AUTO_TEST_SUITE(format_page)

BOOST_AUTO_TEST_CASE(the_page_of_the_format_is_up_to_date) {
  if (std::getenv("VIDIK_UPDATE_EXPECTED")) std::ofstream(page) << scenario_format_markdown();
  BOOST_TEST((content(page) == scenario_format_markdown()), "docs/scenario-format.md is not up to date");
}

BOOST_AUTO_TEST_CASE(every_key_and_distribution_is_on_it) {
  const auto text = scenario_format_markdown();
  for (const auto* table :
       {static_cast<const FieldTable*>(&scenario_fields()), static_cast<const FieldTable*>(&shock_fields()),
        static_cast<const FieldTable*>(&condition_fields())})
    for (const auto& key : table->keys())
      BOOST_TEST((text.find("| `" + key + "` |") != std::string::npos), key);
  for (const auto& kind : distribution_kinds())
    BOOST_TEST((text.find("`!" + kind.tag + "`") != std::string::npos), kind.tag);
}

BOOST_AUTO_TEST_CASE(every_field_says_what_it_means) {
  for (const auto& field : rule_fields().infos) BOOST_TEST(!field.meaning.empty(), field.key);
}

BOOST_AUTO_TEST_SUITE_END()
