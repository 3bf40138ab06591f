// By what series are told apart: a colour for the screen, and for grey print the shape of a marker and
// the dashes of a line.
#pragma once

#include "engine/figure/svg.hpp"

namespace vidik::figure {

inline constexpr double marker_radius = 3;

/// Dark blue for the first, then dark variants of Okabe and Ito's colours, which colour-blind people can tell
/// apart; they repeat.
const char* marker_colour(std::size_t series);

/// The dashes of its bounds.
const char* marker_dashes(std::size_t series);

/// A circle, a square, a triangle, a diamond.
void draw_marker(Svg& svg, Place at, std::size_t series);

}  // namespace vidik::figure
