// --format, of the commands that have it.
#include <boost/test/unit_test.hpp>

#include "tests/app/program.hpp"

using namespace vidik::test;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(formats)

BOOST_AUTO_TEST_CASE(other_formats_are_written_beside_the_csv) {
  const Program program;
  BOOST_TEST(program("run tutorial --paths 200 --format parquet,iamc,netcdf,xlsx --output out").code == 0);
  for (const auto* name :
       {"summary.csv", "summary.parquet", "events.parquet", "summary.iamc.csv", "results.nc", "results.xlsx"})
    BOOST_TEST(!program.text_of(fs::path("out") / name).empty(), name);
  const std::string parquet = program.text_of("out/summary.parquet");
  BOOST_TEST((parquet.starts_with("PAR1") && parquet.ends_with("PAR1")));
  BOOST_TEST(
      program.text_of("out/summary.iamc.csv").starts_with("Model,Scenario,Region,Variable,Unit,2023,2024,"));
}

BOOST_AUTO_TEST_CASE(compare_writes_differences_in_other_formats) {
  const Program program;
  const std::string scenarios = "compare baseline gas-cut-off --paths 128 --format parquet,netcdf,xlsx";
  BOOST_TEST(program(scenarios + " --threads 1 -o one").code == 0);
  BOOST_TEST(program(scenarios + " --threads 3 -o three").code == 0);
  for (const std::string name : {"differences.csv", "differences.parquet", "event_differences.parquet",
                                 "differences.nc", "differences.xlsx"}) {
    BOOST_TEST(!program.text_of("one/" + name).empty(), name);
    BOOST_TEST((program.text_of("one/" + name) == program.text_of("three/" + name)), name);
  }
}

BOOST_AUTO_TEST_CASE(merge_takes_formats_too) {
  const Program program;
  BOOST_TEST(program("shard tutorial --paths 200 --index 0 --of 1 -o a.vshard").code == 0);
  BOOST_TEST(program("merge a.vshard -o out --format parquet").code == 0);
  BOOST_TEST(fs::exists(program.folder() / "out/summary.parquet"));
}

BOOST_AUTO_TEST_CASE(a_format_that_is_not_there_is_refused_with_the_list_and_the_nearest) {
  const Program program;
  const Result result = program("run tutorial --paths 200 --format csv,parket");
  BOOST_TEST(result.code == 2);
  BOOST_TEST(result.says("there is no format 'parket': formats are csv, iamc, netcdf, parquet, xlsx; did you "
                         "mean 'parquet'?"),
             result.err);
  BOOST_TEST(program("compare baseline gas-cut-off --format exel").code == 2);
  BOOST_TEST(!fs::exists(program.folder() / "results"));
}

BOOST_AUTO_TEST_CASE(what_makes_no_sense_together_is_refused_before_anything_is_run) {
  const Program program;
  const Result differences = program("compare baseline gas-cut-off --format iamc -o out");
  BOOST_TEST(differences.code == 2);
  BOOST_TEST(differences.says("not for differences"));
  BOOST_TEST(program("run tutorial --format xlsx --no-write").code == 2);
  BOOST_TEST(!fs::exists(program.folder() / "out"));
}

BOOST_AUTO_TEST_SUITE_END()
