#include "engine/core/suggestion.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace vidik {

namespace {

constexpr std::size_t longest_word = 100;  // nobody mistypes a longer one

/// Edits that turn one word into the other, where swapping two neighbours is one edit (Damerau's distance
/// with no further edit inside a swapped pair). Anything above `limit` is reported as limit + 1.
std::size_t edit_distance(const std::string& a, const std::string& b, std::size_t limit) {
  const auto difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > limit) return limit + 1;
  std::vector<std::size_t> before_last, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last = last;
    last = row;
  }
  return std::min(last.back(), limit + 1);
}

/// A third of the word may be wrong, from one letter to four, and never all of it.
std::size_t tolerated_edits(const std::string& word) {
  return std::min(std::clamp<std::size_t>(word.size() / 3, 1, 4), word.size() - 1);
}

}  // namespace

std::string nearest(const std::string& word, std::span<const std::string> candidates) {
  if (word.empty() || word.size() > longest_word) return "";
  std::size_t limit = tolerated_edits(word) + 1;
  std::string best;
  for (const auto& candidate : candidates) {
    const auto distance = edit_distance(word, candidate, limit - 1);
    if (distance >= limit) continue;
    limit = distance;
    best = candidate;
    if (limit == 0) break;
  }
  return best;
}

std::string did_you_mean(const std::string& word, std::span<const std::string> candidates) {
  const auto name = nearest(word, candidates);
  return name.empty() ? "" : "did you mean '" + name + "'?";
}

}  // namespace vidik
