// A design as a CSV file.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "engine/core/suggestion.hpp"
#include "engine/scenario/scalars.hpp"
#include "engine/scenario/text.hpp"
#include "engine/sweep/design_points.hpp"

namespace vidik {

namespace {

/// The cells of a line, each with its place; blanks around them do not count.
std::vector<Node> cells_of(const std::shared_ptr<const SourceFile>& file, int line) {
  std::vector<Node> cells;
  const std::string& text = file->lines[static_cast<std::size_t>(line) - 1];
  for (std::size_t begin = 0, end = 0; end < text.size() || begin == 0; begin = end + 1) {
    end = std::min(text.find(',', begin), text.size());
    const std::string raw = text.substr(begin, end - begin);
    const auto first = std::min(raw.find_first_not_of(" \t\r"), raw.size());
    Node cell;
    cell.kind = Node::Kind::scalar;
    cell.scalar = raw.substr(first, raw.find_last_not_of(" \t\r") + 1 - first);
    cell.where = {file, line, static_cast<int>(begin + first) + 1};
    cells.push_back(std::move(cell));
  }
  return cells;
}

class ListReader {
 public:
  ListReader(const std::vector<Axis>& axes, Diagnostics& diagnostics)
      : axes_(axes), diagnostics_(diagnostics) {}

  Eigen::ArrayXXd read(const std::shared_ptr<const SourceFile>& file) {
    if (file->lines.empty() || !header(cells_of(file, 1))) return {};
    std::vector<std::vector<double>> rows;
    for (int line = 2; line <= static_cast<int>(file->lines.size()); ++line)
      if (file->lines[static_cast<std::size_t>(line) - 1].find_first_not_of(" \t\r") != std::string::npos)
        rows.push_back(row(cells_of(file, line)));
    if (rows.empty())
      diagnostics_.error({file, 1, 1}, "this list has no points", "add a row of levels for each");
    Eigen::ArrayXXd levels(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(axes_.size()));
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (std::size_t j = 0; j < axes_.size(); ++j)
        levels(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = rows[i][j];
    return levels;
  }

 private:
  /// Which column is which axis; false if any is missing or unknown.
  bool header(const std::vector<Node>& names) {
    std::vector<std::string> known;
    for (const Axis& axis : axes_) known.push_back(*axis.name);
    std::vector<int> seen(axes_.size(), 0);
    for (const Node& name : names) {
      const auto at = std::ranges::find(known, name.scalar) - known.begin();
      axis_of_.push_back(static_cast<std::size_t>(at));
      if (static_cast<std::size_t>(at) == known.size())
        diagnostics_.error(name.where, fmt::format("no factor is called '{}'", name.scalar),
                           did_you_mean(name.scalar, known));
      else if (++seen[static_cast<std::size_t>(at)] == 2)
        diagnostics_.error(name.where, fmt::format("the factor '{}' has two columns", name.scalar));
    }
    for (std::size_t i = 0; i < seen.size(); ++i)
      if (seen[i] == 0)
        diagnostics_.error(names.front().where, fmt::format("the factor '{}' has no column", known[i]));
    return std::ranges::all_of(seen, [](int count) { return count == 1; }) && names.size() == axes_.size();
  }

  std::vector<double> row(const std::vector<Node>& cells) {
    std::vector<double> levels(axes_.size(), 0.0);
    if (cells.size() != axes_.size()) {
      diagnostics_.error(cells.front().where, fmt::format("this row has {} cells and the first one {}",
                                                          cells.size(), axes_.size()));
      return levels;
    }
    for (std::size_t i = 0; i < cells.size(); ++i) levels[axis_of_[i]] = level(cells[i], axes_[axis_of_[i]]);
    return levels;
  }

  double level(const Node& cell, const Axis& axis) {
    if (!axis.choices.empty())
      return static_cast<double>(read_word(cell, axis.choices, diagnostics_).value_or(0));
    const auto value = read_number_or_month(cell, diagnostics_);
    if (const auto flaw = value ? flaw_of(axis, *value) : std::nullopt)
      diagnostics_.error(cell.where, flaw->message, flaw->help);
    return value.value_or(0);
  }

  const std::vector<Axis>& axes_;
  Diagnostics& diagnostics_;
  std::vector<std::size_t> axis_of_;  ///< by column
};

}  // namespace

Eigen::ArrayXXd read_list(const Sweep& sweep, const std::vector<Axis>& axes, Diagnostics& diagnostics) {
  if (!sweep.design.file) return {};
  const auto& name = *sweep.design.file;
  const auto path = (sweep.file.parent_path() / *name).lexically_normal();
  if (const auto reason = unreadable(path); !reason.empty()) {
    diagnostics.error(name.where, fmt::format("'{}': {}", path.string(), reason), similar_file(path));
    return {};
  }
  std::ifstream stream(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  const auto file = SourceFile::from_text(path.string(), text);
  const auto before = diagnostics.all().size();
  check_text(file, diagnostics);
  if (diagnostics.all().size() > before) return {};
  return ListReader(axes, diagnostics).read(file);
}

}  // namespace vidik
