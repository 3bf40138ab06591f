#include "engine/figure/svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace vidik::figure {
namespace {

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '<')
      result += "&lt;";
    else if (c == '&')
      result += "&amp;";
    else if (c == '"')
      result += "&quot;";
    else
      result += c;
  }
  return result;
}

/// Of a character with this first byte, in ems, after DejaVu Sans, which is wider than most.
double character_width(char first_byte) {
  if (std::string_view("ijl.,:;'|! ()[]It/-").find(first_byte) != std::string_view::npos) return 0.36;
  if (std::string_view("mwMW%@").find(first_byte) != std::string_view::npos) return 0.93;
  const bool upper = first_byte >= 'A' && first_byte <= 'Z';
  return upper ? 0.69 : 0.6;
}

}  // namespace

std::string coordinate(double value) {
  std::string text = fmt::format("{:.2f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string line_through(const std::vector<Place>& places, bool closed) {
  std::string shape;
  for (const Place& place : places) {
    shape += shape.empty() ? 'M' : 'L';
    shape += coordinate(place.x) + ',' + coordinate(place.y);
  }
  return closed ? shape + 'Z' : shape;
}

Svg::Svg(double width, double height, std::string_view title, std::string_view description) {
  text_ = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}mm\" height=\"{1}mm\" viewBox=\"0 0 {2} {3}\" "
      "font-family=\"sans-serif\" role=\"img\" aria-labelledby=\"title description\">\n"
      "<title id=\"title\">{4}</title>\n<desc id=\"description\">{5}</desc>\n",
      coordinate(width / 4), coordinate(height / 4), coordinate(width), coordinate(height), escaped(title),
      escaped(description));
  element("rect", {{"width", width}, {"height", height}, {"fill", "#fff"}});
}

void Svg::open_group(std::string_view name) {
  text_ += fmt::format("<g class=\"{}\">\n", escaped(name));
}

void Svg::close_group() {
  text_ += "</g>\n";
}

void Svg::element(std::string_view name, std::initializer_list<Attribute> attributes) {
  text_ += fmt::format("<{}", name);
  for (const auto& one : attributes) text_ += fmt::format(" {}=\"{}\"", one.name, escaped(one.value));
  text_ += "/>\n";
}

void Svg::line(Place from, Place to, std::string_view colour, double width) {
  element("line", {{"x1", from.x},
                   {"y1", from.y},
                   {"x2", to.x},
                   {"y2", to.y},
                   {"stroke", colour},
                   {"stroke-width", width}});
}

void Svg::path(std::string_view shape, std::initializer_list<Attribute> attributes) {
  text_ += fmt::format("<path d=\"{}\"", shape);
  for (const auto& one : attributes) text_ += fmt::format(" {}=\"{}\"", one.name, escaped(one.value));
  text_ += "/>\n";
}

void Svg::text(Place at, std::string_view text, const TextStyle& style) {
  constexpr std::string_view anchors[] = {"", " text-anchor=\"middle\"", " text-anchor=\"end\""};
  text_ += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"{}{}>{}</text>\n",
                       coordinate(at.x), coordinate(at.y), coordinate(style.size), style.colour,
                       anchors[static_cast<int>(style.anchor)], style.bold ? " font-weight=\"bold\"" : "",
                       escaped(text));
}

std::string Svg::finish() && {
  return std::move(text_) + "</svg>\n";
}

double text_width(std::string_view text, double size) {
  double ems = 0;
  for (const char c : text)
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ems += character_width(c);
  return ems * size;
}

std::vector<std::string> wrapped(std::string_view text, double size, double width) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto space = std::min(text.find(' '), text.size());
    const std::string word(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
    if (!lines.empty() && text_width(lines.back() + ' ' + word, size) <= width)
      lines.back() += ' ' + word;
    else
      lines.push_back(word);
  }
  return lines;
}

}  // namespace vidik::figure
