// Which type of government is in office, as 0/1 indicators for the models that respond to it.
//
// Separate from elections.hpp, so that a scenario that holds the government is seen in the same month.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::politics {

struct Indicators final : Model {
  Indicators() : Model("politics", "indicators") {}

  Input government = input("politics.government");
  Output pro_eu = output("pro_eu_government", "0/1", "the government is pro-EU", Aggregation::stock);
  Output nationalist =
      output("nationalist_government", "0/1", "the government is nationalist", Aggregation::stock);

  void step(View x, Step t) const override;
};

}  // namespace vidik::models::politics
