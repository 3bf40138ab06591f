// A jump of a logarithm: with probability p in the month, of size mean + sd·z, otherwise nothing.
#pragma once

#include "engine/core/mathematics.hpp"

namespace vidik::models::world {

/// draw: uniform on (0, 1); size_noise z: standard normal.
template <typename Draw, typename Probability, typename Mean, typename Sd, typename Noise>
auto jump(const Eigen::ArrayBase<Draw>& draw, const Eigen::ArrayBase<Probability>& probability,
          const Eigen::ArrayBase<Mean>& mean, const Eigen::ArrayBase<Sd>& sd,
          const Eigen::ArrayBase<Noise>& size_noise) {
  return (draw.derived() < probability.derived())
      .select(mean.derived() + sd.derived() * size_noise.derived(), 0.0);
}

}  // namespace vidik::models::world
