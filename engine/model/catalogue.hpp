// The models that can take part in a run, by name.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
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
  /// A parameter or variable has another name now; scenarios may still use the old one, and are told of the
  /// new.
  void retired(std::string old_name, std::string new_name) {
    retired_[std::move(old_name)] = std::move(new_name);
  }

  const std::vector<std::shared_ptr<const Model>>& models() const { return models_; }
  const std::map<std::string, std::string>& retired_names() const {
    return retired_;
  }  ///< new ones by old ones

 private:
  std::vector<std::shared_ptr<const Model>> models_;
  std::map<std::string, std::string> retired_;
};

}  // namespace vidik
