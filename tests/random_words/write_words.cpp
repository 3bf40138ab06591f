// Writes the random words of a run to stdout, raw, for tests of random numbers such as dieharder.
//
//   random_words [SEED] | dieharder -g 200 -d 0
//
// In the order in which a run takes them: for each batch of paths, for each month, for each stream a word per
// path. It ends when nobody reads any more, or after the 2³⁴ paths that a stream has.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "engine/random/philox.hpp"

namespace {

using namespace vidik;

constexpr int stream_count = 64;
constexpr std::uint32_t months = 156;
constexpr std::uint64_t default_seed = 20221231, path_count = std::uint64_t{1} << 34;

/// With names like those of a scenario: similar, so that their numbers are what matters.
std::vector<Stream> streams_of(std::uint64_t seed) {
  std::vector<Stream> streams;
  for (int i = 0; i < stream_count; ++i)
    streams.push_back({seed, stream_number("noise." + std::to_string(i)), 0});
  return streams;
}

/// False once nobody reads.
bool write_batch(const std::vector<Stream>& streams, std::vector<Words>& words, std::uint64_t first_path) {
  for (std::uint32_t month = 1; month <= months; ++month) {
    fill_words(words, streams, first_path, month);
    if (std::fwrite(words.data(), sizeof(Words), words.size(), stdout) != words.size()) return false;
  }
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  std::signal(SIGPIPE, SIG_IGN);  // the reader says when it has enough
  const auto streams = streams_of(count > 1 ? std::strtoull(arguments[1], nullptr, 10) : default_seed);
  std::vector<Words> words(streams.size());
  for (std::uint64_t first = 0; first < path_count; first += lanes)
    if (!write_batch(streams, words, first)) break;
}
