// The results of a comparison as a workbook: charts of the differences in the headlines, and sheets for
// differences, months, events and manifest.
#pragma once

#include "engine/write/foreign_file.hpp"
#include "engine/write/manifest.hpp"

namespace vidik {

void write_comparison_workbook(const ComparisonResults& results, const ForeignDraft& draft);

}  // namespace vidik
