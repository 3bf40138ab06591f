#include "engine/write/formats.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/write/build_info.hpp"
#include "engine/write/csv.hpp"
#include "engine/write/parquet.hpp"

namespace vidik {
namespace {

template <typename T>
int size_of(const std::vector<T>& all) {
  return static_cast<int>(all.size());
}

/// "trade.exports_to_russia" → "trade|exports_to_russia".
std::string hierarchical(std::string name) {
  std::ranges::replace(name, '.', '|');
  return name;
}

}  // namespace

const std::vector<std::string>& format_names() {
  static const std::vector<std::string> names{"csv", "iamc", "parquet"};
  return names;
}

void write_summary_parquet(const Summary& summary, DraftFile& file) {
  using Type = TableColumn::Type;
  ParquetSink sink(file);
  sink.begin({{Type::text, "scenario"},
              {Type::text, "variable"},
              {Type::text, "unit"},
              {Type::text, "period"},
              {Type::text, "statistic"},
              {Type::number, "value"},
              {Type::number, "standard_error"}});
  for (int output = 0; output < size_of(summary.outputs); ++output)
    for (int period = 0; period < size_of(summary.periods); ++period)
      for (int statistic = 0; statistic < size_of(summary.statistics); ++statistic) {
        const Recorded& recorded = summary.outputs[static_cast<std::size_t>(output)];
        const Estimate& estimate = summary.at(output, period, statistic);
        for (const std::string& cell : {summary.scenario, recorded.name, recorded.unit,
                                        summary.periods[static_cast<std::size_t>(period)].text(),
                                        summary.statistics[static_cast<std::size_t>(statistic)].name()})
          sink.text(cell);
        sink.number(estimate.value);
        sink.number(estimate.standard_error);
        sink.end_row();
      }
  sink.end();
}

void write_summary_iamc(const Summary& summary, DraftFile& file) {
  std::vector<int> years;
  std::vector<std::string> texts{"Model", "Scenario", "Region", "Variable", "Unit"};
  for (int period = 0; period < size_of(summary.periods); ++period)
    if (const std::string text = summary.periods[static_cast<std::size_t>(period)].text(); text.size() == 4) {
      years.push_back(period);
      texts.push_back(text);
    }
  const std::vector<std::string_view> header(texts.begin(), texts.end());
  const std::string model = fmt::format("Vidik {}", build_info().version);
  CsvWriter csv(file, header);
  for (int output = 0; output < size_of(summary.outputs); ++output)
    for (int statistic = 0; statistic < size_of(summary.statistics); ++statistic) {
      const Recorded& recorded = summary.outputs[static_cast<std::size_t>(output)];
      const std::string name = summary.statistics[static_cast<std::size_t>(statistic)].name();
      csv.text(model).text(summary.scenario).text("Serbia");
      csv.text(hierarchical(recorded.name) + '|' + name).text(recorded.unit);
      for (const int year : years) csv.number(summary.at(output, year, statistic).value);
      csv.end_row();
    }
}

}  // namespace vidik
