// Figures hold the numbers of the files that they are drawn from.
#include <boost/property_tree/xml_parser.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <sstream>

#include "engine/figure/figure.hpp"
#include "engine/report/csv_table.hpp"
#include "engine/write/comparison.hpp"
#include "tests/engine/write/finished_run.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(figures)

namespace {
using Tree = boost::property_tree::ptree;
const std::string dear = "title: Dear & <dear>\nparameters: {price.mean: !normal {mean: 80, sd: 9}}\n";

/// Reads the text as XML, which throws if it is none.
Tree xml(const std::string& text) {
  std::istringstream stream(text);
  Tree tree;
  boost::property_tree::read_xml(stream, tree);
  return tree.get_child("svg");
}

template <typename Visit>
void for_each(const Tree& tree, const std::string& element, Visit visit) {
  for (const auto& [name, child] : tree) {
    if (name == element) visit(child);
    for_each(child, element, visit);
  }
}

std::vector<Tree> of_class(const Tree& tree, const std::string& element, const std::string& name) {
  std::vector<Tree> found;
  for_each(tree, element, [&](const Tree& one) {
    if (one.get("<xmlattr>.class", "") == name) found.push_back(one);
  });
  return found;
}

std::vector<std::array<double, 2>> places(const Tree& path) {
  std::string shape = path.get<std::string>("<xmlattr>.d");
  for (char& c : shape)
    if (c == 'M' || c == 'L' || c == 'Z' || c == ',') c = ' ';
  std::istringstream stream(shape);
  std::vector<std::array<double, 2>> all;
  for (std::array<double, 2> place{}; stream >> place[0] >> place[1];) all.push_back(place);
  return all;
}

/// From a place back to the number that it stands for, by the labels of the axis.
struct Axis {
  explicit Axis(const Tree& svg) {
    std::vector<std::array<double, 2>> labels;
    for_each(of_class(svg, "g", "values").front(), "text", [&](const Tree& text) {
      std::string label = text.get_value<std::string>();
      std::erase(label, ',');
      if (label.starts_with("−")) label.replace(0, std::string("−").size(), "-");
      labels.push_back({text.get<double>("<xmlattr>.y"), std::stod(label)});
    });
    const auto &first = labels.front(), &last = labels.back();
    per_unit = (last[1] - first[1]) / (last[0] - first[0]);
    at_zero = first[1] - per_unit * (first[0] - 0.35 * 12);
  }
  double operator()(double y) const { return at_zero + per_unit * y; }
  double precision() const { return 0.02 * std::abs(per_unit); }
  double per_unit = 0, at_zero = 0;
};

/// The numbers of a column of a table, of the rows whose cells begin like this.
std::vector<double> numbers(const fs::path& file, const std::vector<std::string>& cells, std::size_t column) {
  std::vector<double> all;
  for (const auto& row : csv_rows(content(file))) {
    bool wanted = true;
    for (std::size_t i = 0; i < cells.size(); ++i) wanted &= cells[i].empty() || cells[i] == row[i];
    if (wanted) all.push_back(csv_number(row[column]));
  }
  return all;
}

void check_line(const Tree& path, const Axis& axis, const std::vector<double>& expected, double scale = 1) {
  const auto drawn = places(path);
  BOOST_REQUIRE(drawn.size() == expected.size());
  for (std::size_t i = 0; i < drawn.size(); ++i)
    BOOST_TEST(std::abs(axis(drawn[i][1]) - scale * expected[i]) < axis.precision(),
               axis(drawn[i][1]) << " is drawn for " << scale * expected[i]);
}

struct TwoRuns {
  TwoRuns() {
    Run().write(folder / "first");
    Run(dear).write(folder / "dear");
  }
  std::string figure(const std::vector<std::string>& names, const std::string& subject) const {
    std::vector<fs::path> folders;
    for (const auto& name : names) folders.push_back(folder / name);
    return figure_text({folders, subject, {}}, {{"price.level", "the price"}});
  }
  std::string refusal(const std::vector<std::string>& names, const std::string& subject) const {
    return message_of<FigureError>([&] { figure(names, subject); });
  }
  ScratchFolder folder;
};

/// The first run against the dear one, as `vidik compare` would write it.
void write_compared(const fs::path& folder) {
  const Run first, other(dear);
  const Plan &a = first.ensemble.plan, &b = other.ensemble.plan;
  const Comparison both = compare(a, b);
  write_comparison({compared(first.scenario, a), compared(other.scenario, b)}, {summarise(both)},
                   {both.difference.digest()}, a.settings(), folder, {});
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_fan_draws_the_quantiles_of_summary_csv) {
  const TwoRuns runs;
  const Tree svg = xml(runs.figure({"first"}, "price.level"));
  const Axis axis(svg);
  const auto quantile = [&](const std::string& name) {
    return numbers(runs.folder / "first/summary.csv", {"", "price.level", "", "", name}, 5);
  };
  check_line(of_class(svg, "path", "middle").front(), axis, quantile("p50"));
  const auto bands = of_class(svg, "path", "band");
  BOOST_REQUIRE(bands.size() == 2u);
  for (const auto& [band, low, high] : {std::tuple(0, "p5", "p95"), std::tuple(1, "p25", "p75")}) {
    auto expected = quantile(high);
    const auto below = quantile(low);
    expected.insert(expected.end(), below.rbegin(), below.rend());
    check_line(bands[static_cast<std::size_t>(band)], axis, expected);
  }
}

BOOST_AUTO_TEST_CASE(other_runs_are_lines_with_bounds_and_every_end_has_a_label) {
  const TwoRuns runs;
  const Tree svg = xml(runs.figure({"first", "dear"}, "price.level"));
  const Axis axis(svg);
  const auto bounds = of_class(svg, "path", "bound");
  BOOST_REQUIRE(bounds.size() == 2u);
  check_line(bounds[0], axis,
             numbers(runs.folder / "dear/summary.csv", {"", "price.level", "", "", "p5"}, 5));
  check_line(bounds[1], axis,
             numbers(runs.folder / "dear/summary.csv", {"", "price.level", "", "", "p95"}, 5));
  std::vector<std::string> labels;
  for_each(of_class(svg, "g", "labels").front(), "text",
           [&](const Tree& text) { labels.push_back(text.get_value<std::string>()); });
  BOOST_TEST(labels == (std::vector<std::string>{"Dear & <dear>", "Example"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(quantiles_that_end_at_the_same_value_are_named_in_their_order) {
  const TwoRuns runs;
  const Tree svg = xml(runs.figure({"first"}, "stock.persons"));  // the same on all paths
  std::vector<std::string> labels;
  for_each(of_class(svg, "g", "labels").front(), "text",
           [&](const Tree& text) { labels.push_back(text.get_value<std::string>()); });
  BOOST_TEST(labels == (std::vector<std::string>{"95 %", "75 %", "median", "25 %", "5 %"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(title_and_description_say_it_in_words_and_numbers) {
  const TwoRuns runs;
  const Tree svg = xml(runs.figure({"first", "dear"}, "price.level"));
  BOOST_TEST(svg.get<std::string>("title") == "The price");
  const std::string description = svg.get<std::string>("desc");
  BOOST_TEST(description.find("In USD. Example: the median is ") == 0u, description);
  BOOST_TEST(description.find("Dear & <dear>: the median is ") != std::string::npos);
  BOOST_TEST(description.find("90 % of the paths lie between") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_indicator_is_drawn_as_a_probability_in_percent) {
  const TwoRuns runs;
  const Tree svg = xml(runs.figure({"first"}, "regime.state"));
  BOOST_TEST(of_class(svg, "path", "band").empty());
  check_line(of_class(svg, "path", "middle").front(), Axis(svg),
             numbers(runs.folder / "first/summary.csv", {"", "regime.state", "", "", "mean"}, 5), 100);
}

BOOST_AUTO_TEST_CASE(the_same_results_give_the_same_bytes) {
  const TwoRuns runs;
  BOOST_TEST((runs.figure({"first", "dear"}, "cost.total") == runs.figure({"first", "dear"}, "cost.total")));
}

BOOST_AUTO_TEST_CASE(of_a_comparison_the_difference_is_drawn) {
  const ScratchFolder folder;
  write_compared(folder / "both");
  const Tree svg = xml(figure_text({{folder / "both"}, "price.level", {}}, {}));
  const Axis axis(svg);
  check_line(of_class(svg, "path", "middle").front(), axis,
             numbers(folder / "both/differences.csv", {"", "", "price.level"}, 5));
}

BOOST_AUTO_TEST_CASE(effects_stand_in_order_of_their_size) {
  const ScratchFolder folder;
  write_compared(folder / "both");
  const std::string text = figure_text({{folder / "both"}, "effects", 2023}, {});
  const Tree svg = xml(text);
  std::vector<std::string> names;
  for_each(of_class(svg, "g", "rows").front(), "text", [&](const Tree& one) {
    if (one.get("<xmlattr>.text-anchor", "") == "end") names.push_back(one.get_value<std::string>());
  });
  BOOST_TEST(names.size() >= 3u);  // what is made of the price
  const auto size = [&](const std::string& name) {
    return std::abs(numbers(folder / "both/differences.csv", {"", "", name, "", "2023"}, 17).front());
  };
  for (std::size_t i = 1; i < names.size(); ++i) BOOST_TEST(size(names[i - 1]) >= size(names[i]));
  BOOST_TEST(message_of<FigureError>([&] {
               figure_text({{folder / "both"}, "effects", 1999}, {});
             }).find("nothing differs in") == 0u);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_drawn_is_refused_with_advice) {
  const TwoRuns runs;
  BOOST_TEST(runs.refusal({"first"}, "price.levle").find("did you mean 'price.level'?") != std::string::npos);
  BOOST_TEST(runs.refusal({"first"}, "effects").find("vidik compare") != std::string::npos);
  BOOST_TEST(runs.refusal({"first"}, "stance").find("does not report stance.non_aligned") !=
             std::string::npos);
  Run("horizon: {end: 2023-12}\n").write(runs.folder / "short");
  BOOST_TEST(runs.refusal({"first", "short"}, "price.level").find("other years") != std::string::npos);
  write_compared(runs.folder / "both");
  BOOST_TEST(runs.refusal({"both", "first"}, "price.level").find("drawn alone") != std::string::npos);
  const auto refused = [&](const std::string& file) {
    return message_of<FigureError>([&] {
      write_figure({{runs.folder / "first"}, "price.level", {}}, {}, runs.folder / file);
    });
  };
  BOOST_TEST(refused("fan.jpg").find("an .svg, a .pdf or a .png") != std::string::npos);
  BOOST_TEST(refused("fan.svg").empty());
  BOOST_TEST(fs::exists(runs.folder / "fan.svg"));
}

BOOST_AUTO_TEST_CASE(a_single_year_is_drawn_too) {
  const ScratchFolder folder;
  Run("horizon: {end: 2023-12}\n").write(folder / "short");
  const Tree svg = xml(figure_text({{folder / "short"}, "price.level", {}}, {}));
  BOOST_TEST(places(of_class(svg, "path", "middle").front()).size() == 2u);
  BOOST_TEST(places(of_class(svg, "path", "band").front()).size() == 4u);
}

BOOST_AUTO_TEST_SUITE_END()
