// The results of a run as a workbook: charts of the headlines, and sheets for summary, months, stances,
// events, assumptions and manifest.
#pragma once

#include "engine/write/foreign_file.hpp"
#include "engine/write/run_results.hpp"

namespace vidik {

void write_run_workbook(const RunResults& results, const ForeignDraft& draft);

}  // namespace vidik
