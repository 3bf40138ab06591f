// Every message that a scenario file can provoke, as pairs: <name>.yaml and its text,
// <name>.txt. In cases/ a file is only read; in compile_cases/ it is also tied to the models.
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

#include "engine/plan/plan.hpp"
#include "engine/scenario/scenario.hpp"
#include "models/catalogue.hpp"

namespace {

using namespace vidik;
namespace fs = std::filesystem;

/// What a person is told about a file when it is read: all errors, or else all warnings.
std::string reading(const fs::path& file) {
  std::string text;
  try {
    const Scenario scenario = load_scenario(file);
    for (const auto& warning : scenario.warnings) text += warning.text() + "\n";
  } catch (const InputError& problem) {
    text = std::string(problem.what()) + "\n";
  }
  return text;
}

/// The same when it is also tied to the models.
std::string compiling(const fs::path& file) {
  std::string text;
  try {
    Diagnostics found;
    const Scenario scenario = load_scenario(file, found);
    const Plan plan = compile(scenario, models::catalogue(), {}, found);
    for (const auto& warning : plan.warnings()) text += warning.text() + "\n";
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
class Inside {
 public:
  explicit Inside(const std::string& folder) { fs::current_path(fs::path(VIDIK_SOURCE_DIR) / folder); }
  ~Inside() { fs::current_path(before_); }

 private:
  fs::path before_ = fs::current_path();
};

template <typename Messages>
void check_cases(const std::string& folder, Messages messages) {
  const Inside inside(folder);
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

}  // namespace

BOOST_AUTO_TEST_SUITE(error_messages)

BOOST_AUTO_TEST_CASE(each_case_of_reading_gives_its_text) {
  check_cases("tests/errors/cases", reading);
}

BOOST_AUTO_TEST_CASE(each_case_of_compiling_gives_its_text) {
  check_cases("tests/errors/compile_cases", compiling);
}

BOOST_AUTO_TEST_SUITE_END()
