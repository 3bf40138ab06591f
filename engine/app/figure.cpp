// vidik figure: results as a picture for print.
#include "engine/figure/figure.hpp"

#include <fmt/format.h>

#include "engine/app/glossary.hpp"
#include "engine/app/interruption.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/verbs.hpp"
#include "models/catalogue.hpp"

namespace vidik::app {

ExitCode figure(const FigureOptions& options, const Console& console) {
  const std::string& subject = options.words.back();
  if (options.year && subject != "effects") throw UsageError("--year belongs to `effects`");
  const std::string output = options.output.empty() ? subject + ".svg" : options.output;
  const DeferInterruption deferred;  // the file, or none
  try {
    write_figure({{options.words.begin(), options.words.end() - 1}, subject, options.year},
                 Glossary(models::catalogue()).meanings(), output);
  } catch (const ResultsError& error) {
    throw UsageError(error.what());
  } catch (const FigureError& error) {
    throw UsageError(error.what());
  }
  stop_if_interrupted();
  console.note("Figure: " + output);
  return ExitCode::done;
}

}  // namespace vidik::app
