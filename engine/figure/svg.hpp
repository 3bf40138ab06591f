// An SVG picture, written element by element: the same calls give the same bytes.
//
// How things look stands in attributes of each element, not in a style sheet, which some word processors
// leave out. Lengths are in units of a quarter of a millimetre, and have two digits.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace vidik::figure {

/// "12.5"; the shortest text with at most two digits after the point.
std::string coordinate(double value);

struct Attribute {
  Attribute(std::string_view name, double value) : name(name), value(coordinate(value)) {}
  Attribute(std::string_view name, std::string_view value) : name(name), value(value) {}
  std::string name, value;
};

struct Place {
  double x = 0, y = 0;
};

/// "M0,1L2,3…" through these places; closed, an area.
std::string line_through(const std::vector<Place>& places, bool closed = false);

class Svg {
 public:
  /// The title and the description are read aloud to those who cannot see the picture.
  Svg(double width, double height, std::string_view title, std::string_view description);

  void open_group(std::string_view name);  ///< its class, by which it can be found
  void close_group();
  void element(std::string_view name, std::initializer_list<Attribute> attributes);

  void line(Place from, Place to, std::string_view colour, double width);
  void path(std::string_view shape, std::initializer_list<Attribute> attributes);

  enum class Anchor { start, middle, end };
  struct TextStyle {
    double size = 12;
    Anchor anchor = Anchor::start;
    bool bold = false;
    std::string_view colour = "#222";
  };
  void text(Place at, std::string_view text, const TextStyle& style);

  std::string finish() &&;

 private:
  std::string text_;
};

/// About how wide a text is in a common sans-serif typeface; in most of them it is a little less.
double text_width(std::string_view text, double size);

/// Broken at spaces into lines of about that width; longer words stay whole.
std::vector<std::string> wrapped(std::string_view text, double size, double width);

}  // namespace vidik::figure
