#include "models/policy/levers.hpp"

namespace vidik::models::policy {

namespace {
// What level 1 means, in the order of Levers::names.
constexpr std::array<std::string_view, Levers::names.size()> meanings = {
    "level of joint industrial programmes and fairs with Russia; 1: full programme",
    "level of promotion of the EAEU trade preference; 1: use rises from 55 to 90 %",
    "level of academic exchange with Russia; 1: 3,000 places",
    "level of talent retention; 1: tax relief and grants for returnees",
    "level of integration of migrants; 1: permits and citizenship after three years",
    "level of gas diversification; 1: 1.5 bcm/year more entry capacity by 2028",
    "level of gas storage expansion; 1: 0.40 bcm more",
    "share of contract gas paid in rubles",
    "level of settlement outside dollar and euro; 1: own channel for all payments",
    "level of re-export control; 1: no re-export of dual-use goods",
    "level of gradual alignment with the CFSP; 1: non-economic measures are joined",
    "level of rule-of-law reforms; 1: reforms of chapters 23 and 24",
    "level of communication on the EU; 1: full campaign",
    "level of cooperation with China; 1: use of the trade agreement and joint projects"};
}  // namespace

Levers::Levers() : Model("policy", "levers") {
  for (std::size_t i = 0; i < names.size(); ++i) level[i] = parameter(names[i], "0–1", meanings[i]);
}

void Levers::step(View x, Step) const {
  Column total = Column::Zero();
  for (std::size_t i = 0; i < names.size(); ++i) total += x[cost[i]] * x[level[i]];
  x[total_cost] = total;
}

}  // namespace vidik::models::policy
