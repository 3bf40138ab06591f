#include "engine/store/sweep_units.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/run/simulate.hpp"

namespace vidik {

namespace {
constexpr std::uint64_t most_bytes_at_once = 64 << 20;
constexpr std::int64_t most_units_at_once = 64;

bool divided_alike(const Plan& a, const Plan& b) {
  return keeps_all(a) == keeps_all(b) && Units(a).size() == Units(b).size();
}

std::int64_t unit_size(const Study& study) {
  const Plan& first = study.variants().front().plan;
  for (const Variant& variant : study.variants())
    if (!divided_alike(variant.plan, first)) return study.sweep().paths;
  return Units(first).size();
}
}  // namespace

SweepUnits::SweepUnits(const Study& study)
    : SweepUnits(study.size(), study.sweep().paths, unit_size(study)) {}

UnitRange SweepUnits::whole_points(UnitRange range) const {
  const std::int64_t first = (range.first + of_point_ - 1) / of_point_;
  return {first, std::max(first, range.end / of_point_)};
}

std::vector<PointPiece> SweepUnits::pieces(UnitRange range) const {
  std::vector<PointPiece> cut;
  for (const std::int64_t point : {range.first / of_point_, range.end / of_point_}) {
    const std::int64_t begin = point * of_point_;
    const UnitRange units{std::max(range.first - begin, std::int64_t{0}),
                          std::min(range.end - begin, of_point_)};
    const bool whole = units.end - units.first == of_point_, again = !cut.empty() && cut[0].point == point;
    if (!units.empty() && !whole && !again) cut.push_back({point, units});
  }
  return cut;
}

std::string SweepUnits::in_words(UnitRange range) const {
  const std::int64_t first = range.first / of_point_, last = (range.end - 1) / of_point_;
  const std::int64_t first_path = range.first % of_point_ * size_,
                     last_path = std::min(paths_, ((range.end - 1) % of_point_ + 1) * size_) - 1;
  if (first_path == 0 && last_path == paths_ - 1)
    return first == last ? fmt::format("all paths of point {}", first)
                         : fmt::format("the points {} to {}", first, last);
  if (first == last) return fmt::format("the paths {} to {} of point {}", first_path, last_path, first);
  return fmt::format("the paths from {} of point {} to {} of point {}", first_path, first, last_path, last);
}

std::vector<UnitRange> portions(const Plan& plan, UnitRange units) {
  const Units all(plan);
  const auto units_in_memory =
      static_cast<std::int64_t>(most_bytes_at_once / Record::bytes(plan, all.size()));
  const std::int64_t step =
      keeps_all(plan) ? std::clamp(units_in_memory, std::int64_t{1}, most_units_at_once) : all.count();
  std::vector<UnitRange> some;
  for (std::int64_t first = units.first; first < units.end; first += step)
    some.push_back({first, std::min(units.end, first + step)});
  return some;
}

}  // namespace vidik
