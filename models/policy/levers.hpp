// The levers of Serbian policy: fourteen levels between 0 and 1 that a scenario sets, and what they cost.
//
//   section 11   total cost = Σ cost_i · level_i,  % of GDP a year
//
// A level is a Parameter policy.<lever> that the models of other subjects read; a lever does nothing here.
#pragma once

#include <array>
#include <string_view>

#include "engine/model/model.hpp"

namespace vidik::models::policy {

struct Levers final : Model {
  Levers();

  static constexpr std::array<std::string_view, 14> names = {
      "business_council",    "fta_utilisation",     "academic_exchange", "talent_retention",
      "migrant_integration", "gas_diversification", "storage_expansion", "ruble_payments",
      "national_currency",   "reexport_control",    "cfsp_gradualism",   "rule_of_law",
      "eu_communication",    "china_cooperation"};

  std::array<Parameter, names.size()> level;
  Family<Parameter> cost =
      parameters("cost", names, "% of GDP", "budget cost of the lever in a year at level 1");
  Output total_cost =
      output("total_cost", "% of GDP", "budget cost of all levers in a year", Aggregation::level);

  void step(View x, Step t) const override;
};

}  // namespace vidik::models::policy
