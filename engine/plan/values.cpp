#include "engine/plan/structure.hpp"
#include "engine/random/draws.hpp"

namespace vidik {

namespace {

/// Columns z become L·z in place; the last row first, since a row reads only those above it.
template <typename ColumnAt>
void correlate(const Eigen::MatrixXd& lower, ColumnAt column_at) {
  for (auto row = lower.rows() - 1; row >= 0; --row) {
    Column sum = lower(row, row) * column_at(row);
    for (Eigen::Index other = row - 1; other >= 0; --other)
      if (lower(row, other) != 0) sum += lower(row, other) * column_at(other);
    column_at(row) = sum;
  }
}

void fill_normal_of(Column& column, const Draw& draw, const EnsembleSettings& settings,
                    std::uint64_t first_path) {
  const Stream stream{settings.seed, draw.stream, settings.replicate};
  fill_normal_exact(column, stream, first_path, 0);
}

void sample(Column& column, const Column& normal, const Draw& draw, const Sampler& sampler) {
  column = clip(sampler(normal), draw.low, draw.high);
}

}  // namespace

void Plan::Values::reseed() {
  normal_columns.clear();
  normal_streams.clear();
  for (auto& noise : noises) {
    noise.stream.seed = settings.seed;
    noise.stream.replicate = settings.replicate;
    if (noise.uniform) continue;
    normal_columns.push_back(noise.column);
    normal_streams.push_back(noise.stream);
  }
}

void Plan::Values::fill_constants(Batch& batch) const {
  for (const auto& draw : draws)
    if (draw.distribution.constant()) batch[draw.column].setConstant(draw.distribution.median());
  if (settings.draw_noise) return;
  for (const auto& noise : noises) batch[noise.column].setConstant(noise.uniform ? 0.9999999 : 0.0);
}

void Plan::Values::fill_draws(Batch& batch) const {
  std::vector<bool> grouped(draws.size(), false);
  for (const auto& group : correlated_draws) {
    std::vector<Column> normals(group.members.size());
    for (std::size_t i = 0; i < normals.size(); ++i)
      fill_normal_of(normals[i], draws[group.members[i]], settings, batch.first_path);
    correlate(group.lower, [&](Eigen::Index i) -> Column& { return normals[i]; });
    for (std::size_t i = 0; i < normals.size(); ++i) {
      const int member = group.members[i];
      grouped[member] = true;
      sample(batch[draws[member].column], normals[i], draws[member], samplers[member]);
    }
  }
  Column normal;
  for (std::size_t i = 0; i < draws.size(); ++i) {
    if (grouped[i] || draws[i].distribution.constant()) continue;
    fill_normal_of(normal, draws[i], settings, batch.first_path);
    sample(batch[draws[i].column], normal, draws[i], samplers[i]);
  }
}

void Plan::Values::fill_noises(Batch& batch, Step step) const {
  if (!settings.draw_noise) return;
  const auto index = static_cast<std::uint32_t>(step.index);
  fill_normals(batch.columns.data(), normal_columns, normal_streams, batch.first_path, index);
  for (const auto& noise : noises)
    if (noise.uniform) fill_uniform(batch[noise.column], noise.stream, batch.first_path, index);
  for (const auto& group : correlated_noises)
    correlate(group.lower, [&](Eigen::Index i) -> Column& { return batch[noises[group.members[i]].column]; });
}

}  // namespace vidik
