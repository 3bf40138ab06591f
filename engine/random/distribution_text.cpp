#include <fmt/format.h>

#include <cmath>

#include "engine/random/distribution.hpp"

namespace vidik {

namespace {

using fmt::format;

std::string text(const Constant& d) {
  return format("{}", d.value);
}
std::string text(const Normal& d) {
  return format("!normal {{mean: {}, sd: {}", d.mean, d.sd);
}
std::string text(const LogNormal& d) {
  return format("!lognormal {{median: {}, sd_log: {}", d.median, d.sd_log);
}
std::string text(const LogitNormal& d) {
  return format("!logitnormal {{median: {}, sd_logit: {}", d.median, d.sd_logit);
}
std::string text(const UniformRange& d) {
  return format("!uniform {{low: {}, high: {}", d.low, d.high);
}
std::string text(const Triangular& d) {
  return format("!triangular {{low: {}, mode: {}, high: {}", d.low, d.mode, d.high);
}
std::string text(const Pert& d) {
  return format("!pert {{low: {}, mode: {}, high: {}", d.low, d.mode, d.high);
}
std::string text(const Beta& d) {
  const auto shapes = format("!beta {{alpha: {}, beta: {}", d.alpha, d.beta);
  return d.low == 0 && d.high == 1 ? shapes : format("{}, low: {}, high: {}", shapes, d.low, d.high);
}
std::string text(const Gamma& d) {
  return format("!gamma {{shape: {}, scale: {}", d.shape, d.scale);
}
std::string text(const StudentT& d) {
  return format("!student_t {{location: {}, scale: {}, degrees_of_freedom: {}", d.location, d.scale,
                d.degrees_of_freedom);
}
template <typename Items, typename Text>
std::string list(const Items& items, Text text_of) {
  std::string list;
  for (const auto& item : items) list += (list.empty() ? "" : ", ") + text_of(item);
  return "[" + list + "]";
}
std::string number(double value) {
  return format("{}", value);
}

std::string text(const Discrete& d) {
  return "!discrete {values: " + list(d.values, number) + ", weights: " + list(d.weights, number);
}
std::string text(const Mixture& d) {
  const auto components = list(d.components, [](const Distribution& part) { return part.text(); });
  return "!mixture {components: " + components + ", weights: " + list(d.weights, number);
}

std::string limit(double value) {
  return std::isinf(value) ? "null" : number(value);
}

}  // namespace

std::string Distribution::text() const {
  auto text = std::visit([](const auto& law) { return vidik::text(law); }, kind_);
  if (constant()) return text;
  if (truncation_) text += format(", truncate: [{}, {}]", limit(truncation_->low), limit(truncation_->high));
  return text + "}";
}

}  // namespace vidik
