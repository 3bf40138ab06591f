// The documentation of the scenario format, made from the field lists that read it.
#pragma once

#include <string>

namespace vidik {

/// docs/scenario-format.md.
std::string scenario_format_markdown();

}  // namespace vidik
