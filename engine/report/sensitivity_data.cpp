#include "engine/report/sensitivity_data.hpp"

#include <algorithm>
#include <array>

#include "engine/report/rounded_json.hpp"

namespace vidik {
namespace {

using Json = nlohmann::ordered_json;
constexpr int index_digits = 4;
constexpr std::string_view header =
    "sweep,kind,variable,unit,period,statistic,factor,index,estimate,low,high";

/// The place of a text in a list, to whose end it is added if it is new.
std::size_t place(Json& list, const std::string& text) {
  const auto found = std::find(list.begin(), list.end(), text);
  const auto at = static_cast<std::size_t>(found - list.begin());
  if (found == list.end()) list.push_back(text);
  return at;
}

/// What a row is about, whatever its period, factor and index.
Json& number_of(Json& data, const ResultTable& table, std::size_t row) {
  constexpr std::array keys{"kind", "variable", "statistic"};
  for (Json& one : data["numbers"])
    if (std::ranges::all_of(keys, [&](const char* key) { return one[key] == table.text(row, key); }))
      return one;
  data["numbers"].push_back({{"kind", table.text(row, "kind")},
                             {"variable", table.text(row, "variable")},
                             {"unit", table.text(row, "unit")},
                             {"statistic", table.text(row, "statistic")},
                             {"periods", Json::array()},
                             {"index", Json::object()}});
  return data["numbers"].back();
}

void add_row(Json& data, const ResultTable& table, std::size_t row) {
  Json& number = number_of(data, table, row);
  const std::size_t factor = place(data["factors"], table.text(row, "factor"));
  const std::size_t period = place(number["periods"], table.text(row, "period"));
  place(data["indices"], table.text(row, "index"));
  Json& index = number["index"][table.text(row, "index")];
  for (const char* column : {"estimate", "low", "high"})
    index[column][factor][period] = rounded_json(table.number(row, column), index_digits);
}

}  // namespace

bool is_sensitivity(std::string_view text) {
  return text.starts_with(header);
}

nlohmann::ordered_json sensitivity_data(const std::filesystem::path& file, std::string_view text) {
  const ResultTable table(file, text, {"sweep", "factor", "index", "estimate", "low", "high"});
  if (table.size() == 0) refuse_results(file, "holds no index");
  Json data{{"sweep", table.text(0, "sweep")},
            {"factors", Json::array()},
            {"indices", Json::array()},
            {"numbers", Json::array()}};
  for (std::size_t row = 0; row < table.size(); ++row) add_row(data, table, row);
  return data;
}

}  // namespace vidik
