// A jump of a logarithm: with probability p in the month, of size mean + sd·z, otherwise nothing.
#pragma once

#include "engine/core/mathematics.hpp"

namespace vidik::models::world {

/// draw: uniform on (0, 1); size_noise z: standard normal.
inline Column jump(const Column& draw, const Column& probability, const Column& mean, const Column& sd,
                   const Column& size_noise) {
  const Column size = mean + sd * size_noise;
  return (draw < probability).select(size, 0.0);
}

}  // namespace vidik::models::world
