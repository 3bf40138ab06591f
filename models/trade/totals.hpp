// Serbia's trade in goods as a whole, the share of Russia in it and the concentration of exports.
//
//   totals = Σ partners + Russia (T6);  share = (X_RU + M_RU)/(X + M), smoothed s ← ρ s + (1 − ρ)·share
//   concentration = Σ (X_j/X)² over the seven partners and Russia (Herfindahl–Hirschman index)
#pragma once

#include <array>

#include "engine/model/model.hpp"

namespace vidik::models::trade {

struct Totals final : Model {
  Totals() : Model("trade", "totals") {}

  static constexpr std::array<std::string_view, 8> export_names = {
      "trade.exports_to_germany", "trade.exports_to_italy",   "trade.exports_to_bosnia",
      "trade.exports_to_romania", "trade.exports_to_hungary", "trade.exports_to_china",
      "trade.exports_to_rest",    "trade.exports_to_russia"};
  static constexpr std::array<std::string_view, 8> import_names = {
      "trade.imports_from_germany", "trade.imports_from_italy",   "trade.imports_from_bosnia",
      "trade.imports_from_romania", "trade.imports_from_hungary", "trade.imports_from_china",
      "trade.imports_from_rest",    "trade.imports_from_russia"};
  static constexpr std::size_t russia = 7;

  Parameter persistence = parameter("russia_share_persistence", "1/month",
                                    "share of last month's smoothed share of Russia that is kept");
  Family<Input> exports = inputs("", export_names);
  Family<Input> imports = inputs("", import_names);
  State smoothed =
      state("russia_share_smoothed", "share", "share of Russia in goods trade, smoothed", Aggregation::level);
  Output exports_total = output("exports_total", "USD mn", "exports of goods", Aggregation::flow);
  Output imports_total = output("imports_total", "USD mn", "imports of goods", Aggregation::flow);
  Output russia_share = output("russia_share", "share", "share of Russia in goods trade", Aggregation::level);
  Output concentration =
      output("partner_concentration", "0–1",
             "concentration of exports by partner (Herfindahl–Hirschman index)", Aggregation::level);

  void step(View x, Step) const override;
};

}  // namespace vidik::models::trade
