// A sweep tied to models: its points, and the Plan of each.
//
//   Diagnostics found;
//   const Study study = prepare_study(load_sweep(file, found), models::catalogue(), found);
//   const Plan plan = study.plan_of(study.point(7));
//
// A base scenario (or each combination of alternatives) is compiled once; a point is a set of values. All
// points draw the same random numbers, so differences between them are those of the levels. A level that is
// set leaves the draws of everything else as they are, also of what it is correlated with.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/model/catalogue.hpp"
#include "engine/sweep/design_points.hpp"
#include "engine/sweep/variants.hpp"

namespace vidik {

struct Point {
  std::int64_t number = 0;     ///< in its design, from 0
  std::size_t variant = 0;     ///< which combination of choices
  std::vector<double> levels;  ///< by factor; of a choice, its number
};

class Study {
 public:
  const Sweep& sweep() const { return *sweep_; }
  std::int64_t size() const { return design_.count(); }
  Point point(std::int64_t number) const;

  /// One of each combination of choices.
  const std::vector<Variant>& variants() const { return *variants_; }
  /// The combination that these levels choose.
  std::size_t variant_of(const std::vector<double>& levels) const;
  Plan plan_of(const Point& point) const;
  /// 64 hexadecimal digits: a hash of the resolved scenario with the point's values, paths, seed and the
  /// version of the numerics. Points of one key have the same results to the bit.
  std::string key_of(const Point& point) const;
  /// The same but for the number of paths and the quantiles: points of one lineage have their first paths in
  /// common, to the bit.
  std::string lineage_of(const Point& point) const;

  const std::vector<Axis>& axes() const { return axes_; }
  /// What a factor varies: "energy.contract_slope", "levers.pressure.by"; of a choice, nothing.
  const std::string& varies(std::size_t factor) const { return draws_[factor]; }
  /// A level in words: "0.25", "2025-06", "gas-cut-off".
  std::string level_text(std::size_t factor, double level) const;
  const std::vector<Diagnostic>& warnings() const { return warnings_; }

 private:
  friend Study prepare_study(const Sweep&, const Catalogue&, const Diagnostics&);
  /// In a list, the levels of a number are those from the least to the largest that stands there.
  void take_listed_levels();
  std::map<std::string, double> values_of(const Point& point) const;
  std::string hashed(const std::string& what, const Point& point) const;

  std::shared_ptr<const Sweep> sweep_;
  std::shared_ptr<const std::vector<Variant>> variants_;
  std::vector<Axis> axes_;
  std::vector<std::string> draws_;  ///< by factor; empty for a choice
  DesignPoints design_;
  std::vector<Diagnostic> warnings_;
};

/// Throws InputError with all mistakes at once, also those already `found` when the sweep was read.
Study prepare_study(const Sweep& sweep, const Catalogue& catalogue, const Diagnostics& found = {});

}  // namespace vidik
