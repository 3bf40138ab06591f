#include "engine/summary/stances.hpp"

namespace vidik {

std::vector<Estimate> stance_probabilities(const Summary& summary, const std::string& year) {
  std::vector<Estimate> result;
  for (const Stance& stance : stances)
    if (const Estimate* estimate = summary.find(stance.variable, year, "mean")) result.push_back(*estimate);
  if (result.size() != stances.size()) result.clear();
  return result;
}

}  // namespace vidik
