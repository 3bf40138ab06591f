#include "engine/write/run_netcdf.hpp"

#include <fmt/format.h>

#include "engine/write/cf_conventions.hpp"
#include "engine/write/netcdf_parts.hpp"

namespace vidik {
namespace {

using Attributes = NetcdfDraft::Attributes;

class RunNetcdf {
 public:
  explicit RunNetcdf(const RunResults& results)
      : results_(results), names_(cf_names(results.summary.outputs)) {
    draft_.describe(results.scenario.title, facts_of(results));
    scenario_ = draft_.add_names("scenario", "name of the scenario", {results.summary.scenario});
    quantile_ = draft_.add_quantiles(results.summary.statistics);
    axes_ = {draft_.add_time(results.summary.periods, Periods::years),
             draft_.add_time(results.summary.periods, Periods::months)};
  }

  void add_statistics() {
    for (const TimeAxis& axis : axes_)
      for (int output = 0; axis.dimension >= 0 && output < static_cast<int>(names_.size()); ++output) {
        if (quantile_ >= 0)
          add(axis, output, "", "", quantile_numbers(results_.summary.statistics),
              {scenario_, axis.dimension, quantile_});
        add_moment(axis, output, Statistic::Kind::mean, "_mean", " realization: mean");
        add_moment(axis, output, Statistic::Kind::sd, "_sd", " realization: standard_deviation");
      }
  }

  void add_events();
  void add_paths(const std::vector<int>& outputs, const std::atomic<bool>* stop);
  void finish(DraftFile& draft) { draft_.finish(draft); }

 private:
  const Recorded& recorded(int output) const {
    return results_.summary.outputs[static_cast<std::size_t>(output)];
  }
  std::string meaning(int output) const {
    const Variable* variable = results_.ensemble.plan.find(recorded(output).name);
    return variable ? variable->meaning : "";
  }
  std::string name(const TimeAxis& axis, int output, const std::string& ending) const {
    return names_[static_cast<std::size_t>(output)] + axis.suffix + ending;
  }

  /// A statistic and its standard error.
  void add(const TimeAxis& axis, int output, const std::string& ending, const std::string& method,
           const std::vector<int>& statistics, const std::vector<int>& dimensions);
  void add_moment(const TimeAxis& axis, int output, Statistic::Kind kind, const std::string& ending,
                  const std::string& method) {
    const auto& statistics = results_.summary.statistics;
    for (int i = 0; i < static_cast<int>(statistics.size()); ++i)
      if (statistics[static_cast<std::size_t>(i)].kind == kind)
        add(axis, output, ending, method, {i}, {scenario_, axis.dimension});
  }
  std::vector<double> numbers(const TimeAxis& axis, int output, const std::vector<int>& statistics,
                              double Estimate::*member) const {
    std::vector<double> values;
    for (const int period : axis.periods)
      for (const int statistic : statistics)
        values.push_back(results_.summary.at(output, period, statistic).*member);
    return values;
  }
  RunResults results_;
  std::vector<std::string> names_;
  NetcdfDraft draft_;
  int scenario_ = -1, quantile_ = -1;
  std::vector<TimeAxis> axes_;
};

void RunNetcdf::add(const TimeAxis& axis, int output, const std::string& ending, const std::string& method,
                    const std::vector<int>& statistics, const std::vector<int>& dimensions) {
  const std::string error = name(axis, output, ending + "_standard_error");
  const Attributes attributes = attributes_of(recorded(output), meaning(output));
  const int variable = draft_.add_numbers(
      name(axis, output, ending), dimensions,
      attributes + Attributes{{"cell_methods", cell_methods(recorded(output).aggregation) + method},
                              {"ancillary_variables", error}},
      [=, this] { return numbers(axis, output, statistics, &Estimate::value); });
  if (ending.empty()) draft_.add_flags(variable, recorded(output), meaning(output));
  draft_.add_numbers(error, dimensions,
                     {{"long_name", "Monte Carlo standard error of " + name(axis, output, ending)},
                      {"units", udunits(recorded(output).unit)},
                      {"vidik_unit", recorded(output).unit}},
                     [=, this] { return numbers(axis, output, statistics, &Estimate::standard_error); });
}

/// Shares of paths by event and year: each event has its years one after the other.
void RunNetcdf::add_events() {
  const auto& rows = results_.summary.events;
  if (rows.empty()) return;
  std::vector<std::string> names, kinds;
  std::vector<Month> ends;
  for (const auto& row : rows) {
    if (names.empty() || names.back() != row.name || kinds.back() != row.kind) {
      names.push_back(row.name);
      kinds.push_back(row.kind);
    }
    if (names.size() == 1) ends.push_back(std::min(Month(row.year, 12), results_.ensemble.plan.grid().end));
  }
  const int event = draft_.add_names("event", "name of the event, shock or rule", names);
  const int kind = draft_.file().variable("event_kind", NetcdfFile::Type::text, {event});
  draft_.later([kind, kinds](NetcdfFile& file) { file.put(kind, kinds); });
  const int time = draft_.add_ends("event_time", ends);
  const auto add = [&](const std::string& name, const Attributes& attributes, double Estimate::*member) {
    draft_.add_numbers(name, {scenario_, event, time},
                       attributes + Attributes{{"units", "1"}, {"coordinates", "event_kind"}},
                       [&rows, member] {
                         std::vector<double> values;
                         for (const auto& row : rows) values.push_back(row.share.*member);
                         return values;
                       });
  };
  add("event_share",
      {{"long_name", "share of paths on which it has happened by then"},
       {"ancillary_variables", "event_share_standard_error"}},
      &Estimate::value);
  add("event_share_standard_error", {{"long_name", "Monte Carlo standard error of event_share"}},
      &Estimate::standard_error);
}

void RunNetcdf::add_paths(const std::vector<int>& outputs, const std::atomic<bool>* stop) {
  if (outputs.empty()) return;
  std::vector<int> paths;
  const auto failed = results_.ensemble.failed();
  for (std::size_t path = 0; path < failed.size(); ++path)
    if (!failed[path]) paths.push_back(static_cast<int>(path));
  const int realization = draft_.add_realizations(paths);
  for (const TimeAxis& axis : axes_)
    for (const int output : axis.dimension < 0 ? std::vector<int>() : outputs) {
      const int variable =
          draft_.add_variable(name(axis, output, "_paths"), {scenario_, axis.dimension, realization},
                              attributes_of(recorded(output), meaning(output)) +
                                  Attributes{{"cell_methods", cell_methods(recorded(output).aggregation)}});
      draft_.add_flags(variable, recorded(output), meaning(output));
      draft_.later([=, this](NetcdfFile& file) {
        std::vector<double> values(paths.size());
        for (std::size_t i = 0; i < axis.periods.size(); ++i) {
          if (stop && *stop) throw Interrupted();
          const auto all = results_.ensemble.values(output, axis.periods[i]);
          for (std::size_t k = 0; k < paths.size(); ++k) values[k] = all[static_cast<std::size_t>(paths[k])];
          file.put(variable, {0, i, 0}, {1, 1, paths.size()}, values);
        }
      });
    }
}

}  // namespace

void write_run_netcdf(const RunResults& results, const std::vector<int>& outputs, DraftFile& draft,
                      const std::atomic<bool>* stop) {
  RunNetcdf file(results);
  file.add_statistics();
  file.add_events();
  file.add_paths(outputs, stop);
  file.finish(draft);
}

}  // namespace vidik
