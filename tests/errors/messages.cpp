// Every message that a scenario file can provoke, as pairs: cases/<name>.yaml and its text, cases/<name>.txt.
//
// To write the texts anew after a change, run this test with VIDIK_UPDATE_EXPECTED=1 in the environment, and
// read the difference.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "engine/scenario/scenario.hpp"

namespace {

using namespace vidik;
namespace fs = std::filesystem;

/// What a person is told about a file: all errors, or else all warnings.
std::string messages(const fs::path& file) {
  std::string text;
  try {
    for (const auto& warning : load_scenario(file).warnings) text += warning.text() + "\n";
  } catch (const InputError& problem) {
    text = std::string(problem.what()) + "\n";
  }
  return text;
}

std::string content(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<fs::path> cases() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator("."))
    if (entry.path().extension() == ".yaml") files.push_back(entry.path().filename());
  std::ranges::sort(files);
  return files;
}

/// Messages name files as the user would: relative to where they are.
struct InCases {
  fs::path before = fs::current_path();
  InCases() { fs::current_path(fs::path(VIDIK_SOURCE_DIR) / "tests/errors/cases"); }
  ~InCases() { fs::current_path(before); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(error_messages, InCases)

BOOST_AUTO_TEST_CASE(each_case_gives_its_text) {
  const bool update = std::getenv("VIDIK_UPDATE_EXPECTED") != nullptr;
  for (const auto& file : cases()) {
    const auto expected = fs::path(file).replace_extension(".txt");
    const auto text = messages(file);
    BOOST_TEST_CONTEXT(file.string()) {
      BOOST_TEST(!text.empty(), "nothing was said about this file");
      if (update) std::ofstream(expected, std::ios::binary) << text;
      BOOST_TEST(text == content(expected));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
