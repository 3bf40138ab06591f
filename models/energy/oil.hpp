// Bills for crude oil, oil products, electricity and coal.
//
//   crude = V/12·e^(ε y − δ·years)·7.33·(Brent·(1 − discount·r) + freight)·(premium if blocked)    (E10)
//   r     = Russian share of crude while sanctions are below a threshold, the refinery is not blocked and
//           Serbia is not fully aligned; else 0
//   Russian products = P_R·Brent/B·(1 − c q_F)·(1.3 if sanctions are low); others P_O·Brent/B     (E11)
//   electricity and coal = E·(TTF/T)^η                                              all USD mn/month
// Source: EU embargo on seaborne crude from 5 December 2022.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::energy {

struct Oil final : Model {
  Oil() : Model("energy", "oil") {}

  Parameter volume = parameter("crude_volume", "mn tonnes/year", "crude oil imports");
  Parameter income_elasticity =
      parameter("crude_income_elasticity", "1", "income elasticity of crude imports");
  Parameter decline = parameter("crude_decline", "1/year", "trend decline of crude imports");
  Parameter barrels = parameter("barrels_per_tonne", "bbl/tonne", "barrels in a tonne of crude");
  Parameter freight = parameter("crude_freight", "USD/bbl", "freight and quality difference of crude");
  Parameter russian_share_open = parameter("russian_crude_share_open", "share",
                                           "Russian share of crude once the seaborne embargo lapses");
  Parameter embargo_sanctions = parameter("crude_embargo_sanctions", "index",
                                          "sanctions intensity below which the seaborne embargo lapses");
  Parameter urals_discount = parameter("urals_discount", "share", "discount of Russian crude");
  Parameter blocked_premium =
      parameter("refinery_blocked_premium", "1", "factor on the cost of crude while the refinery is blocked");
  Parameter products_2022_russian = parameter("products_russian_base", "USD mn/month",
                                              "Russian oil products at the Brent price products_brent");
  Parameter products_2022_other = parameter("products_other_base", "USD mn/month",
                                            "other oil products at the Brent price products_brent");
  Parameter products_brent =
      parameter("products_brent", "USD/bbl", "Brent price at which the bills for oil products are quoted");
  Parameter products_full =
      parameter("products_russian_full", "share", "share of Russian oil products that full alignment ends");
  Parameter products_low =
      parameter("products_russian_low_sanctions", "1", "factor on Russian oil products at low sanctions");
  Parameter products_sanctions =
      parameter("products_sanctions", "index", "sanctions intensity up to which that factor holds");
  Parameter electricity_base =
      parameter("electricity_coal_base", "USD mn/month",
                "electricity and coal imports at the TTF price electricity_coal_ttf");
  Parameter electricity_ttf = parameter("electricity_coal_ttf", "USD/1000 m³",
                                        "TTF price at which the bill for electricity and coal is quoted");
  Parameter electricity_elasticity =
      parameter("electricity_coal_elasticity", "1", "elasticity of electricity and coal imports to TTF");
  Derived log_electricity_ttf = derived("electricity_coal_log_ttf", "log of that TTF price");
  Input brent = input("world.brent");
  Input log_ttf = input(form_of("world.ttf"));
  Input sanctions = input("world.sanctions");
  Input full_stance = input("stance.full");
  Input full_phase = input("stance.full_phase");
  Input refinery = input("energy.refinery");
  Lagged log_real_gdp = lagged(form_of("economy.real_gdp_index"));
  Output russian_share =
      output("russian_crude_share", "share", "share of Russian crude in crude imports", Aggregation::level);
  Output crude = output("crude_bill", "USD mn", "crude oil imports", Aggregation::flow);
  Output products_russian =
      output("products_russian", "USD mn", "oil products from Russia", Aggregation::flow);
  Output products_other =
      output("products_other", "USD mn", "oil products from elsewhere", Aggregation::flow);
  Output electricity =
      output("electricity_coal", "USD mn", "electricity and coal imports", Aggregation::flow);

  void prepare(PrepareView x) const override;
  void step(View x, Step t) const override;

 private:
  void buy_crude(View x, Step t) const;
  void buy_products(View x) const;
};

}  // namespace vidik::models::energy
