// Suppliers of arms to Serbia, and Russian deliveries (C4).
//
//   shares relax at a fixed monthly rate to softmax(ln base + Σ loading·driver)
//   Russian deliveries = deliveries_full · share · (1 − b·w)(1 − q_full)      TIV mn/year
//
// w: intensity of the war, which blocks deliveries (six Pantsir systems ordered in 2021 were undelivered in
// 2023). The base shares and all loadings are expert; the ranking follows the SIPRI arms transfers database.
#pragma once

#include <array>

#include "engine/model/model.hpp"

namespace vidik::models::defence {

struct Arms final : Model {
  Arms() : Model("defence", "arms") {}

  enum Supplier : std::size_t { russia, china, belarus, west, other };
  static constexpr std::array<std::string_view, 5> suppliers{"russia", "china", "belarus", "west", "other"};

  Family<Parameter> base = parameters("base_share", suppliers, "share",
                                      "share of arms supplies while all drivers are at their norms");
  Parameter rate =
      parameter("adjustment", "1/month", "share of the gap to their target that supplies close in a month");
  Parameter russia_war = loading("russia", "war_intensity");
  Parameter russia_full = loading("russia", "full_phase");
  Parameter russia_partial = loading("russia", "partial_phase");
  Parameter russia_pivot = loading("russia", "pivot_phase");
  Parameter russia_trend = loading("russia", "year", "1/year");
  Parameter china_engaged = loading("china", "china_engagement");
  Parameter china_member = loading("china", "eu_member");
  Parameter belarus_war = loading("belarus", "war_intensity");
  Parameter belarus_full = loading("belarus", "full_phase");
  Parameter belarus_partial = loading("belarus", "partial_phase");
  Parameter belarus_pivot = loading("belarus", "pivot_phase");
  Parameter belarus_trend = loading("belarus", "year", "1/year");
  Parameter west_full = loading("west", "full_phase");
  Parameter west_progress = loading("west", "eu_progress");
  Parameter west_pivot = loading("west", "pivot_phase");
  Parameter west_trend = loading("west", "year", "1/year");
  Parameter deliveries_full = parameter("deliveries", "TIV mn/year", "yearly deliveries by all suppliers");
  Parameter war_block =
      parameter("war_block", "share", "share of Russian deliveries held up at war intensity 1");

  Input war_intensity = input("world.war_intensity");
  Input china_engagement = input("world.china_engagement");
  Input partial_phase = input("stance.partial_phase");
  Input full_phase = input("stance.full_phase");
  Input pivot_phase = input("stance.pivot_phase");
  Input eu_progress = input("integration.eu_progress");
  Input eu_member = input("integration.eu_member");

  Family<Derived> log_base = deriveds("log_base_share", suppliers, "log of the base share");
  Family<State> shares =
      states("arms_share", suppliers, "share", "share of arms supplies", Aggregation::stock, Start::computed);
  Output deliveries =
      output("arms_deliveries_russia", "TIV mn/year", "deliveries of Russian arms", Aggregation::level);

  void prepare(PrepareView x) const override;
  void start(StartView x) const override;
  void step(View x, Step t) const override;

 private:
  using Logs = std::array<Column, suppliers.size()>;

  Parameter loading(std::string_view supplier, std::string_view driver, std::string_view unit = "log");
  void respond(View x, double years, Logs& target) const;
};

}  // namespace vidik::models::defence
