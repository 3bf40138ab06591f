#include "engine/write/comparison_netcdf.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "engine/write/cf_conventions.hpp"
#include "engine/write/difference_fields.hpp"
#include "engine/write/netcdf_parts.hpp"

namespace vidik {
namespace {

using Attributes = NetcdfDraft::Attributes;

/// What any of the scenarios reports, in order.
std::vector<Recorded> outputs_of(const std::vector<Differences>& all) {
  std::vector<Recorded> outputs;
  for (const Differences& one : all)
    for (const Recorded& output : one.quantiles.outputs)
      if (std::ranges::find(outputs, output.name, &Recorded::name) == outputs.end())
        outputs.push_back(output);
  return outputs;
}

/// What any of the scenarios reports: all have the same years, and some may have months between them.
const std::vector<Period>& periods_of(const std::vector<Differences>& all) {
  const auto count = [](const Differences& one) { return one.quantiles.periods.size(); };
  return std::ranges::max_element(all, {}, count)->quantiles.periods;
}

/// By number of the scenario's own variable and period; not a number: it does not report them.
double number(const Differences& one, const std::string& output, const Period& period,
              const DifferenceField& field) {
  const auto& outputs = one.quantiles.outputs;
  const auto& periods = one.quantiles.periods;
  const auto of = std::ranges::find(outputs, output, &Recorded::name);
  const auto at = std::ranges::find(periods, period);
  if (of == outputs.end() || at == periods.end()) return std::numeric_limits<double>::quiet_NaN();
  return field.value(one, static_cast<int>(of - outputs.begin()), static_cast<int>(at - periods.begin()));
}

/// The numbers of a field, or of several side by side, scenario by scenario.
std::vector<double> numbers(const std::vector<Differences>& all, const std::string& output,
                            const std::vector<int>& periods, const std::vector<DifferenceField>& fields) {
  std::vector<double> values;
  const std::vector<Period>& of = periods_of(all);
  for (const Differences& one : all)
    for (const int period : periods)
      for (const DifferenceField& field : fields)
        values.push_back(number(one, output, of[static_cast<std::size_t>(period)], field));
  return values;
}

Attributes attributes_of(const Recorded& output, const DifferenceField& field) {
  const bool has_unit = field.unit == DifferenceField::Unit::of_variable;
  return {{"long_name", output.name + ": " + field.name + " (column of differences.csv)"},
          {"units", has_unit ? udunits(output.unit) : "1"},
          {"vidik_variable", output.name},
          {"vidik_unit", has_unit ? output.unit : ""}};
}

std::string error_of(const std::string& name) {
  static const std::map<std::string, std::string> errors{{"mean", "standard_error"},
                                                         {"median", "median_standard_error"},
                                                         {"greater_share", "greater_standard_error"}};
  const auto found = errors.find(name);
  return found == errors.end() ? "" : found->second;
}

class ComparisonNetcdf {
 public:
  ComparisonNetcdf(const ComparisonResults& results, DraftFile& draft)
      : all_(results.all), outputs_(outputs_of(all_)), names_(cf_names(outputs_)) {
    const Summary& first = all_.front().quantiles;
    for (DifferenceField& field : difference_fields(all_.front())) {
      const bool is_quantile = std::ranges::count(first.statistics, field.name, &Statistic::name) > 0;
      (is_quantile && field.name.starts_with('p') ? quantiles_ : fields_).push_back(std::move(field));
    }
    draft_.describe("Differences from " + results.scenarios.front().scenario->title, facts_of(results));
    std::vector<std::string> scenarios;
    for (const Differences& one : all_) scenarios.push_back(one.quantiles.scenario);
    scenario_ = draft_.add_names("scenario", "name of the scenario", scenarios);
    quantile_ = draft_.add_quantiles(first.statistics);
    for (const Periods kind : {Periods::years, Periods::months})
      if (const TimeAxis axis = draft_.add_time(periods_of(all_), kind); axis.dimension >= 0) add(axis);
    draft_.finish(draft);
  }

 private:
  void add(const TimeAxis& axis) {
    for (std::size_t i = 0; i < outputs_.size(); ++i) {
      const std::string name = names_[i] + axis.suffix;
      draft_.add_numbers(
          name, {scenario_, axis.dimension, quantile_},
          vidik::attributes_of(outputs_[i], "quantiles of the differences of " + outputs_[i].name),
          [=, this] { return numbers(all_, outputs_[i].name, axis.periods, quantiles_); });
      for (const DifferenceField& field : fields_) add(axis, outputs_[i], name, field);
    }
  }

  /// The first year is the same in all periods.
  void add(const TimeAxis& axis, const Recorded& output, const std::string& name,
           const DifferenceField& field) {
    const bool once = field.unit == DifferenceField::Unit::year;
    if (once && !axis.suffix.empty()) return;
    const std::string error = error_of(field.name);
    Attributes attributes = attributes_of(output, field);
    if (!error.empty()) attributes.emplace_back("ancillary_variables", name + '_' + error);
    draft_.add_numbers(
        name + '_' + field.name, once ? std::vector{scenario_} : std::vector{scenario_, axis.dimension},
        attributes,
        [this, &output, &field, periods = once ? std::vector{axis.periods.front()} : axis.periods] {
          return numbers(all_, output.name, periods, {field});
        });
  }

  const std::vector<Differences>& all_;
  std::vector<Recorded> outputs_;
  std::vector<std::string> names_;
  NetcdfDraft draft_;
  std::vector<DifferenceField> fields_, quantiles_;
  int scenario_ = -1, quantile_ = -1;
};

}  // namespace

void write_comparison_netcdf(const ComparisonResults& results, DraftFile& draft) {
  ComparisonNetcdf(results, draft);
}

}  // namespace vidik
