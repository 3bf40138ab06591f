// "stance.ever_aligned.2030.mean > 0.3": what is looked for among points.
#pragma once

#include <string>
#include <vector>

#include "engine/store/store_reader.hpp"

namespace vidik::app {

struct Condition {
  std::string name;      ///< a number of the results; without its statistic: its mean, or its share
  std::string relation;  ///< <, <=, > or >=
  double limit = 0;

  bool holds(double value) const;
};

/// Throws UsageError if the text is none.
Condition parse_condition(const std::string& text);

/// The one number of a sweep that is called so; without a statistic, its mean or its share. Throws UsageError
/// if that is none, or more than one.
StoredSeries number_named(const std::string& name, StoreReader& store, const StoredSweep& sweep);

}  // namespace vidik::app
