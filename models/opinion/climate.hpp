// The climate of opinion: what every composition responds to, and how fast opinion moves (O1, O2).
//
// Drivers are deviations from the points at which they have no effect (models/norms.hpp). Five are already
// effects, in logits, because several compositions share an uncertain loading:
//
//   fatigue       op_fatigue (1 − e^(−t/τ))           t in months
//   accession     op_acc   (progress − 0.2)           progress of the month before
//   backlash      op_press (pressure − 0.60)
//   gas_discount  op_disc  (discount in % of GDP − 0.6)
//   soft_power    op_soft  soft power
//
// Progress, membership and the New-Switzerland index are those of the month before, which breaks the loops
// opinion → stance → accession → opinion and index → opinion. Loadings: expert priors; the reversion and
// volatility of opinion follow Serbian polls on EU membership, 2012–2022.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::opinion {

struct Climate final : Model {
  Climate() : Model("opinion", "climate") {}

  Parameter reversion = parameter("reversion", "1/year", "speed at which opinion returns to its target");
  Parameter volatility = parameter("volatility", "logit/√year", "volatility of the log-odds of opinion");
  Parameter fatigue_limit =
      parameter("fatigue", "logit", "long-run enlargement fatigue in support for the EU");
  Parameter fatigue_time = parameter("fatigue_time", "months", "time constant of enlargement fatigue");
  Parameter accession_loading =
      parameter("accession_loading", "logit", "loading of support for the EU on accession progress");
  Parameter pressure_loading =
      parameter("pressure_loading", "logit", "loading of support for the EU on Western pressure");
  Parameter discount_loading =
      parameter("discount_loading", "logit/(% of GDP)",
                "loading of opposition to sanctions on the value of the gas discount");
  Parameter soft_power_loading =
      parameter("soft_power_loading", "logit", "loading of opinion on Russian soft power");

  Input western_pressure = input("world.western_pressure");
  Input war_intensity = input("world.war_intensity");
  Input china_engagement = input("world.china_engagement");
  Input tension = input("region.kosovo_tension");
  Input discount = input("energy.discount_gdp");
  Input refinery = input("energy.refinery");
  Input russia_share = input("trade.russia_share_smoothed");
  Input growth_12m = input("economy.growth_12m");
  Input soft_power = input("opinion.soft_power");
  Lagged eu_progress = lagged("integration.eu_progress");
  Lagged eu_member = lagged("integration.eu_member");
  Lagged index = lagged("composite.new_switzerland_index");

  Derived decay = derived("decay", "share of a deviation of opinion kept over a month");
  Derived deviation = derived("deviation", "standard deviation of the log-odds over a month");

  Output kept =
      output("kept", "1/month", "share of a deviation of opinion kept over a month", Aggregation::level);
  Output spread =
      output("spread", "logit", "standard deviation of the log-odds over a month", Aggregation::level);

  Output fatigue = driver("fatigue", "logit", "enlargement fatigue");
  Output accession = driver("accession", "logit", "effect of accession progress");
  Output progress = driver("progress", "1", "accession progress, deviation from its norm");
  Output backlash = driver("backlash", "logit", "effect of Western pressure");
  Output pressure = driver("pressure", "1", "Western pressure, deviation from its norm");
  Output kosovo = driver("kosovo_tension", "1", "tension over Kosovo, deviation from its norm");
  Output growth = driver("growth", "%/year", "growth over twelve months, deviation from its norm");
  Output soft = driver("soft_power", "logit", "effect of Russian soft power");
  Output gas_discount = driver("gas_discount", "logit", "effect of the value of the gas discount");
  Output china = driver("china", "1", "engagement of China, deviation from its norm");
  Output trade = driver("russian_trade", "1", "Russian share of goods trade, deviation from its norm");
  Output switzerland =
      driver("new_switzerland", "1", "New-Switzerland index over 100, deviation from its norm");
  Output peace = driver("peace", "1", "one minus the intensity of the war");
  Output member = driver("membership", "0/1", "member of the EU");
  Output divested = driver("divested", "0/1", "the refinery is no longer Russian-owned and not blocked");

  void prepare(PrepareView x) const override;
  void step(View x, Step t) const override;

 private:
  Output driver(std::string_view name, std::string_view unit, std::string_view meaning);
  void centre(View x) const;
  void effects(View x, Step t) const;
};

}  // namespace vidik::models::opinion
