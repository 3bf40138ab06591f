#include "models/politics/indicators.hpp"

#include "models/politics/elections.hpp"

namespace vidik::models::politics {

void Indicators::step(View x, Step) const {
  x[pro_eu] = indicator(x[government] == Elections::pro_eu);
  x[nationalist] = indicator(x[government] == Elections::nationalist);
}

}  // namespace vidik::models::politics
