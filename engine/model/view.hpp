// A model's window on a batch: x[handle] is the column, writable only where role and stage allow it. What
// depends on assumptions alone, Parameters and Derived, is read as a Reading: often one number for all paths.
#pragma once

#include <utility>

#include "engine/core/reading.hpp"
#include "engine/model/roles.hpp"

namespace vidik {

/// When a model is called: once per path, whenever parameters may have changed, in every month, or when
/// something else has set its States.
enum class Stage { start, prepare, step, accompany };

constexpr bool may_write(Stage stage, Role role) {
  switch (stage) {
    case Stage::start:
      return role == Role::state;
    case Stage::prepare:
      return role == Role::derived;
    case Stage::step:
      return role == Role::state || role == Role::companion || role == Role::output;
    case Stage::accompany:
      return role == Role::companion;
  }
  return false;
}

constexpr bool may_be_shared(Role role) {
  return role == Role::parameter || role == Role::derived;
}

template <Stage stage>
class Window {
 public:
  /// columns: all columns of the batch; slots: which of them this model's handles stand for, where the
  /// complement of a number stands for one of those that are `shared` by all paths.
  Window(Column* columns, const int* slots, const Shared* shared = nullptr)
      : columns_(columns), slots_(slots), shared_(shared) {}

  template <Role role>
  decltype(auto) operator[](Handle<role> handle) const {
    static_assert(stage != Stage::prepare || role == Role::parameter || role == Role::derived,
                  "prepare() sees parameters only, so that it needs to run again only when one changes");
    static_assert(stage != Stage::start || (role != Role::companion && role != Role::output &&
                                            role != Role::noise && role != Role::uniform),
                  "start() comes before the first month: there are no draws, companions and outputs yet");
    static_assert(stage != Stage::accompany || role == Role::state || role == Role::companion ||
                      role == Role::parameter || role == Role::derived,
                  "a companion is the model's own State in another form");
    const int slot = slots_[handle.slot];
    if constexpr (may_write(stage, role))
      return (columns_[slot]);
    else if constexpr (may_be_shared(role))
      return slot < 0 ? Reading(shared_[~slot]) : Reading(columns_[slot]);
    else
      return (std::as_const(columns_[slot]));
  }

 private:
  Column* columns_;
  const int* slots_;
  const Shared* shared_;
};

using StartView = Window<Stage::start>;
using PrepareView = Window<Stage::prepare>;
using View = Window<Stage::step>;
using CompanionView = Window<Stage::accompany>;

}  // namespace vidik
