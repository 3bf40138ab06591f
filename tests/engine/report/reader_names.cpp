// Files are called as the reader of a page knows them.
#include "engine/report/reader_names.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/engine/write/scratch_folder.hpp"

using namespace vidik;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(reader_names)

BOOST_AUTO_TEST_CASE(files_that_come_with_vidik_have_their_path_below_the_folder_of_scenarios) {
  const test::ScratchFolder scratch;
  fs::create_directory(scratch / "assumptions");
  test::put(scratch / "assumptions/energy.yaml", "");
  const fs::path file = scratch / "assumptions/energy.yaml";
  BOOST_TEST(reader_name(file, "mine.yaml", scratch.path()) == "assumptions/energy.yaml");
  BOOST_TEST(reader_name(fs::proximate(file), "mine.yaml", scratch.path()) == "assumptions/energy.yaml");
  BOOST_TEST(reader_name(scratch / "x/../baseline.yaml", "/home/me/mine.yaml", scratch.path()) ==
             "baseline.yaml");
}

BOOST_AUTO_TEST_CASE(others_have_their_path_from_the_folder_of_the_scenario) {
  const auto name = [](const char* file, const char* scenario) {
    return reader_name(file, scenario, "/shipped");
  };
  BOOST_TEST(name("/home/me/work/mine.yaml", "/home/me/work/mine.yaml") == "mine.yaml");
  BOOST_TEST(name("/home/me/work/parts/a.yaml", "/home/me/work/mine.yaml") == "parts/a.yaml");
  BOOST_TEST(name("/home/me/common/a.yaml", "/home/me/work/mine.yaml") == "../common/a.yaml");
  BOOST_TEST(name("scenarios/assumptions/a.yaml", "scenarios/b.yaml") == "assumptions/a.yaml");
  BOOST_TEST(name("../scenarios/a.yaml", "work/b.yaml") == "../../scenarios/a.yaml");
  BOOST_TEST(name("a.yaml", "./b.yaml") == "a.yaml");
}

BOOST_AUTO_TEST_CASE(no_name_begins_at_the_root) {
  const auto name = [](const char* file, const char* scenario) { return reader_name(file, scenario, ""); };
  BOOST_TEST(name("/srv/models/a.yaml", "/home/me/b.yaml") == "a.yaml");
  BOOST_TEST(name("/srv/models/a.yaml", "b.yaml") == "a.yaml");
  BOOST_TEST(name("a.yaml", "../b.yaml") == "a.yaml");
  BOOST_TEST(name("", "b.yaml") == "");
}

BOOST_AUTO_TEST_CASE(every_file_of_a_manifest_is_called_so) {
  const auto manifest = manifest_for_readers(nlohmann::ordered_json::parse(R"json({
    "scenario": {"file": "/home/me/mine.yaml", "extends": {"title": "T", "file": "/home/me/base.yaml",
      "changes": [{"key": "a", "where": "/home/me/mine.yaml:4:7"}, {"key": "b", "where": "(default)"}]}},
    "warnings": [{"where": "/home/me/part2/x.yaml:3", "message": "m"}],
    "failed_paths": {"count": 1, "first": [{"path": 7, "replay": "vidik trace /home/me/r.yaml --path 7"}]},
    "assumptions": {"/home/me/base.yaml": {"a": 1}, "/srv/x.yaml": {"b": 2}, "/opt/x.yaml": {"c": 3}}})json"),
                                             "");
  BOOST_TEST(manifest["scenario"]["file"] == "mine.yaml");
  BOOST_TEST(manifest["scenario"]["extends"]["file"] == "base.yaml");
  BOOST_TEST(manifest["scenario"]["extends"]["changes"][0]["where"] == "mine.yaml:4:7");
  BOOST_TEST(manifest["scenario"]["extends"]["changes"][1]["where"] == "(default)");
  BOOST_TEST(manifest["warnings"][0]["where"] == "part2/x.yaml:3");
  BOOST_TEST(manifest["failed_paths"]["first"][0]["replay"] == "vidik trace scenario.resolved.yaml --path 7");
  BOOST_TEST(manifest["assumptions"].dump() == R"json({"base.yaml":{"a":1},"x.yaml":{"b":2,"c":3}})json");
}

BOOST_AUTO_TEST_SUITE_END()
