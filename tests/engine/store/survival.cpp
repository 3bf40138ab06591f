// What is left of a store when something happens to it or to the program.
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <csignal>
#include <cstdlib>
#include <random>

#include "tests/engine/store/stores.hpp"
#include "tests/engine/write/file_size_limit.hpp"
#include "tests/engine/write/small_disk.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(survival_of_stores)

namespace {

/// Runs something in a process of its own.
template <typename Work>
pid_t in_child(Work work) {
  const pid_t child = fork();
  if (child != 0) return child;
  try {
    work();
  } catch (...) {
    _exit(1);
  }
  _exit(0);
}

/// Waits for it; whether it ended by itself and well.
bool ended_well(pid_t child) {
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

int kills_wanted() {
  const char* wanted = std::getenv("VIDIK_KILLS");
  return wanted ? std::atoi(wanted) : 30;
}

std::string refusal(const fs::path& file) {
  return message_of<StoreError>([&] { Store store(file); });
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

// Each round starts anew, is killed again and again at random moments, and is then left to end.
BOOST_AUTO_TEST_CASE(killed_at_random_moments_it_goes_on_and_exports_the_same_bytes) {
  const ScratchFolder scratch;
  const Study study = small_study("paths: 640\n");
  const auto begin = std::chrono::steady_clock::now();
  run_into(scratch / "whole.sqlite", study);
  const auto whole = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  const std::string expected = exported(scratch / "whole.sqlite", scratch);
  std::mt19937 random(1);
  std::uniform_real_distribution<double> moment(0, whole);
  int kills = 0, resumed = 0;
  const fs::path file = scratch / "killed.sqlite";
  while (kills < kills_wanted()) {
    for (const auto* end : {"", "-wal", "-shm", "-lock"}) fs::remove(file.string() + end);
    std::int64_t before = 0;
    for (bool ended = false; !ended;) {
      const pid_t child = in_child([&] { run_into(file, study); });
      usleep(static_cast<useconds_t>(1e6 * moment(random)));
      kill(child, SIGKILL);
      ended = ended_well(child);
      kills += !ended;
      resumed += !ended && before > 0;
      const std::int64_t now = fs::exists(file) && fs::file_size(file) > 0 ? done(file) : 0;
      BOOST_TEST(now >= before);
      before = now;
    }
    BOOST_TEST((exported(file, scratch) == expected), "after " << kills << " kills");
  }
  BOOST_TEST_MESSAGE(kills << " kills, " << resumed << " of them of a sweep that had some points");
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_told_of_and_with_more_room_it_goes_on) {
  const ScratchFolder scratch;
  const SmallDisk disk(scratch / "disk", 240 << 10);
  if (!disk.mounted()) return;
  const Study study = small_study();
  run_into(scratch / "whole.sqlite", study);
  const fs::path file = disk.folder() / "a.sqlite";
  const std::string complaint = message_of<StoreError>([&] { run_into(file, study); });
  BOOST_TEST(holds(complaint, "disk is full"), complaint);
  mount("none", disk.folder().c_str(), "tmpfs", MS_REMOUNT, "size=64m");
  run_into(file, study);
  BOOST_TEST((exported(file, scratch) == exported(scratch / "whole.sqlite", scratch)));
}

BOOST_AUTO_TEST_CASE(a_file_that_may_not_grow_is_told_of_and_keeps_what_it_had) {
  const ScratchFolder scratch;
  const Study study = small_study();
  run_into(scratch / "whole.sqlite", study);
  const fs::path file = scratch / "a.sqlite";
  {
    const FileSizeLimit limit(150'000);
    const std::string complaint = message_of<StoreError>([&] { run_into(file, study); });
    BOOST_TEST(holds(complaint, "what was finished is kept"), complaint);
  }
  run_into(file, study);
  BOOST_TEST((exported(file, scratch) == exported(scratch / "whole.sqlite", scratch)));
}

BOOST_AUTO_TEST_CASE(a_read_only_folder_is_refused_for_writing_and_can_be_read) {
  const ScratchFolder scratch;
  const SmallDisk disk(scratch / "disk", 8 << 20);
  if (!disk.mounted()) return;
  const fs::path file = disk.folder() / "a.sqlite";
  run_into(file, small_study());
  const std::string before = exported(file, scratch);
  mount("none", disk.folder().c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr);
  BOOST_TEST(holds(refusal(file), "Read-only file system"), refusal(file));
  BOOST_TEST((exported(file, scratch) == before));
}

BOOST_AUTO_TEST_CASE(two_processes_do_not_write_into_one_store_and_one_may_read_meanwhile) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "a.sqlite";
  const Study study = small_study();
  run_into(file, study);
  int ready[2];
  BOOST_REQUIRE(pipe(ready) == 0);
  const pid_t child = in_child([&] {
    const Store store(file);
    (void)!write(ready[1], "x", 1);
    pause();
  });
  char signal = 0;
  BOOST_REQUIRE(read(ready[0], &signal, 1) == 1);
  BOOST_TEST(holds(refusal(file), fmt::format("another process (process {}) is running points", child)),
             refusal(file));
  BOOST_TEST(done(file) == 12);
  kill(child, SIGKILL);
  ended_well(child);
  BOOST_TEST(refusal(file).empty());  // the lock went with its owner
  BOOST_TEST(!fs::exists(scratch / "a.sqlite-lock"));
}

BOOST_AUTO_TEST_CASE(a_truncated_store_is_refused_and_not_touched) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "a.sqlite";
  run_into(file, small_study());
  const std::string whole = content(file);
  for (const std::size_t size : {whole.size() - 1, whole.size() - 5000, whole.size() / 2, std::size_t{4096},
                                 std::size_t{1000}, std::size_t{99}, std::size_t{1}}) {
    put(file, whole.substr(0, size));
    const std::string complaint = refusal(file);
    BOOST_TEST(holds(complaint, "nothing was changed"), size << ": " << complaint);
    BOOST_CHECK_THROW(StoreReader{file}, StoreError);
    BOOST_TEST((content(file) == whole.substr(0, size)));
  }
}

BOOST_AUTO_TEST_CASE(bytes_that_were_overwritten_are_noticed) {
  const ScratchFolder scratch;
  const fs::path file = scratch / "a.sqlite";
  run_into(file, small_study());
  std::string damaged = content(file);
  std::fill_n(damaged.begin() + 8192, 4096, '\x55');
  put(file, damaged);
  BOOST_TEST(holds(refusal(file), "damaged"), refusal(file));
}

BOOST_AUTO_TEST_CASE(a_store_of_another_version_and_files_of_others_are_refused) {
  const ScratchFolder scratch;
  run_into(scratch / "a.sqlite", small_study());
  Database(scratch / "a.sqlite", Database::Access::write).run("PRAGMA user_version = 7");
  BOOST_TEST(holds(refusal(scratch / "a.sqlite"), "is a store of format 7, and this program reads format 4"));
  Database(scratch / "b.sqlite", Database::Access::write)
      .run("CREATE TABLE mine (x); PRAGMA user_version = 3");
  BOOST_TEST(holds(refusal(scratch / "b.sqlite"), "database of another program"));
  put(scratch / "c.txt", std::string(5000, 'a'));
  BOOST_TEST(holds(refusal(scratch / "c.txt"), "is not a store of Vidik"));
  BOOST_TEST(content(scratch / "c.txt") == std::string(5000, 'a'));
}

BOOST_AUTO_TEST_CASE(an_empty_file_becomes_a_store) {
  const ScratchFolder scratch;
  put(scratch / "a.sqlite", "");
  run_into(scratch / "a.sqlite", small_study());
  BOOST_TEST(done(scratch / "a.sqlite") == 12);
}

BOOST_AUTO_TEST_SUITE_END()
