#include "engine/figure/scale.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/summary/summary.hpp"

namespace vidik::figure {
namespace {

double round_step(double rough) {
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0})
    if (factor * power >= rough * (1 - 1e-9)) return factor * power;
  return 10 * power;
}

/// Of numbers up to this size: none from a hundredth to a million, otherwise a multiple of three.
int exponent_for(double size) {
  if (size == 0 || (size >= 1e-2 && size < 1.001e6)) return 0;
  return 3 * static_cast<int>(std::floor(std::log10(size) / 3 + 1e-9));
}

std::string superscript(int number) {
  constexpr const char* digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string text = number < 0 ? "⁻" : "";
  for (const char digit : std::to_string(std::abs(number))) text += digits[digit - '0'];
  return text;
}

int decimals_of(double step) {
  for (int decimals = 0; decimals < 15; ++decimals) {
    const double scaled = step * std::pow(10.0, decimals);
    if (std::abs(scaled - std::round(scaled)) < 1e-6 * scaled) return decimals;
  }
  return 15;
}

}  // namespace

std::string Ticks::label(double value) const {
  const double unit = std::pow(10.0, exponent);
  const std::string text =
      with_separators(fmt::format("{:.{}f}", std::abs(value) / unit, decimals_of(step / unit)));
  return value < 0 ? "−" + text : text;
}

std::string Ticks::unit(const std::string& of) const {
  if (exponent == 0) return of;
  return "10" + superscript(exponent) + (of.empty() ? "" : " " + of);
}

Ticks ticks_around(double least, double greatest, int wanted) {
  constexpr double near_zero = 0.75;  // ranges away from it
  if (least == greatest) {
    const double margin = least == 0 ? 1 : std::abs(least) / 10;
    least -= margin;
    greatest += margin;
  }
  if (least > 0 && least < near_zero * (greatest - least)) least = 0;
  if (greatest < 0 && -greatest < near_zero * (greatest - least)) greatest = 0;
  Ticks ticks;
  ticks.step = round_step((greatest - least) / wanted);
  const double first = std::floor(least / ticks.step + 1e-9), last = std::ceil(greatest / ticks.step - 1e-9);
  for (double i = first; i <= last; ++i) ticks.values.push_back(i * ticks.step);
  ticks.exponent = exponent_for(std::max(std::abs(ticks.values.front()), std::abs(ticks.values.back())));
  return ticks;
}

int years_between_labels(int years, int most) {
  for (const int step : {1, 2, 5, 10, 20, 50})
    if ((years + step - 1) / step <= most) return step;
  return 100;
}

}  // namespace vidik::figure
