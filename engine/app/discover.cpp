// vidik discover: the boxes of factors in which something happens.
#include <fmt/format.h>

#include <cmath>

#include "engine/app/condition.hpp"
#include "engine/app/json.hpp"
#include "engine/app/stores.hpp"
#include "engine/app/table.hpp"
#include "engine/app/text.hpp"
#include "engine/app/verbs.hpp"
#include "engine/core/calendar.hpp"
#include "engine/discovery/prim.hpp"
#include "engine/store/stored_points.hpp"
#include "engine/write/results_folder.hpp"
#include "engine/write/table_sink.hpp"

namespace vidik::app {

namespace {
constexpr int half_samples = 20;

/// A box of those cases that former boxes leave.
struct Found {
  Box box;
  Fit fit;  ///< among the cases that were left
  std::vector<double> quasi_p, stable;
};

struct Discovery {
  StoredSweep sweep;
  StoredSeries series;
  Condition condition;
  std::vector<std::map<double, std::string>> choices;  ///< by factor: names of its choices
  Cases cases;
  std::vector<Box> peeling;  ///< of the first box
  std::vector<Found> found;
};

/// Points that have been run and of which the number is one.
Cases cases_of(const StoredPoints& points, const Discovery& what) {
  std::vector<Eigen::Index> whole;
  for (Eigen::Index i = 0; i < points.values.rows(); ++i)
    if (std::isfinite(points.values(i, 0))) whole.push_back(i);
  Cases cases{points.levels(whole, Eigen::all), {}, {}};
  cases.hit = points.values(whole, 0).unaryExpr([&](double value) { return what.condition.holds(value); });
  for (const auto& factor : what.sweep.factors) cases.choice.push_back(factor.kind == "choice");
  return cases;
}

void name_choices(StoreReader& store, Discovery& what) {
  what.choices.resize(what.sweep.factors.size());
  store.for_each_point(what.sweep, [&](const StoredPoint& point) {
    for (std::size_t i = 0; i < point.levels.size(); ++i)
      if (what.sweep.factors[i].kind == "choice")
        what.choices[i][point.levels[i].value] = point.levels[i].text;
  });
}

Cases without(const Cases& cases, const Box& box) {
  std::vector<Eigen::Index> left;
  for (Eigen::Index i = 0; i < cases.points(); ++i)
    if (!box.contains(cases, i)) left.push_back(i);
  return {cases.levels(left, Eigen::all), cases.hit(left), cases.choice};
}

void find_boxes(Discovery& what, const DiscoverOptions& options) {
  Cases left = what.cases;
  what.peeling = peel(left);
  for (auto boxes = what.peeling; static_cast<std::int64_t>(what.found.size()) < options.boxes;) {
    const Box box = paste(left, choose(left, boxes, options.density));
    if (box.restricted() == 0) return;
    const double before = Fit(left, Box(left.factors())).density();
    const double density = Fit(left, box).density();
    if (density <= before || (density < options.density && !what.found.empty())) return;
    what.found.push_back(
        {box, Fit(left, box), quasi_p_values(left, box), stability(left, options.density, half_samples)});
    left = without(left, box);
    if (left.hits() == 0) return;
    boxes = peel(left);
  }
}

std::string level_text(const StoredFactor& factor, double level) {
  return factor.kind == "month" ? Month::from_index(static_cast<int>(level)).text()
                                : fmt::format("{:.4g}", level);
}

/// "≥ 0.013", "2025-01 – 2026-06", "squeeze or fast_track".
std::string limits_text(const Discovery& what, std::size_t i, const Limits& limits) {
  const StoredFactor& factor = what.sweep.factors[i];
  if (factor.kind == "choice") {
    std::vector<std::string> names;
    for (const auto& [level, name] : what.choices[i])
      if (!limits.without.contains(level)) names.push_back(name);
    return fmt::format("{}", fmt::join(names, " or "));
  }
  if (std::isinf(limits.low)) return "≤ " + level_text(factor, limits.high);
  if (std::isinf(limits.high)) return "≥ " + level_text(factor, limits.low);
  return level_text(factor, limits.low) + " – " + level_text(factor, limits.high);
}

std::string range_text(const StoredFactor& factor) {
  if (factor.kind == "choice") return "";
  return level_text(factor, factor.low) + " – " + level_text(factor, factor.high);
}

void show_box(const Discovery& what, const Found& found, std::size_t number, const Console& console) {
  console.show(
      console.bold(fmt::format("Box {}", number)) +
      fmt::format(
          ": {:.0f} % of the {} inside are hits (density), and {:.0f} % of the hits are inside (coverage)\n",
          100 * found.fit.density(), counted(found.fit.points, "point"),
          100 * static_cast<double>(found.fit.hits) / static_cast<double>(what.cases.hits())));
  Table table;
  table.left(1).left(2);
  table.row({"factor", "in the box", "of all", "quasi-p", "stability"});
  for (std::size_t i = 0; i < found.box.limits.size(); ++i)
    if (found.box.limits[i].restricts())
      table.row({what.sweep.factors[i].name, limits_text(what, i, found.box.limits[i]),
                 range_text(what.sweep.factors[i]), fmt::format("{:.1g}", found.quasi_p[i]),
                 fmt::format("{:.0f} %", 100 * found.stable[i])});
  console.show(table.text());
}

void show_peeling(const Discovery& what, const Console& console) {
  Table table;
  table.row({"peels", "coverage", "density", "points", "factors"});
  const std::size_t every = std::max<std::size_t>(1, (what.peeling.size() + 7) / 8);
  for (std::size_t i = 0; i < what.peeling.size(); i += every) {
    const Fit fit(what.cases, what.peeling[i]);
    table.row({fmt::format("{}", i), fmt::format("{:.2f}", fit.coverage()),
               fmt::format("{:.2f}", fit.density()), grouped(fit.points),
               fmt::format("{}", what.peeling[i].restricted())});
  }
  console.show(console.dim("The first box as it is peeled:") + '\n' + table.text());
}

void show(const Discovery& what, const Console& console) {
  console.show(
      fmt::format("{} {} {:g}: at {} of {} ({:.0f} %)\n", what.series.text(), what.condition.relation,
                  what.condition.limit, grouped(what.cases.hits()), counted(what.cases.points(), "point"),
                  100 * static_cast<double>(what.cases.hits()) / static_cast<double>(what.cases.points())));
  if (what.found.empty()) return console.show("No box holds a larger share of them than all points do.\n");
  show_peeling(what, console);
  for (std::size_t i = 0; i < what.found.size(); ++i) show_box(what, what.found[i], i + 1, console);
}

Json to_json(const Discovery& what, const Found& found) {
  Json limits = Json::array();
  for (std::size_t i = 0; i < found.box.limits.size(); ++i) {
    const Limits& here = found.box.limits[i];
    if (!here.restricts()) continue;
    Json one{{"factor", what.sweep.factors[i].name}, {"limits", limits_text(what, i, here)}};
    if (std::isfinite(here.low)) one["low"] = here.low;
    if (std::isfinite(here.high)) one["high"] = here.high;
    one["quasi_p"] = found.quasi_p[i];
    one["stability"] = found.stable[i];
    limits.push_back(one);
  }
  return {{"points", found.fit.points},
          {"hits", found.fit.hits},
          {"density", found.fit.density()},
          {"coverage", static_cast<double>(found.fit.hits) / static_cast<double>(what.cases.hits())},
          {"limits", limits}};
}

void write_boxes(const Discovery& what, CsvSink& sink) {
  using Type = TableColumn::Type;
  sink.begin({{Type::whole, "box"},
              {Type::text, "factor"},
              {Type::text, "limits"},
              {Type::number, "low"},
              {Type::number, "high"},
              {Type::number, "quasi_p"},
              {Type::number, "stability"},
              {Type::number, "density"},
              {Type::number, "coverage"}});
  for (std::size_t number = 0; number < what.found.size(); ++number)
    for (std::size_t i = 0; i < what.sweep.factors.size(); ++i) {
      const Found& found = what.found[number];
      const Limits& limits = found.box.limits[i];
      if (!limits.restricts()) continue;
      sink.whole(static_cast<std::int64_t>(number + 1));
      sink.text(what.sweep.factors[i].name);
      sink.text(limits_text(what, i, limits));
      for (const double value :
           {limits.low, limits.high, found.quasi_p[i], found.stable[i], found.fit.density(),
            static_cast<double>(found.fit.hits) / static_cast<double>(what.cases.hits())})
        sink.number(value);
      sink.end_row();
    }
}

void write_peeling(const Discovery& what, CsvSink& sink) {
  using Type = TableColumn::Type;
  sink.begin({{Type::whole, "peels"},
              {Type::number, "coverage"},
              {Type::number, "density"},
              {Type::number, "mass"},
              {Type::whole, "restricted"}});
  for (std::size_t i = 0; i < what.peeling.size(); ++i) {
    const Fit fit(what.cases, what.peeling[i]);
    sink.whole(static_cast<std::int64_t>(i));
    for (const double value : {fit.coverage(), fit.density(), fit.mass()}) sink.number(value);
    sink.whole(what.peeling[i].restricted());
    sink.end_row();
  }
}

void write(const Discovery& what, const std::filesystem::path& folder) {
  FolderMaker maker(folder);
  DraftFile boxes(folder / "boxes.csv"), peeling(folder / "peeling.csv");
  CsvSink box_rows(boxes), peel_rows(peeling);
  write_boxes(what, box_rows);
  write_peeling(what, peel_rows);
  FinishedFile one = std::move(boxes).finish(), other = std::move(peeling).finish();
  one.publish();
  other.publish();
  maker.keep();
}
}  // namespace

ExitCode discover(const DiscoverOptions& options, const Console& console) {
  Discovery what;
  what.condition = parse_condition(options.where);
  StoreReader store = open_store(options.store);
  what.sweep = chosen_sweep(store.sweeps(), options.sweep);
  what.series = series_of(what.condition, store, what.sweep);
  what.cases = cases_of(StoredPoints(store, what.sweep, {what.series}), what);
  name_choices(store, what);
  if (what.sweep.done < what.sweep.points)
    console.note(fmt::format("{} of {} have been run: the rest is left out.", grouped(what.sweep.done),
                             counted(what.sweep.points, "point")));
  find_boxes(what, options);
  if (!options.output.empty()) write(what, options.output);
  if (!console.json()) {
    show(what, console);
    return ExitCode::done;
  }
  Json boxes = Json::array();
  for (const Found& found : what.found) boxes.push_back(to_json(what, found));
  print({{"number", what.series.text()},
         {"points", what.cases.points()},
         {"hits", what.cases.hits()},
         {"boxes", boxes}},
        console);
  return ExitCode::done;
}

}  // namespace vidik::app
