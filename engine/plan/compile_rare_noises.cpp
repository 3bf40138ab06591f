// Normals that are drawn only where a path reads them, such as the sizes of jumps.
#include <algorithm>

#include "engine/plan/compilation.hpp"

namespace vidik {

bool Compilation::correlated(std::size_t noise) const {
  return std::ranges::any_of(values_->correlated_noises, [&](const CorrelatedGroup& group) {
    return std::ranges::find(group.members, static_cast<int>(noise)) != group.members.end();
  });
}

void Compilation::add_rare_noises(const PlacedModel& placed, std::size_t before) {
  const auto slot = [&](auto handle) { return placed.slots[static_cast<std::size_t>(handle.slot)]; };
  const auto declarations = placed.model->declarations();
  auto& noises = values_->noises;
  for (std::size_t i = 0; i < declarations.size(); ++i) {
    const Declaration& declaration = declarations[i];
    if (declaration.role != Role::noise || declaration.draw.slot < 0) continue;
    const auto found = std::ranges::find(noises, placed.slots[i], &NoiseColumn::column);
    const auto noise = static_cast<std::size_t>(found - noises.begin());
    if (correlated(noise)) continue;  // others are made of it in every month
    found->rare = true;
    values_->rare_noises.push_back({noise, slot(declaration.draw), slot(declaration.probability), before});
  }
}

}  // namespace vidik
