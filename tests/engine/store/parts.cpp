// A sweep in parts, and the store that is made of them.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "engine/store/part.hpp"
#include "tests/engine/store/stores.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(parts_of_sweeps)

namespace {
void make_part(const fs::path& file, const Study& study, UnitRange range) {
  Store store(file);
  store.enter(study);
  auto numbers = store.missing(study);
  std::erase_if(numbers, [&](std::int64_t number) { return number < range.first || number >= range.end; });
  execute(study, numbers, {}, [&](const PointResult& result) { store.add(study, result); });
  store.seal(study, range);
}

std::vector<fs::path> make_parts(const ScratchFolder& scratch, const Study& study, int parts) {
  std::vector<fs::path> files;
  for (int i = 0; i < parts; ++i) {
    files.push_back(scratch / ("part-" + std::to_string(i)));
    make_part(files.back(), study, part_of(study.size(), i, parts));
  }
  return files;
}

void merge_into(const fs::path& file, const std::vector<fs::path>& parts) {
  Store store(file);
  for (const auto& part : whole_sweep(parts)) store.adopt(part);
}

std::string refusal(const std::vector<fs::path>& parts) {
  return message_of<ShardError>([&] { whole_sweep(parts); });
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}
}  // namespace

BOOST_AUTO_TEST_CASE(parts_in_any_order_export_the_bytes_of_one_process) {
  const ScratchFolder scratch;
  for (const auto* rest : {"paths: 200\n", "paths: 200\nkeep: paths\n"}) {
    const Study study = small_study(rest);
    fs::remove(scratch / "whole.sqlite");
    run_into(scratch / "whole.sqlite", study);
    const std::string whole = exported(scratch / "whole.sqlite", scratch);
    for (const int count : {1, 5, 20}) {  // of twelve points
      auto parts = make_parts(scratch, study, count);
      std::ranges::reverse(parts);
      fs::remove(scratch / "merged.sqlite");
      merge_into(scratch / "merged.sqlite", parts);
      BOOST_TEST((exported(scratch / "merged.sqlite", scratch) == whole), count << " parts");
      for (const auto& part : parts) fs::remove(part);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_store_that_has_some_points_gets_the_others_and_the_paths_that_parts_kept) {
  const ScratchFolder scratch;
  const Study study = small_study("paths: 200\nkeep: paths\n");
  run_into(scratch / "merged.sqlite", small_study("paths: 100\n"));
  merge_into(scratch / "merged.sqlite", make_parts(scratch, study, 3));
  merge_into(scratch / "merged.sqlite", {scratch / "part-0", scratch / "part-1", scratch / "part-2"});
  BOOST_TEST(done(scratch / "merged.sqlite") == 12);
  Database database(scratch / "merged.sqlite", Database::Access::read);
  BOOST_TEST(database.whole("SELECT count(*) FROM points") == 24);
  BOOST_TEST(database.whole("SELECT count(*) FROM kept WHERE paths = 200") == 12);
  BOOST_TEST(database.whole("SELECT count(*) FROM part") == 0);
}

BOOST_AUTO_TEST_CASE(a_part_that_a_sweep_was_run_into_is_no_part_any_more) {
  const ScratchFolder scratch;
  const Study study = small_study();
  const auto parts = make_parts(scratch, study, 2);
  run_into(parts[0], study);
  BOOST_TEST(done(parts[0]) == 12);
  BOOST_TEST(holds(refusal(parts), "is a store, but no part of a sweep"));
}

BOOST_AUTO_TEST_CASE(gaps_duplicates_strangers_and_damage_are_refused) {
  const ScratchFolder scratch;
  const auto parts = make_parts(scratch, small_study(), 3);
  make_part(scratch / "seed", small_study("paths: 200\nseed: 3\n"), {4, 8});
  run_into(scratch / "store.sqlite", small_study());
  put(scratch / "text", "hello\n");
  std::string bytes = content(parts[1]);
  put(scratch / "short", bytes.substr(0, bytes.size() - 1));
  {
    fs::copy_file(parts[1], scratch / "changed");
    Database database(scratch / "changed", Database::Access::write);
    database.run("UPDATE summaries SET value = value + 1e-9 WHERE point = 1 AND series = 1");
  }
  BOOST_TEST(holds(refusal({parts[0], parts[2]}), "the points 4 to 7 are in no shard"));
  BOOST_TEST(holds(refusal({parts[0], parts[1], parts[2], parts[1]}), "and in another shard"));
  BOOST_TEST(
      holds(refusal({parts[0], scratch / "seed", parts[2]}), "is a part of another run of the same name"));
  BOOST_TEST(
      holds(refusal({parts[0], scratch / "store.sqlite", parts[2]}), "is a store, but no part of a sweep"));
  BOOST_TEST(holds(refusal({parts[0], scratch / "text", parts[2]}), "text: is no part of a sweep"));
  BOOST_TEST(holds(refusal({parts[0], scratch / "nothing", parts[2]}), "nothing: cannot be read"));
  BOOST_TEST(holds(refusal({parts[0], scratch / "short", parts[2]}), "its end is missing"));
  BOOST_TEST(holds(refusal({parts[0], scratch / "changed", parts[2]}), "changed: is damaged; delete it"));
}

BOOST_AUTO_TEST_SUITE_END()
