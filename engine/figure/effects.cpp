#include "engine/figure/effects.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/figure/figure.hpp"
#include "engine/figure/marker.hpp"
#include "engine/figure/page.hpp"
#include "engine/figure/words.hpp"
#include "engine/summary/shown_unit.hpp"
#include "engine/summary/summary.hpp"
#include "engine/write/names.hpp"

namespace vidik::figure {
namespace {

constexpr std::size_t most_rows = 12;
constexpr double row_height = 24, legend_line = 18, axis_height = 28;

/// A mean difference in units of the reference's standard deviation.
struct Effect {
  std::size_t scenario = 0;
  double size = 0, error = 0;
  std::string text;  ///< the difference itself, "+12 USD mn"
};

struct Row {
  std::string variable;
  std::vector<Effect> effects;
  double largest() const {
    double size = 0;
    for (const auto& effect : effects) size = std::max(size, std::abs(effect.size));
    return size;
  }
};

struct Effects {
  std::string year, reference;
  std::vector<std::string> scenarios;
  std::vector<Row> rows;  ///< the largest first
};

std::string last_year(const ResultTable& table) {
  std::string last;
  for (std::size_t row = 0; row < table.size(); ++row)
    if (table.text(row, "period").size() == 4) last = std::max(last, table.text(row, "period"));
  return last;
}

std::size_t number_of(const std::string& name, std::vector<std::string>& names) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) names.push_back(name);
  return static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
}

/// "+12 USD mn", "−1.4 pp"
std::string difference_text(const Estimate& mean, const std::string& unit) {
  const bool share = unit == "0/1" || shown_unit(unit).scale != 1;
  const double scale = share ? 100 : 1;
  std::string text = rounded({scale * mean.value, scale * mean.standard_error});
  if (text.front() == '-') text.replace(0, 1, "−");
  return (mean.value > 0 ? "+" : "") + text + ' ' + (share ? "pp" : unit);
}

Effect effect_of(const ResultTable& table, std::size_t row, std::size_t scenario) {
  const Estimate mean{table.number(row, "mean"), table.number(row, "standard_error")};
  const double spread = table.number(row, "reference_sd");
  return {scenario, table.number(row, "effect"), mean.standard_error / spread,
          difference_text(mean, table.text(row, "unit"))};
}

Effects effects_of(const ResultsFolder& comparison, std::optional<int> year) {
  const ResultTable table =
      comparison.table(file_names::differences, {"reference", "scenario", "variable", "unit", "period",
                                                 "mean", "standard_error", "reference_sd", "effect"});
  Effects all{.year = year ? std::to_string(*year) : last_year(table)};
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (table.text(row, "period") != all.year) continue;
    all.reference = title_in(comparison, table.text(row, "reference"));
    const std::size_t scenario = number_of(table.text(row, "scenario"), all.scenarios);
    const Effect effect = effect_of(table, row, scenario);
    if (!std::isfinite(effect.size)) continue;
    const std::string& variable = table.text(row, "variable");
    auto found = std::ranges::find(all.rows, variable, &Row::variable);
    if (found == all.rows.end()) found = all.rows.insert(found, {variable, {}});
    found->effects.push_back(effect);
  }
  for (auto& scenario : all.scenarios) scenario = title_in(comparison, scenario);
  std::ranges::stable_sort(all.rows, std::greater<>(), &Row::largest);
  std::erase_if(all.rows, [](const Row& row) { return row.largest() == 0; });
  if (all.rows.size() > most_rows) all.rows.resize(most_rows);
  return all;
}

std::string description_of(const Effects& all) {
  std::string text;
  for (const Row& row : all.rows)
    for (const Effect& effect : row.effects)
      if (std::abs(effect.size) == row.largest())
        text += fmt::format("{}: {} ({:+.2f} standard deviations) under {}. ", row.variable, effect.text,
                            effect.size, all.scenarios[effect.scenario]);
  return text;
}

Heading heading_of(const Effects& all, const ResultsFolder& comparison) {
  const bool alone = all.scenarios.size() == 1;
  return {.title = fmt::format("What differs most from {} in {}", all.reference, all.year),
          .subtitle = (alone ? all.scenarios.front() + ": m" : std::string("M")) +
                      "ean difference in standard deviations of the reference",
          .notes = {fmt::format("{}Thick, where visible: ± two standard errors.",
                                alone ? "Right: the mean difference itself (pp: percentage points). " : ""),
                    origin_of(comparison)},
          .description = description_of(all)};
}

