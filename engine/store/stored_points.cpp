#include "engine/store/stored_points.hpp"

#include <limits>
#include <unordered_map>

namespace vidik {

StoredPoints::StoredPoints(StoreReader& store, const StoredSweep& sweep,
                           const std::vector<StoredSeries>& series) {
  constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  levels.setConstant(sweep.points, static_cast<Eigen::Index>(sweep.factors.size()), unknown);
  values.setConstant(sweep.points, static_cast<Eigen::Index>(series.size()), unknown);
  std::unordered_map<std::int64_t, Eigen::Index> columns;
  for (std::size_t i = 0; i < series.size(); ++i) columns[series[i].id] = static_cast<Eigen::Index>(i);
  store.for_each_point(sweep, [&](const StoredPoint& point) {
    for (std::size_t i = 0; i < point.levels.size(); ++i)
      levels(point.number, static_cast<Eigen::Index>(i)) = point.levels[i].value;
    for (const auto& [id, estimate] : point.estimates)
      if (const auto column = columns.find(id); column != columns.end())
        values(point.number, column->second) = estimate.value;
  });
}

}  // namespace vidik
