// Accession of Serbia to the EU, which is not undone (C3).
//
// A month brings membership with probability h while progress > p_min, Kosovo is settled and the phase of
// full alignment > q_min. Threshold and probability are expert priors.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::integration {

struct Accession final : Model {
  Accession() : Model("integration", "accession") {}

  Parameter least_progress = parameter("accession_progress", "0–1", "progress that accession requires");
  Parameter least_alignment =
      parameter("accession_alignment", "0–1", "phase of full alignment that accession requires");
  Parameter chance =
      parameter("accession_probability", "1/month", "probability of accession once its conditions hold");

  Input eu_progress = input("integration.eu_progress");
  Input settled = input("region.kosovo_settled");
  Input full_phase = input("stance.full_phase");
  Uniform draw = uniform("accession_draw");

  State eu_member = state("eu_member", "0/1", "member of the EU", Aggregation::stock);

  void step(View x, Step t) const override;
};

}  // namespace vidik::models::integration
