#include "tests/oracle/draws.hpp"

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "models/trade/chapters.hpp"

namespace vidik::test::oracle {

namespace {

std::uint64_t mix(std::uint64_t z) {
  z += 0x9E3779B97F4A7C15ULL;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

double uniform(std::uint64_t call, std::uint64_t path, std::uint64_t column, std::uint64_t k = 0) {
  return static_cast<double>(mix(mix(mix(mix(call) + path) + column) + k) >> 11) * 0x1p-53 + 0x1p-54;
}

/// The sum of twelve uniforms less six: near enough to a normal, and exact arithmetic in any language.
double normal(std::uint64_t call, std::uint64_t path, std::uint64_t column) {
  double sum = 0;
  for (std::uint64_t k = 0; k < 12; ++k) sum += uniform(call, path, column, k);
  return sum - 6.0;
}

/// Names of columns in the order in which each call of a month draws them; "" for one that nobody reads.
using Names = std::vector<std::string>;

template <typename List>
Names family(const std::string& stem, const List& members, const Names& before = {}) {
  Names names = before;
  for (const auto member : members) names.push_back(stem + "." + std::string(member));
  return names;
}

Names joined(Names first, const Names& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

const Names world = {"world.brent_noise",
                     "world.ttf_noise",
                     "world.eur_usd_noise",
                     "world.rub_usd_noise",
                     "world.growth_eu_noise",
                     "world.growth_russia_noise",
                     "world.growth_china_noise",
                     "world.western_pressure_noise",
                     "world.china_engagement_noise",
                     "world.global_majority_noise"};
const Names exports = family("trade.exports_noise", models::trade::export_chapters);
const Names imports = family("trade.imports_noise", models::trade::import_chapters, {""});
const Names partners = joined(family("trade.partner_exports_noise", models::trade::partners),
                              family("trade.partner_imports_noise", models::trade::partners));
const Names opinion_growth = {"opinion.eu.yes_noise",
                              "opinion.eu.no_noise",
                              "opinion.sanctions.support_noise",
                              "opinion.sanctions.oppose_noise",
                              "opinion.political_partner.russia_noise",
                              "opinion.political_partner.china_noise",
                              "opinion.political_partner.eu_noise",
                              "opinion.economic_partner.eu_noise",
                              "opinion.economic_partner.china_noise",
                              "opinion.economic_partner.germany_noise",
                              "opinion.economic_partner.russia_noise",
                              "opinion.security_partner.russia_noise",
                              "opinion.security_partner.china_noise",
                              "opinion.security_partner.eu_noise",
                              "opinion.foreign_policy.only_russia_noise",
                              "opinion.foreign_policy.only_west_noise",
                              "opinion.foreign_policy.both_west_lead_noise",
                              "opinion.foreign_policy.both_russia_lead_noise",
                              "opinion.development_model.switzerland_noise",
                              "opinion.development_model.germany_noise",
                              "opinion.development_model.russia_noise",
                              "economy.growth_noise",
                              "stance.cfsp_noise",
                              "integration.progress_noise"};
const Names misc = {"world.brent_jump_up_noise",
                    "world.brent_jump_down_noise",
                    "world.ttf_jump_up_noise",
                    "world.ttf_jump_down_noise",
                    "world.rub_usd_jump_noise",
                    "world.sanctions_noise",
                    "region.kosovo_tension_noise",
                    "energy.weather_noise",
                    "trade.services_exports_noise",
                    "trade.services_imports_noise",
                    "migration.inflow_noise",
                    "migration.ict_noise",
                    "economy.fdi_noise",
                    ""};
const Names uniforms = {"world.war_draw",
                        "world.mobilisation_draw",
                        "world.brent_jump_up_draw",
                        "world.brent_jump_down_draw",
                        "world.ttf_jump_up_draw",
                        "world.ttf_jump_down_draw",
                        "world.rub_usd_jump_draw",
                        "region.kosovo_draw",
                        "region.bosnia_draw",
                        "politics.election_draw",
                        "politics.change_draw",
                        "politics.successor_draw",
                        "stance.stance_draw",
                        "energy.contract_expiry_draw",
                        "energy.contract_change_draw",
                        "energy.transit_draw",
                        "energy.supply_draw",
                        "energy.refinery_draw",
                        "integration.accession_draw",
                        ""};

/// Correlations of the ten world innovations in the order of `world`.
std::array<std::array<double, 10>, 10> world_cholesky() {
  struct Pair {
    int i, j;
    double value;
  };
  constexpr Pair pairs[] = {{0, 1, .20}, {0, 2, .12}, {0, 3, -.35}, {0, 5, .30}, {1, 4, -.25}, {4, 6, .30},
                            {4, 5, .20}, {0, 4, .05}, {3, 5, -.25}, {7, 9, .15}, {8, 9, .30},  {0, 6, .20}};
  std::array<std::array<double, 10>, 10> matrix{}, lower{};
  for (int i = 0; i < 10; ++i) matrix[i][i] = 1;
  for (const auto& pair : pairs) matrix[pair.i][pair.j] = matrix[pair.j][pair.i] = pair.value;
  for (int i = 0; i < 10; ++i)
    for (int j = 0; j <= i; ++j) {
      double rest = matrix[i][j];
      for (int k = 0; k < j; ++k) rest -= lower[i][k] * lower[j][k];
      lower[i][j] = i == j ? std::sqrt(rest) : rest / lower[j][j];
    }
  return lower;
}

void set(Batch& batch, const Plan& plan, const std::string& name, double value) {
  if (name.empty()) return;
  const Variable* variable = plan.find(name);
  if (!variable) throw std::runtime_error("no such draw: " + name);
  batch[variable->column].setConstant(value);
}

void set_normals(Batch& batch, const Plan& plan, const Names& names, std::uint64_t call, std::uint64_t path) {
  for (std::size_t i = 0; i < names.size(); ++i) set(batch, plan, names[i], normal(call, path, i));
}

}  // namespace

void set_draws(Batch& batch, const Plan& plan, int step, std::uint64_t path) {
  const std::uint64_t call = 7 * static_cast<std::uint64_t>(step - 1);
  static const auto lower = world_cholesky();
  for (std::size_t i = 0; i < world.size(); ++i) {
    double value = 0;
    for (std::size_t j = 0; j <= i; ++j) value += lower[i][j] * normal(call + 1, path, j);
    set(batch, plan, world[i], value);
  }
  set_normals(batch, plan, exports, call + 2, path);
  set_normals(batch, plan, imports, call + 3, path);
  set_normals(batch, plan, partners, call + 4, path);
  set_normals(batch, plan, opinion_growth, call + 5, path);
  set_normals(batch, plan, misc, call + 6, path);
  for (std::size_t i = 0; i < uniforms.size(); ++i) set(batch, plan, uniforms[i], uniform(call + 7, path, i));
}

}  // namespace vidik::test::oracle
