#include "engine/sensitivity/analysis.hpp"

#include "engine/run/parallel.hpp"
#include "engine/sensitivity/elementary_effects.hpp"
#include "engine/sensitivity/pawn.hpp"
#include "engine/sensitivity/rank_correlations.hpp"
#include "engine/sensitivity/sobol_indices.hpp"
#include "engine/store/stored_points.hpp"

namespace vidik {

namespace {
/// Of a saltelli design the rows A and B, which are points like any others.
StoredPoints base_rows(const StoredPoints& all) {
  const Eigen::Index length = all.levels.cols() + 2, count = all.levels.rows() / length;
  StoredPoints base = all;
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
  Analysis(const std::string& design, StoredPoints points, const BootstrapOptions& options)
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
  static std::span<const double> column(const StoredPoints& points, Eigen::Index series) {
    return {points.values.col(series).data(), static_cast<std::size_t>(points.values.rows())};
  }

  bool saltelli_, morris_;
  StoredPoints points_, base_;
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
  const Analysis analysis(sweep.design, StoredPoints(store, sweep, series), options);
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
