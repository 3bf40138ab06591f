// Results for which there is no room: what was there before stays, and nothing is added.
#include <boost/test/unit_test.hpp>

#include "tests/engine/write/file_size_limit.hpp"
#include "tests/engine/write/finished_run.hpp"
#include "tests/engine/write/small_disk.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(full_disks)

namespace {
std::vector<std::string> contents_of(const fs::path& folder) {
  std::vector<std::string> contents;
  for (const auto& name : names_in(folder)) contents.push_back(content(folder / name));
  return contents;
}

// Replaces results by larger ones for which there is no room.
void check_that_the_results_before_stay(const fs::path& folder, const std::string& reason) {
  const Run run;
  const std::vector<std::string> before = contents_of(folder);
  const std::string message = message_of<OutputError>([&] {
    run.write(folder, {.paths_output = {"price.level", "cost.total", "stock.persons", "cost.per_head",
                                        "cost.last_price", "regime.state"}});
  });
  BOOST_TEST(message.find(reason) != std::string::npos);
  check_names(folder, all_files);
  BOOST_TEST((contents_of(folder) == before));
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_the_results_before_as_they_were) {
  const ScratchFolder scratch;
  const SmallDisk disk(scratch / "disk", 128 * 1024);
  if (!disk.mounted()) {
    BOOST_TEST_MESSAGE("skipped: no file system may be mounted here");
    return;
  }
  Run().write(disk.folder() / "results");
  check_that_the_results_before_stay(disk.folder() / "results", "No space left on device");
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_no_new_folder) {
  const ScratchFolder scratch;
  const SmallDisk disk(scratch / "disk", 16 * 1024);
  if (!disk.mounted()) return;
  BOOST_TEST(!message_of<OutputError>([&] { Run().write(disk.folder() / "results" / "x"); }).empty());
  check_names(disk.folder(), {});
}

BOOST_AUTO_TEST_CASE(a_limit_on_the_size_of_files_leaves_the_results_before_as_they_were) {
  const ScratchFolder scratch;
  Run().write(scratch / "results");
  const FileSizeLimit limit(32 * 1024);
  check_that_the_results_before_stay(scratch / "results", "File too large");
}

BOOST_AUTO_TEST_CASE(a_limit_on_the_size_of_files_leaves_no_new_folder) {
  const ScratchFolder scratch;
  {
    const FileSizeLimit limit(1024);
    BOOST_TEST(message_of<OutputError>([&] {
                 Run().write(scratch / "results" / "x");
               }).find("File too large") != std::string::npos);
  }
  check_names(scratch.path(), {});
}

BOOST_AUTO_TEST_SUITE_END()
