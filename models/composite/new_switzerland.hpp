// The New-Switzerland index: how far Serbia is what the paper calls a "new Switzerland", from 0 to 100 (C5).
//
//   index = 100·Σ weight·component, components limited to [0, 1]:
//   residents   (de facto Russian residents + naturalised) / 120,000
//   ict         ICT exports over GDP / 10 %
//   discount    gas discount rate / 50 %, while a contract is supplied
//   migration   0.5 + net migration a year / 60,000
//   neutrality  value of the stance · (1.2 − concentration of export partners)
//   fdi         foreign direct investment over GDP / 9 %
//
// Weights and scales are choices of whoever builds an index; every one is a parameter.
#pragma once

#include <array>

#include "engine/model/model.hpp"

namespace vidik::models::composite {

struct NewSwitzerland final : Model {
  NewSwitzerland() : Model("composite", "new_switzerland") {}

  enum Component : std::size_t { residents, ict, discount, migration, neutrality, fdi };
  static constexpr std::array<std::string_view, 6> names{"residents", "ict",        "discount",
                                                         "migration", "neutrality", "fdi"};
  static constexpr std::array<std::string_view, 4> stances{"non_aligned", "partial", "full", "pivot"};

  Family<Parameter> weight = parameters("weight", names, "share", "weight of a component in the index");
  Parameter full_residents = parameter(
      "scale.residents", "persons", "Russian residents, naturalised included, at which the component is 1");
  Parameter full_ict = parameter("scale.ict", "share of GDP", "ICT exports at which the component is 1");
  Parameter full_discount = parameter("scale.discount", "share", "discount rate at which the component is 1");
  Parameter full_migration =
      parameter("scale.migration", "persons/year", "net migration that raises the component by 1");
  Parameter full_fdi =
      parameter("scale.fdi", "share of GDP", "foreign direct investment at which the component is 1");
  Family<Parameter> value = parameters("neutrality", stances, "0–1", "neutrality of the stance");
  Parameter concentration_limit = parameter(
      "concentration_limit", "HHI", "concentration of export partners at which neutrality has no value");

  Input de_facto = input("migration.russian_residents_de_facto");
  Input naturalised = input("migration.russian_naturalised");
  Input ict_exports = input("migration.ict_exports");
  Input gdp = input("economy.gdp");
  Input market_price = input("energy.market_price");
  Input contract_price = input("energy.contract_price");
  Input contract_live = input("energy.contract_live");
  Input net_migration = input("population.net_migration");
  Input concentration = input("trade.partner_concentration");
  Input investment = input("economy.fdi");
  Family<Input> stance = inputs("stance", stances);

  Family<Output> component =
      outputs("component", names, "0–1", "component of the New-Switzerland index", Aggregation::level);
  State index = state("new_switzerland_index", "0–100", "New-Switzerland index", Aggregation::level);

  void step(View x, Step t) const override;

 private:
  Column neutral(const View& x) const;
};

}  // namespace vidik::models::composite
