#include "engine/figure/marker.hpp"

#include <array>

namespace vidik::figure {
namespace {

constexpr std::array colours{"#08306b", "#b34700", "#00795a", "#8a3f78", "#6b6100", "#333333"};

}  // namespace

const char* marker_colour(std::size_t series) {
  return colours[series % colours.size()];
}

const char* marker_dashes(std::size_t series) {
  constexpr std::array patterns{"10 3", "6 3", "2 2.5", "9 3 2 3"};
  return patterns[series % patterns.size()];
}

void draw_marker(Svg& svg, Place at, std::size_t series) {
  constexpr double r = marker_radius;
  const auto [x, y] = at;
  const char* colour = marker_colour(series);
  switch (series % 4) {
    case 0:
      svg.element("circle", {{"cx", x}, {"cy", y}, {"r", r}, {"fill", colour}});
      return;
    case 1:
      svg.path(line_through({{x - r, y - r}, {x + r, y - r}, {x + r, y + r}, {x - r, y + r}}, true),
               {{"fill", colour}});
      return;
    case 2:
      svg.path(line_through({{x, y - 1.3 * r}, {x + 1.3 * r, y + r}, {x - 1.3 * r, y + r}}, true),
               {{"fill", colour}});
      return;
    default:
      svg.path(line_through({{x, y - 1.4 * r}, {x + 1.4 * r, y}, {x, y + 1.4 * r}, {x - 1.4 * r, y}}, true),
               {{"fill", "#fff"}, {"stroke", colour}, {"stroke-width", 1.2}});
  }
}

}  // namespace vidik::figure
