// What a run leaves to be written, in whatever file format.
#pragma once

#include "engine/summary/summary.hpp"

namespace vidik {

struct RunResults {
  const Scenario& scenario;
  const Ensemble& ensemble;
  const Summary& summary;
};

}  // namespace vidik
