// Trade in services with Russia: error correction towards a target (T10).
//
//   ln X* = ln(X₂₀₂₂/12) + y_RU + n·ln(N/22000) + π + s·(q_F + h q_P) + b·L(business council) + ε_r·rer
//   ln M* = ln(M₂₀₂₂/12) + ε_y·y + π + s·(q_F + h q_P) + ε_f·Φ                        USD mn/month
// N Russian permit holders and y log real GDP, both last month's. The split into kinds is that of 2019 and is
// for reporting only.
#pragma once

#include "engine/model/model.hpp"
#include "models/trade/chapters.hpp"

namespace vidik::models::trade {

struct Services final : Model {
  Services() : Model("trade", "services") {}

  Parameter exports_2022 =
      parameter("services_exports_2022", "USD mn/year", "exports of services to Russia in 2022");
  Parameter imports_2022 =
      parameter("services_imports_2022", "USD mn/year", "imports of services from Russia in 2022");
  Parameter adjustment = parameter("services_adjustment", "1/month",
                                   "share of its gap that a flow of services closes in a month");
  Parameter full_effect = parameter("services_full", "log", "effect of full alignment on trade in services");
  Parameter partial_share = parameter("services_partial", "share",
                                      "effect of partial alignment on trade in services, relative to full");
  Parameter residents_elasticity =
      parameter("services_residents", "1", "elasticity of exports of services to Russian residents");
  Parameter council_effect = parameter("services_business_council", "log",
                                       "effect of the lever business_council on exports of services");
  Parameter ruble_elasticity =
      parameter("services_ruble_elasticity", "1",
                "elasticity of exports of services to real depreciation of the ruble");
  Parameter income = parameter("services_income_elasticity", "1", "income elasticity of imports of services");
  Parameter friction_elasticity = parameter("services_friction_elasticity", "1",
                                            "elasticity of imports of services to the cost of payments");
  Parameter noise_sd = parameter("services_noise_sd", "log", "monthly noise of trade in services");
  Family<Parameter> exports_split = parameters("services_exports_split", services, "share",
                                               "share of the kind in exports of services to Russia");
  Family<Parameter> imports_split = parameters("services_imports_split", services, "share",
                                               "share of the kind in imports of services from Russia");
  Parameter residents_2022 =
      parameter("services_residents_2022", "persons",
                "Russian permit holders at the end of 2022, whom the services of 2022 served");
  Derived log_exports_2022 = derived("log_services_exports_2022", "log of monthly exports in 2022");
  Derived log_imports_2022 = derived("log_services_imports_2022", "log of monthly imports in 2022");
  Derived log_residents_2022 = derived("log_services_residents_2022", "log of permit holders in 2022");
  Input price_trend = input("trade.price_trend");
  Input friction = input("trade.friction_effect");
  Input real_ruble = input("trade.real_ruble");
  Input activity = input("world.activity_russia");
  Input partial = input("stance.partial_phase");
  Input full = input("stance.full_phase");
  Input council = input("policy.business_council");
  Lagged residents = lagged("migration.russian_residents");
  Lagged log_real_gdp = lagged(form_of("economy.real_gdp_index"));
  Noise exports_noise = noise("services_exports_noise");
  Noise imports_noise = noise("services_imports_noise");
  State exports = state("services_exports_to_russia", "USD mn", "exports of services to Russia",
                        Aggregation::flow, Start::computed);
  State imports = state("services_imports_from_russia", "USD mn", "imports of services from Russia",
                        Aggregation::flow, Start::computed);
  Companion log_exports = companion(exports);
  Companion log_imports = companion(imports);
  Family<Output> exports_by_kind = outputs("services_exports_to_russia", services, "USD mn",
                                           "exports of services to Russia by kind", Aggregation::flow);
  Family<Output> imports_by_kind = outputs("services_imports_from_russia", services, "USD mn",
                                           "imports of services from Russia by kind", Aggregation::flow);

  void prepare(PrepareView x) const override;
  void start(StartView x) const override;
  void accompany(CompanionView x, Step at) const override;
  void step(View x, Step) const override;
};

}  // namespace vidik::models::trade
