// Each line is one term of O2; the values of the loadings are in scenarios/assumptions/opinion.yaml.
#include "models/opinion/compositions.hpp"

namespace vidik::models::opinion {

namespace {
constexpr auto already_in_logits = "1";
constexpr auto per_growth = "logit/(%/year)";
}  // namespace

EuMembership::EuMembership() : Composition("eu", "vote on joining the EU", {"yes", "no", "undecided"}) {
  respond("yes", "opinion.driver.fatigue", already_in_logits);
  for (const auto vote : {"yes", "no"}) {
    respond(vote, "opinion.driver.accession", already_in_logits);
    respond(vote, "opinion.driver.backlash", already_in_logits);
    respond(vote, "opinion.driver.kosovo_tension");
    respond(vote, "opinion.driver.growth", per_growth);
    respond(vote, "politics.pro_eu_government");
    respond(vote, "politics.nationalist_government");
    respond(vote, "policy.eu_communication");
    respond(vote, "opinion.driver.soft_power", already_in_logits);
    respond(vote, "stance.full_phase");
  }
  respond("yes", "opinion.driver.membership");
}

Sanctions::Sanctions()
    : Composition("sanctions", "sanctions of Serbia on Russia", {"support", "oppose", "undecided"}) {
  respond("support", "opinion.driver.progress");
  for (const auto answer : {"support", "oppose"}) {
    respond(answer, "politics.pro_eu_government");
    respond(answer, "politics.nationalist_government");
    respond(answer, "opinion.driver.soft_power", already_in_logits);
    respond(answer, "opinion.driver.gas_discount", already_in_logits);
    respond(answer, "opinion.driver.pressure");
    respond(answer, "opinion.driver.gas_cut");
  }
  respond("support", "stance.full_phase");
  respond("oppose", "opinion.driver.peace");
}

PoliticalPartner::PoliticalPartner()
    : Composition("political_partner", "most important political partner",
                  {"russia", "china", "eu", "other"}) {
  respond("russia", "opinion.driver.soft_power", already_in_logits);
  respond("russia", "opinion.driver.gas_discount", already_in_logits);
  respond("russia", "opinion.driver.gas_cut");
  respond("russia", "opinion.driver.divested");
  respond("russia", "stance.pivot_phase");
  respond("russia", "stance.full_phase");
  respond("china", "opinion.driver.china");
  respond("china", "stance.pivot_phase");
  respond("eu", "opinion.driver.progress");
  respond("eu", "politics.pro_eu_government");
  respond("eu", "opinion.driver.backlash", already_in_logits);
  respond("eu", "stance.full_phase");
}

EconomicPartner::EconomicPartner()
    : Composition("economic_partner", "most important economic partner",
                  {"eu", "china", "germany", "russia", "other"}) {
  respond("eu", "opinion.driver.progress");
  respond("eu", "stance.full_phase");
  respond("china", "opinion.driver.china");
  respond("germany", "opinion.driver.progress");
  respond("russia", "opinion.driver.russian_trade");
  respond("russia", "opinion.driver.soft_power", already_in_logits);
  respond("russia", "opinion.driver.gas_cut");
}

SecurityPartner::SecurityPartner()
    : Composition("security_partner", "most important security partner", {"russia", "china", "eu", "other"}) {
  respond("russia", "opinion.driver.soft_power", already_in_logits);
  respond("russia", "opinion.driver.gas_cut");
  respond("russia", "stance.full_phase");
  respond("russia", "stance.pivot_phase");
  respond("russia", "opinion.driver.peace");
  respond("china", "opinion.driver.china");
  respond("eu", "opinion.driver.progress");
  respond("eu", "politics.pro_eu_government");
}

ForeignPolicy::ForeignPolicy()
    : Composition("foreign_policy", "orientation of foreign policy",
                  {"only_russia", "only_west", "both_west_lead", "both_russia_lead", "other"}) {
  respond("only_russia", "opinion.driver.soft_power", already_in_logits);
  respond("only_russia", "stance.pivot_phase");
  respond("only_russia", "politics.nationalist_government");
  for (const auto orientation : {"only_west", "both_west_lead"}) {
    respond(orientation, "opinion.driver.progress");
    respond(orientation, "politics.pro_eu_government");
  }
  respond("both_russia_lead", "opinion.driver.soft_power", already_in_logits);
  respond("both_russia_lead", "opinion.driver.gas_discount", already_in_logits);
}

DevelopmentModel::DevelopmentModel()
    : Composition("development_model", "country seen as a model of development",
                  {"switzerland", "germany", "russia", "other"}) {
  respond("switzerland", "opinion.driver.new_switzerland");
  respond("germany", "opinion.driver.progress");
  respond("russia", "opinion.driver.soft_power", already_in_logits);
  respond("russia", "opinion.driver.gas_cut");
}

}  // namespace vidik::models::opinion
