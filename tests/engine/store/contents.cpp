// What a store keeps of a sweep, and what it does not run again.
#include <boost/test/unit_test.hpp>

#include "tests/engine/store/stores.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(contents_of_stores)

BOOST_AUTO_TEST_CASE(what_came_out_is_read_back_to_the_bit) {
  const ScratchFolder scratch;
  const Study study = small_study();
  run_into(scratch / "a.sqlite", study);
  const auto results = results_of(study);
  StoreReader reader(scratch / "a.sqlite");
  const StoredSweep sweep = reader.sweeps().at(0);
  BOOST_TEST(sweep.name == "sweep");
  BOOST_TEST(sweep.points == 12);
  BOOST_TEST(sweep.done == 12);
  BOOST_TEST(sweep.factors.at(0).varies == "price.mean");
  BOOST_TEST(sweep.factors.at(0).high == 60);
  BOOST_TEST(sweep.factors.at(1).kind == "choice");
  const auto series = wanted_series(reader, sweep, {"price.level.2024"});
  BOOST_TEST(series.size() == 5);  // mean, sd and three quantiles
  std::int64_t number = 0;
  reader.for_each_point(sweep, [&](const StoredPoint& point) {
    const PointResult& result = results.at(static_cast<std::size_t>(number));
    BOOST_TEST(point.number == number++);
    BOOST_TEST(point.digest == fmt::format("{:016x}", result.digest));
    BOOST_TEST(point.levels[1].text == (result.point.levels[1] == 0 ? "few" : "many"));
    for (const auto& one : series) {
      const Estimate& expected = *result.summary.find(one.name, one.period, one.statistic);
      BOOST_TEST(point.estimates.at(one.id).value == expected.value);
      BOOST_TEST(point.estimates.at(one.id).standard_error == expected.standard_error);
    }
  });
  BOOST_TEST(number == 12);
}

BOOST_AUTO_TEST_CASE(nothing_is_run_twice) {
  const ScratchFolder scratch;
  const Study study = small_study();
  run_into(scratch / "a.sqlite", study);
  BOOST_TEST(Store(scratch / "a.sqlite").missing(study).numbers.empty());
}

BOOST_AUTO_TEST_CASE(a_design_is_extended_and_only_its_new_points_are_run) {
  const ScratchFolder scratch;
  run_into(scratch / "a.sqlite", small_study());
  const auto finer = study_of(
      "  mean: {parameter: price.mean, values: [40, 44, 46]}\n"
      "  inflow: {alternatives: {few: {}, many: {parameters: {stock.inflow: 500}}}}\n",
      "design: {kind: grid}\npaths: 200\n");
  {
    Store store(scratch / "a.sqlite");
    const auto missing = store.missing(finer).numbers;
    BOOST_TEST(missing == (std::vector<std::int64_t>{4, 5}), boost::test_tools::per_element());
  }
  run_into(scratch / "a.sqlite", finer);
  run_into(scratch / "fresh.sqlite", finer);
  BOOST_TEST((exported(scratch / "a.sqlite", scratch) == exported(scratch / "fresh.sqlite", scratch)));
  const Study more_paths = small_study("paths: 300\n");
  BOOST_TEST(Store(scratch / "a.sqlite").missing(more_paths).numbers.size() == 12);
}

BOOST_AUTO_TEST_CASE(equal_points_are_run_once_and_shown_twice) {
  const ScratchFolder scratch;
  const Study study = study_of("  mean: {parameter: price.mean, values: [40, 50, 40]}\n",
                               "design: {kind: grid}\npaths: 64\n");
  run_into(scratch / "a.sqlite", study);
  BOOST_TEST(done(scratch / "a.sqlite") == 3);
  Database database(scratch / "a.sqlite", Database::Access::read);
  BOOST_TEST(database.whole("SELECT count(*) FROM points") == 2);
}

BOOST_AUTO_TEST_CASE(points_of_other_numerics_are_kept_and_not_taken_for_these) {
  const ScratchFolder scratch;
  const Study study = small_study();
  run_into(scratch / "a.sqlite", study);
  {
    Database database(scratch / "a.sqlite", Database::Access::write);
    database.run("UPDATE points SET numerics = 0, key = 'an older version of ' || key");
  }
  BOOST_TEST(Store(scratch / "a.sqlite").missing(study).numbers.size() == 12);
  run_into(scratch / "a.sqlite", study);
  Database database(scratch / "a.sqlite", Database::Access::read);
  BOOST_TEST(database.whole("SELECT count(*) FROM points") == 24);
}

BOOST_AUTO_TEST_CASE(a_failed_path_is_counted_and_explained_and_no_number_is_made_of_none) {
  const ScratchFolder scratch;
  run_into(scratch / "a.sqlite", study_of("  speed: {parameter: price.reversion, values: [0]}\n",
                                          "design: {kind: grid}\npaths: 64\n"));
  StoreReader reader(scratch / "a.sqlite");
  const auto sweep = reader.sweeps().at(0);
  reader.for_each_point(sweep, [&](const StoredPoint& point) {
    BOOST_TEST(point.failed_paths == 64);
    BOOST_TEST((point.warnings.find("64 paths failed") != std::string::npos));
    const auto series = wanted_series(reader, sweep, {"price.level.2024.mean"});
    BOOST_TEST(std::isnan(point.estimates.at(series.at(0).id).value));
  });
}

BOOST_AUTO_TEST_CASE(exports_hold_a_row_for_each_number_or_for_each_point) {
  const ScratchFolder scratch;
  run_into(scratch / "a.sqlite", small_study());
  BOOST_TEST(
      exported(scratch / "a.sqlite", scratch)
          .starts_with("sweep,point,mean,inflow,kind,variable,unit,period,statistic,value,standard_error\n"
                       "sweep,0,40,few,variable,price.level,USD,2023,mean,"));
  StoreReader reader(scratch / "a.sqlite");
  const auto sweep = reader.sweeps().at(0);
  const auto series = wanted_series(reader, sweep, {"price.level.2024.mean", "stock"});
  BOOST_TEST(series.size() == 11);
  export_salib(reader, sweep, series, scratch / "salib");
  BOOST_TEST(lines(scratch / "salib" / "inputs.txt").at(3) == "44 1");
  BOOST_TEST(lines(scratch / "salib" / "outputs.txt").size() == 12);
  BOOST_TEST(lines(scratch / "salib" / "outputs.names.txt").at(0) == "price.level.2024.mean");
  BOOST_TEST(content(scratch / "salib" / "parameters.txt") == "mean 40 60\ninflow 0 1\n");
  export_ema(reader, sweep, series, scratch / "ema");
  BOOST_TEST(lines(scratch / "ema" / "experiments.csv").at(2) == "40,many,1,none,vidik");
  BOOST_TEST(lines(scratch / "ema" / "outcomes.csv").size() == 13);
}

BOOST_AUTO_TEST_CASE(salib_is_not_given_half_a_sample) {
  const ScratchFolder scratch;
  {
    Store store(scratch / "a.sqlite");
    store.enter(small_study());
  }
  StoreReader reader(scratch / "a.sqlite");
  const auto sweep = reader.sweeps().at(0);
  BOOST_CHECK_THROW(export_salib(reader, sweep, {}, scratch / "salib"), StoreError);
  BOOST_TEST(!fs::exists(scratch / "salib"));
}

BOOST_AUTO_TEST_SUITE_END()
