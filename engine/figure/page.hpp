// The page on which a figure stands, 160 mm wide: heading, notes, axes, and labels at the ends of lines.
#pragma once

#include <string>
#include <vector>

#include "engine/figure/scale.hpp"
#include "engine/figure/svg.hpp"

namespace vidik::figure {

struct Heading {
  std::string title, subtitle;
  std::vector<std::string> notes;  ///< below the figure, small
  std::string description;         ///< for those who cannot see it
};

struct Area {
  double left = 0, top = 0, right = 0, bottom = 0;
};

inline constexpr double page_width = 640, page_margin = 16, label_size = 12;

class Page {
 public:
  Page(const Heading& heading, double body_height);

  Svg& svg() { return svg_; }
  /// Between heading and notes, with the page's margins left and right.
  const Area& body() const { return body_; }
  std::string finish() && { return std::move(svg_).finish(); }

 private:
  Area body_;
  Svg svg_;
};

/// Grey lines across the area, with numbers to the left of it; the line at 0 is darker.
void draw_value_axis(Svg& svg, const Area& area, const Scale& scale, const Ticks& ticks);
/// How wide its numbers are.
double value_axis_width(const Ticks& ticks);
/// Years below the area, as many as fit.
void draw_year_axis(Svg& svg, const Area& area, const Scale& scale, const std::vector<std::string>& years);

/// Text beside the place where a line ends.
struct EndLabel {
  double y = 0;
  std::vector<std::string> lines;
  std::string colour;
  bool bold = false;
};
/// One below the other without overlap, each as near to its line as that allows, and joined to it where it
/// is not beside it.
void draw_end_labels(Svg& svg, const Area& area, std::vector<EndLabel> labels);
inline constexpr double end_label_gap = 14;  ///< from the area to the text

/// Centres of items of these heights that are wanted at these places, in order, moved apart.
std::vector<double> spread(const std::vector<double>& wanted, const std::vector<double>& heights, double top,
                           double bottom);

}  // namespace vidik::figure
