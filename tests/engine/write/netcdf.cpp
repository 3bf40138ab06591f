// Results as NetCDF, read back by the library.
#include <netcdf.h>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <optional>

#include "engine/write/comparison.hpp"
#include "tests/engine/write/file_size_limit.hpp"
#include "tests/engine/write/finished_run.hpp"

using namespace vidik;
using namespace vidik::test;
namespace tt = boost::test_tools;

BOOST_AUTO_TEST_SUITE(netcdf)

namespace {

class Reader {
 public:
  explicit Reader(const fs::path& file) {
    BOOST_REQUIRE_MESSAGE(nc_open(file.c_str(), NC_NOWRITE, &file_) == NC_NOERR, file);
  }
  ~Reader() { nc_close(file_); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  bool has(const std::string& name) const {
    int variable = 0;
    return nc_inq_varid(file_, name.c_str(), &variable) == NC_NOERR;
  }
  std::vector<std::size_t> shape(const std::string& name) const {
    int count = 0, dimensions[NC_MAX_VAR_DIMS];
    nc_inq_var(file_, number(name), nullptr, nullptr, &count, dimensions, nullptr);
    std::vector<std::size_t> sizes(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) nc_inq_dimlen(file_, dimensions[i], &sizes[static_cast<std::size_t>(i)]);
    return sizes;
  }
  std::vector<double> values(const std::string& name) const {
    std::size_t count = 1;
    for (const std::size_t size : shape(name)) count *= size;
    std::vector<double> result(count);
    nc_get_var_double(file_, number(name), result.data());
    return result;
  }
  std::string attribute(const std::string& name, const std::string& key) const {
    const int variable = name.empty() ? NC_GLOBAL : number(name);
    std::size_t length = 0;
    if (nc_inq_attlen(file_, variable, key.c_str(), &length) != NC_NOERR) return "";
    std::string text(length, '\0');
    nc_get_att_text(file_, variable, key.c_str(), text.data());
    return text;
  }

 private:
  int number(const std::string& name) const {
    int variable = -1;
    BOOST_REQUIRE_MESSAGE(nc_inq_varid(file_, name.c_str(), &variable) == NC_NOERR, name);
    return variable;
  }
  int file_ = -1;
};

const WriteOptions as_netcdf{.formats = {FileFormat::netcdf}};

}  // namespace

BOOST_AUTO_TEST_CASE(every_statistic_and_its_error_is_there) {
  const ScratchFolder scratch;
  const Run run;
  run.write(scratch.path(), as_netcdf);
  const Reader file(scratch / "results.nc");
  BOOST_TEST(file.shape("cost_total") == (std::vector<std::size_t>{1, 2, 5}), tt::per_element());
  BOOST_TEST(file.values("quantile") == (std::vector<double>{0.05, 0.25, 0.5, 0.75, 0.95}),
             tt::per_element());
  const Estimate p95 = *run.summary.find("cost.total", "2024", "p95");
  BOOST_TEST(file.values("cost_total")[9] == p95.value);
  BOOST_TEST(file.values("cost_total_standard_error")[9] == p95.standard_error);
  const Estimate sd = *run.summary.find("cost.total", "2023", "sd");
  BOOST_TEST(file.values("cost_total_sd")[0] == sd.value);
  BOOST_TEST(file.values("cost_total_sd_standard_error")[0] == sd.standard_error);
  BOOST_TEST(file.attribute("cost_total_sd", "ancillary_variables") == "cost_total_sd_standard_error");
  BOOST_TEST(file.attribute("cost_total", "long_name") == "price times persons");
  BOOST_TEST(file.attribute("cost_total", "cell_methods") == "time: sum");
  BOOST_TEST(file.attribute("", "Conventions") == "CF-1.8");
  BOOST_TEST(file.attribute("", "run_paths") == "256");
  BOOST_TEST(!file.has("cost_total_paths"));
}

BOOST_AUTO_TEST_CASE(time_is_in_days_with_the_bounds_of_each_year) {
  const ScratchFolder scratch;
  Run().write(scratch.path(), as_netcdf);
  const Reader file(scratch / "results.nc");
  BOOST_TEST(file.attribute("time", "units") == "days since 1970-01-01");
  BOOST_TEST(file.values("time") == (std::vector<double>{19358, 19723}), tt::per_element());
  BOOST_TEST(file.values("time_bounds") == (std::vector<double>{19358, 19723, 19723, 20089}),
             tt::per_element());
}

BOOST_AUTO_TEST_CASE(months_have_an_axis_of_their_own) {
  const ScratchFolder scratch;
  const Run run("report: {monthly: true}\n");
  run.write(scratch.path(), as_netcdf);
  const Reader file(scratch / "results.nc");
  BOOST_TEST(file.shape("cost_total_monthly_mean") == (std::vector<std::size_t>{1, 24}), tt::per_element());
  BOOST_TEST(file.shape("cost_total_mean") == (std::vector<std::size_t>{1, 2}), tt::per_element());
  BOOST_TEST(file.values("cost_total_monthly_mean")[13] ==
             run.summary.find("cost.total", "2024-02", "mean")->value);
  BOOST_TEST(file.values("month")[1] == 19358 + 31);
}

BOOST_AUTO_TEST_CASE(paths_are_there_if_asked_for_but_failed_ones_are_not) {
  const ScratchFolder scratch;
  const Ensemble ensemble = simulate(fragile_plan(2000, 0.9995));
  BOOST_REQUIRE(ensemble.failed_paths > 0);
  write_results(what_if(), summarise(ensemble), ensemble, scratch.path(),
                {.paths_output = {"heir.twice"}, .formats = {FileFormat::netcdf}});
  const Reader file(scratch / "results.nc");
  const auto kept = static_cast<std::size_t>(2000 - ensemble.failed_paths);
  BOOST_TEST(file.shape("heir_twice_paths") == (std::vector<std::size_t>{1, 2, kept}), tt::per_element());
  const auto paths = file.values("realization"), values = file.values("heir_twice_paths");
  for (std::size_t i = 0; i < kept; i += 97)
    BOOST_TEST(values[kept + i] == ensemble.values(0, 1)[static_cast<std::size_t>(paths[i])]);
}

BOOST_AUTO_TEST_CASE(events_have_shares_by_year) {
  const ScratchFolder scratch;
  const Run run("shocks: {crisis: {on: price.level, at: 2024-03, add: 5}}\n");
  run.write(scratch.path(), as_netcdf);
  const Reader file(scratch / "results.nc");
  BOOST_TEST(file.values("event_share") == (std::vector<double>{0, 1}), tt::per_element());
  BOOST_TEST(file.values("event_time")[1] == 20088);  // 2024-12-31
}

BOOST_AUTO_TEST_CASE(what_is_a_regime_has_flags) {
  const ScratchFolder scratch;
  Run().write(scratch.path(), {.paths_output = {"regime.state"}, .formats = {FileFormat::netcdf}});
  const Reader file(scratch / "results.nc");
  BOOST_TEST(file.attribute("regime_state_paths", "flag_meanings") == "state_0 state_1");
  BOOST_TEST(file.attribute("cost_total", "flag_meanings").empty());
}

BOOST_AUTO_TEST_CASE(scenarios_that_report_years_stand_beside_those_that_report_months) {
  const ScratchFolder scratch;
  const std::string monthly = "report: {monthly: true, outputs: [price.level]}\n";
  const std::vector<Scenario> scenarios{what_if(monthly), what_if("report: {outputs: [price.level]}\n"),
                                        what_if(monthly)};
  std::vector<Compared> compared_ones;
  for (const Scenario& one : scenarios)
    compared_ones.push_back(compared(one, compile(one, example_catalogue())));
  for (const std::size_t first : {1U, 2U}) {
    const std::size_t second = 3 - first;
    const auto& reference = compared_ones[0].plan;
    const std::vector<Differences> all{summarise(compare(reference, compared_ones[first].plan)),
                                       summarise(compare(reference, compared_ones[second].plan))};
    write_comparison({compared_ones[0], compared_ones[first], compared_ones[second]}, all, {1, 2},
                     reference.settings(), scratch.path(),
                     {.force = true, .formats = {FileFormat::netcdf, FileFormat::xlsx}});
    const Reader file(scratch / "differences.nc");
    const auto years = file.values("price_level_reference_mean");
    const auto months = file.values("price_level_monthly_reference_mean");
    BOOST_REQUIRE(years.size() == 2U * 2);
    BOOST_REQUIRE(months.size() == 2U * 24);
    for (std::size_t scenario = 0; scenario < 2; ++scenario) {
      const Differences& one = all[scenario];
      const int cells = static_cast<int>(one.quantiles.periods.size());
      for (int period = 0; period < cells; ++period) {
        const auto [year, month, last] = one.quantiles.periods[static_cast<std::size_t>(period)];
        const std::size_t at = static_cast<std::size_t>(12 * (year - 2023) + month - 1);
        const double expected = one.at(0, period).reference_mean;
        BOOST_TEST((month == 0 ? years[2 * scenario + static_cast<std::size_t>(year - 2023)]
                               : months[24 * scenario + at]) == expected);
      }
      if (cells == 2)
        for (std::size_t at = 0; at < 24; ++at) BOOST_TEST(std::isnan(months[24 * scenario + at]));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_limit_on_the_size_of_files_leaves_no_new_folder) {
  const ScratchFolder scratch;
  {
    const FileSizeLimit limit(32 * 1024);
    const Run run("report: {monthly: true, outputs: [price.level]}\n");
    BOOST_TEST(!message_of<OutputError>([&] { run.write(scratch / "results", as_netcdf); }).empty());
  }
  check_names(scratch.path(), {});
}

BOOST_AUTO_TEST_SUITE_END()
