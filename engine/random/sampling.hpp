// How what is drawn is spread over paths, so that fewer of them give as good an answer.
//
// Each path alone is a draw from the same distribution in all of them, so estimates are not biased; but paths
// of one group depend on each other, so that a standard error must come from groups.
#pragma once

#include <cstdint>

#include "engine/random/philox.hpp"
#include "engine/random/sobol.hpp"

namespace vidik {

enum class Sampling {
  random,      ///< every path on its own
  antithetic,  ///< the paths 2i and 2i + 1 mirror each other in every draw, of parameters and of noise
  sobol,       ///< draws of parameters are a Sobol sequence; noise is random
};

/// The name in a scenario file: "random", "antithetic", "sobol".
const char* name_of(Sampling sampling);

/// With Sobol: the path p is the point ⌊p/32⌋ of the replicate p mod 32; each replicate scrambles the
/// sequence on its own. So the first paths of many are those of few, and each 32·2^m first paths are whole
/// nets.
inline constexpr int sobol_replicates = 32;

/// Every second path gets the mirror image of the one before: −z of a standard normal, 1 − u of a uniform.
void mirror_normals(Column& column);
void mirror_uniforms(Column& column);

/// As fill_normal_exact() at index 0, but the more significant one of the two words is a coordinate of the
/// Sobol sequence.
void fill_normal_sobol(Column& column, const Stream& stream, const SobolSequence& sequence, int dimension,
                       std::uint64_t first_path);

}  // namespace vidik
