// Every assumption of a scenario as a table: what it is, its value or prior, where that comes from and where
// it was set.
#pragma once

#include "engine/plan/plan.hpp"
#include "engine/write/table_sink.hpp"

namespace vidik {

/// kind,name,meaning,unit,value,prior,prior_p5,prior_p95,low,high,confidence,source,set_in
///
/// `value` is the number, or the median of the prior, and the quantiles are the prior's, all within the
/// bounds `low` and `high`; what is certain has no prior. `kind` is "parameter" or "first value".
void put_assumptions(const Scenario& scenario, const Plan& plan, TableSink& sink);

}  // namespace vidik
