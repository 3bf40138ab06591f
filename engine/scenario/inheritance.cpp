#include "engine/scenario/inheritance.hpp"

namespace vidik {

std::shared_ptr<const Inheritance> inheritance_of(const Scenario& scenario) {
  if (scenario.parent.empty()) return nullptr;
  Diagnostics its_own;  // what is wrong with the parent, its child may have put right
  const Scenario parent = load_scenario(scenario.parent, its_own);
  return std::make_shared<Inheritance>(Inheritance{parent.title, scenario.parent, diff(parent, scenario)});
}

}  // namespace vidik
