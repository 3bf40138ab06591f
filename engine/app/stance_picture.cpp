#include "engine/app/stance_picture.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "engine/app/headline.hpp"
#include "engine/app/text.hpp"
#include "engine/summary/stances.hpp"

namespace vidik::app {

namespace {
constexpr std::array<const char*, stances.size()> shades{"░", "▒", "▓", "█"};
constexpr int year_width = 6;     // "2023  "
constexpr int number_width = 13;  // under its heading, "non-aligned ░"
constexpr int widest_bar = 48;
constexpr int narrowest_bar = 12;

std::string bar(const std::vector<Estimate>& probabilities, int width) {
  std::vector<double> shares;
  for (const auto& probability : probabilities) shares.push_back(probability.value);
  const auto parts = parts_of_bar(shares, width);
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) text += repeated(shades[i], parts[i]);
  return text;
}

std::string numbers(const std::vector<Estimate>& probabilities) {
  std::string text;
  for (const auto& p : probabilities) text += padded_left(percent(p), number_width);
  return text;
}

std::string heading(int bar_width) {
  std::string text = repeated(" ", year_width + bar_width);
  for (std::size_t i = 0; i < stances.size(); ++i)
    text += padded_left(std::string(stances[i].label) + ' ' + shades[i], number_width);
  return text + '\n';
}
}  // namespace

std::vector<int> parts_of_bar(const std::vector<double>& shares, int total) {
  std::vector<int> parts;
  std::vector<std::size_t> order(shares.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  std::vector<double> exact;
  for (const double share : shares) exact.push_back(sum > 0 ? share / sum * total : 0.0);
  for (const double value : exact) parts.push_back(static_cast<int>(std::floor(value)));
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return exact[a] - std::floor(exact[a]) > exact[b] - std::floor(exact[b]);
  });
  int missing = sum > 0 ? total - std::accumulate(parts.begin(), parts.end(), 0) : 0;
  for (std::size_t i = 0; missing > 0 && i < order.size(); ++i, --missing) ++parts[order[i]];
  return parts;
}

std::string stance_picture(const Summary& summary, int width) {
  const int numbers_width = number_width * static_cast<int>(stances.size());
  const int bar_width = std::min(widest_bar, width - year_width - numbers_width);
  const bool with_numbers = bar_width >= narrowest_bar;
  const int drawn =
      with_numbers ? bar_width : std::max(narrowest_bar, std::min(widest_bar, width - year_width));
  std::string text;
  for (const auto& period : summary.periods) {
    const auto now =
        period.month == 0 ? stance_probabilities(summary, period.text()) : std::vector<Estimate>{};
    if (now.empty()) continue;
    text +=
        padded_right(period.text(), year_width) + bar(now, drawn) + (with_numbers ? numbers(now) : "") + '\n';
  }
  if (text.empty()) return "";
  if (with_numbers) return heading(drawn) + text;
  std::string key;
  for (std::size_t i = 0; i < stances.size(); ++i)
    key += std::string(key.empty() ? "" : "  ") + shades[i] + ' ' + stances[i].label;
  return key + '\n' + text;
}

}  // namespace vidik::app
