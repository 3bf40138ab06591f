#include "engine/plan/plan.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/core/suggestion.hpp"
#include "engine/plan/structure.hpp"

namespace vidik {

const std::string& Plan::scenario() const {
  return structure_->scenario;
}
const TimeGrid& Plan::grid() const {
  return structure_->grid;
}
const EnsembleSettings& Plan::settings() const {
  return values_->settings;
}
std::span<const Variable> Plan::variables() const {
  return structure_->variables;
}
std::span<const Draw> Plan::draws() const {
  return values_->draws;
}
bool Plan::is_random(RandomPart part) const {
  const auto of_part = [part](const auto& one) { return one.part == part; };
  return (settings().draw_noise && std::ranges::any_of(values_->noises, of_part)) ||
         std::ranges::any_of(values_->draws, [&](const Draw& draw) {
           return of_part(draw) && !draw.distribution.constant();
         });
}
const RecordPlan& Plan::record() const {
  return structure_->record;
}
const std::vector<Diagnostic>& Plan::warnings() const {
  return structure_->warnings;
}

const Variable* Plan::find(const std::string& name) const {
  const auto found = structure_->column_of.find(name);
  return found == structure_->column_of.end() ? nullptr : &structure_->variables[found->second];
}

Batch Plan::make_batch() const {
  Batch batch{std::vector<Column>(structure_->variables.size(), Column::Zero()), {}, 0};
  fill_shared(batch);
  return batch;
}

void Plan::fill_shared(Batch& batch) const {
  values_->fill_constants(batch);
  for (const auto& action : structure_->once) action->apply(batch, {});
  batch.shared.clear();
  for (const int column : structure_->shared) {
    Shared number;
    std::fill(std::begin(number.copies), std::end(number.copies), batch[column][0]);
    batch.shared.push_back(number);
  }
}

void Plan::begin(Batch& batch, std::uint64_t first_path) const {
  batch.first_path = first_path;
  values_->fill_draws(batch);
  const Step before{0, structure_->grid.start + -1};
  for (const auto& action : structure_->begin) action->apply(batch, before);
}

void Plan::step(Batch& batch, Step step) const {
  values_->fill_noises(batch, step);
  auto rare = values_->rare_noises.begin();
  for (std::size_t i = 0; i < structure_->step.size(); ++i) {
    for (; rare != values_->rare_noises.end() && rare->before == i; ++rare)
      values_->fill_rare(*rare, batch, step);
    structure_->step[i]->apply(batch, step);
  }
}

Plan Plan::with_ensemble(const EnsembleSettings& settings) const {
  auto values = std::make_shared<Values>(*values_);
  values->settings = settings;
  values->reseed();
  return {structure_, std::move(values)};
}

Plan Plan::with_paths(std::int64_t paths) const {
  EnsembleSettings changed = settings();
  changed.paths = paths;
  return with_ensemble(changed);
}

Plan Plan::with(const std::map<std::string, double>& changes) const {
  auto values = std::make_shared<Values>(*values_);
  Diagnostics diagnostics;
  std::vector<std::string> names;
  for (const auto& draw : values->draws) names.push_back(draw.name);
  for (const auto& [name, value] : changes) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
      diagnostics.error({}, fmt::format("unknown parameter '{}'", name), did_you_mean(name, names));
      continue;
    }
    const auto index = static_cast<std::size_t>(found - names.begin());
    Draw& draw = values->draws[index];
    if (!(value >= draw.low && value <= draw.high))
      diagnostics.error(
          {}, fmt::format("{} = {} lies outside its bounds [{}, {}]", name, value, draw.low, draw.high));
    draw.distribution = Distribution(value);
    values->samplers[index] = Sampler(draw.distribution);
  }
  diagnostics.throw_if_errors();
  return {structure_, std::move(values)};
}

std::string Plan::describe() const {
  std::string text = fmt::format("{}: {} to {}, {} months, {} columns\n\nonce\n", scenario(),
                                 grid().start.text(), grid().end.text(), grid().steps(), variables().size());
  for (const auto& action : structure_->once) text += "  " + action->describe() + '\n';
  text += fmt::format("  share {} numbers among all paths\n\nonce per path\n", structure_->shared.size());
  for (const auto& draw : draws())
    if (!draw.distribution.constant())
      text += fmt::format("  draw {} from {}\n", draw.name, draw.distribution.text());
  for (const auto& action : structure_->begin) text += "  " + action->describe() + '\n';
  text += "\nevery month\n";
  text += fmt::format("  draw {} noises{}\n", values_->noises.size(),
                      values_->rare_noises.empty() ? ""
                                                   : fmt::format(", {} of them only where a path needs them",
                                                                 values_->rare_noises.size()));
  for (const auto& action : structure_->step) text += "  " + action->describe() + '\n';
  return text;
}

}  // namespace vidik
