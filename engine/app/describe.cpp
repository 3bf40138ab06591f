// vidik describe: what a model, variable or parameter is, and which value it has in a scenario; of any other
// word, which of them have it in their name or meaning.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/app/glossary.hpp"
#include "engine/app/json.hpp"
#include "engine/app/loading.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/table.hpp"
#include "engine/app/text.hpp"
#include "engine/app/verbs.hpp"
#include "engine/core/suggestion.hpp"
#include "engine/write/shell.hpp"
#include "models/catalogue.hpp"

namespace vidik::app {

namespace {
std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

std::int64_t count(const Model& model, Role role) {
  const auto declarations = model.declarations();
  return std::count_if(declarations.begin(), declarations.end(),
                       [role](const auto& d) { return d.role == role; });
}

void describe_all(const Glossary& glossary, const Console& console) {
  Table table;
  table.row({"model", "parameters", "states", "outputs"});
  Json json = Json::array();
  for (const Model* model : glossary.models()) {
    const auto parameters = count(*model, Role::parameter), states = count(*model, Role::state),
               outputs = count(*model, Role::output);
    table.row({model->name(), grouped(parameters), grouped(states), grouped(outputs)});
    json.push_back(
        {{"model", model->name()}, {"parameters", parameters}, {"states", states}, {"outputs", outputs}});
  }
  console.json() ? print(json, console) : console.show(table.text());
}

/// What a model reads, and in which months; a State that it reads in another form as the State.
std::vector<std::string> read_by(const Model& model, Role role) {
  std::vector<std::string> names;
  for (const auto& declaration : model.declarations()) {
    const auto name = without_form(declaration.name);
    if (declaration.role == role && std::ranges::find(names, name) == names.end()) names.emplace_back(name);
  }
  return names;
}

Json model_json(const Model& model) {
  Json declared = Json::array();
  for (const auto& d : model.declarations())
    if (!d.meaning.empty())
      declared.push_back(
          {{"role", name_of(d.role)}, {"name", d.name}, {"unit", d.unit}, {"meaning", d.meaning}});
  return {{"model", model.name()},
          {"declares", declared},
          {"reads", read_by(model, Role::input)},
          {"reads_lagged", read_by(model, Role::lagged)}};
}

void show_wrapped(const std::string& label, const std::string& text, const Console& console) {
  if (text.empty()) return;
  constexpr int indent = 15;
  const auto lines = wrapped(text, std::min(console.width(), 110) - indent);
  for (std::size_t i = 0; i < lines.size(); ++i)
    console.show(padded_right(i == 0 ? label : "", indent) + lines[i] + '\n');
}

void show_model(const Model& model, const Console& console) {
  console.show(console.bold(model.name()) + '\n');
  Table table;
  table.left(1).left(2).left(3);
  for (const auto& d : model.declarations())
    if (d.role == Role::parameter || d.role == Role::state || d.role == Role::output)
      table.row({"  " + name_of(d.role), d.name, d.unit, d.meaning});
  console.show(table.text());
  show_wrapped("  reads", joined(read_by(model, Role::input)), console);
  show_wrapped("  last month's", joined(read_by(model, Role::lagged)), console);
  console.show("\n");
}

void describe_models(const std::vector<const Model*>& models, const Console& console) {
  Json json = Json::array();
  for (const Model* model : models)
    console.json() ? json.push_back(model_json(*model)) : show_model(*model, console);
  if (console.json()) print(json, console);
}

std::string number(double value, const std::string& unit) {
  if (unit == "month") return Month::from_index(static_cast<int>(std::floor(value))).text();
  return fmt::format("{:.4g}", value);
}

std::string bounds_text(const Assumption& assumption, const std::string& unit) {
  if (!assumption.low && !assumption.high) return "";
  return (assumption.low ? "from " + number(**assumption.low, unit) + ' ' : "") +
         (assumption.high ? "to " + number(**assumption.high, unit) : "");
}

std::string spread_text(const Distribution& prior, const std::string& unit) {
  if (prior.constant()) return "";
  const auto at = [&](long double p) { return number(static_cast<double>(prior.quantile(p)), unit); };
  return fmt::format("median {}, 90 % between {} and {}", at(0.5L), at(0.05L), at(0.95L));
}

/// Label and text of everything that is known of a variable; entries without text are left out.
using Facts = std::vector<std::pair<std::string, std::string>>;

Facts facts_of(const Glossary::Entry& entry, const Glossary& glossary) {
  const Declaration& d = *entry.declaration;
  Facts facts{
      {"meaning", d.meaning}, {"unit", d.unit}, {"role", name_of(d.role) + " of " + entry.owner->name()}};
  if (d.role != Role::parameter) facts.emplace_back("year", vidik::name_of(d.aggregation));
  if (!d.numerator.empty()) facts.back().second += " of " + d.numerator + " and " + d.denominator;
  facts.emplace_back("read by", joined(glossary.readers(d.name)));
  return facts;
}

void add_assumption(Facts& facts, const Assumption& assumption, const Declaration& d) {
  const Distribution& prior = *assumption.value;
  facts.emplace_back(d.role == Role::state ? "first value" : "value",
                     prior.constant() ? number(prior.median(), d.unit) : prior.text());
  facts.emplace_back("spread", spread_text(prior, d.unit));
  facts.emplace_back("bounds", bounds_text(assumption, d.unit));
  facts.emplace_back("source", assumption.source);
  facts.emplace_back("confidence", assumption.confidence);
  facts.emplace_back("written in", assumption.value.where.text());
}

void describe_variable(const Glossary::Entry& entry, const Glossary& glossary, const Scenario& scenario,
                       const Console& console) {
  const Declaration& d = *entry.declaration;
  Facts facts = facts_of(entry, glossary);
  const auto* assumption = (d.role == Role::parameter ? scenario.parameters : scenario.initial).find(d.name);
  if (assumption) add_assumption(facts, *assumption, d);
  Json json{{"name", d.name}};
  if (!console.json()) console.show(console.bold(d.name) + '\n');
  for (const auto& [label, text] : facts) {
    if (text.empty()) continue;
    json[label] = text;
    if (!console.json()) show_wrapped("  " + label, text, console);
  }
  if (console.json()) print(json, console);
}

/// What the word may have meant.
void describe_found(const std::string& word, const std::vector<Glossary::Entry>& found,
                    const Console& console) {
  constexpr std::size_t most_on_a_screen = 20;
  Table table;
  table.left(1).left(2).left(3);
  Json json = Json::array();
  for (const auto& entry : found) {
    const Declaration& d = *entry.declaration;
    if (json.size() < most_on_a_screen) table.row({name_of(d.role), d.name, d.unit, d.meaning});
    json.push_back({{"role", name_of(d.role)}, {"name", d.name}, {"unit", d.unit}, {"meaning", d.meaning}});
  }
  if (console.json()) return print(json, console);
  console.note("Nothing is called '" + word + "'; these have it in their name or meaning:");
  console.show(table.text());
  if (found.size() > most_on_a_screen)
    console.note(fmt::format("and {} more: `vidik list parameters {}` and `vidik list variables {}`",
                             found.size() - most_on_a_screen, shell_word(word), shell_word(word)));
}

/// Whether it is meant as the name of something, and not quite that.
bool misspelt(const std::string& name, const Glossary& glossary) {
  return name.find('.') != std::string::npos && !did_you_mean(name, glossary.names()).empty();
}

[[noreturn]] void refuse(const std::string& name, const Glossary& glossary) {
  const std::string suggestion = did_you_mean(name, glossary.names());
  throw UsageError("there is no model, variable or parameter '" + name +
                   "', nor one that has it in its meaning; " +
                   (suggestion.empty() ? "`vidik list variables` shows all variables" : suggestion));
}
}  // namespace

ExitCode describe(const DescribeOptions& options, const Console& console) {
  const Glossary glossary(models::catalogue());
  if (options.name.empty())
    describe_all(glossary, console);
  else if (const auto* entry = glossary.find(options.name))
    describe_variable(*entry, glossary, load(options.scenario), console);
  else if (const auto models = glossary.models(options.name); !models.empty())
    describe_models(models, console);
  else if (const auto found = glossary.with_word(options.name);
           !found.empty() && !misspelt(options.name, glossary))
    describe_found(options.name, found, console);
  else
    refuse(options.name, glossary);
  return ExitCode::done;
}

}  // namespace vidik::app
