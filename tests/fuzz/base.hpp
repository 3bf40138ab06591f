// The shipped baseline, made cheap enough to be compiled some hundred times a second.
#pragma once

#include "engine/scenario/document.hpp"

namespace vidik::fuzz {

/// All parameters and first values of the baseline at their medians, with units and bounds but without words:
/// distributions cost most of the time, and a fuzzed file brings its own.
Node base();

}  // namespace vidik::fuzz
