// The numbers of a comparison: for each variable and period the same ones, in whatever file format.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/summary/differences.hpp"

namespace vidik {

struct DifferenceField {
  enum class Unit { of_variable, none, year };

  std::string name;  ///< "mean", "greater_share", "p5"
  Unit unit = Unit::of_variable;
  std::function<double(const Differences&, int output, int period)> value;  ///< not a number: not known
};

/// In the order of the columns of differences.csv; all have the quantiles of the first.
std::vector<DifferenceField> difference_fields(const Differences& first);

}  // namespace vidik
