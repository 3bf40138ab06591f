#include "engine/model/model.hpp"

namespace vidik {

namespace {
std::string member(std::string_view stem, std::string_view name) {
  return stem.empty() ? std::string(name) : std::string(stem) + '.' + std::string(name);
}

/// Declares one variable per name and returns them as a family.
template <typename Handle, typename Declare>
Family<Handle> family(std::span<const std::string_view> names, std::string_view stem, Declare declare) {
  Family<Handle> result;
  for (const auto name : names) {
    const Handle handle = declare(member(stem, name));
    if (result.count++ == 0) result.first = handle.slot;
  }
  return result;
}
}  // namespace

Model::Model(std::string subject, const std::string& part)
    : subject_(std::move(subject)), name_(part.empty() ? subject_ : subject_ + '/' + part) {}

int Model::declare(Declaration declaration) {
  declarations_.push_back(std::move(declaration));
  return static_cast<int>(declarations_.size()) - 1;
}

std::string Model::own(std::string_view name) const {
  return subject_ + '.' + std::string(name);
}

Parameter Model::parameter(std::string_view name, std::string_view unit, std::string_view meaning) {
  return {declare({.role = Role::parameter,
                   .name = own(name),
                   .unit = std::string(unit),
                   .meaning = std::string(meaning)})};
}

Derived Model::derived(std::string_view name, std::string_view meaning) {
  return {declare({.role = Role::derived, .name = own(name), .meaning = std::string(meaning)})};
}

Input Model::input(std::string_view variable) {
  return {declare({.role = Role::input, .name = std::string(variable)})};
}

Lagged Model::lagged(std::string_view variable) {
  return {declare({.role = Role::lagged, .name = std::string(variable)})};
}

State Model::state(std::string_view name, std::string_view unit, std::string_view meaning,
                   Aggregation aggregation, Start start) {
  return {declare({.role = Role::state,
                   .name = own(name),
                   .unit = std::string(unit),
                   .meaning = std::string(meaning),
                   .aggregation = aggregation,
                   .start = start})};
}

Companion Model::companion(State state, std::string_view form) {
  const std::string& name = declarations_[static_cast<std::size_t>(state.slot)].name;
  return {declare({.role = Role::companion, .name = form_of(name, form)})};
}

Output Model::output(std::string_view name, std::string_view unit, std::string_view meaning,
                     Aggregation aggregation) {
  return {declare({.role = Role::output,
                   .name = own(name),
                   .unit = std::string(unit),
                   .meaning = std::string(meaning),
                   .aggregation = aggregation})};
}

Output Model::ratio(std::string_view name, std::string_view unit, std::string_view meaning,
                    std::string_view numerator, std::string_view denominator) {
  return {declare({.role = Role::output,
                   .name = own(name),
                   .unit = std::string(unit),
                   .meaning = std::string(meaning),
                   .aggregation = Aggregation::ratio,
                   .numerator = std::string(numerator),
                   .denominator = std::string(denominator)})};
}

Noise Model::noise(std::string_view name) {
  return {declare({.role = Role::noise, .name = own(name)})};
}

Noise Model::noise_where(std::string_view name, Uniform draw, Derived probability) {
  return {declare({.role = Role::noise, .name = own(name), .draw = draw, .probability = probability})};
}

Uniform Model::uniform(std::string_view name) {
  return {declare({.role = Role::uniform, .name = own(name)})};
}

Family<Parameter> Model::parameters(std::string_view stem, Names names, std::string_view unit,
                                    std::string_view meaning) {
  return family<Parameter>(names, stem,
                           [&](const std::string& name) { return parameter(name, unit, meaning); });
}

Family<Derived> Model::deriveds(std::string_view stem, Names names, std::string_view meaning) {
  return family<Derived>(names, stem, [&](const std::string& name) { return derived(name, meaning); });
}

Family<Input> Model::inputs(std::string_view stem, Names names) {
  return family<Input>(names, stem, [&](const std::string& name) { return input(name); });
}

Family<Lagged> Model::laggeds(std::string_view stem, Names names) {
  return family<Lagged>(names, stem, [&](const std::string& name) { return lagged(name); });
}

Family<State> Model::states(std::string_view stem, Names names, std::string_view unit,
                            std::string_view meaning, Aggregation aggregation, Start start) {
  return family<State>(
      names, stem, [&](const std::string& name) { return state(name, unit, meaning, aggregation, start); });
}

Family<Companion> Model::companions(Family<State> states, std::string_view form) {
  Family<Companion> result;
  for (std::size_t i = 0; i < states.size(); ++i) {
    const Companion one = companion(states[i], form);
    if (result.count++ == 0) result.first = one.slot;
  }
  return result;
}

Family<Output> Model::outputs(std::string_view stem, Names names, std::string_view unit,
                              std::string_view meaning, Aggregation aggregation) {
  return family<Output>(names, stem,
                        [&](const std::string& name) { return output(name, unit, meaning, aggregation); });
}

Family<Noise> Model::noises(std::string_view stem, Names names) {
  return family<Noise>(names, stem, [&](const std::string& name) { return noise(name); });
}

}  // namespace vidik
