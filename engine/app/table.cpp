#include "engine/app/table.hpp"

#include <algorithm>
#include <numeric>

#include "engine/app/text.hpp"

namespace vidik::app {

Table& Table::left(std::size_t column) {
  left_.push_back(column);
  return *this;
}

bool Table::is_left(std::size_t column) const {
  return std::find(left_.begin(), left_.end(), column) != left_.end();
}

std::vector<int> Table::widths() const {
  std::vector<int> result;
  for (const auto& row : rows_) {
    result.resize(std::max(result.size(), row.size()), 0);
    for (std::size_t i = 0; i < row.size(); ++i) result[i] = std::max(result[i], text_width(row[i]));
  }
  return result;
}

int Table::width() const {
  const auto all = widths();
  return std::accumulate(all.begin(), all.end(), 2 * std::max(0, static_cast<int>(all.size()) - 1));
}

std::string Table::text() const {
  const auto all = widths();
  std::string result;
  for (const auto& row : rows_) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i)
      line += (i > 0 ? "  " : "") + (is_left(i) ? padded_right(row[i], all[i]) : padded_left(row[i], all[i]));
    line.erase(line.find_last_not_of(' ') + 1);
    result += line + '\n';
  }
  return result;
}

}  // namespace vidik::app
