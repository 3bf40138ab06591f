#include "engine/sensitivity/analysis.hpp"

#include <limits>
#include <unordered_map>

#include "engine/run/parallel.hpp"
#include "engine/sensitivity/elementary_effects.hpp"
#include "engine/sensitivity/pawn.hpp"
#include "engine/sensitivity/rank_correlations.hpp"
#include "engine/sensitivity/sobol_indices.hpp"

namespace vidik {

namespace {
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Levels and values by point, in the order of the design; not a number where a point is missing.
struct Points {
  Points(StoreReader& store, const StoredSweep& sweep, const std::vector<StoredSeries>& series)
      : levels(Eigen::ArrayXXd::Constant(sweep.points, static_cast<Eigen::Index>(sweep.factors.size()),
                                         unknown)),
        values(Eigen::ArrayXXd::Constant(sweep.points, static_cast<Eigen::Index>(series.size()), unknown)) {
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

  Eigen::ArrayXXd levels;  ///< [point][factor]
  Eigen::ArrayXXd values;  ///< [point][series]
};

/// Of a saltelli design the rows A and B, which are points like any others.
Points base_rows(const Points& all) {
  const Eigen::Index length = all.levels.cols() + 2, count = all.levels.rows() / length;
  Points base = all;
  base.levels.resize(2 * count, all.levels.cols());
  base.values.resize(2 * count, all.values.cols());
  for (Eigen::Index i = 0; i < count; ++i)
    for (const auto& [to, from] : {std::pair{2 * i, length * i}, {2 * i + 1, length * i + length - 1}}) {
      base.levels.row(to) = all.levels.row(from);
      base.values.row(to) = all.values.row(from);
    }
  return base;
}

using Indices = std::vector<std::vector<Interval>>;  ///< [index][factor]

void append(Indices& all, Indices more) {
  for (auto& one : more) all.push_back(std::move(one));
}

class Analysis {
 public:
  Analysis(const std::string& design, Points points, const BootstrapOptions& options)
      : saltelli_(design == "saltelli"),
        morris_(design == "morris"),
        points_(std::move(points)),
        base_(saltelli_ ? base_rows(points_) : points_),
        options_(options) {}

  Indices operator()(Eigen::Index series) const {
    const auto values = column(points_, series), base = column(base_, series);
    const int factors = static_cast<int>(points_.levels.cols());
    Indices all;
    if (saltelli_) {
      auto sobol = sobol_indices(values, factors, options_);
      append(all, {std::move(sobol.total), std::move(sobol.first)});
    }
    if (morris_) {
      auto effects = elementary_effects(points_.levels, values, options_);
      append(all, {std::move(effects.magnitude), std::move(effects.mean), std::move(effects.deviation)});
      return all;
    }
    const BootstrapOptions fewer{options_.replicates / 5, options_.seed};  // each of which takes longer
    auto ranks = rank_correlations(base_.levels, base, fewer);
    append(all,
           {pawn_indices(base_.levels, base, fewer), std::move(ranks.spearman), std::move(ranks.partial)});
    return all;
  }

 private:
  static std::span<const double> column(const Points& points, Eigen::Index series) {
    return {points.values.col(series).data(), static_cast<std::size_t>(points.values.rows())};
  }

  bool saltelli_, morris_;
  Points points_, base_;
  BootstrapOptions options_;
};

}  // namespace

std::vector<std::string> indices_of_design(const std::string& design) {
  if (design == "morris") return {"morris_mu_star", "morris_mu", "morris_sigma"};
  if (design == "saltelli") return {"sobol_total", "sobol_first", "pawn", "spearman", "prcc"};
  return {"pawn", "spearman", "prcc"};
}

std::vector<SensitivityRow> analyse_sensitivity(StoreReader& store, const StoredSweep& sweep,
                                                const std::vector<StoredSeries>& series, int threads,
                                                const BootstrapOptions& options) {
  const Analysis analysis(sweep.design, Points(store, sweep, series), options);
  std::vector<Indices> found(series.size());
  parallel_for(static_cast<std::int64_t>(series.size()), thread_count(threads),
               [&](std::int64_t task, int) { found[static_cast<std::size_t>(task)] = analysis(task); });
  const auto names = indices_of_design(sweep.design);
  std::vector<SensitivityRow> rows;
  for (std::size_t one = 0; one < series.size(); ++one)
    for (std::size_t index = 0; index < names.size(); ++index)
      for (std::size_t factor = 0; factor < sweep.factors.size(); ++factor)
        rows.push_back({series[one], sweep.factors[factor].name, names[index], found[one][index][factor]});
  return rows;
}

}  // namespace vidik
