// The field lists of a sweep file: every key there is, with its type, default and meaning.
#pragma once

#include "engine/scenario/fields.hpp"
#include "engine/sweep/sweep.hpp"

namespace vidik {

const Fields<Sweep>& sweep_fields();
const Fields<Factor>& factor_fields();
const Fields<Design>& design_fields();

/// A factor with its checks.
Format<Factor> factor_format();

}  // namespace vidik
