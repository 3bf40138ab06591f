// How the units of a sweep are divided into whole points and pieces of points.
#include "engine/store/sweep_units.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/engine/store/stores.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(units_of_sweeps)

BOOST_AUTO_TEST_CASE(every_unit_is_in_one_whole_point_or_one_piece_whatever_the_number_of_parts) {
  for (const std::int64_t paths : {1, 1024, 1025, 5000})
    for (int parts = 1; parts <= 40; ++parts) {
      const SweepUnits units(3, paths, 1024);
      const std::int64_t of_point = units.count() / 3;
      std::vector<int> seen(static_cast<std::size_t>(units.count()), 0);
      for (int i = 0; i < parts; ++i) {
        const UnitRange range = part_of(units.count(), i, parts);
        const UnitRange whole = units.whole_points(range);
        auto held = units.pieces(range);
        BOOST_TEST(held.size() <= 2);
        for (const PointPiece& piece : held) BOOST_TEST(piece.units.end - piece.units.first < of_point);
        for (auto point = whole.first; point < whole.end; ++point) held.push_back({point, {0, of_point}});
        for (const auto& [point, some] : held)
          for (auto unit = some.first; unit < some.end; ++unit)
            ++seen.at(static_cast<std::size_t>(point * of_point + unit));
      }
      BOOST_TEST((seen == std::vector<int>(seen.size(), 1)), paths << " paths in " << parts << " parts");
    }
}

BOOST_AUTO_TEST_CASE(ranges_are_told_as_points_and_paths) {
  const SweepUnits units(10, 5000, 1024);
  BOOST_TEST(units.in_words({0, 50}) == "the points 0 to 9");
  BOOST_TEST(units.in_words({15, 20}) == "all paths of point 3");
  BOOST_TEST(units.in_words({16, 17}) == "the paths 1024 to 2047 of point 3");
  BOOST_TEST(units.in_words({19, 20}) == "the paths 4096 to 4999 of point 3");
  BOOST_TEST(units.in_words({19, 21}) == "the paths from 4096 of point 3 to 1023 of point 4");
  BOOST_TEST(SweepUnits(10, 200, 1024).in_words({4, 8}) == "the points 4 to 7");
}

BOOST_AUTO_TEST_CASE(a_point_of_scenarios_that_keep_all_paths_is_divided_into_blocks) {
  const SweepUnits units(small_study("paths: 5000\n"));
  BOOST_TEST(units.size() == 1024);
  BOOST_TEST(units.count() == 12 * 5);
}

BOOST_AUTO_TEST_CASE(a_piece_is_computed_in_portions_of_which_each_is_small) {
  const Plan plan = small_study("paths: 9000000\n").variants().front().plan.with_ensemble([] {
    EnsembleSettings settings;
    settings.paths = 9'000'000;
    settings.sampling = Sampling::sobol;
    return settings;
  }());
  const UnitRange units{3, 5000};
  std::int64_t next = units.first;
  const auto some = portions(plan, units);
  BOOST_TEST(some.size() > 1);
  for (const UnitRange portion : some) {
    BOOST_TEST(portion.first == next);
    BOOST_TEST(Record::bytes(plan, Units(plan).paths(portion)) <= std::uint64_t{64} << 20);
    next = portion.end;
  }
  BOOST_TEST(next == units.end);
}

BOOST_AUTO_TEST_SUITE_END()
