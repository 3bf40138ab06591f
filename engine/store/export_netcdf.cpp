// The numbers of a sweep as one array of points and numbers, each of which says what it is of.
#include <cmath>

#include "engine/store/export.hpp"
#include "engine/write/cf_conventions.hpp"
#include "engine/write/netcdf_parts.hpp"

namespace vidik {

namespace {

using Attributes = NetcdfDraft::Attributes;
using Texts = std::vector<std::string>;
using Numbers = std::vector<double>;

/// What is in the store, by point; values and errors have all numbers of a point one after the other.
struct Points {
  std::vector<int> number;
  Numbers failed_paths, values, errors;
  std::vector<Numbers> levels;  ///< by factor
  std::vector<Texts> words;     ///< by factor
};

Points read_points(StoreReader& store, const StoredSweep& sweep, const std::vector<StoredSeries>& series) {
  Points all;
  all.levels.resize(sweep.factors.size());
  all.words.resize(sweep.factors.size());
  store.for_each_point(sweep, [&](const StoredPoint& point) {
    all.number.push_back(static_cast<int>(point.number));
    all.failed_paths.push_back(static_cast<double>(point.failed_paths));
    for (std::size_t i = 0; i < point.levels.size(); ++i) {
      all.levels[i].push_back(point.levels[i].value);
      all.words[i].push_back(point.levels[i].text);
    }
    for (const StoredSeries& one : series) {
      const auto found = point.estimates.find(one.id);
      const bool known = found != point.estimates.end();
      all.values.push_back(known ? found->second.value : NAN);
      all.errors.push_back(known ? found->second.standard_error : NAN);
    }
  });
  return all;
}

void add_texts(NetcdfDraft& draft, const std::string& name, int dimension, const std::string& meaning,
               const Texts& texts) {
  const int variable = draft.file().variable(name, NetcdfFile::Type::text, {dimension});
  draft.file().attribute(variable, "long_name", meaning);
  draft.later([=](NetcdfFile& file) { file.put(variable, texts); });
}

/// "factor_oil" and so on: numbers, or what a month or an alternative is called.
std::string add_factors(NetcdfDraft& draft, int dimension, const StoredSweep& sweep, const Points& points) {
  std::vector<Recorded> factors(sweep.factors.size());
  for (std::size_t i = 0; i < factors.size(); ++i) factors[i].name = "factor." + sweep.factors[i].name;
  const Texts names = cf_names(factors);
  std::string all;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string meaning = "level of the factor " + sweep.factors[i].name;
    all += ' ' + names[i];
    if (sweep.factors[i].kind == "number")
      draft.add_numbers(names[i], {dimension}, {{"long_name", meaning}}, [&, i] { return points.levels[i]; });
    else
      add_texts(draft, names[i], dimension, meaning, points.words[i]);
  }
  return all;
}

/// The axis of the numbers: "stance.aligned.2030.mean", and its parts.
int add_series(NetcdfDraft& draft, const std::vector<StoredSeries>& series) {
  const Texts names = names_of(series);
  Texts kinds, variables, units, periods, statistics;
  for (const StoredSeries& one : series) {
    kinds.push_back(one.kind);
    variables.push_back(one.name);
    units.push_back(one.unit);
    periods.push_back(one.period);
    statistics.push_back(one.statistic);
  }
  const int dimension = draft.add_names("number", "name of the number", names);
  add_texts(draft, "kind", dimension, "variable, or event, shock or rule", kinds);
  add_texts(draft, "variable", dimension, "variable, event, shock or rule", variables);
  add_texts(draft, "unit", dimension, "unit of the number", units);
  add_texts(draft, "period", dimension, "year, or year and month", periods);
  add_texts(draft, "statistic", dimension, "statistic over paths", statistics);
  return dimension;
}

int add_points(NetcdfDraft& draft, const std::vector<int>& numbers) {
  const int dimension = draft.file().dimension("point", numbers.size());
  const int variable = draft.file().variable("point", NetcdfFile::Type::whole, {dimension});
  draft.file().attribute(variable, "long_name", "number of the point in the design");
  draft.later([=](NetcdfFile& file) { file.put(variable, numbers); });
  return dimension;
}

}  // namespace

void export_netcdf(StoreReader& store, const StoredSweep& sweep, const std::vector<StoredSeries>& series,
                   DraftFile& file) {
  if (series.empty() || sweep.done == 0)
    throw StoreError("there is no number to export: NetCDF has no empty arrays");
  const Points points = read_points(store, sweep, series);
  NetcdfDraft draft;
  draft.describe(sweep.title, {{"sweep.name", sweep.name},
                               {"sweep.question", sweep.question},
                               {"sweep.design", sweep.design},
                               {"sweep.points", std::to_string(sweep.points)},
                               {"sweep.paths", std::to_string(sweep.paths)},
                               {"sweep.seed", sweep.seed}});
  const int point = add_points(draft, points.number), number = add_series(draft, series);
  const std::string coordinates =
      "kind variable unit period statistic" + add_factors(draft, point, sweep, points);
  draft.add_numbers("failed_paths", {point}, {{"long_name", "paths that are left out"}, {"units", "1"}},
                    [&] { return points.failed_paths; });
  draft.add_numbers("value", {point, number},
                    {{"long_name", "estimate over paths, in its unit"},
                     {"coordinates", coordinates},
                     {"ancillary_variables", "standard_error"}},
                    [&] { return points.values; });
  draft.add_numbers("standard_error", {point, number},
                    {{"long_name", "Monte Carlo standard error of value"}, {"coordinates", coordinates}},
                    [&] { return points.errors; });
  draft.finish(file);
}

}  // namespace vidik
