#include "models/catalogue.hpp"

// includes: world policy politics region stance
#include "models/policy/levers.hpp"
#include "models/politics/elections.hpp"
#include "models/politics/indicators.hpp"
#include "models/region/bosnia.hpp"
#include "models/region/kosovo.hpp"
#include "models/region/kosovo_tension.hpp"
#include "models/region/risk.hpp"
#include "models/stance/cfsp.hpp"
#include "models/stance/phases.hpp"
#include "models/stance/transitions.hpp"
#include "models/world/activity.hpp"
#include "models/world/brent.hpp"
#include "models/world/enforcement.hpp"
#include "models/world/exchange_rates.hpp"
#include "models/world/growth.hpp"
#include "models/world/nominal_ruble.hpp"
#include "models/world/powers.hpp"
#include "models/world/sanctions.hpp"
#include "models/world/ttf.hpp"
#include "models/world/war.hpp"
#include "models/world/war_intensity.hpp"
#include "models/world/western_pressure.hpp"
// includes: energy trade
#include "models/energy/bill.hpp"
#include "models/energy/bill_share.hpp"
#include "models/energy/contract.hpp"
#include "models/energy/gas_balance.hpp"
#include "models/energy/gas_capacity.hpp"
#include "models/energy/gas_cost.hpp"
#include "models/energy/gas_demand.hpp"
#include "models/energy/gas_prices.hpp"
#include "models/energy/oil.hpp"
#include "models/energy/refinery.hpp"
#include "models/energy/supply.hpp"
#include "models/energy/tariffs.hpp"
#include "models/energy/transit.hpp"
#include "models/trade/embargo.hpp"
#include "models/trade/exports_to_russia.hpp"
#include "models/trade/frictions.hpp"
#include "models/trade/imports_from_russia.hpp"
#include "models/trade/partner_exports.hpp"
#include "models/trade/partner_imports.hpp"
#include "models/trade/services.hpp"
#include "models/trade/shared.hpp"
#include "models/trade/totals.hpp"
// includes: migration population opinion economy integration defence composite
#include "models/composite/new_switzerland.hpp"
#include "models/defence/arms.hpp"
#include "models/economy/eu_funds.hpp"
#include "models/economy/fdi.hpp"
#include "models/economy/growth.hpp"
#include "models/economy/prices.hpp"
#include "models/economy/public_finance.hpp"
#include "models/integration/accession.hpp"
#include "models/integration/progress.hpp"
#include "models/migration/firms.hpp"
#include "models/migration/ict.hpp"
#include "models/migration/russians.hpp"
#include "models/opinion/climate.hpp"
#include "models/opinion/compositions.hpp"
#include "models/opinion/polls.hpp"
#include "models/opinion/soft_power.hpp"
#include "models/population/migration.hpp"
#include "models/population/vital.hpp"

namespace vidik::models {

Catalogue catalogue() {
  Catalogue all;
  // models: world policy politics region stance
  all.add<world::War>();
  all.add<world::WarIntensity>();
  all.add<world::Brent>();
  all.add<world::Ttf>();
  all.add<world::ExchangeRates>();
  all.add<world::NominalRuble>();
  all.add<world::Growth>();
  all.add<world::Activity>();
  all.add<world::Sanctions>();
  all.add<world::Enforcement>();
  all.add<world::WesternPressure>();
  all.add<world::Powers>();
  all.add<policy::Levers>();
  all.add<politics::Elections>();
  all.add<politics::Indicators>();
  all.add<region::Kosovo>();
  all.add<region::KosovoTension>();
  all.add<region::Bosnia>();
  all.add<region::Risk>();
  all.add<stance::Transitions>();
  all.add<stance::Phases>();
  all.add<stance::Cfsp>();
  // models: energy trade
  all.add<energy::Transit>();
  all.add<energy::Contract>();
  all.add<energy::Supply>();
  all.add<energy::Refinery>();
  all.add<energy::GasPrices>();
  all.add<energy::GasDemand>();
  all.add<energy::GasCapacity>();
  all.add<energy::GasBalance>();
  all.add<energy::GasCost>();
  all.add<energy::Oil>();
  all.add<energy::Bill>();
  all.add<energy::BillShare>();
  all.add<energy::Tariffs>();
  all.add<trade::Shared>();
  all.add<trade::Frictions>();
  all.add<trade::Embargo>();
  all.add<trade::ExportsToRussia>();
  all.add<trade::ImportsFromRussia>();
  all.add<trade::PartnerExports>();
  all.add<trade::PartnerImports>();
  all.add<trade::Totals>();
  all.add<trade::Services>();
  // models: migration population opinion economy integration defence composite
  all.add<migration::Russians>();
  all.add<migration::Firms>();
  all.add<migration::Ict>();
  all.add<population::Migration>();
  all.add<population::Vital>();
  all.add<economy::Fdi>();
  all.add<economy::EuFunds>();
  all.add<economy::Growth>();
  all.add<economy::Prices>();
  all.add<economy::PublicFinance>();
  all.add<opinion::SoftPower>();
  all.add<opinion::Climate>();
  all.add<opinion::EuMembership>();
  all.add<opinion::Sanctions>();
  all.add<opinion::PoliticalPartner>();
  all.add<opinion::EconomicPartner>();
  all.add<opinion::SecurityPartner>();
  all.add<opinion::ForeignPolicy>();
  all.add<opinion::DevelopmentModel>();
  all.add<opinion::Polls>();
  all.add<integration::Progress>();
  all.add<integration::Accession>();
  all.add<defence::Arms>();
  all.add<composite::NewSwitzerland>();
  // Names that have changed stand here, as all.retired("old.name", "new.name"), so that scenarios go on
  // working.
  return all;
}

}  // namespace vidik::models
