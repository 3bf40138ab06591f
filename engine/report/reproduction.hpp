// The commands that give the numbers of a report again.
#pragma once

#include <string>

#include "engine/report/contents.hpp"

namespace vidik {

/// One line where one command does it all; empty if the report holds neither a run nor a comparison.
std::string reproduction(const Contents& contents);

}  // namespace vidik
