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

/// A standard normal becomes what the draw makes of it.
void sample(Column& column, const Draw& draw, const Sampler& sampler) {
  const Column normal = column;
  column = clip(sampler(normal), draw.low, draw.high);
}

}  // namespace

void Plan::Values::reseed() {
  if (settings.sampling == Sampling::sobol && !sobol)
    sobol = std::make_shared<const SobolSequence>(static_cast<int>(draws.size()));
  for (auto* columns : {&normal_columns, &uniform_columns}) columns->clear();
  for (auto* streams : {&normal_streams, &uniform_streams}) streams->clear();
  for (auto& noise : noises) {
    noise.stream.seed = settings.seed;
    noise.stream.replicate = settings.replicates[static_cast<std::size_t>(noise.part)];
    if (noise.rare) continue;
    (noise.uniform ? uniform_columns : normal_columns).push_back(noise.column);
    (noise.uniform ? uniform_streams : normal_streams).push_back(noise.stream);
  }
}

void Plan::Values::fill_constants(Batch& batch) const {
  for (const auto& draw : draws)
    if (draw.distribution.constant()) batch[draw.column].setConstant(draw.distribution.median());
  if (settings.draw_noise) return;
  for (const auto& noise : noises) batch[noise.column].setConstant(noise.uniform ? 0.9999999 : 0.0);
}

void Plan::Values::fill_normal_of(const Draw& draw, Batch& batch) const {
  const Stream stream{settings.seed, draw.stream, settings.replicates[static_cast<std::size_t>(draw.part)]};
  Column& column = batch[draw.column];
  if (settings.sampling == Sampling::sobol)
    return fill_normal_sobol(column, stream, *sobol, draw.dimension, batch.first_path);
  fill_normal_exact(column, stream, batch.first_path, 0);
  if (settings.sampling == Sampling::antithetic) mirror_normals(column);
}

// Normals first, each in the column of its draw, so that nothing is allocated; constant draws are filled in.
void Plan::Values::fill_draws(Batch& batch) const {
  for (const auto& draw : draws)
    if (!draw.distribution.constant()) fill_normal_of(draw, batch);
  for (const auto& group : correlated_draws) correlate_draws(group, batch);
  for (std::size_t i = 0; i < draws.size(); ++i)
    if (!draws[i].distribution.constant()) sample(batch[draws[i].column], draws[i], samplers[i]);
}

// A member that Plan::with has made constant moves the others as before, so its normal is drawn meanwhile.
void Plan::Values::correlate_draws(const CorrelatedGroup& group, Batch& batch) const {
  const auto column_of = [&](Eigen::Index i) -> Column& { return batch[draws[group.members[i]].column]; };
  for (const int member : group.members)
    if (const Draw& draw = draws[member]; draw.distribution.constant()) fill_normal_of(draw, batch);
  correlate(group.lower, column_of);
  for (const int member : group.members)
    if (const Draw& draw = draws[member]; draw.distribution.constant())
      batch[draw.column].setConstant(draw.distribution.median());
}

void Plan::Values::fill_noises(Batch& batch, Step step) const {
  if (!settings.draw_noise) return;
  const auto index = static_cast<std::uint32_t>(step.index);
  fill_normals(batch.columns.data(), normal_columns, normal_streams, batch.first_path, index);
  fill_uniforms(batch.columns.data(), uniform_columns, uniform_streams, batch.first_path, index);
  if (settings.sampling == Sampling::antithetic) mirror_noises(batch);
  for (const auto& group : correlated_noises)
    correlate(group.lower, [&](Eigen::Index i) -> Column& { return batch[noises[group.members[i]].column]; });
}

void Plan::Values::mirror_noises(Batch& batch) const {
  for (const int column : normal_columns) mirror_normals(batch[column]);
  for (const int column : uniform_columns) mirror_uniforms(batch[column]);
}

void Plan::Values::fill_rare(const RareNoise& rare, Batch& batch, Step step) const {
  if (!settings.draw_noise) return;
  const Reading probability = rare.probability < 0
                                  ? Reading(batch.shared[static_cast<std::size_t>(~rare.probability)])
                                  : Reading(batch[rare.probability]);
  if (indicator(batch[rare.draw] < probability).maxCoeff() == 0.0) return;
  const NoiseColumn& noise = noises[rare.noise];
  fill_normal(batch[noise.column], noise.stream, batch.first_path, static_cast<std::uint32_t>(step.index));
  if (settings.sampling == Sampling::antithetic) mirror_normals(batch[noise.column]);
}

}  // namespace vidik
