// The table of distributions: for each tag the keys it takes and how they make a distribution.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/core/diagnostics.hpp"
#include "engine/random/distribution.hpp"
#include "engine/scenario/distributions.hpp"
#include "engine/scenario/document.hpp"

namespace vidik {

/// What was written in the braces of a tag, as numbers, with its places.
struct Arguments {
  const Node& node;
  Diagnostics& diagnostics;
  std::map<std::string, std::vector<double>> numbers{};
  std::vector<Distribution> components{};

  bool has(const std::string& key) const { return numbers.contains(key); }
  double operator[](const std::string& key) const { return numbers.at(key).front(); }
  double value_or(const std::string& key, double fallback) const {
    return has(key) ? (*this)[key] : fallback;
  }

  /// Report a mistake at a key if the condition does not hold; return whether it does.
  bool demand(bool condition, const std::string& key, const std::string& message) const;
  bool above_zero(const std::string& key) const;
  bool shape(const std::string& key) const;  ///< from 0.001 to 1,000,000
};

using MakeKind = std::optional<Distribution::Kind> (*)(const Arguments&);

struct KindRow {
  DistributionKind kind;
  MakeKind make;
};
const std::vector<KindRow>& kind_rows();

}  // namespace vidik
