#include "models/opinion/composition.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "models/dynamics.hpp"

namespace vidik::models::opinion {

namespace {
/// A share pinned to nought would have no log-odds.
constexpr double smallest_share = 1e-9;

std::string last_word(std::string_view variable) {
  return std::string(variable.substr(variable.rfind('.') + 1));
}
}  // namespace

Composition::Composition(std::string_view part, std::string_view question,
                         std::initializer_list<std::string_view> categories)
    : Model("opinion", std::string(part)), part_(part), categories_(categories) {
  base = parameters("base." + part_, categories_, "share",
                    "share at the start, to which opinion returns while its drivers are at their norms");
  centre = deriveds("centre." + part_, categories_, "log-odds of the base share against the last category");
  shares = states(part_, categories_, "share", "share of an answer: " + std::string(question),
                  Aggregation::level, Start::computed);
  log_odds = companions(shares, "log-odds");
  for (std::size_t i = 0; i + 1 < categories_.size(); ++i)
    noise.push_back(Model::noise(part_ + '.' + std::string(categories_[i]) + "_noise"));
}

void Composition::respond(std::string_view category, std::string_view variable, std::string_view unit) {
  const auto found = std::ranges::find(categories_, category);
  if (found == categories_.end() || found + 1 == categories_.end())
    throw std::logic_error("no log-odds of " + std::string(category) + " in opinion." + part_);
  const auto name = "loading." + part_ + '.' + std::string(category) + '.' + last_word(variable);
  const auto meaning = "log-odds of '" + std::string(category) + "' against '" +
                       std::string(categories_.back()) + "' per unit of " + std::string(variable);
  responses_.push_back({static_cast<std::size_t>(found - categories_.begin()), parameter(name, unit, meaning),
                        reading(variable)});
}

Input Composition::reading(std::string_view variable) {
  const auto all = declarations();
  const auto found = std::ranges::find_if(
      all, [&](const Declaration& known) { return known.role == Role::input && known.name == variable; });
  return found == all.end() ? input(variable) : Input{static_cast<int>(found - all.begin())};
}

void Composition::prepare(PrepareView x) const {
  const auto reference = shares.size() - 1;
  for (std::size_t i = 0; i <= reference; ++i) x[centre[i]] = log(x[base[i]]) - log(x[base[reference]]);
}

void Composition::start(StartView x) const {
  Column total = Column::Zero();
  for (std::size_t i = 0; i < base.size(); ++i) total += x[base[i]];
  for (std::size_t i = 0; i < base.size(); ++i) x[shares[i]] = x[base[i]] / total;
}

void Composition::accompany(CompanionView x, Step) const {
  const auto reference = shares.size() - 1;
  for (std::size_t i = 0; i <= reference; ++i) x[log_odds[i]] = log(x[shares[i]].max(smallest_share));
  for (std::size_t i = 0; i <= reference; ++i) x[log_odds[i]] -= x[log_odds[reference]];
}

void Composition::step(View x, Step) const {
  std::array<Column, most_categories> target, weight;
  const auto reference = shares.size() - 1;
  for (std::size_t i = 0; i < reference; ++i) target[i] = x[centre[i]];
  for (const auto& response : responses_)
    target[response.category] += x[response.loading] * x[response.driver];

  Column total = Column::Ones();
  for (std::size_t i = 0; i < reference; ++i) {
    x[log_odds[i]] = revert(x[log_odds[i]], target[i], x[kept], x[spread], x[noise[i]]);
    weight[i] = exp(x[log_odds[i]]);
    total += weight[i];
  }
  x[shares[reference]] = 1.0 / total;
  for (std::size_t i = 0; i < reference; ++i) x[shares[i]] = weight[i] * x[shares[reference]];
}

}  // namespace vidik::models::opinion
