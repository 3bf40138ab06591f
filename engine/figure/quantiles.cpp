#include "engine/figure/quantiles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/report/csv_table.hpp"

namespace vidik::figure {
namespace {

std::string percent_text(double percent) {
  return fmt::format("{:.4g} %", percent);
}

}  // namespace

double quantile_percent(const std::string& name) {
  return name.starts_with('p') ? csv_number(name.substr(1)) : NAN;
}

std::vector<FanBand> bands_of(std::vector<std::string> names,
                              const std::function<std::vector<double>(const std::string&)>& values) {
  std::erase_if(names, [](const auto& name) { return std::isnan(quantile_percent(name)); });
  std::ranges::sort(names, {}, quantile_percent);
  std::vector<FanBand> bands;
  for (std::size_t i = 0; i < names.size() / 2; ++i) {
    const auto &low = names[i], &high = names[names.size() - 1 - i];
    if (std::abs(quantile_percent(low) + quantile_percent(high) - 100) > 1e-9) continue;
    bands.push_back({percent_text(quantile_percent(low)), percent_text(quantile_percent(high)), values(low),
                     values(high)});
  }
  return bands;
}

std::string share_within(const FanBand& band) {
  return percent_text(csv_number(band.high_name.substr(0, band.high_name.find(' '))) -
                      csv_number(band.low_name.substr(0, band.low_name.find(' '))));
}

}  // namespace vidik::figure
