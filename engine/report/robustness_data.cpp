#include "engine/report/robustness_data.hpp"

#include "engine/report/rounded_json.hpp"
#include "engine/write/relative_path.hpp"

namespace vidik {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
constexpr int digits = 4;
constexpr const char *criteria_file = "robustness.csv", *regrets_file = "regret.csv";

ResultTable table(const fs::path& path, const std::vector<std::string>& columns) {
  return {path, text_of_results(path), columns};
}

/// The policy of that name, which is added if it is new.
Json& policy_named(Json& policies, const std::string& name) {
  for (Json& one : policies)
    if (one["name"] == name) return one;
  policies.push_back({{"name", name},
                      {"criteria", Json::object()},
                      {"regret", Json::array()},
                      {"satisfied", Json::array()}});
  return policies.back();
}

void add_criteria(const ResultTable& rows, Json& data) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    Json& criterion =
        policy_named(data["policies"], rows.text(row, "policy"))["criteria"][rows.text(row, "criterion")];
    for (const char* column : {"estimate", "low", "high"})
      criterion[column] = rounded_json(rows.number(row, column), digits);
  }
}

void add_regrets(const ResultTable& rows, Json& data) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    Json& policy = policy_named(data["policies"], rows.text(row, "policy"));
    policy["regret"].push_back(rounded_json(rows.number(row, "regret"), digits));
    if (rows.has("satisfied")) policy["satisfied"].push_back(rounded_json(rows.number(row, "satisfied"), 1));
  }
}

}  // namespace

bool is_robustness(const fs::path& folder) {
  std::error_code unknown;
  return fs::is_regular_file(folder / regrets_file, unknown);
}

nlohmann::ordered_json robustness_data(const fs::path& folder) {
  const ResultTable criteria =
      table(folder / criteria_file,
            {"policy", "criterion", "estimate", "low", "high", "outcome", "goal", "satisfy", "weights"});
  if (criteria.size() == 0) refuse_results(folder / criteria_file, "holds no policy");
  Json data{{"name", name_of_folder(folder)}};
  for (const char* column : {"outcome", "goal", "satisfy", "weights"})
    data[column] = criteria.text(0, column);
  data["policies"] = Json::array();
  add_criteria(criteria, data);
  add_regrets(table(folder / regrets_file, {"future", "policy", "regret"}), data);
  return data;
}

}  // namespace vidik
