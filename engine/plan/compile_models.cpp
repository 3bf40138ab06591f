// Columns for everything that models declare, and which columns their handles stand for.
#include <fmt/format.h>

#include "engine/core/suggestion.hpp"
#include "engine/plan/compilation.hpp"
#include "engine/plan/ordering.hpp"

namespace vidik {

namespace {

bool reads(Role role) {
  return role == Role::input || role == Role::lagged;
}

/// Columns of what one model declares itself; −1 where it reads another's.
using Slots = std::vector<int>;

}  // namespace

void Compilation::place_models(const Catalogue& catalogue, const CompileOptions& options) {
  Diagnostics ours;  // mistakes of the models, not of the user: without columns, every name would be unknown
  const auto models = ordered(catalogue, options.order_seed, ours);
  structure_->models = models;
  for (const auto& model : models) {
    Slots slots;
    for (const auto& d : model->declarations()) {
      if (reads(d.role)) {
        slots.push_back(-1);
      } else if (d.role == Role::noise || d.role == Role::uniform) {
        slots.push_back(add_noise(d.name, d.role == Role::uniform, RandomPart::noise));
      } else {
        slots.push_back(add_column({d.name, d.unit, d.meaning, d.role, d.aggregation, model->name()}));
        owner_[slots.back()] = placed_.size();
        declaration_of_[slots.back()] = &d;
      }
    }
    placed_.push_back({model, std::move(slots)});
  }
  std::map<int, int> snapshot_of;
  for (auto& placed : placed_) {
    const auto declarations = placed.model->declarations();
    for (std::size_t i = 0; i < declarations.size(); ++i) {
      const auto& d = declarations[i];
      if (!reads(d.role)) continue;
      const Variable* found = find(d.name);
      const bool allowed =
          found &&
          (found->role == Role::state || found->role == Role::companion || found->role == Role::parameter ||
           (d.role == Role::input && (found->role == Role::output || found->role == Role::derived)));
      if (!allowed) {
        const auto names = names_of({Role::state, Role::output, Role::parameter});
        ours.error(
            {},
            fmt::format("{} reads '{}', {}", placed.model->name(), d.name,
                        found ? "which has no value before the first month" : "which no model declares"),
            found ? "declare it as a State" : did_you_mean(d.name, names));
        placed.slots[i] = 0;
        continue;
      }
      const Variable variable = *found;
      if (d.role == Role::lagged && !snapshot_of.contains(variable.column)) {
        snapshot_of[variable.column] =
            add_column({variable.name + " (last month)", variable.unit, "", Role::derived});
        snapshots_.push_back({variable.column, snapshot_of[variable.column]});
      }
      placed.slots[i] = d.role == Role::lagged ? snapshot_of[variable.column] : variable.column;
    }
  }
  ours.throw_if_errors();
}

}  // namespace vidik
