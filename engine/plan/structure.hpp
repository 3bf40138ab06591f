// The two halves of a Plan: what is fixed when it is compiled, and what Plan::with may change.
#pragma once

#include <Eigen/Core>
#include <unordered_map>

#include "engine/plan/plan.hpp"
#include "engine/random/philox.hpp"

namespace vidik {

/// Columns and Actions.
struct Plan::Structure {
  std::string scenario;
  TimeGrid grid;
  std::vector<std::shared_ptr<const Model>> models;  ///< in the order in which they step
  std::vector<Variable> variables;                   ///< one per column, in order of columns
  std::unordered_map<std::string, int> column_of;    ///< by name
  std::vector<std::unique_ptr<const Action>> once;   ///< what no draw and no intervention can change
  std::vector<int> shared;                           ///< columns of Batch::shared, filled after `once`
  std::vector<std::unique_ptr<const Action>> begin;  ///< after the draws, once per path
  std::vector<std::unique_ptr<const Action>> step;   ///< in every month, after the noise
  RecordPlan record;
  std::vector<Diagnostic> warnings;
};

/// A column that is filled anew in every month.
struct NoiseColumn {
  std::string name;
  int column = -1;
  bool uniform = false;
  Stream stream;
  bool rare = false;  ///< filled only where it is read, see RareNoise
  RandomPart part = RandomPart::noise;
};

/// A normal that a model reads only on paths where a uniform draw is below a probability. Levers, shocks and
/// rules may move the probability, so whether it is needed is known just before the model steps.
struct RareNoise {
  std::size_t noise;      ///< its position among the noise columns
  int draw, probability;  ///< columns; of a probability that all paths share, the complement of its number
  std::size_t before;     ///< the position of the model among the actions of a step
};

/// Draws or noises that are correlated: their independent normals z become L·z.
struct CorrelatedGroup {
  std::vector<int> members;  ///< positions among the draws or the noise columns
  Eigen::MatrixXd lower;     ///< L, with L·Lᵀ the correlation matrix
};

/// Everything random, and how many paths of it.
struct Plan::Values {
  EnsembleSettings settings;
  std::vector<Draw> draws;
  std::vector<Sampler> samplers;  ///< one per draw
  std::vector<CorrelatedGroup> correlated_draws;
  std::vector<NoiseColumn> noises;
  std::vector<int> normal_columns, uniform_columns;     ///< of the noises that are not rare,
  std::vector<Stream> normal_streams, uniform_streams;  ///< filled together
  std::vector<CorrelatedGroup> correlated_noises;
  std::vector<RareNoise> rare_noises;          ///< in the order of their models
  std::shared_ptr<const SobolSequence> sobol;  ///< if the sampling is one

  void fill_constants(Batch& batch) const;
  void fill_draws(Batch& batch) const;
  void correlate_draws(const CorrelatedGroup& group, Batch& batch) const;
  /// A standard normal for a draw.
  void fill_normal_of(const Draw& draw, Batch& batch) const;
  void fill_noises(Batch& batch, Step step) const;
  void mirror_noises(Batch& batch) const;
  void fill_rare(const RareNoise& rare, Batch& batch, Step step) const;
  /// Gives every stream the seed and its replicate of the settings, and draws their sampling; to be called
  /// when the settings or the noises change.
  void reseed();
};

}  // namespace vidik
