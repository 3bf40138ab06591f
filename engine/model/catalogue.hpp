// The models that can take part in a run, by name.
#pragma once

#include <memory>
#include <vector>

#include "engine/model/model.hpp"

namespace vidik {

/// Owns the models; the order of adding means nothing, since the Plan orders them by what they read.
class Catalogue {
 public:
  template <typename M>
  void add() {
    models_.push_back(std::make_shared<const M>());
  }
  const std::vector<std::shared_ptr<const Model>>& models() const { return models_; }

 private:
  std::vector<std::shared_ptr<const Model>> models_;
};

}  // namespace vidik
