// Uniform and normal columns from random words.
#pragma once

#include "engine/random/normal.hpp"
#include "engine/random/philox.hpp"

namespace vidik {

/// (word + ½)/2³², on (0, 1).
double uniform_draw(std::uint32_t word);

/// Step noise: one word, one standard normal, Φ⁻¹((word + ½)/2³²) by a rational function evaluated in float.
///
/// Absolute error below 5·10⁻⁶, exactly antisymmetric (~word gives −z), and monotone in the word but for the
/// rounding of a float. Ends at ±6.34.
double normal_draw(std::uint32_t word);

/// Draws made once per path: a standard normal in full double precision, from two words of which the first is
/// the more significant. Exactly antisymmetric. Ends at ±8.29.
double exact_normal_draw(std::uint32_t high, std::uint32_t low);

/// A column of them: the words of a stream at one step, for the paths first_path … (see Stream::fill). The
/// exact normals take the words of the steps 2·index and 2·index + 1.
void fill_uniform(Column& column, const Stream& stream, std::uint64_t first_path, std::uint32_t step);
void fill_normal(Column& column, const Stream& stream, std::uint64_t first_path, std::uint32_t step);
/// The same for several columns, columns[places[i]] from streams[i]: twice as fast as one after the other.
void fill_uniforms(Column* columns, std::span<const int> places, std::span<const Stream> streams,
                   std::uint64_t first_path, std::uint32_t step);
void fill_normals(Column* columns, std::span<const int> places, std::span<const Stream> streams,
                  std::uint64_t first_path, std::uint32_t step);
void fill_normal_exact(Column& column, const Stream& stream, std::uint64_t first_path, std::uint32_t index);

}  // namespace vidik
