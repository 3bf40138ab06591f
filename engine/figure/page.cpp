#include "engine/figure/page.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace vidik::figure {
namespace {

constexpr double title_size = 16, subtitle_size = 12, note_size = 10.5;
constexpr double title_line = 20, text_line = 16, note_line = 14, text_block = page_width - 2 * page_margin;

/// "95 %" is not to be torn apart.
std::string with_percents_joined(std::string text) {
  for (std::size_t at = 0; (at = text.find(" %", at)) != std::string::npos;) text.replace(at, 1, "\u00a0");
  return text;
}

struct Lines {
  explicit Lines(const Heading& heading)
      : title(wrapped(heading.title, title_size * 1.06, text_block)),
        subtitle(wrapped(heading.subtitle, subtitle_size, text_block)) {
    for (const auto& note : heading.notes)
      for (auto& line : wrapped(with_percents_joined(note), note_size, text_block))
        notes.push_back(std::move(line));
  }
  double above() const {
    return page_margin + title_line * static_cast<double>(title.size()) +
           text_line * static_cast<double>(subtitle.size()) + 20;
  }
  double below() const { return note_line * static_cast<double>(notes.size()) + page_margin; }
  std::vector<std::string> title, subtitle, notes;
};

Area body_of(const Lines& lines, double height) {
  return {page_margin, lines.above(), page_width - page_margin, lines.above() + height};
}

void draw(const Lines& lines, double notes_from, Svg& svg) {
  double y = page_margin;
  for (const auto& line : lines.title)
    svg.text({page_margin, y += title_line}, line, {.size = title_size, .bold = true});
  for (const auto& line : lines.subtitle)
    svg.text({page_margin, y += text_line}, line, {.size = subtitle_size, .colour = "#444"});
  y = notes_from;
  for (const auto& line : lines.notes)
    svg.text({page_margin, y += note_line}, line, {.size = note_size, .colour = "#444"});
}

}  // namespace

Page::Page(const Heading& heading, double body_height)
    : body_(body_of(Lines(heading), body_height)),
      svg_(page_width, body_.bottom + Lines(heading).below(), heading.title, heading.description) {
  draw(Lines(heading), body_.bottom, svg_);
}

void draw_value_axis(Svg& svg, const Area& area, const Scale& scale, const Ticks& ticks) {
  svg.open_group("values");
  for (const double value : ticks.values) {
    const bool zero = std::abs(value) < ticks.step / 2;
    const double y = scale(value);
    svg.line({area.left, y}, {area.right, y}, zero ? "#777" : "#ddd", zero ? 1 : 0.75);
    svg.text({area.left - 6, y + 0.35 * label_size}, ticks.label(zero ? 0 : value),
             {.size = label_size, .anchor = Svg::Anchor::end});
  }
  svg.close_group();
}

double value_axis_width(const Ticks& ticks) {
  double widest = 0;
  for (const double value : ticks.values)
    widest = std::max(widest, text_width(ticks.label(value), label_size));
  return widest + 6;
}

void draw_year_axis(Svg& svg, const Area& area, const Scale& scale, const std::vector<std::string>& years) {
  const double space = 1.4 * text_width("2000", label_size);
  const int step = years_between_labels(static_cast<int>(years.size()),
                                        std::max(1, static_cast<int>((area.right - area.left) / space) + 1));
  svg.open_group("years");
  for (const auto& year : years) {
    const int number = std::atoi(year.c_str());
    const double x = scale(number);
    const int from_last = std::atoi(years.back().c_str()) - number;
    const bool labelled = (step <= 2 ? from_last : number) % step == 0 || years.size() == 1;
    svg.line({x, area.bottom}, {x, area.bottom + (labelled ? 5 : 3)}, "#777", 0.75);
    if (labelled) svg.text({x, area.bottom + 18}, year, {.size = label_size, .anchor = Svg::Anchor::middle});
  }
  svg.close_group();
}

std::vector<double> spread(const std::vector<double>& wanted, const std::vector<double>& heights, double top,
                           double bottom) {
  std::vector<double> y = wanted;
  const auto distance = [&](std::size_t i) { return (heights[i - 1] + heights[i]) / 2; };
  for (std::size_t i = 0; i < y.size(); ++i)
    y[i] = std::max(y[i], i == 0 ? top + heights[0] / 2 : y[i - 1] + distance(i));
  for (std::size_t i = y.size(); i-- > 0;)
    y[i] = std::min(y[i], i + 1 == y.size() ? bottom - heights[i] / 2 : y[i + 1] - distance(i + 1));
  return y;
}

void draw_end_labels(Svg& svg, const Area& area, std::vector<EndLabel> labels) {
  constexpr double line_height = 13.5, size = 11.5;
  std::ranges::stable_sort(labels, {}, &EndLabel::y);
  std::vector<double> wanted, heights;
  for (const auto& label : labels) {
    wanted.push_back(label.y);
    heights.push_back(line_height * static_cast<double>(label.lines.size()) + 2);
  }
  const auto places = spread(wanted, heights, area.top - 6, area.bottom + 6);
  svg.open_group("labels");
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto& label = labels[i];
    svg.line({area.right + 2, label.y}, {area.right + end_label_gap - 3, places[i]}, label.colour, 0.75);
    double y = places[i] - line_height * (static_cast<double>(label.lines.size()) - 1) / 2 + 0.35 * size;
    for (const auto& line : label.lines) {
      svg.text({area.right + end_label_gap, y}, line,
               {.size = size, .bold = label.bold, .colour = label.colour});
      y += line_height;
    }
  }
  svg.close_group();
}

}  // namespace vidik::figure
