// What the runs of a report put first: figures and years.
#pragma once

#include <string>
#include <vector>

#include "engine/report/contents.hpp"

namespace vidik {

/// Names of the headline figures of all runs, each once, those of compared scenarios before those of their
/// reference, as far as every run reports them; the first dozen reported variables where that leaves none.
std::vector<std::string> headlines(const Contents& contents);

/// The years that any of the runs points out, in order.
std::vector<std::string> headline_years(const Contents& contents);

}  // namespace vidik
