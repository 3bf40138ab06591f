// Prices of contract gas and market gas, and the indicators of the regimes that they depend on.
//
//   p_f   = clip(a + b·B̄₉, floor, cap),  B̄₉ mean Brent of the nine months before this one        (E3)
//   p     = (1 − h)·p_f + h·p_m,          h hub-indexed share
//   p_m   = TTF + basis                                                                            (E4)
//   p_con = p·[(1 − ρ) + ρ·k·RUB(t−3)/RUB(t)],  ρ share paid in rubles, invoiced three months before (E5)
// Prices in USD/1000 m³; RUB nominal RUB/USD.
// Source: prices quoted for the contracts of 2021 and 2022 (Argus).
#pragma once

#include <array>

#include "engine/model/model.hpp"

namespace vidik::models::energy {

struct GasPrices final : Model {
  GasPrices() : Model("energy", "gas_prices") {}

  static constexpr std::array<std::string_view, 9> months_back = {"1", "2", "3", "4", "5",
                                                                  "6", "7", "8", "9"};
  static constexpr std::size_t invoice_lag = 3;  ///< months between a ruble invoice and its payment

  Parameter intercept =
      parameter("contract_intercept", "USD/1000 m³", "contract price at a Brent price of zero");
  Parameter slope = parameter("contract_slope", "(USD/1000 m³)/(USD/bbl)",
                              "slope of the contract price on the nine-month mean of Brent");
  Parameter floor = parameter("contract_floor", "USD/1000 m³", "lowest contract price");
  Parameter cap = parameter("contract_cap", "USD/1000 m³", "highest contract price");
  Parameter hub_share = parameter("gas_hub_share", "share",
                                  "share of the contract price that is indexed to the hub, and driver of it");
  Parameter basis = parameter("gas_basis", "USD/1000 m³", "price in Serbia above the hub");
  Parameter ruble_share_before =
      parameter("ruble_share", "share", "share of contract gas paid in rubles without the lever");
  Parameter ruble_factor =
      parameter("ruble_invoice_factor", "1", "factor on the part of an invoice that is fixed in rubles");
  Input brent = input("world.brent");
  Input ttf = input("world.ttf");
  Input ruble = input("world.rub_usd");
  Input ruble_lever = input("policy.ruble_payments");
  Input contract = input("energy.contract");
  Input supply = input("energy.supply_available");
  Input refinery = input("energy.refinery");
  Family<State> brent_history =
      states("brent_history", months_back, "USD/bbl", "Brent so many months ago, seen from the next month",
             Aggregation::level);
  Family<State> ruble_history =
      states("ruble_history", Names(months_back).first(invoice_lag), "RUB/USD",
             "exchange rate so many months ago, seen from the next month", Aggregation::level);
  Output formula_price =
      output("formula_price", "USD/1000 m³", "price of contract gas by the oil formula", Aggregation::level);
  Output market_price = output("market_price", "USD/1000 m³",
                               "price of gas on the market, delivered to Serbia", Aggregation::level);
  Output contract_price =
      output("contract_price", "USD/1000 m³", "price of contract gas", Aggregation::level);
  Output ruble_share =
      output("gas_ruble_share", "share", "share of contract gas paid in rubles", Aggregation::level);
  Output live = output("contract_live", "0/1", "a gas contract is in force and supply is available",
                       Aggregation::stock);
  Output is_long = output("contract_long", "0/1", "a long gas contract is in force", Aggregation::stock);
  Output is_none = output("contract_none", "0/1", "no gas contract is in force", Aggregation::stock);
  Output is_cut = output("supply_cut", "0/1", "Russian gas supply is interrupted", Aggregation::stock);
  Output russian_owned = output("refinery_russian_owned", "0/1",
                                "the refinery is Russian-owned and not blocked", Aggregation::stock);

  void step(View x, Step) const override;

 private:
  void indicate(View x) const;
  void price(View x) const;
  void remember(View x) const;
};

}  // namespace vidik::models::energy
