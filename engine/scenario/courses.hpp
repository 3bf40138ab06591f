// The prescribed course of a pin, from a CSV file beside the scenario.
#pragma once

#include "engine/core/diagnostics.hpp"
#include "engine/scenario/document.hpp"

namespace vidik {

/// Replaces `file: x.csv` in each pin of a file's tree by the file's months and values, each with its place
/// in the CSV file. The CSV has the header `month,value` and rows such as `2023-01,83.1`.
void read_courses(Node& tree, Diagnostics& diagnostics);

}  // namespace vidik
