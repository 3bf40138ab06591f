#include "engine/figure/stance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "engine/figure/figure.hpp"
#include "engine/figure/page.hpp"
#include "engine/figure/words.hpp"
#include "engine/summary/stances.hpp"
#include "engine/summary/summary.hpp"

namespace vidik::figure {
namespace {

// Each darker than the one before it, also when printed in grey.
constexpr std::array<const char*, stances.size()> fills{"#e6ebf0", "#a5c8e1", "#4a86b8", "#16263f"};
constexpr std::size_t panels_in_row = 3;
constexpr double legend_height = 26, title_line = 14, years_height = 26, panel_gap = 14;

using Probabilities = std::array<std::vector<SummaryCell>, stances.size()>;

Probabilities probabilities_of(const Results& run) {
  Probabilities all;
  for (std::size_t i = 0; i < stances.size(); ++i) {
    const auto found = std::ranges::find(run.series, stances[i].variable, &SummarySeries::name);
    if (found == run.series.end() || !found->statistics.contains("mean"))
      throw FigureError(fmt::format("{} does not report {}; add it to `report: outputs:` and run it again",
                                    run.folder.generic_string(), stances[i].variable));
    all[i] = found->statistics.at("mean");
  }
  return all;
}

std::string percent(const SummaryCell& cell) {
  return fmt::format("{} %", rounded({100 * cell.value, 100 * cell.standard_error}));
}

std::string sentence_of(const Results& run, const std::string& label, const Probabilities& all) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < stances.size(); ++i)
    parts.push_back(fmt::format("{} {}", stances[i].label, percent(all[i].back())));
  return fmt::format("{}, at the end of {}: {}.", label, run.periods.back(), fmt::join(parts, ", "));
}

Heading heading_of(const std::vector<Results>& runs, const std::vector<Probabilities>& all) {
  const auto labels = labels_of(runs);
  Heading heading{.title = "Stance on sanctions at the end of each year",
                  .subtitle = runs.size() == 1 ? labels.front() + ", probability in %" : "Probability in %",
                  .notes = {"Shares of paths. " + origin_of(runs)}};
  for (std::size_t i = 0; i < runs.size(); ++i)
    heading.description.append(i == 0 ? "" : " ").append(sentence_of(runs[i], labels[i], all[i]));
  return heading;
}

void draw_legend(Svg& svg, Place at) {
  svg.open_group("legend");
  for (std::size_t i = 0; i < stances.size(); ++i) {
    svg.element("rect", {{"x", at.x},
                         {"y", at.y},
                         {"width", 13.0},
                         {"height", 13.0},
                         {"fill", fills[i]},
                         {"stroke", "#666"},
                         {"stroke-width", 0.75}});
    svg.text({at.x + 19, at.y + 11}, stances[i].label, {.size = label_size});
    at.x += 19 + text_width(stances[i].label, label_size) + 22;
  }
  svg.close_group();
}

void draw_bars(Svg& svg, const Area& area, const Scale& y, const std::vector<std::string>& years,
               const Probabilities& all, const Scale& x) {
  const double wide = 0.8 * (area.right - area.left) / static_cast<double>(years.size());
  svg.open_group("bars");
  for (std::size_t year = 0; year < years.size(); ++year) {
    double below = 0;
    for (std::size_t i = 0; i < stances.size(); ++i) {
      const double share = 100 * all[i][year].value;
      if (!(share > 0)) continue;
      svg.element("rect", {{"x", x(std::atof(years[year].c_str())) - wide / 2},
                           {"y", y(below + share)},
                           {"width", wide},
                           {"height", y(below) - y(below + share)},
                           {"fill", fills[i]},
                           {"stroke", "#fff"},
                           {"stroke-width", 0.5}});
      below += share;
    }
  }
  svg.close_group();
}

using Lines = std::vector<std::string>;

struct Panel {
  const Results& run;
  const Probabilities& probabilities;
  Lines title;
};

void draw_panel(Svg& svg, const Area& place, const Panel& panel, double title_height) {
  const Ticks ticks = ticks_around(0, 100, 5);
  Area area = place;
  area.bottom -= years_height;
  area.left += value_axis_width(ticks);
  double from = area.top;
  for (const auto& line : panel.title)
    svg.text({area.left, from += title_line}, line, {.size = label_size, .bold = true});
  area.top += title_height;
  const auto& years = panel.run.periods;
  const Scale y{0, 100, area.bottom, area.top};
  const Scale x{std::atof(years.front().c_str()) - 0.5, std::atof(years.back().c_str()) + 0.5, area.left,
                area.right};
  draw_value_axis(svg, area, y, ticks);
  draw_bars(svg, area, y, years, panel.probabilities, x);
  svg.line({area.left, area.bottom}, {area.right, area.bottom}, "#777", 1);
  draw_year_axis(svg, area, x, years);
}

/// One title over each panel, unless there is one panel only.
std::vector<Lines> titles_of(const std::vector<Results>& runs, double width) {
  std::vector<Lines> titles;
  for (const auto& label : labels_of(runs))
    titles.push_back(runs.size() == 1 ? Lines() : wrapped(label, 1.06 * label_size, width));
  return titles;
}

double title_height_of(const std::vector<Lines>& titles) {
  const auto most = std::ranges::max(titles, {}, &Lines::size).size();
  return most == 0 ? 0 : title_line * static_cast<double>(most) + 8;
}

}  // namespace

std::string stance_figure(const std::vector<Results>& runs) {
  std::vector<Probabilities> all;
  for (const Results& run : runs) {
    if (run.periods.empty() || run.periods != runs.front().periods)
      throw FigureError(run.folder.generic_string() + " has no annual values, or other years than the first");
    all.push_back(probabilities_of(run));
  }
  const std::size_t columns = std::min(panels_in_row, runs.size()),
                    rows = (runs.size() + columns - 1) / columns;
  const double wide = (page_width - 2 * page_margin + panel_gap) / static_cast<double>(columns);
  const auto titles = titles_of(runs, wide - panel_gap - value_axis_width(ticks_around(0, 100, 5)));
  const double title_height = title_height_of(titles), height = title_height + (runs.size() == 1 ? 290 : 220);
  Page page(heading_of(runs, all), legend_height + static_cast<double>(rows) * height);
  const Area& body = page.body();
  draw_legend(page.svg(), {body.left, body.top});
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const double left = body.left + wide * static_cast<double>(i % columns),
                 top = body.top + legend_height + height * static_cast<double>(i / columns);
    draw_panel(page.svg(), {left, top, left + wide - panel_gap, top + height}, {runs[i], all[i], titles[i]},
               title_height);
  }
  return std::move(page).finish();
}

}  // namespace vidik::figure
