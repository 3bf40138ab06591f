// Workbooks: their parts, their bytes, and what does not fit. What they say is read by other programs in
// tests/formats.
#include "engine/write/workbook.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/engine/write/file_size_limit.hpp"
#include "tests/engine/write/finished_run.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(workbooks)

namespace {

const WriteOptions as_workbook{.formats = {FileFormat::xlsx}};

/// How many files of an archive have names that begin so: each name stands there twice.
int parts(const std::string& archive, const std::string& name) {
  int count = 0;
  for (std::size_t at = archive.find(name); at != std::string::npos; at = archive.find(name, at + 1)) ++count;
  return count / 2;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_run_has_sheets_and_a_chart_for_each_headline) {
  const ScratchFolder scratch;
  Run("report: {headline: [price.level, cost.total]}\n").write(scratch / "years", as_workbook);
  const std::string years = content(scratch / "years/results.xlsx");
  BOOST_TEST(years.starts_with("PK"));
  BOOST_TEST(parts(years, "xl/worksheets/sheet") == 5);  // overview, summary, events, assumptions, manifest
  BOOST_TEST(parts(years, "xl/charts/chart") == 2);
  Run("report: {monthly: true}\n").write(scratch / "months", as_workbook);
  const std::string months = content(scratch / "months/results.xlsx");
  BOOST_TEST(parts(months, "xl/worksheets/sheet") == 6);
  BOOST_TEST(parts(months, "xl/charts/chart") == 6);  // none is named: one for each output
}

BOOST_AUTO_TEST_CASE(the_same_results_give_the_same_bytes_in_every_format) {
  const ScratchFolder scratch;
  const std::vector<FileFormat> all{FileFormat::iamc, FileFormat::netcdf, FileFormat::parquet,
                                    FileFormat::xlsx};
  for (const auto* name : {"one", "other"})
    Run().write(scratch / name, {.paths_output = {"price.level"}, .formats = all});
  const auto names = names_in(scratch / "one");
  BOOST_TEST(names.size() == 11);
  for (const auto& name : names)
    if (name != "manifest.json")
      BOOST_TEST((content(scratch / "one" / name) == content(scratch / "other" / name)), name);
}

BOOST_AUTO_TEST_CASE(formats_that_are_not_asked_for_again_do_not_stay_behind) {
  const ScratchFolder scratch;
  Run().write(scratch.path(), {.formats = {FileFormat::netcdf, FileFormat::parquet, FileFormat::xlsx}});
  Run().write(scratch.path(), {});
  check_names(scratch.path(), all_files);
}

BOOST_AUTO_TEST_CASE(a_table_with_too_many_rows_is_refused_before_and_while_it_is_written) {
  check_formats({FileFormat::xlsx}, most_sheet_rows - 1);
  BOOST_CHECK_THROW(check_formats({FileFormat::xlsx}, most_sheet_rows), OutputError);
  check_formats({FileFormat::parquet}, most_sheet_rows);
  const ScratchFolder scratch;
  const ForeignDraft draft(scratch / "a.xlsx");
  Workbook workbook(draft, "Long");
  Sheet& sheet = workbook.add_sheet("Long");
  sheet.begin({{TableColumn::Type::number, "x"}});
  for (int i = 1; i < most_sheet_rows; ++i) sheet.end_row();
  BOOST_CHECK_THROW(sheet.number(1), OutputError);
}

BOOST_AUTO_TEST_CASE(a_limit_on_the_size_of_files_leaves_the_results_before_as_they_were) {
  const ScratchFolder scratch;
  Run().write(scratch / "results");
  const std::string before = content(scratch / "results/manifest.json");
  const FileSizeLimit limit(16 * 1024);
  const std::string message = message_of<OutputError>([&] { Run().write(scratch / "results", as_workbook); });
  BOOST_TEST(message.find("File too large") != std::string::npos, message);
  check_names(scratch / "results", all_files);
  BOOST_TEST((content(scratch / "results/manifest.json") == before));
}

BOOST_AUTO_TEST_SUITE_END()
