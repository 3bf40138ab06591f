// Rows of text set in columns.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace vidik::app {

/// Rows in columns: the first column to the left, the others to the right.
class Table {
 public:
  void row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  /// Columns that line up to the left instead.
  Table& left(std::size_t column);
  int width() const;
  std::string text() const;

 private:
  std::vector<int> widths() const;
  bool is_left(std::size_t column) const;

  std::vector<std::vector<std::string>> rows_;
  std::vector<std::size_t> left_{0};
};

}  // namespace vidik::app
