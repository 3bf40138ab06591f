#include "engine/write/atomic_file.hpp"

#include <sys/stat.h>

#include <boost/test/unit_test.hpp>

#include "tests/engine/write/file_size_limit.hpp"
#include "tests/engine/write/scratch_folder.hpp"
#include "tests/engine/write/small_disk.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(atomic_files)

namespace {
FinishedFile finished(const fs::path& target, const std::string& text) {
  DraftFile draft(target);
  draft.write(text);
  return std::move(draft).finish();
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_file_takes_its_name_when_it_is_published_and_not_before) {
  const ScratchFolder folder;
  put(folder / "a.csv", "old");
  FinishedFile file = finished(folder / "a.csv", "new");
  BOOST_TEST(content(folder / "a.csv") == "old");
  file.publish();
  BOOST_TEST(content(folder / "a.csv") == "new");
  BOOST_TEST(names_in(folder.path()) == std::vector<std::string>{"a.csv"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_published_leaves_no_trace) {
  const ScratchFolder folder;
  put(folder / "a.csv", "old");
  {
    DraftFile draft(folder / "a.csv");
    draft.write(std::string(1'000'000, 'x'));
    BOOST_TEST(names_in(folder.path()).size() == 2);
    BOOST_TEST(TemporaryName::looks_like(folder / names_in(folder.path())[0]));
  }
  { const FinishedFile file = finished(folder / "a.csv", "new"); }
  BOOST_TEST(names_in(folder.path()).size() == 1);
  BOOST_TEST(content(folder / "a.csv") == "old");
}

BOOST_AUTO_TEST_CASE(two_drafts_of_one_file_do_not_disturb_each_other) {
  const ScratchFolder folder;
  FinishedFile one = finished(folder / "a.csv", "one"), two = finished(folder / "a.csv", "two");
  two.publish();
  one.publish();
  BOOST_TEST(content(folder / "a.csv") == "one");
}

BOOST_AUTO_TEST_CASE(hash_and_size_are_those_of_the_content) {
  const ScratchFolder folder;
  BOOST_TEST(Sha256::of("abc") ==
             "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");  // FIPS 180-2
  const std::string text(3'000'000, 'y');
  const FinishedFile file = finished(folder / "a.csv", text);
  BOOST_TEST(file.sha256() == Sha256::of(text));
  BOOST_TEST(file.bytes() == text.size());
}

BOOST_AUTO_TEST_CASE(a_file_may_be_read_by_those_whom_the_user_lets) {
  const ScratchFolder folder;
  const mode_t before = umask(0022);
  finished(folder / "a.csv", "x").publish();
  umask(before);
  struct stat status {};
  stat((folder / "a.csv").c_str(), &status);
  BOOST_TEST((status.st_mode & 0777) == 0644u);
}

BOOST_AUTO_TEST_CASE(where_nothing_can_be_written_the_message_names_file_and_reason) {
  const ScratchFolder folder;
  put(folder / "file", "");
  const fs::path below_a_file = folder / "file" / "a.csv";
  BOOST_TEST(message_of<OutputError>([&] { DraftFile draft(below_a_file); }) ==
             "cannot write " + below_a_file.string() + ": Not a directory");
  BOOST_TEST(message_of<OutputError>([] { DraftFile draft("/proc/a.csv"); }).find("/proc/a.csv: ") !=
             std::string::npos);
}

namespace {
void check_that_the_old_file_stays(const fs::path& folder, const std::string& reason) {
  const std::string message =
      message_of<OutputError>([&] { finished(folder / "a.csv", std::string(1 << 20, 'x')).publish(); });
  BOOST_TEST(message == "cannot write " + (folder / "a.csv").string() + ": " + reason);
  BOOST_TEST(content(folder / "a.csv") == "old");
  BOOST_TEST(names_in(folder).size() == 1);
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_the_old_file_and_no_temporary_one) {
  const ScratchFolder folder;
  const SmallDisk disk(folder / "disk", 256 * 1024);
  if (!disk.mounted()) {
    BOOST_TEST_MESSAGE("skipped: no file system may be mounted here");
    return;
  }
  put(disk.folder() / "a.csv", "old");
  check_that_the_old_file_stays(disk.folder(), "No space left on device");
}

BOOST_AUTO_TEST_CASE(a_limit_on_the_size_of_files_leaves_the_old_file_and_no_temporary_one) {
  const ScratchFolder folder;
  put(folder / "a.csv", "old");
  const FileSizeLimit limit(256 * 1024);
  check_that_the_old_file_stays(folder.path(), "File too large");
}

BOOST_AUTO_TEST_SUITE_END()
