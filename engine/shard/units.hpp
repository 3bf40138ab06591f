// How a run is divided among machines: into units of paths that nobody needs to divide further.
#pragma once

#include <cstdint>

#include "engine/plan/plan.hpp"

namespace vidik {

/// Units first … end − 1.
struct UnitRange {
  std::int64_t first = 0, end = 0;

  bool empty() const { return first == end; }
  bool operator==(const UnitRange&) const = default;
};

/// The part `index` (from 0) of so many parts of `count` units, which differ by one unit at most; some are
/// empty if there are more parts than units.
constexpr UnitRange part_of(std::int64_t count, std::int64_t index, std::int64_t parts) {
  return {index * count / parts, (index + 1) * count / parts};
}

class Units {
 public:
  /// Blocks of 1,024 paths where every value is kept; where a sketch takes its place, the waves that it is
  /// made of.
  explicit Units(const Plan& plan);

  std::int64_t count() const { return (paths_ + size_ - 1) / size_; }
  std::int64_t size() const { return size_; }  ///< paths of all but the last
  UnitRange part(std::int64_t index, std::int64_t parts) const { return part_of(count(), index, parts); }
  std::int64_t first_path(UnitRange range) const { return range.first * size_; }
  std::int64_t paths(UnitRange range) const;

 private:
  std::int64_t paths_, size_;
};

}  // namespace vidik
