// The population of Serbia: births, deaths, the total, and the share of persons aged 65 and over.
//
//   M10  births = P·(b₀ + b₁t)/12,000, deaths likewise;  P ← P + births − deaths + net migration/10⁶   (mn)
//   M11  s ← clip(s + ageing·Δ + response·net/P, floor, ceiling)
//
// Rates per 1000 and year, t in years. There are no cohorts: the drifts of the crude rates stand for ageing.
// Sources: Statistical Office of Serbia (2022); Lutz, Gailey (2020) for the drifts.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::population {

struct Vital final : Model {
  Vital() : Model("population", "vital") {}

  Parameter birth_rate = parameter("birth_rate", "per 1000", "crude birth rate at the end of 2022");
  Parameter birth_drift = parameter("birth_rate_drift", "per 1000/year", "drift of the crude birth rate");
  Parameter death_rate = parameter("death_rate", "per 1000", "crude death rate at the end of 2022");
  Parameter death_drift = parameter("death_rate_drift", "per 1000/year", "drift of the crude death rate");
  Parameter ageing = parameter("ageing", "1/year", "drift of the share of persons aged 65 and over");
  Parameter ageing_migration =
      parameter("ageing_migration", "1", "response of the share aged 65 and over to the net migration rate");
  Parameter floor_65 =
      parameter("share_65_plus_floor", "share", "lowest possible share of persons aged 65 and over");
  Parameter ceiling_65 =
      parameter("share_65_plus_ceiling", "share", "highest possible share of persons aged 65 and over");

  Input net_migration = input("population.net_migration");

  Output births = output("births", "mn", "births", Aggregation::flow);
  Output deaths = output("deaths", "mn", "deaths", Aggregation::flow);
  State total = state("total", "mn", "population", Aggregation::stock);
  State share_65_plus =
      state("share_65_plus", "share", "share of persons aged 65 and over", Aggregation::stock);

  void step(View x, Step t) const override;
};

}  // namespace vidik::models::population
