// The seven questions of opinion that are followed (O2); each is a Composition, and its answers and what
// moves them stand in compositions.cpp.
#pragma once

#include "models/opinion/composition.hpp"

namespace vidik::models::opinion {

/// Vote in a referendum on joining the EU.
struct EuMembership final : Composition {
  EuMembership();
};
/// Sanctions of Serbia on Russia.
struct Sanctions final : Composition {
  Sanctions();
};
/// Most important political partner.
struct PoliticalPartner final : Composition {
  PoliticalPartner();
};
/// Most important economic partner.
struct EconomicPartner final : Composition {
  EconomicPartner();
};
/// Most important security partner.
struct SecurityPartner final : Composition {
  SecurityPartner();
};
/// Preferred orientation of foreign policy.
struct ForeignPolicy final : Composition {
  ForeignPolicy();
};
/// Country that is seen as a model of development.
struct DevelopmentModel final : Composition {
  DevelopmentModel();
};

}  // namespace vidik::models::opinion
