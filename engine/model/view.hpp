// A model's window on a batch: x[handle] is the column, writable only where role and stage allow it.
#pragma once

#include <utility>

#include "engine/core/column.hpp"
#include "engine/model/roles.hpp"

namespace vidik {

/// When a model is called: once per path, whenever parameters may have changed, or in every month.
enum class Stage { start, prepare, step };

constexpr bool may_write(Stage stage, Role role) {
  switch (stage) {
    case Stage::start:
      return role == Role::state;
    case Stage::prepare:
      return role == Role::derived;
    case Stage::step:
      return role == Role::state || role == Role::output;
  }
  return false;
}

template <Stage stage>
class Window {
 public:
  /// columns: all columns of the batch; slots: which of them this model's handles stand for.
  Window(Column* columns, const int* slots) : columns_(columns), slots_(slots) {}

  template <Role role>
  decltype(auto) operator[](Handle<role> handle) const {
    static_assert(stage != Stage::prepare || role == Role::parameter || role == Role::derived,
                  "prepare() sees parameters only, so that it needs to run again only when one changes");
    static_assert(
        stage != Stage::start || (role != Role::output && role != Role::noise && role != Role::uniform),
        "start() comes before the first month: there are no draws and no outputs yet");
    Column& column = columns_[slots_[handle.slot]];
    if constexpr (may_write(stage, role))
      return (column);
    else
      return (std::as_const(column));
  }

 private:
  Column* columns_;
  const int* slots_;
};

using StartView = Window<Stage::start>;
using PrepareView = Window<Stage::prepare>;
using View = Window<Stage::step>;

}  // namespace vidik
