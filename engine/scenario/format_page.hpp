// The documentation of the scenario format, made from the field lists that read it.
#pragma once

#include <string>

#include "engine/scenario/fields.hpp"

namespace vidik {

/// docs/scenario-format.md.
std::string scenario_format_markdown();

/// A section for this field list and for each that can be reached from it, and one for their types.
std::string sections_markdown(const FieldTable& top);

}  // namespace vidik
