// What vidik discover shows.
#include <fmt/format.h>

#include "engine/app/discovery.hpp"
#include "engine/app/table.hpp"
#include "engine/app/text.hpp"

namespace vidik::app {

namespace {
std::string range_text(const StoredFactor& factor) {
  if (factor.kind == "choice") return "";
  return level_text(factor, factor.low) + " – " + level_text(factor, factor.high);
}

void show_box(const Discovery& what, const FoundBox& found, std::size_t number, const Console& console) {
  console.show(
      console.bold(fmt::format("Box {}", number)) +
      fmt::format(
          ": {:.0f} % of the {} inside are hits (density), and {:.0f} % of the hits are inside (coverage)\n",
          100 * found.fit.density(), counted(found.fit.points, "point"),
          100 * what.coverage(found.fit.hits)));
  Table table;
  table.left(1).left(2);
  table.row({"factor", "in the box", "of all", "quasi-p", "stability"});
  for (std::size_t i = 0; i < found.box.limits.size(); ++i)
    if (found.box.limits[i].restricts())
      table.row({what.sweep.factors[i].name, what.limits_text(i, found.box.limits[i]),
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

void add_rows(const Discovery& what, int number, int depth, Table& table) {
  const TreeNode& node = what.tree->tree[number];
  const Fit fit(what.cases, node.box);
  table.row({repeated("  ", depth) + what.node_text(node), grouped(node.points),
             fmt::format("{:.2f}", fit.density()), fmt::format("{:.2f}", fit.coverage()),
             node.leaf() ? fmt::format("leaf {}", number) : ""});
  if (node.leaf()) return;
  add_rows(what, node.low, depth + 1, table);
  add_rows(what, node.high, depth + 1, table);
}

void show_tree(const Discovery& what, const Console& console) {
  const std::size_t leaves = what.tree->tree.leaves().size();
  console.show(console.bold("Tree") + (leaves == 1 ? " without divisions: no factor tells where it happens\n"
                                                   : fmt::format(" of {} leaves\n", leaves)));
  Table table;
  table.left(4);
  table.row({"", "points", "density", "coverage", ""});
  add_rows(what, 0, 0, table);
  console.show(table.text());
  Table factors;
  factors.row({"factor", "importance", "stability"});
  for (std::size_t i = 0; i < what.sweep.factors.size(); ++i)
    if (what.tree->importance[i] > 0)
      factors.row({what.sweep.factors[i].name, fmt::format("{:.2f}", what.tree->importance[i]),
                   fmt::format("{:.0f} %", 100 * what.tree->stable[i])});
  if (what.tree->tree.nodes.size() > 1) console.show(factors.text());
}
}  // namespace

void show(const Discovery& what, const Console& console) {
  console.show(
      fmt::format("{}: at {} of {} ({:.0f} %)\n", what.condition_text(), grouped(what.cases.hits()),
                  counted(what.cases.points(), "point"),
                  100 * static_cast<double>(what.cases.hits()) / static_cast<double>(what.cases.points())));
  if (what.found.empty()) console.show("No box holds a larger share of them than all points do.\n");
  if (!what.found.empty()) show_peeling(what, console);
  for (std::size_t i = 0; i < what.found.size(); ++i) show_box(what, what.found[i], i + 1, console);
  if (what.tree) show_tree(what, console);
}

}  // namespace vidik::app
