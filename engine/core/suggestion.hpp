// The name that was probably meant.
#pragma once

#include <span>
#include <string>

namespace vidik {

/// The candidate nearest to `word` by edit distance (a transposition counts as one edit), if near enough to
/// be worth suggesting; otherwise empty.
std::string nearest(const std::string& word, std::span<const std::string> candidates);

/// "did you mean 'x'?", or empty.
std::string did_you_mean(const std::string& word, std::span<const std::string> candidates);

}  // namespace vidik
