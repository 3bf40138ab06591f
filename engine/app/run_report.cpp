#include "engine/app/run_report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/app/headline.hpp"
#include "engine/app/stance_picture.hpp"
#include "engine/app/table.hpp"
#include "engine/app/text.hpp"
#include "engine/write/shell.hpp"

namespace vidik::app {

namespace {
void show_title(const Scenario& scenario, const Ensemble& ensemble, const Console& console) {
  const auto& settings = ensemble.plan.settings();
  console.show(console.bold(scenario.title.empty() ? scenario.name : scenario.title) + '\n');
  if (!scenario.question.empty())
    for (const auto& line : wrapped(scenario.question, std::min(console.width(), 110)))
      console.show(line + '\n');
  console.show(
      console.dim(fmt::format("{}, {} to {}, seed {}", counted(settings.paths, "path"),
                              scenario.horizon.start.text(), scenario.horizon.end.text(), settings.seed) +
                  (settings.sampling == Sampling::random
                       ? ""
                       : fmt::format(", {} sampling", name_of(settings.sampling)))) +
      "\n\n");
}

/// The last row of each event: how it stood at the end of the horizon.
std::vector<const Summary::EventRow*> last_rows(const Summary& summary) {
  std::vector<const Summary::EventRow*> rows;
  for (const auto& row : summary.events) {
    const auto same = [&](const auto* other) { return other->kind == row.kind && other->name == row.name; };
    const auto found = std::find_if(rows.begin(), rows.end(), same);
    if (found == rows.end())
      rows.push_back(&row);
    else if ((*found)->year < row.year)
      *found = &row;
  }
  return rows;
}

void show_section(const std::string& title, const std::string& text, const Console& console) {
  if (!text.empty()) console.show(console.bold(title) + '\n' + text + '\n');
}
}  // namespace

std::string events_table(const Summary& summary) {
  const auto rows = last_rows(summary);
  if (rows.empty()) return "";
  Table table;
  table.left(1);
  table.row({"", "", "paths", "median of first", "times per path"});
  for (const auto* row : rows)
    table.row({row->kind, row->name, percent(row->share), row->median_month ? row->median_month->text() : "–",
               row->kind == "event" ? "" : fmt::format("{:.3g}", row->mean_times)});
  return table.text();
}

void show_results(const Scenario& scenario, const Ensemble& ensemble, const Summary& summary,
                  const Console& console) {
  const auto& record = ensemble.plan.record();
  show_title(scenario, ensemble, console);
  show_section(headline_caption(summary),
               headline_table(summary, record.headline, record.years, console.width()), console);
  show_section("Stance on sanctions at the end of each year, probability",
               stance_picture(summary, console.width()), console);
  show_section("What happened by the end", events_table(summary), console);
}

void show_failures(const Scenario& scenario, const Ensemble& ensemble, const Console& console) {
  if (ensemble.failed_paths == 0) return;
  console.complain(counted(ensemble.failed_paths, "path") +
                   " gave values that are not finite; left out of all " + "statistics:");
  for (const auto& failure : ensemble.failures)
    console.complain(fmt::format("  path {}: {} of model {} in {}", failure.path, failure.variable,
                                 failure.model, failure.month.text()));
  const auto more = ensemble.failed_paths - static_cast<std::int64_t>(ensemble.failures.size());
  if (more > 0) console.complain(fmt::format("  and {} more", grouped(more)));
  if (!ensemble.failures.empty())
    console.complain(fmt::format("  to see one: vidik trace {} --path {} --paths {} --seed {}",
                                 shell_word(scenario.file.string()), ensemble.failures.front().path,
                                 ensemble.plan.settings().paths, ensemble.plan.settings().seed) +
                     (ensemble.plan.settings().sampling == Sampling::random
                          ? ""
                          : std::string(" --sampling ") + name_of(ensemble.plan.settings().sampling)));
}

}  // namespace vidik::app
