// vidik report: results of one or several runs as one page that needs nothing but a browser.
#include "engine/report/report.hpp"

#include <fmt/format.h>

#include "engine/app/glossary.hpp"
#include "engine/app/interruption.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/verbs.hpp"
#include "models/catalogue.hpp"

namespace vidik::app {

void refuse_reports_that_cannot_be_made() {
  if (!can_report()) throw UsageError("this program was built without reports (VIDIK_WITH_REPORT=OFF)");
}

ExitCode report(const ReportOptions& options, const Console& console) {
  refuse_reports_that_cannot_be_made();
  const DeferInterruption deferred;  // the file, or none
  try {
    const auto shipped = shipped_scenarios_folder();
    write_report({options.folders.begin(), options.folders.end()}, Glossary(models::catalogue()).meanings(),
                 options.output, read_history(shipped / "history"), shipped);
  } catch (const ResultsError& error) {
    throw UsageError(error.what());
  }
  stop_if_interrupted();
  console.note(fmt::format("Report: {}\n", options.output));
  return ExitCode::done;
}

}  // namespace vidik::app
