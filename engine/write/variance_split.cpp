#include "engine/write/variance_split.hpp"

#include "engine/write/csv.hpp"

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

void write_variance_split(const VarianceSplit& split, DraftFile& file) {
  CsvWriter csv(file, {"scenario", "variable", "unit", "period", "part", "index", "share", "standard_error"});
  for (const VarianceShareRow& row : rows_of(split)) {
    csv.text(split.scenario).text(row.output.name).text(row.output.unit).text(row.period.text());
    csv.text(row.part).text(row.index).number(row.share.value).number(row.share.standard_error).end_row();
  }
}

}  // namespace vidik
