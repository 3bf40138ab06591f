#include "engine/report/csv_table.hpp"

#include <charconv>
#include <limits>

namespace vidik {
namespace {

/// The cell that begins here; moves to the comma or line end behind it.
std::string cell_at(std::string_view text, std::size_t& at) {
  std::string cell;
  bool quoted = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"' && quoted && text.substr(at + 1, 1) == "\"")
      cell += text[++at];
    else if (c == '"')
      quoted = !quoted;
    else if (!quoted && (c == ',' || c == '\n'))
      break;
    else
      cell += c;
  }
  return cell;
}

}  // namespace

std::vector<std::vector<std::string>> csv_rows(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  bool new_row = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (new_row) rows.emplace_back();
    rows.back().push_back(cell_at(text, at));
    new_row = at >= text.size() || text[at] == '\n';
  }
  return rows;
}

double csv_number(const std::string& cell) {
  double value = 0;
  const char* end = cell.data() + cell.size();
  const auto [stop, failure] = std::from_chars(cell.data(), end, value);
  return failure == std::errc() && stop == end ? value : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace vidik
