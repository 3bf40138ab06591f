#include "engine/figure/fan.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <functional>

#include "engine/figure/marker.hpp"

namespace vidik::figure {
namespace {

constexpr double plot_height = 290, widest_labels = 170;
// Each darker than the one before it, also when printed in grey.
constexpr std::array band_colours{"#dbe7f3", "#aecae6", "#7fa9d3"};

void include(double value, double& least, double& greatest) {
  if (!std::isfinite(value)) return;
  least = std::min(least, value);
  greatest = std::max(greatest, value);
}

Ticks ticks_of(const FanChart& chart) {
  double least = INFINITY, greatest = -INFINITY;
  for (const auto& series : chart.series) {
    for (const auto& middle : series.middle) include(middle.value, least, greatest);
    if (!series.bands.empty())
      for (const auto* values : {&series.bands.front().low, &series.bands.front().high})
        for (const double value : *values) include(value, least, greatest);
  }
  if (least > greatest) least = greatest = 0;
  return ticks_around(least, greatest, 6);
}

class FanDrawing {
 public:
  explicit FanDrawing(const FanChart& chart)
      : chart_(chart),
        ticks_(ticks_of(chart)),
        page_(heading(), plot_height + 26),
        labels_(labels_at_ends()) {
    for (const auto& year : chart.years) years_.push_back(std::atof(year.c_str()));
    const double margin = years_.size() == 1 ? 0.5 : 0;
    area_ = page_.body();
    area_.bottom -= 26;
    area_.left += value_axis_width(ticks_);
    area_.right -= label_width() + end_label_gap;
    x_ = {years_.front() - margin, years_.back() + margin, area_.left, area_.right};
    y_ = {ticks_.values.front(), ticks_.values.back(), area_.bottom, area_.top};
  }

  std::string draw() && {
    const FanSeries& first = chart_.series.front();
    for (std::size_t band = 0; band < first.bands.size(); ++band) draw_band(first.bands[band], band);
    draw_value_axis(page_.svg(), area_, y_, ticks_);
    draw_year_axis(page_.svg(), area_, x_, chart_.years);
    for (std::size_t i = chart_.series.size(); i-- > 1;) draw_other(i);
    draw_middle(0);
    for (auto& label : labels_) label.y = y_(label.y);
    draw_end_labels(page_.svg(), area_, labels_);
    return std::move(page_).finish();
  }

 private:
  Heading heading() const {
    Heading heading = chart_.heading;
    const std::string unit = ticks_.unit(chart_.unit);
    heading.subtitle += unit.empty() ? "" : ", " + unit;
    if (shows_errors()) heading.notes.front() += " Short bars: ± two standard errors.";
    return heading;
  }

  /// How far up and down the bar of a middle's error reaches; 0 where it could not be seen.
  double error_length(const Estimate& middle) const {
    constexpr double smallest = 1.5;
    const double range = ticks_.values.back() - ticks_.values.front(),
                 length = 2 * middle.standard_error / range * plot_height;
    return length > smallest ? length : 0;
  }
  bool shows_errors() const {
    return std::ranges::any_of(chart_.series, [&](const FanSeries& series) {
      return std::ranges::any_of(series.middle, [&](const Estimate& one) { return error_length(one) > 0; });
    });
  }

  /// At the last year; their y is still a value. From above to below, as they stand where values are equal.
  std::vector<EndLabel> labels_at_ends() const {
    std::vector<EndLabel> labels;
    const auto add = [&](double value, const std::string& text, std::string_view colour, bool bold) {
      if (std::isfinite(value))
        labels.push_back({value, wrapped(text, 11.5, widest_labels), std::string(colour), bold});
    };
    const auto& series = chart_.series;
    if (series.size() > 1) {
      for (std::size_t i = 0; i < series.size(); ++i)
        add(series[i].middle.back().value, series[i].label, marker_colour(i), i == 0);
      return labels;
    }
    const auto& bands = series.front().bands;
    for (const auto& band : bands) add(band.high.back(), band.high_name, "#444", false);
    add(series.front().middle.back().value, chart_.middle_name, marker_colour(0), true);
    for (auto band = bands.rbegin(); band != bands.rend(); ++band)
      add(band->low.back(), band->low_name, "#444", false);
    return labels;
  }
  double label_width() const {
    double widest = 0;
    for (const auto& label : labels_)
      for (const auto& line : label.lines)
        widest = std::max(widest, text_width(line, label.bold ? 12.2 : 11.5));
    return widest;
  }

