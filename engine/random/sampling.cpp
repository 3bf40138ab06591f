#include "engine/random/sampling.hpp"

#include "engine/random/draws.hpp"

namespace vidik {

static_assert(lanes % sobol_replicates == 0);

const char* name_of(Sampling sampling) {
  constexpr const char* names[] = {"random", "antithetic", "sobol"};
  return names[static_cast<int>(sampling)];
}

void mirror_normals(Column& column) {
  for (int lane = 1; lane < lanes; lane += 2) column[lane] = -column[lane - 1];
}

void mirror_uniforms(Column& column) {
  for (int lane = 1; lane < lanes; lane += 2) column[lane] = 1 - column[lane - 1];
}

// The keys are words of the stream itself, at a step that no draw uses.
void fill_normal_sobol(Column& column, const Stream& stream, const SobolSequence& sequence, int dimension,
                       std::uint64_t first_path) {
  constexpr std::uint32_t step_of_keys = 2, step_of_low_words = 1;
  Words keys, low;
  stream.fill(keys, 0, step_of_keys);
  stream.fill(low, first_path, step_of_low_words);
  for (int lane = 0; lane < lanes; ++lane) {
    const auto index =
        static_cast<std::uint32_t>((first_path + static_cast<std::uint64_t>(lane)) / sobol_replicates);
    const std::uint32_t key = keys[static_cast<std::size_t>(lane % sobol_replicates)];
    column[lane] =
        exact_normal_draw(scrambled(sequence.at(index, dimension), key), low[static_cast<std::size_t>(lane)]);
  }
}

}  // namespace vidik
