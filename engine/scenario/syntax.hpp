// The YAML library's complaints in plainer words.
#pragma once

#include <string>

#include "engine/core/diagnostics.hpp"

namespace vidik {

/// Reports a syntax error that the library describes so.
void report_syntax(const std::string& description, Location where, Diagnostics& diagnostics);

}  // namespace vidik