Ticks ticks_of(const Effects& all) {
  double least = 0, greatest = 0;
  for (const Row& row : all.rows)
    for (const Effect& effect : row.effects) {
      least = std::min(least, effect.size - 2 * effect.error);
      greatest = std::max(greatest, effect.size + 2 * effect.error);
    }
  return ticks_around(least, greatest, 6);
}

double widest(const Effects& all, bool variables) {
  double width = 0;
  for (const Row& row : all.rows)
    width = std::max(width, text_width(variables ? row.variable : row.effects.front().text, label_size));
  return width;
}

void draw_axis(Svg& svg, const Area& area, const Scale& x, const Ticks& ticks) {
  svg.open_group("values");
  for (const double value : ticks.values) {
    const bool zero = std::abs(value) < ticks.step / 2;
    svg.line({x(value), area.top}, {x(value), area.bottom}, zero ? "#777" : "#ddd", zero ? 1 : 0.75);
    svg.text({x(value), area.bottom + 16}, ticks.label(zero ? 0 : value),
             {.size = label_size, .anchor = Svg::Anchor::middle});
  }
  svg.close_group();
}

void draw_effect(Svg& svg, const Effect& effect, const Scale& x, double y) {
  const double length = std::abs(x(2 * effect.error) - x(0)), at = x(effect.size);
  svg.line({x(0), y}, {at, y}, marker_colour(effect.scenario), 1);
  if (length > marker_radius)
    svg.line({at - length, y}, {at + length, y}, marker_colour(effect.scenario), 2.5);
  draw_marker(svg, {at, y}, effect.scenario);
}

void draw_rows(Svg& svg, const Area& area, const Scale& x, const Effects& all) {
  const bool alone = all.scenarios.size() == 1;
  double y = area.top + row_height / 2;
  svg.open_group("rows");
  for (const Row& row : all.rows) {
    svg.text({area.left - 10, y + 0.35 * label_size}, row.variable,
             {.size = label_size, .anchor = Svg::Anchor::end});
    for (const Effect& effect : row.effects) {
      const double apart = alone ? 0
                                 : 10 * ((static_cast<double>(effect.scenario) + 0.5) /
                                             static_cast<double>(all.scenarios.size()) -
                                         0.5);
      draw_effect(svg, effect, x, y + apart);
    }
    if (alone)
      svg.text({area.right + 12, y + 0.35 * label_size}, row.effects.front().text, {.size = label_size});
    y += row_height;
  }
  svg.close_group();
}

void draw_legend(Svg& svg, Place at, const std::vector<std::string>& scenarios) {
  svg.open_group("legend");
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    draw_marker(svg, {at.x + 5, at.y + 7}, i);
    svg.text({at.x + 16, at.y + 11}, scenarios[i], {.size = label_size});
    at.y += legend_line;
  }
  svg.close_group();
}

}  // namespace

std::string effects_figure(const ResultsFolder& comparison, std::optional<int> year) {
  const Effects all = effects_of(comparison, year);
  if (all.rows.empty())
    throw FigureError(fmt::format("nothing differs in {} in {}", comparison.path().generic_string(),
                                  all.year.empty() ? "any year" : all.year));
  const bool alone = all.scenarios.size() == 1;
  const double legend = alone ? 0 : legend_line * static_cast<double>(all.scenarios.size()) + 6;
  const Ticks ticks = ticks_of(all);
  Page page(heading_of(all, comparison),
            legend + row_height * static_cast<double>(all.rows.size()) + axis_height);
  Area area = page.body();
  if (!alone) draw_legend(page.svg(), {area.left, area.top}, all.scenarios);
  area.top += legend;
  area.bottom -= axis_height;
  area.left += widest(all, true) + 10;
  area.right -= alone ? widest(all, false) + 12 : 12;
  const Scale x{ticks.values.front(), ticks.values.back(), area.left, area.right};
  draw_axis(page.svg(), area, x, ticks);
  draw_rows(page.svg(), area, x, all);
  return std::move(page).finish();
}

}  // namespace vidik::figure
