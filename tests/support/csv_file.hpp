// A small CSV file of test data, without quoting, as rows of fields.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace vidik::test {

/// path: below tests/. The header is left out unless wanted.
inline std::vector<std::vector<std::string>> csv_file(const std::string& path, bool with_header = false) {
  std::ifstream file(std::string(VIDIK_SOURCE_DIR "/tests/") + path);
  if (!file) throw std::runtime_error("missing test data: " + path);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) {
    std::vector<std::string> fields;
    std::istringstream in(line);
    for (std::string field; std::getline(in, field, ',');) fields.push_back(field);
    rows.push_back(std::move(fields));
  }
  if (!with_header) rows.erase(rows.begin());
  return rows;
}

}  // namespace vidik::test
