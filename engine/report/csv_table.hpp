// Comma-separated values, read: the counterpart of engine/write/csv.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vidik {

/// Rows of cells, with the header first. Quoted cells may hold commas, quotation marks and line ends.
std::vector<std::vector<std::string>> csv_rows(std::string_view text);

/// The number in a cell; not a number if the cell is empty or holds anything else.
double csv_number(const std::string& cell);

}  // namespace vidik
