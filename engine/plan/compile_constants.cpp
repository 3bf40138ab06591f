// Parameters that are the same on all paths and in all months, and what models derive from nothing else.
//
// They are computed once, and models read them as one number instead of a column: most parameters are not
// uncertain, and as columns they would fill the caches that the others need.
#include "engine/plan/compilation.hpp"

namespace vidik {

bool Compilation::constant(int parameter) const {
  const auto draw = draw_of_.find(parameter);
  return draw != draw_of_.end() && !targeted_.contains(parameter) &&
         values_->draws[static_cast<std::size_t>(draw->second)].distribution.constant();
}

void Compilation::share_constants_of(std::size_t model, std::map<int, int>& number_of) {
  const auto declarations = placed_[model].model->declarations();
  std::vector<int>& slots = compact_[model].slots;
  const bool all = constant_.contains(model);
  for (std::size_t i = 0; i < declarations.size(); ++i) {
    const Role role = declarations[i].role;
    if (!(role == Role::parameter && constant(slots[i])) && !(role == Role::derived && all)) continue;
    const auto [number, added] = number_of.emplace(slots[i], static_cast<int>(structure_->shared.size()));
    if (added) structure_->shared.push_back(slots[i]);
    slots[i] = ~number->second;
  }
}

void Compilation::share_constants() {
  for (std::size_t model = 0; model < placed_.size(); ++model) {
    const auto declarations = placed_[model].model->declarations();
    bool all = true;
    for (std::size_t i = 0; i < declarations.size(); ++i)
      if (declarations[i].role == Role::parameter) all = all && constant(placed_[model].slots[i]);
    if (all) constant_.insert(model);
  }
  compact_ = placed_;
  std::map<int, int> number_of;  // by column
  for (std::size_t model = 0; model < placed_.size(); ++model) share_constants_of(model, number_of);
}

}  // namespace vidik
