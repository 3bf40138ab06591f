// compile(): its parts in order, and the list of Actions that comes out.
#include <fmt/format.h>

#include <iterator>
#include <unordered_map>

#include "engine/plan/compilation.hpp"
#include "engine/plan/retired_names.hpp"

namespace vidik {

namespace {

void append(Actions& to, Actions&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

bool has(const Model& model, Role role) {
  for (const auto& declaration : model.declarations())
    if (declaration.role == role) return true;
  return false;
}

bool starts_states(const Model& model) {
  for (const auto& declaration : model.declarations())
    if (declaration.role == Role::state && declaration.start == Start::computed) return true;
  return false;
}

}  // namespace

void Compilation::check_streams() {
  std::unordered_map<std::uint32_t, std::string> taken;
  const auto take = [&](const std::string& name) {
    const auto [place, added] = taken.emplace(stream_number(name), name);
    if (!added && place->second != name)
      diagnostics.error(whole_file(),
                        fmt::format("'{}' and '{}' would draw the same numbers", place->second, name),
                        "their names have the same hash: rename one of them");
  };
  for (const auto& noise : values_->noises) take(noise.name);
  for (const auto& draw : values_->draws) take("draw " + draw.name);
}

void Compilation::number_dimensions() {
  std::vector<Draw>& draws = values_->draws;
  std::map<std::string, Draw*> by_name;
  for (std::size_t i = 0; i < draws.size(); ++i) {
    draws[i].dimension = static_cast<int>(i);
    if (i < assumed_) by_name[draws[i].name] = &draws[i];
  }
  int dimension = 0;
  for (const auto& [name, draw] : by_name) draw->dimension = dimension++;
  if (values_->settings.sampling == Sampling::sobol && draws.size() > SobolSequence::most_dimensions)
    diagnostics.error(
        whole_file(), fmt::format("{} numbers are too many for a Sobol sequence", draws.size()),
        fmt::format("it has {} dimensions; use another `sampling:`", SobolSequence::most_dimensions));
}

Plan Compilation::finish() {
  check_streams();
  number_dimensions();
  diagnostics.throw_if_errors();
  structure_->warnings = scenario.warnings;
  for (const auto& diagnostic : diagnostics.all()) structure_->warnings.push_back(diagnostic);

  // Constants are not yet shared while they are prepared.
  const auto prepare = [&](std::size_t model) {
    return std::make_unique<PrepareModel>(constant_.contains(model) ? placed_[model] : compact_[model]);
  };
  auto &begin = structure_->begin, &step = structure_->step;
  std::vector<ResetColumns::Reset> unknown;
  for (const auto& variable : structure_->variables)
    if (variable.role == Role::output || variable.role == Role::companion)
      unknown.push_back({variable.column, std::numeric_limits<double>::quiet_NaN()});
  begin.push_back(std::make_unique<ResetColumns>("outputs and companions have no value yet", unknown));
  begin.push_back(std::make_unique<ResetColumns>("reset the memory of shocks and rules", resets_));
  begin.push_back(std::make_unique<CopyColumns>("set states to their first values", initial_copies_));
  begin.push_back(std::make_unique<CopyColumns>("take parameters as assumed", restores_));
  for (std::size_t model = 0; model < placed_.size(); ++model)
    if (has(*placed_[model].model, Role::derived))
      (constant_.contains(model) ? structure_->once : begin).push_back(prepare(model));
  for (const auto& placed : compact_)
    if (starts_states(*placed.model)) begin.push_back(std::make_unique<StartModel>(placed));

  for (const auto& placed : compact_)
    if (has(*placed.model, Role::companion)) begin.push_back(std::make_unique<AccompanyModel>(placed));

  step.push_back(std::make_unique<CopyColumns>("remember last month's values", snapshots_));
  append(step, std::move(watches_));
  if (!restores_.empty())
    step.push_back(std::make_unique<CopyColumns>("take parameters as assumed", restores_));
  append(step, std::move(interventions_));
  append(step, std::move(clips_));
  std::set<std::size_t> again;
  for (const int column : targeted_) again.insert(owner_.at(column));
  for (const std::size_t model : again)
    if (has(*placed_[model].model, Role::derived)) step.push_back(prepare(model));
  append(step, std::move(state_shocks_));
  for (std::size_t model = 0; model < placed_.size(); ++model) {
    add_rare_noises(compact_[model], step.size());
    step.push_back(std::make_unique<StepModel>(compact_[model]));
    const PlacedModel& placed = placed_[model];
    const auto declarations = placed.model->declarations();
    for (std::size_t i = 0; i < declarations.size(); ++i)
      if (declarations[i].role == Role::state)
        if (const auto holds = holds_.find(placed.slots[i]); holds != holds_.end())
          append(step, std::move(holds->second));
  }
  values_->reseed();
  return {structure_, values_};
}

Plan compile(const Scenario& given, const Catalogue& catalogue, const CompileOptions& options,
             const Diagnostics& found) {
  Diagnostics diagnostics = found;
  const auto renamed = with_current_names(given, catalogue, diagnostics);
  Compilation compilation(renamed ? *renamed : given, diagnostics);
  compilation.place_models(catalogue, options);
  compilation.assume_parameters();
  compilation.assume_initial_states();
  compilation.add_levers();
  compilation.add_shocks();
  compilation.add_rules();
  compilation.add_pins();
  compilation.correlate_draws();
  compilation.plan_record();
  compilation.share_constants();
  return compilation.finish();
}

}  // namespace vidik
