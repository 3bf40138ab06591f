#include "models/stance/phases.hpp"

#include "models/dynamics.hpp"
#include "models/stance/transitions.hpp"

namespace vidik::models::stance {

void Phases::prepare(PrepareView x) const {
  x[closed] = share_closed(x[implementation]);
}

void Phases::step(View x, Step) const {
  x[non_aligned] = indicator(x[stance] == Transitions::non_aligned);
  x[partial] = indicator(x[stance] == Transitions::partial);
  x[full] = indicator(x[stance] == Transitions::full);
  x[pivot] = indicator(x[stance] == Transitions::pivot);
  x[aligned] = x[partial] + x[full];
  x[partial_phase] = lag(x[partial_phase], x[partial], x[closed]);
  x[full_phase] = lag(x[full_phase], x[full], x[closed]);
  x[pivot_phase] = lag(x[pivot_phase], x[pivot], x[closed]);
  x[ever_aligned] = x[ever_aligned].max(x[aligned]);
}

}  // namespace vidik::models::stance
