#include "models/catalogue.hpp"

// includes: world policy politics region stance
// includes: energy trade
// includes: migration population opinion economy integration defence composite

namespace vidik::models {

Catalogue catalogue() {
  Catalogue all;
  // models: world policy politics region stance
  // models: energy trade
  // models: migration population opinion economy integration defence composite
  return all;
}

}  // namespace vidik::models
