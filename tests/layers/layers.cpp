// Data flows one way: no folder includes what stands downstream of it, and libraries have one door each.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
const fs::path root = VIDIK_SOURCE_DIR;

struct Include {
  std::string file, target;
  bool quoted;
};

/// All includes of all sources below a folder, with paths relative to the root.
std::vector<Include> includes_below(const std::string& folder) {
  static const std::regex directive(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::vector<Include> result;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
    const auto extension = entry.path().extension();
    if (extension != ".hpp" && extension != ".cpp") continue;
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      std::smatch match;
      if (std::regex_search(line, match, directive))
        result.push_back({fs::relative(entry.path(), root).string(), match[2], match[1] == "\""});
    }
  }
  return result;
}

/// "engine/plan/plan.hpp" → "engine/plan"; "models/world/war.hpp" → "models".
std::string layer_of(const std::string& path) {
  if (!path.starts_with("engine/")) return path.substr(0, path.find('/'));
  return path.substr(0, path.find('/', 7));
}

/// What each layer may include besides itself.
const std::map<std::string, std::set<std::string>>& allowed() {
  static const auto layers = [] {
    std::map<std::string, std::set<std::string>> result;
    const auto add = [&](const std::string& layer, std::initializer_list<const char*> below) {
      for (const std::string other : below) {
        result[layer].insert(other);
        result[layer].insert(result[other].begin(), result[other].end());
      }
    };
    result["engine/core"] = {};
    add("engine/random", {"engine/core"});
    add("engine/scenario", {"engine/random"});
    add("engine/model", {"engine/core"});
    add("models", {"engine/model"});
    add("engine/plan", {"engine/scenario", "engine/model"});
    add("engine/schema", {"engine/plan"});
    add("engine/record", {"engine/plan"});
    add("engine/run", {"engine/record"});
    add("engine/summary", {"engine/run"});
    add("engine/write", {"engine/summary"});
    add("engine/sweep", {"engine/write"});
    add("engine/report", {"engine/write"});
    add("engine/figure", {"engine/report"});
    add("engine/shard", {"engine/write"});
    add("engine/store", {"engine/sweep", "engine/shard"});
    add("engine/sensitivity", {"engine/store"});
    add("engine/discovery", {"engine/sensitivity"});
    add("engine/robustness", {"engine/sensitivity"});
    add("engine/app", {"engine/schema", "engine/figure", "engine/discovery", "engine/robustness", "models"});
    add("engine/mpi", {"engine/app"});
    return result;
  }();
  return layers;
}

void expect_only_in(const std::regex& library, const std::string& door) {
  for (const auto* folder : {"engine", "models"})
    for (const auto& include : includes_below(folder))
      if (std::regex_search(include.target, library))
        BOOST_TEST(include.file == door,
                   include.file << " includes " << include.target << "; only " << door << " may");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(layers)

BOOST_AUTO_TEST_CASE(no_folder_includes_what_stands_downstream_of_it) {
  std::size_t checked = 0;
  for (const auto* folder : {"engine", "models"})
    for (const auto& include : includes_below(folder)) {
      if (!include.quoted) continue;
      const auto from = layer_of(include.file), to = layer_of(include.target);
      if (!allowed().contains(to)) continue;  // a generated header
      BOOST_REQUIRE_MESSAGE(allowed().contains(from), "a folder without a place in the pipeline: " << from);
      BOOST_TEST((from == to || allowed().at(from).contains(to)),
                 include.file << " includes " << include.target);
      ++checked;
    }
  BOOST_TEST(checked > 200);
}

BOOST_AUTO_TEST_CASE(a_wrong_include_would_be_noticed) {
  BOOST_TEST(!allowed().at("models").contains("engine/scenario"));
  BOOST_TEST(!allowed().at("engine/core").contains("engine/random"));
  BOOST_TEST(!allowed().at("engine/run").contains("engine/summary"));
  BOOST_TEST(allowed().at("engine/app").contains("engine/core"));
}

BOOST_AUTO_TEST_CASE(libraries_have_one_door_each) {
  expect_only_in(std::regex("^(oneapi/)?tbb/"), "engine/run/parallel.cpp");
  expect_only_in(std::regex("^yaml-cpp/"), "engine/scenario/document.cpp");
  expect_only_in(std::regex("^sqlite3"), "engine/store/database.cpp");
  expect_only_in(std::regex("^cereal/"), "engine/shard/shard_file.cpp");
  expect_only_in(std::regex("^zlib"), "engine/report/compressed.cpp");
  expect_only_in(std::regex("^mpi.h"), "engine/mpi/messages.cpp");
  expect_only_in(std::regex("^xlsxwriter"), "engine/write/workbook.cpp");
  expect_only_in(std::regex("^netcdf"), "engine/write/netcdf_file.cpp");
}

BOOST_AUTO_TEST_CASE(models_use_no_transcendental_function_of_eigen_or_libm) {
  static const std::regex suspicious(R"((\.|std::)(exp|log|log1p|expm1|tanh|pow|sin|cos|erf)\()");
  for (const auto& entry : fs::recursive_directory_iterator(root / "models")) {
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);)
      BOOST_TEST(!std::regex_search(line, suspicious), entry.path().filename().string() << ": " << line);
  }
}

BOOST_AUTO_TEST_CASE(no_source_is_longer_than_three_hundred_lines) {
  for (const auto* folder : {"engine", "models", "tests"})
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const auto extension = entry.path().extension();
      if (extension != ".hpp" && extension != ".cpp") continue;
      std::ifstream file(entry.path());
      const auto lines = std::count(std::istreambuf_iterator<char>(file), {}, '\n');
      BOOST_TEST(lines <= 300, entry.path().string() << " has " << lines << " lines");
    }
}

BOOST_AUTO_TEST_SUITE_END()
