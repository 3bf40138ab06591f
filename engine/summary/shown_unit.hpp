// The unit in which numbers are shown to people.
#pragma once

#include <string>
#include <string_view>

namespace vidik {

/// A share is easier read in per cent: "share of GDP" becomes "% of GDP", and its numbers 100 times as large.
struct ShownUnit {
  std::string text;
  double scale = 1;
};

inline ShownUnit shown_unit(const std::string& unit) {
  const std::string_view share = "share";
  if (!unit.starts_with(share)) return {unit, 1};
  return {std::string(unit).replace(0, share.size(), 1, '%'), 100};
}

}  // namespace vidik
