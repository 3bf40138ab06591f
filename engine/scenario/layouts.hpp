// The field lists of a scenario file: every key there is, with its type, default and meaning.
#pragma once

#include "engine/scenario/fields.hpp"

namespace vidik {

struct Horizon {
  Located<Month> start, end;
};

/// What stands in the braces of a pin that holds one value.
struct Hold {
  std::optional<Located<Month>> from, until;
  std::optional<Located<double>> to;
};

const Fields<Scenario>& scenario_fields();
const Fields<Horizon>& horizon_fields();
const Fields<EnsembleSettings>& ensemble_fields();
const Fields<Assumption>& assumption_fields();
const Fields<Correlation>& correlation_fields();
const Fields<Lever>& lever_fields();
const Fields<Shock>& shock_fields();
const Fields<Condition>& condition_fields();
const Fields<Rule::Consequence>& consequence_fields();
const Fields<Rule>& rule_fields();
const Fields<Hold>& hold_fields();
const Fields<Event>& event_fields();
const Fields<Report>& report_fields();

/// Entries with all their checks.
Format<Assumption> assumption_format();
Format<Correlation> correlation_format();
Format<Lever> lever_format();
Format<Shock> shock_format();
Format<Rule> rule_format();
Format<Pin> pin_format();

}  // namespace vidik
