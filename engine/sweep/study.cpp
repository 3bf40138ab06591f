#include "engine/sweep/study.hpp"

#include <fmt/format.h>

#include "engine/core/numerics.hpp"
#include "engine/sweep/axes.hpp"
#include "engine/write/csv.hpp"
#include "engine/write/sha256.hpp"

namespace vidik {

Study prepare_study(const Sweep& sweep, const Catalogue& catalogue, const Diagnostics& found) {
  Diagnostics diagnostics = found;
  Study study;
  study.sweep_ = std::make_shared<const Sweep>(sweep);
  study.variants_ =
      std::make_shared<const std::vector<Variant>>(compile_variants(sweep, catalogue, diagnostics));
  if (!study.variants_->empty())
    for (auto& tied : tie_factors(sweep, *study.variants_, diagnostics)) {
      study.axes_.push_back(std::move(tied.axis));
      study.draws_.push_back(std::move(tied.draw));
    }
  if (!diagnostics.has_errors()) study.design_ = DesignPoints(sweep, study.axes_, diagnostics);
  diagnostics.throw_if_errors();
  if (*sweep.design.kind == Design::Kind::list) study.take_listed_levels();
  study.warnings_ = diagnostics.sorted();
  return study;
}

void Study::take_listed_levels() {
  for (std::size_t i = 0; i < axes_.size(); ++i) {
    if (axes_[i].levels.discrete()) continue;
    const auto [low, high] = design_.listed_range(i);
    axes_[i].levels = Levels::range(low, high, axes_[i].months, 0);
  }
}

Point Study::point(std::int64_t number) const {
  Point point{number, 0, design_[number]};
  point.variant = variant_of(point.levels);
  return point;
}

std::size_t Study::variant_of(const std::vector<double>& levels) const {
  std::size_t number = 0;
  for (std::size_t i = 0; i < axes_.size(); ++i)
    if (const std::size_t choices = axes_[i].choices.size(); choices > 0)
      number = number * choices + static_cast<std::size_t>(levels[i]);
  return number;
}

std::map<std::string, double> Study::values_of(const Point& point) const {
  std::map<std::string, double> values;
  for (std::size_t i = 0; i < axes_.size(); ++i)
    if (axes_[i].choices.empty()) values[draws_[i]] = point.levels[i];
  return values;
}

Plan Study::plan_of(const Point& point) const {
  return (*variants_)[point.variant].plan.with(values_of(point));
}

std::string Study::key_of(const Point& point) const {
  return hashed("point", point);
}

std::string Study::lineage_of(const Point& point) const {
  return hashed("lineage", point);
}

std::string Study::hashed(const std::string& what, const Point& point) const {
  const Variant& variant = (*variants_)[point.variant];
  std::string text = fmt::format("{}, numerics {}\n{}\n", what, numerics_version,
                                 what == "point" ? variant.identity : variant.lineage);
  for (const auto& [name, value] : values_of(point)) text += name + '=' + shortest(value) + '\n';
  return Sha256::of(text);
}

std::string Study::level_text(std::size_t factor, double level) const {
  const Axis& axis = axes_[factor];
  if (!axis.choices.empty()) return axis.choices[static_cast<std::size_t>(level)];
  return axis.months ? Month::from_index(static_cast<int>(level)).text() : shortest(level);
}

}  // namespace vidik
