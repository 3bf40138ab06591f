// What vidik discover writes.
#include <fmt/format.h>

#include <cmath>
#include <fstream>
#include <set>

#include "engine/app/discovery.hpp"
#include "engine/app/output_files.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/text.hpp"

namespace vidik::app {

namespace {
namespace fs = std::filesystem;
using Type = TableColumn::Type;

void write_boxes(const Discovery& what, CsvSink& sink) {
  sink.begin({{Type::whole, "box"},
              {Type::text, "factor"},
              {Type::text, "limits"},
              {Type::number, "low"},
              {Type::number, "high"},
              {Type::number, "quasi_p"},
              {Type::number, "stability"},
              {Type::number, "density"},
              {Type::number, "coverage"},
              {Type::number, "lowest"},
              {Type::number, "highest"},
              {Type::text, "condition"}});
  for (std::size_t number = 0; number < what.found.size(); ++number)
    for (std::size_t i = 0; i < what.sweep.factors.size(); ++i) {
      const FoundBox& found = what.found[number];
      const Limits& limits = found.box.limits[i];
      if (!limits.restricts()) continue;
      const StoredFactor& factor = what.sweep.factors[i];
      const bool range = factor.kind != "choice";
      sink.whole(static_cast<std::int64_t>(number + 1));
      sink.text(factor.name);
      sink.text(what.limits_text(i, limits));
      for (const double value : {limits.low, limits.high, found.quasi_p[i], found.stable[i],
                                 found.fit.density(), what.coverage(found.fit.hits),
                                 range ? factor.low : std::nan(""), range ? factor.high : std::nan("")})
        sink.number(value);
      sink.text(what.condition_text());
      sink.end_row();
    }
}

void write_peeling(const Discovery& what, CsvSink& sink) {
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

/// Of the factor by which a node is divided.
void write_division(const Discovery& what, const TreeNode& node, CsvSink& sink) {
  const auto factor = static_cast<std::size_t>(std::max(0, node.factor));
  sink.text(node.leaf() ? "" : what.sweep.factors[factor].name);
  sink.number(node.leaf() ? std::nan("") : what.tree->importance[factor]);
  sink.number(node.leaf() ? std::nan("") : what.tree->stable[factor]);
}

void write_tree(const Discovery& what, CsvSink& sink) {
  sink.begin({{Type::whole, "node"},
              {Type::text, "parent"},
              {Type::text, "condition"},
              {Type::whole, "points"},
              {Type::whole, "hits"},
              {Type::number, "density"},
              {Type::number, "coverage"},
              {Type::number, "mass"},
              {Type::text, "divided_by"},
              {Type::number, "importance"},
              {Type::number, "stability"}});
  const auto& nodes = what.tree->tree.nodes;
  for (std::size_t number = 0; number < nodes.size(); ++number) {
    const TreeNode& node = nodes[number];
    const Fit fit(what.cases, node.box);
    sink.whole(static_cast<std::int64_t>(number));
    sink.text(node.parent < 0 ? "" : std::to_string(node.parent));
    sink.text(what.node_text(node));
    sink.whole(node.points);
    sink.whole(node.hits);
    for (const double value : {fit.density(), fit.coverage(), fit.mass()}) sink.number(value);
    write_division(what, node, sink);
    sink.end_row();
  }
}

/// Where a box comes from, in the files that are made of it.
BoxWords words_of(const Discovery& what, const std::string& name, const Fit& fit) {
  return {name, what.condition_text(),
          fmt::format("vidik discover, {} of the sweep {}: {} of {} points, density {:.2f}, coverage {:.2f}",
                      name, what.sweep.name, fit.points, what.cases.points(), fit.density(),
                      what.coverage(fit.hits))};
}

/// The files of all boxes, and of the leaves that are as dense as was asked for.
std::vector<OutputFile> scenario_files(const Discovery& what, const Study& study, const fs::path& folder) {
  std::vector<OutputFile> files;
  const auto add = [&](const Box& box, const std::string& name) {
    const Fit fit(what.cases, box);  // a second box may overlap with the first, and so do its scenarios
    for (const BoxFile& file : box_files(BoxScene(study, what.cases, box, words_of(what, name, fit)), folder))
      files.push_back({file.name, [text = file.text](DraftFile& draft) { draft.write(text); }});
  };
  for (std::size_t i = 0; i < what.found.size(); ++i) add(what.found[i].box, fmt::format("box-{}", i + 1));
  if (!what.tree) return files;
  for (const int leaf : what.tree->tree.leaves())
    if (Fit(what.cases, what.tree->tree[leaf].box).density() >= what.density)
      add(what.tree->tree[leaf].box, fmt::format("leaf-{}", leaf));
  return files;
}

bool marked(const fs::path& file) {
  std::ifstream stream(file);
  std::string line;
  return std::getline(stream, line) && line == box_file_mark;
}

/// Refuses to replace files that somebody else has written.
void refuse_foreign(const fs::path& folder, const std::vector<OutputFile>& files) {
  for (const OutputFile& file : files)
    if (const fs::path there = folder / file.name;
        there.extension() == ".yaml" && fs::exists(there) && !marked(there))
      throw UsageError("'" + there.string() +
                       "' was not written by `vidik discover`: move it away, or choose another --output");
}

/// Scenarios of boxes that were found before, in this folder, and are no longer.
void remove_former(const fs::path& folder, const std::vector<OutputFile>& files) {
  std::set<fs::path> now;
  for (const OutputFile& file : files) now.insert(folder / file.name);
  for (const fs::path& where : {folder, folder / "sweeps"}) {
    if (!fs::is_directory(where)) continue;
    std::vector<fs::path> former;
    for (const auto& entry : fs::directory_iterator(where))
      if (entry.path().extension() == ".yaml" && !now.contains(entry.path()) && marked(entry.path()))
        former.push_back(entry.path());
    for (const fs::path& file : former) fs::remove(file);
  }
}
}  // namespace

void write(const Discovery& what, const Study* study, const fs::path& folder) {
  std::vector<OutputFile> files;
  if (study) files = scenario_files(what, *study, folder);
  files.push_back(csv_file("boxes.csv", [&](CsvSink& sink) { write_boxes(what, sink); }));
  files.push_back(csv_file("peeling.csv", [&](CsvSink& sink) { write_peeling(what, sink); }));
  if (what.tree) files.push_back(csv_file("tree.csv", [&](CsvSink& sink) { write_tree(what, sink); }));
  refuse_foreign(folder, files);
  write_files(folder, files);
  remove_former(folder, files);
}

}  // namespace vidik::app
