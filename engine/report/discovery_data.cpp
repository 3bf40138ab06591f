#include "engine/report/discovery_data.hpp"

#include "engine/report/rounded_json.hpp"
#include "engine/write/relative_path.hpp"

namespace vidik {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
constexpr int share_digits = 4;
constexpr const char *boxes_file = "boxes.csv", *peeling_file = "peeling.csv";

ResultTable table(const fs::path& path, const std::vector<std::string>& columns) {
  return {path, text_of_results(path), columns};
}

Json peeling(const fs::path& path) {
  const ResultTable rows = table(path, {"peels", "coverage", "density", "mass", "restricted"});
  Json all = Json::array();
  for (std::size_t row = 0; row < rows.size(); ++row) {
    Json one = Json::object();
    for (const char* column : {"coverage", "density", "mass", "restricted"})
      one[column] = rounded_json(rows.number(row, column), share_digits);
    all.push_back(one);
  }
  return all;
}

Json limits(const ResultTable& rows, std::size_t row) {
  Json one{{"factor", rows.text(row, "factor")}, {"limits", rows.text(row, "limits")}};
  for (const char* column : {"low", "high", "lowest", "highest", "quasi_p", "stability"})
    one[column] = rounded_json(rows.number(row, column), value_digits);
  return one;
}

Json boxes(const ResultTable& rows) {
  Json all = Json::array();
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (row == 0 || rows.text(row, "box") != rows.text(row - 1, "box"))
      all.push_back({{"density", rounded_json(rows.number(row, "density"), share_digits)},
                     {"coverage", rounded_json(rows.number(row, "coverage"), share_digits)},
                     {"limits", Json::array()}});
    all.back()["limits"].push_back(limits(rows, row));
  }
  return all;
}

}  // namespace

bool is_discovery(const fs::path& folder) {
  std::error_code unknown;
  return fs::is_regular_file(folder / boxes_file, unknown);
}

nlohmann::ordered_json discovery_data(const fs::path& folder) {
  const ResultTable rows = table(folder / boxes_file, {"box", "factor", "limits", "low", "high", "quasi_p",
                                                       "stability", "density", "coverage"});
  const std::string condition =
      rows.has("condition") && rows.size() > 0 ? rows.text(0, "condition") : std::string();
  return {{"name", name_of_folder(folder)},
          {"condition", condition},
          {"peeling", peeling(folder / peeling_file)},
          {"boxes", boxes(rows)}};
}

}  // namespace vidik