  /// Calls each(numbers of years) with every longest row of years in which something is known.
  void for_each_stretch(const std::function<bool(std::size_t)>& known,
                        const std::function<void(const std::vector<std::size_t>&)>& each) const {
    std::vector<std::size_t> stretch;
    for (std::size_t i = 0; i <= years_.size(); ++i) {
      if (i < years_.size() && known(i)) {
        stretch.push_back(i);
        continue;
      }
      if (!stretch.empty()) each(stretch);
      stretch.clear();
    }
  }
  /// The places of values; a single year is drawn as a short piece of line.
  std::vector<Place> places(const std::vector<std::size_t>& stretch,
                            const std::vector<double>& values) const {
    std::vector<Place> all;
    const double wide = stretch.size() == 1 ? 6 : 0;
    for (const std::size_t i : stretch) {
      all.push_back({x_(years_[i]) - wide, y_(values[i])});
      if (wide > 0) all.push_back({x_(years_[i]) + wide, y_(values[i])});
    }
    return all;
  }

  void draw_band(const FanBand& band, std::size_t number) {
    const std::size_t shade = std::min(number, band_colours.size() - 1);
    for_each_stretch(
        [&](std::size_t i) { return std::isfinite(band.low[i]) && std::isfinite(band.high[i]); },
        [&](const auto& stretch) {
          auto outline = places(stretch, band.high);
          auto below = places(stretch, band.low);
          outline.insert(outline.end(), below.rbegin(), below.rend());
          page_.svg().path(line_through(outline, true), {{"class", "band"}, {"fill", band_colours[shade]}});
        });
  }

  void draw_line(const std::vector<double>& values, std::string_view name, std::string_view colour,
                 double width, std::string_view dashes) {
    for_each_stretch([&](std::size_t i) { return std::isfinite(values[i]); },
                     [&](const auto& stretch) {
                       page_.svg().path(line_through(places(stretch, values)),
                                        {{"class", name},
                                         {"fill", "none"},
                                         {"stroke", colour},
                                         {"stroke-width", width},
                                         {"stroke-linejoin", "round"},
                                         {"stroke-dasharray", dashes}});
                     });
  }

  void draw_middle(std::size_t number) {
    std::vector<double> values;
    for (const auto& middle : chart_.series[number].middle) values.push_back(middle.value);
    draw_line(values, "middle", marker_colour(number), number == 0 ? 2.5 : 1.75, "none");
    draw_errors(number);
    if (number > 0) draw_markers(number, values);
  }

  void draw_errors(std::size_t number) {
    for (std::size_t i = 0; i < years_.size(); ++i) {
      const Estimate& middle = chart_.series[number].middle[i];
      const double x = x_(years_[i]), y = y_(middle.value), length = error_length(middle);
      if (length == 0) continue;
      page_.svg().line({x, y - length}, {x, y + length}, marker_colour(number), 1);
      for (const double end : {y - length, y + length})
        page_.svg().line({x - 2.5, end}, {x + 2.5, end}, marker_colour(number), 1);
    }
  }

  void draw_markers(std::size_t number, const std::vector<double>& values) {
    for (std::size_t i = 0; i < years_.size(); ++i)
      if (std::isfinite(values[i])) draw_marker(page_.svg(), {x_(years_[i]), y_(values[i])}, number);
  }

  void draw_other(std::size_t number) {
    const FanSeries& series = chart_.series[number];
    if (!series.bands.empty())
      for (const auto* bound : {&series.bands.front().low, &series.bands.front().high})
        draw_line(*bound, "bound", marker_colour(number), 1.1, marker_dashes(number));
    draw_middle(number);
  }

  const FanChart& chart_;
  Ticks ticks_;
  Page page_;
  std::vector<EndLabel> labels_;
  std::vector<double> years_;
  Area area_;
  Scale x_, y_;
};

}  // namespace

std::string draw(const FanChart& chart) {
  return FanDrawing(chart).draw();
}

}  // namespace vidik::figure
