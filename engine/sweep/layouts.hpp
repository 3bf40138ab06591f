// The field lists of a sweep file: every key there is, with its type, default and meaning.
#pragma once

#include "engine/scenario/fields.hpp"
#include "engine/sweep/sweep.hpp"

namespace vidik {

const Fields<Sweep>& sweep_fields();
const Fields<Factor>& factor_fields();
const Fields<Design>& design_fields();

/// The same, which notes in what was read whether it has mistakes.
template <typename T>
Format<T> marked(Format<T> format) {
  return {format.type, [read = std::move(format.read)](const Node& node, Diagnostics& diagnostics) {
            const std::size_t before = diagnostics.all().size();
            auto value = read(node, diagnostics);
            if (value) value->misread = diagnostics.all().size() > before;
            return value;
          }};
}

/// A factor with its checks.
Format<Factor> factor_format();

}  // namespace vidik
