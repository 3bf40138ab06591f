// vidik list: what there is to run, to sweep, to report and to assume.
#include "engine/app/glossary.hpp"
#include "engine/app/json.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/table.hpp"
#include "engine/app/text.hpp"
#include "engine/app/verbs.hpp"
#include "engine/scenario/document.hpp"
#include "models/catalogue.hpp"

namespace vidik::app {

namespace {
constexpr const char* counts = "declarations";  // a column of numbers

/// Rows of text with the names of their columns, which are the keys in JSON.
struct Listing {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

/// The title in a file, without reading what the file extends.
std::string title_in(const std::filesystem::path& file) {
  try {
    const Node document = read_document(file);
    const Node* title = document.find("title");
    return title ? title->scalar : "";
  } catch (const InputError&) {
    return "(not valid; see `vidik validate`)";
  }
}

Listing scenarios() {
  Listing listing{{"scenario", "title"}, {}};
  for (const auto& file : shipped_scenarios()) listing.rows.push_back({file.stem().string(), title_in(file)});
  return listing;
}

Listing sweeps() {
  Listing listing{{"sweep", "title"}, {}};
  for (const auto& file : shipped_sweeps()) listing.rows.push_back({file.stem().string(), title_in(file)});
  return listing;
}

Listing models() {
  Listing listing{{"model", counts}, {}};
  const Glossary glossary(vidik::models::catalogue());  // owns the models
  for (const Model* model : glossary.models())
    listing.rows.push_back({model->name(), std::to_string(model->declarations().size())});
  return listing;
}

/// All, or those with a word in their name or meaning.
Listing declared(bool parameters, const std::string& word) {
  Listing listing{{"name", "unit", "year", "meaning"}, {}};
  if (parameters) listing.columns = {"name", "unit", "meaning"};
  const Glossary glossary(vidik::models::catalogue());
  for (const auto& entry : word.empty() ? glossary.entries() : glossary.with_word(word)) {
    const Declaration& d = *entry.declaration;
    if ((d.role == Role::parameter) != parameters) continue;
    if (parameters)
      listing.rows.push_back({d.name, d.unit, d.meaning});
    else
      listing.rows.push_back({d.name, d.unit, vidik::name_of(d.aggregation), d.meaning});
  }
  return listing;
}

Json json_of(const Listing& listing) {
  Json all = Json::array();
  for (const auto& row : listing.rows) {
    Json object;
    for (std::size_t i = 0; i < row.size(); ++i)
      object[listing.columns[i]] = listing.columns[i] == counts ? number_or_text(row[i]) : Json(row[i]);
    all.push_back(object);
  }
  return all;
}

std::string text_of(const Listing& listing) {
  Table table;
  for (std::size_t i = 1; i < listing.columns.size(); ++i) table.left(i);
  for (const auto& row : listing.rows) table.row(row);
  return table.text();
}

void show(const Listing& listing, const Console& console) {
  console.json() ? print(json_of(listing), console) : console.show(text_of(listing));
}

void show_overview(const Console& console) {
  if (console.json())
    return print({{"scenarios", json_of(scenarios())}, {"models", json_of(models())}}, console);
  console.show(console.bold("Scenarios") + '\n' + text_of(scenarios()));
  console.show('\n' + console.bold("Models, with the number of their declarations") + '\n' +
               text_of(models()));
  console.note("\n`vidik list variables` and `vidik list parameters` list what they are made of.");
}
}  // namespace

ExitCode list(const ListOptions& options, const Console& console) {
  if (!options.word.empty() && options.what != "variables" && options.what != "parameters")
    throw UsageError("a word goes with `vidik list variables` or `vidik list parameters`");
  if (options.what.empty()) show_overview(console);
  if (options.what == "scenarios") show(scenarios(), console);
  if (options.what == "sweeps") show(sweeps(), console);
  if (options.what == "models") show(models(), console);
  if (options.what == "variables") show(declared(false, options.word), console);
  if (options.what == "parameters") show(declared(true, options.word), console);
  return ExitCode::done;
}

}  // namespace vidik::app
