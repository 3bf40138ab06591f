#include "engine/write/netcdf_parts.hpp"

#include <algorithm>

#include "engine/write/build_info.hpp"
#include "engine/write/cf_conventions.hpp"

namespace vidik {
namespace {

using Type = NetcdfFile::Type;
constexpr const char* day_units = "days since 1970-01-01";
constexpr const char* calendar = "proleptic_gregorian";

Month first_month(const Period& period) {
  return {period.year, period.month == 0 ? 1 : period.month};
}

int months_of(const Period& period) {
  return period.month == 0 ? 12 : 1;
}

}  // namespace

void NetcdfDraft::describe(const std::string& title, const Facts& facts) {
  file_.attribute(NetcdfFile::global, "Conventions", "CF-1.8");
  file_.attribute(NetcdfFile::global, "title", title);
  file_.attribute(NetcdfFile::global, "source", "Vidik " + std::string(build_info().version));
  file_.attribute(
      NetcdfFile::global, "comment",
      "Simulated under assumptions; standard errors are those of Monte Carlo, not of the future.");
  for (auto [name, value] : facts) {
    std::ranges::replace(name, '.', '_');
    file_.attribute(NetcdfFile::global, name, value);
  }
}

int NetcdfDraft::add_names(const std::string& name, const std::string& long_name,
                           const std::vector<std::string>& values) {
  const int dimension = file_.dimension(name, values.size());
  const int variable = file_.variable(name, Type::text, {dimension});
  file_.attribute(variable, "long_name", long_name);
  later([variable, values](NetcdfFile& file) { file.put(variable, values); });
  return dimension;
}

int NetcdfDraft::add_quantiles(const std::vector<Statistic>& statistics) {
  std::vector<double> probabilities;
  for (const int i : quantile_numbers(statistics))
    probabilities.push_back(statistics[static_cast<std::size_t>(i)].probability);
  if (probabilities.empty()) return -1;
  const int dimension = file_.dimension("quantile", probabilities.size());
  add_numbers("quantile", {dimension},
              {{"long_name", "share of paths on which the value is at most this"}, {"units", "1"}},
              [probabilities] { return probabilities; });
  return dimension;
}

int NetcdfDraft::add_realizations(const std::vector<int>& paths) {
  const int dimension = file_.dimension("realization", paths.size());
  const int variable = file_.variable("realization", Type::whole, {dimension});
  file_.attribute(variable, "standard_name", "realization");
  file_.attribute(variable, "long_name", "number of the path");
  file_.attribute(variable, "units", "1");
  later([variable, paths](NetcdfFile& file) { file.put(variable, paths); });
  return dimension;
}

void NetcdfDraft::add_days(const std::string& name, int dimension, std::vector<int> days,
                           const Attributes& attributes) {
  const int variable = file_.variable(name, Type::whole, {dimension});
  const Attributes all =
      Attributes{{"standard_name", "time"}, {"axis", "T"}, {"units", day_units}, {"calendar", calendar}} +
      attributes;
  // A dimension lists the variables that have it. With more than eight attributes HDF5 would leave every
  // earlier state of that list in the file, so the others come when the list is whole.
  later([variable, all, days = std::move(days)](NetcdfFile& file) {
    file.put(variable, days);
    for (const auto& [key, value] : all) file.attribute(variable, key, value);
  });
}

TimeAxis NetcdfDraft::add_time(const std::vector<Period>& periods, Periods kind) {
  TimeAxis axis{-1, {}, kind == Periods::months ? "_monthly" : ""};
  std::vector<int> starts, bounds;
  for (int i = 0; i < static_cast<int>(periods.size()); ++i) {
    const Period& period = periods[static_cast<std::size_t>(i)];
    if (!includes(kind, period)) continue;
    axis.periods.push_back(i);
    starts.push_back(days_to(first_month(period)));
    bounds.push_back(starts.back());
    bounds.push_back(days_to(first_month(period) + months_of(period)));
  }
  if (axis.periods.empty()) return axis;
  const std::string name = kind == Periods::months ? "month" : "time";
  axis.dimension = file_.dimension(name, starts.size());
  add_days(name, axis.dimension, starts,
           {{"long_name", "first day of the period"}, {"bounds", name + "_bounds"}});
  if (bounds_ < 0) bounds_ = file_.dimension("bounds", 2);
  const int variable = file_.variable(name + "_bounds", Type::whole, {axis.dimension, bounds_});
  later([variable, bounds](NetcdfFile& file) { file.put(variable, bounds); });
  return axis;
}

int NetcdfDraft::add_ends(const std::string& name, const std::vector<Month>& months) {
  std::vector<int> days;
  for (const Month month : months) days.push_back(days_to(month + 1) - 1);
  const int dimension = file_.dimension(name, days.size());
  add_days(name, dimension, days, {{"long_name", "last day of the year, or of the horizon"}});
  return dimension;
}

int NetcdfDraft::add_variable(const std::string& name, const std::vector<int>& dimensions,
                              const Attributes& attributes) {
  const int variable = file_.variable(name, Type::number, dimensions);
  for (const auto& [key, value] : attributes) file_.attribute(variable, key, value);
  return variable;
}

int NetcdfDraft::add_numbers(const std::string& name, const std::vector<int>& dimensions,
                             const Attributes& attributes, std::function<std::vector<double>()> values) {
  const int variable = add_variable(name, dimensions, attributes);
  later([variable, values = std::move(values)](NetcdfFile& file) { file.put(variable, values()); });
  return variable;
}

void NetcdfDraft::add_flags(int variable, const Recorded& output, const std::string& meaning) {
  const auto flags = flags_of(output.unit, meaning);
  if (!flags) return;
  file_.attribute(variable, "flag_values", flags->values);
  file_.attribute(variable, "flag_meanings", flags->meanings);
}

void NetcdfDraft::finish(DraftFile& draft) {
  for (const auto& put : puts_) put(file_);
  file_.close_into(draft);
}

NetcdfDraft::Attributes operator+(NetcdfDraft::Attributes one, const NetcdfDraft::Attributes& other) {
  one.insert(one.end(), other.begin(), other.end());
  return one;
}

NetcdfDraft::Attributes attributes_of(const Recorded& output, const std::string& meaning) {
  return {{"long_name", meaning.empty() ? output.name : meaning},
          {"units", udunits(output.unit)},
          {"vidik_variable", output.name},
          {"vidik_unit", output.unit}};
}

std::vector<int> quantile_numbers(const std::vector<Statistic>& statistics) {
  std::vector<int> numbers;
  for (int i = 0; i < static_cast<int>(statistics.size()); ++i)
    if (statistics[static_cast<std::size_t>(i)].kind == Statistic::Kind::quantile) numbers.push_back(i);
  return numbers;
}

}  // namespace vidik
