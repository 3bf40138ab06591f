#include "engine/sensitivity/analysis.hpp"

#include "engine/run/parallel.hpp"
#include "engine/sensitivity/elementary_effects.hpp"
#include "engine/sensitivity/listed_levels.hpp"
#include "engine/sensitivity/pawn.hpp"
#include "engine/sensitivity/rank_correlations.hpp"
#include "engine/sensitivity/sobol_indices.hpp"
#include "engine/store/stored_points.hpp"

namespace vidik {

namespace {
/// Of a saltelli design the rows A and B, which are points like any others.
StoredPoints base_rows(const StoredPoints& all, const Groups& groups) {
  const Eigen::Index length = groups.count() + 2, count = all.levels.rows() / length;
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
  Analysis(const StoredSweep& sweep, StoredPoints points, const BootstrapOptions& options)
      : saltelli_(sweep.design == "saltelli"),
        morris_(sweep.design == "morris"),
        groups_(sweep.groups()),
        listed_(morris_ ? listed_levels(sweep) : ListedLevels()),
        points_(std::move(points)),
        base_(saltelli_ ? base_rows(points_, groups_) : points_),
        options_(options) {}

  Indices operator()(Eigen::Index series) const {
    const auto values = column(points_, series), base = column(base_, series);
    Indices all;
    if (saltelli_) {
      auto sobol = sobol_indices(values, groups_.count(), options_);
      append(all, {std::move(sobol.total), std::move(sobol.first)});
    }
    if (morris_) {
      auto effects = elementary_effects(points_.levels, values, groups_, options_, listed_);
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
  Groups groups_;
  ListedLevels listed_;
  StoredPoints points_, base_;
  BootstrapOptions options_;
};

bool is_of_groups(const std::string& index) {
  return index.starts_with("sobol_") || index.starts_with("morris_");
}

}  // namespace

std::vector<std::string> indices_of_design(const std::string& design) {
  if (design == "morris") return {"morris_mu_star", "morris_mu", "morris_sigma"};
  if (design == "saltelli") return {"sobol_total", "sobol_first", "pawn", "spearman", "prcc"};
  return {"pawn", "spearman", "prcc"};
}

Sensitivities analyse_sensitivity(StoreReader& store, const StoredSweep& sweep,
                                  const std::vector<StoredSeries>& series, int threads,
                                  const BootstrapOptions& options) {
  const Analysis analysis(sweep, StoredPoints(store, sweep, series), options);
  Sensitivities all{indices_of_design(sweep.design), {}, {series.size(), {Series(), {}}}};
  std::vector<std::string> single;
  for (const auto& factor : sweep.factors) single.push_back(factor.name);
  for (const auto& index : all.indices)
    all.factors.push_back(is_of_groups(index) ? sweep.group_names() : single);
  parallel_for(static_cast<std::int64_t>(series.size()), thread_count(threads), [&](std::int64_t task, int) {
    const auto i = static_cast<std::size_t>(task);
    all.numbers[i] = {series[i], analysis(task)};
  });
  return all;
}

}  // namespace vidik
