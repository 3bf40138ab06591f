#include "engine/write/difference_fields.hpp"

#include <limits>

namespace vidik {
namespace {

using Unit = DifferenceField::Unit;

DifferenceField of_cell(const char* name, Unit unit, double Difference::*member) {
  return {name, unit, [member](const Differences& all, int output, int period) {
            return all.at(output, period).*member;
          }};
}

void add_estimate(std::vector<DifferenceField>& fields, const char* name, const char* error, Unit unit,
                  Estimate Difference::*member) {
  fields.push_back({name, unit, [member](const Differences& all, int output, int period) {
                      return (all.at(output, period).*member).value;
                    }});
  fields.push_back({error, unit, [member](const Differences& all, int output, int period) {
                      return (all.at(output, period).*member).standard_error;
                    }});
}

void add_median(std::vector<DifferenceField>& fields) {
  fields.push_back({"median", Unit::of_variable, [](const Differences& all, int output, int period) {
                      return all.median(output, period).value;
                    }});
  fields.push_back(
      {"median_standard_error", Unit::of_variable, [](const Differences& all, int output, int period) {
         return all.median(output, period).standard_error;
       }});
}

double first_year(const Differences& all, int output, int) {
  const auto& year = all.exceeds[static_cast<std::size_t>(output)];
  return year ? static_cast<double>(*year) : std::numeric_limits<double>::quiet_NaN();
}

void add_quantiles(std::vector<DifferenceField>& fields, const std::vector<Statistic>& statistics) {
  for (int i = 0; i < static_cast<int>(statistics.size()); ++i) {
    const Statistic& statistic = statistics[static_cast<std::size_t>(i)];
    if (statistic.kind != Statistic::Kind::quantile) continue;
    fields.push_back(
        {statistic.name(), Unit::of_variable, [i](const Differences& all, int output, int period) {
           return all.quantiles.at(output, period, i).value;
         }});
  }
}

}  // namespace

std::vector<DifferenceField> difference_fields(const Differences& first) {
  std::vector<DifferenceField> fields;
  add_estimate(fields, "mean", "standard_error", Unit::of_variable, &Difference::mean);
  add_median(fields);
  fields.push_back(of_cell("sd", Unit::of_variable, &Difference::sd));
  add_estimate(fields, "greater_share", "greater_standard_error", Unit::none, &Difference::greater);
  fields.push_back(of_cell("reference_mean", Unit::of_variable, &Difference::reference_mean));
  fields.push_back(of_cell("reference_sd", Unit::of_variable, &Difference::reference_sd));
  fields.push_back(of_cell("scenario_mean", Unit::of_variable, &Difference::scenario_mean));
  fields.push_back(of_cell("scenario_sd", Unit::of_variable, &Difference::scenario_sd));
  fields.push_back(of_cell("variance_factor", Unit::none, &Difference::variance_factor));
  fields.push_back(of_cell("effect", Unit::none, &Difference::effect));
  fields.push_back({"first_year", Unit::year, first_year});
  add_quantiles(fields, first.quantiles.statistics);
  return fields;
}

}  // namespace vidik
