#include "models/trade/embargo.hpp"

namespace vidik::models::trade {

namespace {
constexpr double largest_partial_cover = 0.95;  // keeps the logarithm finite whatever the parameters
}

Column Embargo::partial_effect(PrepareView x, Parameter cover) const {
  const Column covered = x[partial_compliance] * x[cover] * x[intensity] / x[quoted_intensity];
  return log(1.0 - covered.min(largest_partial_cover));
}

Column Embargo::full_effect(PrepareView x, Parameter cover) const {
  return log(1.0 - x[cover] * x[compliance]) - x[overcompliance] * (1.0 - x[cover]);
}

void Embargo::prepare(PrepareView x) const {
  for (std::size_t c = 0; c < exports.size(); ++c) {
    x[export_partial_effect[c]] = partial_effect(x, export_partial[c]);
    x[export_full_effect[c]] =
        full_effect(x, export_full[c]) + log(1.0 - x[counter_depth] * x[export_counter[c]] * x[coverage]);
  }
  for (std::size_t c = 0; c < imports.size(); ++c) {
    x[import_partial_effect[c]] = partial_effect(x, import_partial[c]);
    x[import_full_effect[c]] = full_effect(x, import_full[c]);
  }
}

void Embargo::step(View x, Step) const {
  for (std::size_t c = 0; c < exports.size(); ++c)
    x[exports[c]] = x[partial] * x[export_partial_effect[c]] + x[full] * x[export_full_effect[c]];
  for (std::size_t c = 0; c < imports.size(); ++c)
    x[imports[c]] = x[partial] * x[import_partial_effect[c]] + x[full] * x[import_full_effect[c]];
}

}  // namespace vidik::models::trade
