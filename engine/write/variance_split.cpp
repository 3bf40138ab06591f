#include "engine/write/variance_split.hpp"

namespace vidik {

std::vector<VarianceShareRow> rows_of(const VarianceSplit& split) {
  std::vector<VarianceShareRow> rows;
  for (std::size_t output = 0; output < split.outputs.size(); ++output)
    for (std::size_t period = 0; period < split.periods.size(); ++period) {
      const VarianceShares& shares = split.at(output, period);
      const auto add = [&](std::string_view part, std::string_view index, const Estimate& share) {
        rows.push_back({split.outputs[output], split.periods[period], part, index, share});
      };
      for (std::size_t part = 0; part < random_parts.size(); ++part) {
        add(random_parts[part], "first_order", shares.first_order[part]);
        add(random_parts[part], "total", shares.total[part]);
      }
      add("interactions", "remainder", shares.interactions);
    }
  return rows;
}

void put_variance_split(const VarianceSplit& split, TableSink& sink) {
  std::vector<TableColumn> columns;
  for (const auto* name : {"scenario", "variable", "unit", "period", "part", "index"})
    columns.push_back({TableColumn::Type::text, name});
  for (const auto* name : {"share", "standard_error"}) columns.push_back({TableColumn::Type::number, name});
  sink.begin(columns);
  for (const VarianceShareRow& row : rows_of(split)) {
    for (const auto* text : {&split.scenario, &row.output.name, &row.output.unit}) sink.text(*text);
    sink.text(row.period.text());
    sink.text(row.part);
    sink.text(row.index);
    sink.number(row.share.value);
    sink.number(row.share.standard_error);
    sink.end_row();
  }
  sink.end();
}

}  // namespace vidik
