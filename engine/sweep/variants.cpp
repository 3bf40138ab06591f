#include "engine/sweep/variants.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "engine/scenario/courses.hpp"
#include "engine/scenario/merge.hpp"
#include "engine/scenario/reader.hpp"
#include "engine/scenario/text.hpp"
#include "engine/write/csv.hpp"
#include "engine/write/resolved.hpp"

namespace vidik {

namespace {

/// The tree of a scenario and all that it extends; nothing if it cannot be read, which is reported.
std::optional<Node> tree_of(const Sweep& sweep, const Located<std::string>& file, Diagnostics& diagnostics) {
  const auto path = (sweep.file.parent_path() / *file).lexically_normal();
  if (const auto reason = unreadable(path); !reason.empty()) {
    diagnostics.error(file.where, fmt::format("'{}': {}", path.string(), reason), similar_file(path));
    return std::nullopt;
  }
  return merge_files(path, diagnostics);
}

/// What a sweep keeps, in place of what the scenario reports.
void keep(const Sweep& sweep, std::uint64_t seed, Scenario& scenario) {
  scenario.report.outputs = sweep.outputs;
  if (sweep.outputs.empty() && !scenario.initial.entries.empty())  // reported, and no mistake of the base
    scenario.report.outputs = {scenario.initial.entries.front().name};
  scenario.report.headline.clear();
  scenario.report.years.clear();
  scenario.report.quantiles = sweep.quantiles;
  scenario.report.monthly = false;
  scenario.ensemble.paths = sweep.paths;
  scenario.ensemble.seed = seed;
}

std::string what_is_simulated(const Scenario& scenario, const Plan& plan) {
  std::string text = resolved_text(scenario, plan);
  for (const auto& output : plan.record().outputs) text += "keep " + output.name + '\n';
  return text;
}

std::string identity_of(const Scenario& scenario, const Plan& plan) {
  std::string text = what_is_simulated(scenario, plan);
  for (const double level : plan.record().quantiles) text += "quantile " + shortest(level) + '\n';
  return Sha256::of(text);
}

std::string lineage_of(const Scenario& scenario, const Plan& plan) {
  EnsembleSettings settings = plan.settings();
  settings.paths = 1;
  return Sha256::of(what_is_simulated(scenario, plan.with_ensemble(settings)));
}

class Compiler {
 public:
  Compiler(const Sweep& sweep, const Catalogue& catalogue, Diagnostics& diagnostics)
      : sweep_(sweep), catalogue_(catalogue), diagnostics_(diagnostics) {}

  std::vector<Variant> all() {
    std::vector<const Factor*> choosing;
    std::size_t count = 1;
    for (const auto& [name, factor] : sweep_.factors) {
      if (!factor.chooses()) continue;
      choosing.push_back(&factor);
      count *= std::max<std::size_t>(1, factor.choices.size());
      if (count > most_variants) return too_many(name.where);
    }
    std::vector<Variant> variants;
    for (std::size_t number = 0; number < count; ++number) {
      std::vector<const Factor::Choice*> chosen(choosing.size());
      for (std::size_t i = choosing.size(), rest = number; i-- > 0;) {
        const auto& choices = choosing[i]->choices;
        if (choices.empty()) return {};  // which has been reported
        chosen[i] = &choices[rest % choices.size()];
        rest /= choices.size();
      }
      add(chosen, variants);
    }
    return variants;
  }

 private:
  std::vector<Variant> too_many(const Location& where) {
    diagnostics_.error(where, fmt::format("more than {} combinations of scenarios", most_variants),
                       "vary numbers as parameters, levers or shocks: these need no scenario of their own");
    return {};
  }

  void add(const std::vector<const Factor::Choice*>& chosen, std::vector<Variant>& variants) {
    Diagnostics found;
    try {
      if (auto variant = compiled(chosen, found)) variants.push_back(std::move(*variant));
    } catch (const InputError& error) {
      for (const auto& diagnostic : error.diagnostics()) report_once(diagnostic);
      return;
    }
    for (const auto& diagnostic : found.all()) report_once(diagnostic);
  }

  std::optional<Variant> compiled(const std::vector<const Factor::Choice*>& chosen, Diagnostics& found) {
    const Located<std::string>* file = &sweep_.base;
    for (const auto* choice : chosen)
      if (!choice->file->empty()) file = &choice->file;
    auto tree = tree_of(sweep_, *file, found);
    if (!tree) return std::nullopt;
    for (const auto* choice : chosen)
      if (choice->file->empty()) lay(*choice, *tree, found);
    Scenario scenario = read_scenario(std::move(*tree), found);
    scenario.name = std::filesystem::path(**file).stem().string();
    keep(sweep_, seed(found), scenario);
    Plan plan = compile(scenario, catalogue_, {}, found);
    for (const auto& warning : plan.warnings()) report_once(warning);
    return Variant{plan, identity_of(scenario, plan), lineage_of(scenario, plan),
                   resolved_text_of_kept(scenario, plan)};
  }

  /// That of the sweep or of its base, whichever scenarios are chosen: all points draw the same.
  std::uint64_t seed(Diagnostics& found) {
    if (sweep_.seed) return *sweep_.seed;
    if (!base_seed_) {
      auto tree = tree_of(sweep_, sweep_.base, found);
      base_seed_ = tree ? read_scenario(std::move(*tree), found).ensemble.seed : Scenario().ensemble.seed;
    }
    return *base_seed_;
  }

  static void lay(const Factor::Choice& choice, Node& tree, Diagnostics& found) {
    for (std::size_t i = 0; i < choice.overlay.keys.size(); ++i)
      for (const auto* key : {"extends", "report", "ensemble"})
        if (*choice.overlay.keys[i] == key)
          found.error(choice.overlay.keys[i].where, fmt::format("an alternative has no '{}'", key),
                      std::string(key) == "extends" ? "choose among files with `scenarios`"
                                                    : "all points of a sweep share it");
    Node overlay = choice.overlay;
    read_courses(overlay, found);
    lay_over(tree, std::move(overlay), found);
  }

  /// The same mistake in many combinations is said once.
  void report_once(const Diagnostic& diagnostic) {
    if (said_.insert(diagnostic.text()).second) diagnostics_.add(diagnostic);
  }

  const Sweep& sweep_;
  const Catalogue& catalogue_;
  Diagnostics& diagnostics_;
  std::set<std::string> said_;
  std::optional<std::uint64_t> base_seed_;
};

}  // namespace

std::vector<Variant> compile_variants(const Sweep& sweep, const Catalogue& catalogue,
                                      Diagnostics& diagnostics) {
  if (sweep.base->empty()) return {};
  return Compiler(sweep, catalogue, diagnostics).all();
}

}  // namespace vidik
