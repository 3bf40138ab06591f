#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/summary/summary.hpp"

namespace vidik {
namespace {

// The power of ten of the last digit that an error supports.
int last_place(double error) {
  const int leading = static_cast<int>(std::floor(std::log10(error)));
  const double first_digits = std::round(error / std::pow(10.0, leading - 2));  // 100 … 1000
  return first_digits < 355 ? leading - 1
                            : leading;  // 950 … 1000 counts as 1.0 of the next power, two digits
}

std::string without_minus_zero(std::string text) {
  const bool zero = text.find_first_of("123456789") == std::string::npos;
  return zero && text.front() == '-' ? text.substr(1) : text;
}

// Digits of a number whose error is nothing or not known.
std::string plain(double value, int digits) {
  if (value == 0) return "0";
  const int leading = static_cast<int>(std::floor(std::log10(std::abs(value))));
  std::string text = fmt::format("{:.{}f}", value, std::clamp(digits - 1 - leading, 0, 15));
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
  }
  return text;
}

}  // namespace

std::string with_separators(std::string text) {
  const std::size_t sign = text.front() == '-' ? 1 : 0;
  const std::size_t point = std::min(text.find('.'), text.size());
  for (std::size_t at = point; at > sign + 3; at -= 3) text.insert(at - 3, 1, ',');
  return text;
}

std::string rounded(const Estimate& estimate) {
  const double value = estimate.value, error = estimate.standard_error;
  if (!std::isfinite(value)) return "–";
  if (!std::isfinite(error)) return with_separators(without_minus_zero(plain(value, 3)));
  if (error <= 0) return with_separators(without_minus_zero(plain(value, 6)));
  const int place = last_place(error);
  if (place < 0)
    return with_separators(without_minus_zero(fmt::format("{:.{}f}", value, std::min(-place, 15))));
  const double unit = std::pow(10.0, place);
  return with_separators(without_minus_zero(fmt::format("{:.0f}", std::round(value / unit) * unit)));
}

}  // namespace vidik
