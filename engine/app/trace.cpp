// vidik trace: one path month by month as CSV, the same to the last bit as in a run of all paths.
#include <fmt/format.h>

#include <cmath>

#include "engine/app/loading.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/text.hpp"
#include "engine/app/verbs.hpp"
#include "engine/core/suggestion.hpp"
#include "engine/run/simulate.hpp"
#include "engine/write/csv.hpp"

namespace vidik::app {

namespace {
struct TracedColumn {
  std::string name;
  int column = -1;
};

TracedColumn find_column(const Plan& plan, const std::string& name) {
  if (const Variable* variable = plan.find(name)) return {name, variable->column};
  std::vector<std::string> names;
  for (const auto& variable : plan.variables()) names.push_back(variable.name);
  const std::string suggestion = did_you_mean(name, names);
  throw UsageError("there is no variable '" + name + "'; " +
                   (suggestion.empty() ? "`vidik list variables` shows all" : suggestion));
}

/// The variables asked for, or all that are reported; then whether each shock and rule fires.
std::vector<TracedColumn> traced_columns(const Plan& plan, const std::vector<std::string>& variables) {
  std::vector<TracedColumn> columns;
  for (const auto& name : variables) columns.push_back(find_column(plan, name));
  if (!variables.empty()) return columns;
  for (const auto& output : plan.record().outputs) columns.push_back({output.name, output.column});
  for (const auto& counter : plan.record().counters)
    columns.push_back(
        {(counter.kind == Counter::Kind::shock ? "shocks." : "rules.") + counter.name + ".fired",
         counter.column});
  return columns;
}

/// As results are written, but what is not finite can be seen.
std::string cell(double value) {
  return std::isfinite(value) ? shortest(value) : std::to_string(value);
}

/// Follows the scenario's events on the path: 1 from the month in which one was reached.
class Milestones {
 public:
  Milestones(const Plan& plan, bool wanted) : reached_(wanted ? plan.record().milestones.size() : 0) {
    if (wanted) milestones_ = plan.record().milestones;
  }
  std::string header() const {
    std::string text;
    for (const auto& milestone : milestones_) text += ',' + csv_cell("events." + milestone.name);
    return text;
  }
  std::string row(const Batch& batch, int lane, Step step) {
    std::string text;
    for (std::size_t i = 0; i < milestones_.size(); ++i) {
      const Milestone& m = milestones_[i];
      if (step.index <= m.by && batch[m.column][lane] >= m.reaches) reached_[i] = true;
      text += reached_[i] ? ",1" : ",0";
    }
    return text;
  }

 private:
  std::vector<Milestone> milestones_;
  std::vector<bool> reached_;
};
}  // namespace

ExitCode trace(const TraceOptions& options, const Console& console) {
  const Plan plan = prepare(options.scenario, options.overrides).plan;
  if (options.path >= plan.settings().paths)
    throw UsageError(fmt::format("there is no path {}: {} has {}, from 0 on; --paths asks for more",
                                 options.path, options.scenario, counted(plan.settings().paths, "path")));
  const auto columns = traced_columns(plan, options.variables);
  Milestones milestones(plan, options.variables.empty());
  std::string csv = "month";
  for (const auto& column : columns) csv += ',' + csv_cell(column.name);
  csv += milestones.header() + '\n';
  replay(plan, options.path, [&](const Batch& batch, int lane, Step step) {
    if (step.index == 0) return;  // the initial state: outputs have no value yet
    csv += step.month.text();
    for (const auto& column : columns) csv += ',' + cell(batch[column.column][lane]);
    csv += milestones.row(batch, lane, step) + '\n';
  });
  console.data(csv);
  return ExitCode::done;
}

}  // namespace vidik::app
