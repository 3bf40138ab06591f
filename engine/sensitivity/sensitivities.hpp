// Indices of factors for the numbers of results: what is written, shown and printed.
#pragma once

#include <string>
#include <vector>

#include "engine/sensitivity/bootstrap.hpp"
#include "engine/summary/series.hpp"

namespace vidik {

struct Sensitivities {
  struct Number {
    Series series;
    std::vector<std::vector<Interval>> values;  ///< [index][factor]
  };

  std::vector<std::string> indices;  ///< "sobol_total"; what says most first
  std::vector<std::vector<std::string>>
      factors;  ///< [index][factor]: names; of some indices groups of factors
  std::vector<Number> numbers;
};

}  // namespace vidik
