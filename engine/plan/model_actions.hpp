// Actions that call models, and those that keep columns in order around them.
#pragma once

#include <memory>
#include <vector>

#include "engine/model/model.hpp"
#include "engine/plan/action.hpp"

namespace vidik {

/// A model and the columns that its handles stand for (see Window).
struct PlacedModel {
  std::shared_ptr<const Model> model;
  std::vector<int> slots;

  template <typename Window>
  Window window(Batch& batch) const {
    return Window(batch.columns.data(), slots.data(), batch.shared.data());
  }
};

/// Calls a model in one of its stages.
template <Stage stage>
class CallModel final : public Action {
 public:
  explicit CallModel(PlacedModel placed) : placed_(std::move(placed)) {}
  void apply(Batch& batch, Step step) const override {
    const auto window = placed_.window<Window<stage>>(batch);
    if constexpr (stage == Stage::start)
      placed_.model->start(window);
    else if constexpr (stage == Stage::prepare)
      placed_.model->prepare(window);
    else if constexpr (stage == Stage::accompany)
      placed_.model->accompany(window, step);
    else
      placed_.model->step(window, step);
  }
  std::string describe() const override { return std::string(verb) + ' ' + placed_.model->name(); }

 private:
  static constexpr const char* verb = stage == Stage::start       ? "start"
                                      : stage == Stage::prepare   ? "prepare"
                                      : stage == Stage::accompany ? "take companions of"
                                                                  : "step";
  PlacedModel placed_;
};

using StartModel = CallModel<Stage::start>;
using PrepareModel = CallModel<Stage::prepare>;
using AccompanyModel = CallModel<Stage::accompany>;
using StepModel = CallModel<Stage::step>;

/// Copies columns: initial values to States, drawn parameters to those in effect, States to snapshots of
/// them.
class CopyColumns final : public Action {
 public:
  struct Copy {
    int from, to;
  };
  CopyColumns(std::string what, std::vector<Copy> copies)
      : what_(std::move(what)), copies_(std::move(copies)) {}
  void apply(Batch& batch, Step) const override {
    for (const auto [from, to] : copies_) batch[to] = batch[from];
  }
  std::string describe() const override { return what_; }

 private:
  std::string what_;
  std::vector<Copy> copies_;
};

/// Fills columns with constants, such as the memory of rules before the first month.
class ResetColumns final : public Action {
 public:
  struct Reset {
    int column;
    double value;
  };
  ResetColumns(std::string what, std::vector<Reset> resets)
      : what_(std::move(what)), resets_(std::move(resets)) {}
  void apply(Batch& batch, Step) const override {
    for (const auto [column, value] : resets_) batch[column].setConstant(value);
  }
  std::string describe() const override { return what_; }

 private:
  std::string what_;
  std::vector<Reset> resets_;
};

/// Keeps a parameter within its bounds after interventions.
class ClipParameter final : public Action {
 public:
  ClipParameter(std::string name, int column, double low, double high)
      : name_(std::move(name)), column_(column), low_(low), high_(high) {}
  void apply(Batch& batch, Step) const override { batch[column_] = clip(batch[column_], low_, high_); }
  std::string describe() const override { return "keep " + name_ + " within its bounds"; }

 private:
  std::string name_;
  int column_;
  double low_, high_;
};

}  // namespace vidik
