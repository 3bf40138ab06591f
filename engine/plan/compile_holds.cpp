// Changes of states by something else than their models, with the companions that follow them.
#include <algorithm>

#include "engine/plan/compilation.hpp"

namespace vidik {

void Compilation::hold_state(int column, std::unique_ptr<const Action> action) {
  holds_[column].push_back(accompanied(std::move(action), column, true));
}

std::unique_ptr<const Action> Compilation::accompanied(std::unique_ptr<const Action> change, int column,
                                                       bool after_step) {
  const PlacedModel& placed = placed_[owner_.at(column)];
  const auto declarations = placed.model->declarations();
  const std::string state = structure_->variables[static_cast<std::size_t>(column)].name;
  const auto has_companion = [&](const Declaration& one) {
    return one.role == Role::companion && without_form(one.name) == state;
  };
  if (std::ranges::none_of(declarations, has_companion)) return change;
  std::vector<AccompaniedChange::Kept> kept;
  for (std::size_t i = 0; i < declarations.size(); ++i) {
    if (declarations[i].role != Role::companion) continue;
    const std::string copy = declarations[i].name + ", kept";
    const Variable* known = find(copy);
    kept.push_back(
        {placed.slots[i], known ? known->column : add_column({.name = copy, .role = Role::derived})});
  }
  return std::make_unique<AccompaniedChange>(std::move(change), column, placed, std::move(kept), after_step);
}

}  // namespace vidik
