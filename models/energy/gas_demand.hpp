// Demand for gas: income, tariffs, efficiency, season and weather.
//
// The log deviation q from the demand of 2022 closes a share of its gap each month (E6):
//   q ← q + λ·(ε_y·y + ε_p·ln(s_h p_h/p_h₀ + (1 − s_h) p_i/p_i₀) + e·years − q)
//   Q = Q₂₀₂₂/12·season(month)·e^(q + σ z·1[season above the heating threshold])                 bcm/month
// y is log real GDP, p_h and p_i are last month's tariffs of households and industry.
// Source: Labandeira, Labeaga, López-Otero (2017) for the price elasticity, halved for regulated tariffs.
#pragma once

#include "engine/model/model.hpp"
#include "models/months.hpp"

namespace vidik::models::energy {

struct GasDemand final : Model {
  GasDemand() : Model("energy", "gas_demand") {}

  Parameter annual = parameter("gas_demand_2022", "bcm/year", "gas demand in 2022");
  Parameter price_elasticity =
      parameter("gas_price_elasticity", "1", "long-run price elasticity of gas demand");
  Parameter income_elasticity = parameter("gas_income_elasticity", "1", "income elasticity of gas demand");
  Parameter efficiency = parameter("gas_efficiency", "1/year", "trend of gas demand from efficiency");
  Parameter adjustment =
      parameter("gas_demand_adjustment", "1/month", "share of the gap in gas demand closed in a month");
  Parameter household_share =
      parameter("gas_household_share", "share", "share of households in gas demand; industry has the rest");
  Parameter household_reference = parameter("tariff_household_reference", "USD/1000 m³",
                                            "household tariff at which demand equals that of 2022");
  Parameter industry_reference = parameter("tariff_industry_reference", "USD/1000 m³",
                                           "industrial tariff at which demand equals that of 2022");
  Parameter weather_sd =
      parameter("gas_weather_sd", "log", "standard deviation of the weather shock to gas demand");
  Parameter heating_threshold =
      parameter("gas_heating_threshold", "1", "seasonal factor above which weather matters");
  Family<Parameter> season = parameters("gas_demand_season", months_of_year, "1",
                                        "gas demand of the month relative to the mean month");
  Lagged log_real_gdp = lagged(form_of("economy.real_gdp_index"));
  Lagged tariff_household = lagged("energy.tariff_household");
  Lagged tariff_industry = lagged("energy.tariff_industry");
  Noise weather = noise("weather_noise");
  State deviation = state("gas_demand_deviation", "log",
                          "gas demand relative to 2022, without season and weather", Aggregation::level);
  Output demand = output("gas_demand", "bcm", "gas demand", Aggregation::flow);

  void step(View x, Step t) const override;
};

}  // namespace vidik::models::energy
