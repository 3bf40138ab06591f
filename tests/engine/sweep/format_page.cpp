// The keys of a sweep file are documented by the field lists that read them; this keeps it so.
#include "engine/scenario/format_page.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "engine/sweep/layouts.hpp"

using namespace vidik;

BOOST_AUTO_TEST_SUITE(page_of_sweeps)

BOOST_AUTO_TEST_CASE(the_keys_of_a_sweep_file_are_documented) {
  const std::string page = VIDIK_SOURCE_DIR "/docs/sweeps.md", begin = "\n<!-- Keys: made";
  std::ifstream stream(page);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  const auto at = text.find(begin);
  BOOST_REQUIRE(at != std::string::npos);
  const std::string expected =
      text.substr(0, at) + begin +
      " from the field lists of engine/sweep by the test `the_keys_of_a_sweep_file_are_documented`. -->\n" +
      sections_markdown(sweep_fields());
  if (std::getenv("VIDIK_UPDATE_EXPECTED")) std::ofstream(page) << expected;
  BOOST_TEST((text == expected), "docs/sweeps.md is not up to date");
}

BOOST_AUTO_TEST_SUITE_END()
