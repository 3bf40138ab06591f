// All models of Vidik.
#pragma once

#include "engine/model/catalogue.hpp"

namespace vidik::models {

Catalogue catalogue();

}  // namespace vidik::models
