#include "models/region/risk.hpp"

#include "models/region/bosnia.hpp"
#include "models/region/kosovo.hpp"

namespace vidik::models::region {

void Risk::step(View x, Step) const {
  x[settled] = indicator(x[kosovo] == Kosovo::settlement);
  x[crisis] = indicator(x[kosovo] == Kosovo::crisis);
  x[secession] = indicator(x[bosnia] == Bosnia::secession);
  x[bosnia_risk] = x[status_quo_risk] * indicator(x[bosnia] == Bosnia::status_quo) +
                   x[crisis_risk] * indicator(x[bosnia] == Bosnia::crisis) +
                   x[secession_risk] * x[secession] +
                   x[centralised_risk] * indicator(x[bosnia] == Bosnia::centralised);
  x[risk] = x[kosovo_weight] * x[tension] + x[bosnia_weight] * x[bosnia_risk];
}

}  // namespace vidik::models::region
