// Firms founded in Serbia by Russian citizens: companies and sole proprietors.
//
//   M5  K ← K·e^(−exit·Δ) + births·A, for each of the two kinds; A arrivals of the month (persons)
//
// Births per arrival follow from registrations and permit applications of 2022 (Business Registers Agency,
// BCSP).
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::migration {

struct Firms final : Model {
  Firms() : Model("migration", "firms") {}

  Parameter company_births = parameter("company_births", "firms/person", "companies registered per arrival");
  Parameter sole_births =
      parameter("sole_proprietor_births", "firms/person", "sole proprietors registered per arrival");
  Parameter company_exit = parameter("company_exit", "1/year", "hazard of exit of a company");
  Parameter sole_exit = parameter("sole_proprietor_exit", "1/year", "hazard of exit of a sole proprietor");

  Derived company_stay = derived("company_stay", "share of companies that stay for a month");
  Derived sole_stay = derived("sole_proprietor_stay", "share of sole proprietors that stay for a month");

  Input inflow = input("migration.russian_inflow");

  State companies =
      state("russian_companies", "firms", "companies with Russian founders", Aggregation::stock);
  State sole_proprietors = state("russian_sole_proprietors", "firms",
                                 "sole proprietors with Russian citizenship", Aggregation::stock);

  void prepare(PrepareView x) const override;
  void step(View x, Step) const override;
};

}  // namespace vidik::models::migration
