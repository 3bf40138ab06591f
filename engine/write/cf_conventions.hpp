// Names, units and descriptions as the Climate and Forecast conventions want them (CF-1.8).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/plan/plan.hpp"

namespace vidik {

/// "energy.bill" → "energy_bill": letters, digits and underscores, each once.
std::vector<std::string> cf_names(const std::vector<Recorded>& outputs);

/// A unit as UDUNITS reads it, such as "1e9 m3 year-1"; "1" for what it has no unit for. UDUNITS knows no
/// money: "USD mn" is "1e6".
std::string udunits(const std::string& unit);
/// Whether udunits() knows the unit.
bool has_udunits(const std::string& unit);

/// How a value of a period is made from those of its months: "time: sum".
std::string cell_methods(Aggregation aggregation);

/// The states of a regime.
struct Flags {
  std::vector<double> values;
  std::string meanings;  ///< a word for each: "long short_annex none"
};
/// From a unit "0/1/2" and a meaning "gas contract with Russia: 0 long, 1 short annex, 2 none"; nothing if
/// the unit lists no states. Where the meaning does not name them, they are called state_0 ….
std::optional<Flags> flags_of(const std::string& unit, const std::string& meaning);

/// Days from 1970-01-01 to the first day of a month.
int days_to(Month month);

}  // namespace vidik
