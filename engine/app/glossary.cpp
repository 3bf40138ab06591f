#include "engine/app/glossary.hpp"

#include <algorithm>

namespace vidik::app {

namespace {
bool is_entry(Role role) {
  return role == Role::parameter || role == Role::state || role == Role::output;
}

bool reads(const Declaration& declaration, const std::string& variable) {
  return (declaration.role == Role::input || declaration.role == Role::lagged) &&
         without_form(declaration.name) == variable;
}
/// In small letters, and with a blank for "_": "EU funds" is in "economy.eu_funds".
std::string plain(std::string text) {
  for (char& c : text) {
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '_') c = ' ';
  }
  return text;
}
}  // namespace

std::string name_of(Role role) {
  switch (role) {
    case Role::parameter:
      return "parameter";
    case Role::input:
      return "input";
    case Role::lagged:
      return "lagged input";
    case Role::state:
      return "state";
    case Role::companion:
      return "companion";
    case Role::derived:
      return "derived";
    case Role::output:
      return "output";
    case Role::noise:
      return "noise";
    case Role::uniform:
      return "uniform draw";
  }
  return "";
}

Glossary::Glossary(const Catalogue& catalogue) : catalogue_(catalogue) {
  for (const auto& model : catalogue_.models())
    for (const auto& declaration : model->declarations())
      if (is_entry(declaration.role)) entries_.push_back({&declaration, model.get()});
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const Entry& a, const Entry& b) { return a.declaration->name < b.declaration->name; });
}

const Glossary::Entry* Glossary::find(const std::string& name) const {
  for (const auto& entry : entries_)
    if (entry.declaration->name == name) return &entry;
  return nullptr;
}

std::vector<Glossary::Entry> Glossary::with_word(const std::string& word) const {
  std::vector<Entry> found;
  const std::string wanted = plain(word);
  const auto holds = [&](const std::string& text) { return plain(text).find(wanted) != std::string::npos; };
  for (const auto& entry : entries_)
    if (holds(entry.declaration->name) || holds(entry.declaration->meaning)) found.push_back(entry);
  std::ranges::stable_partition(found, [&](const Entry& entry) { return holds(entry.declaration->name); });
  return found;
}

std::vector<const Model*> Glossary::models(const std::string& name) const {
  std::vector<const Model*> found;
  for (const Model* model : models())
    if (model->name() == name || model->subject() == name) found.push_back(model);
  return found;
}

std::vector<const Model*> Glossary::models() const {
  std::vector<const Model*> all;
  for (const auto& model : catalogue_.models()) all.push_back(model.get());
  std::stable_sort(all.begin(), all.end(),
                   [](const Model* a, const Model* b) { return a->name() < b->name(); });
  return all;
}

std::vector<std::string> Glossary::readers(const std::string& variable) const {
  std::vector<std::string> result;
  for (const Model* model : models()) {
    const auto declarations = model->declarations();
    if (std::any_of(declarations.begin(), declarations.end(),
                    [&](const auto& d) { return reads(d, variable); }))
      result.push_back(model->name());
  }
  return result;
}

std::map<std::string, std::string> Glossary::meanings() const {
  std::map<std::string, std::string> all;
  for (const auto& entry : entries_) all[entry.declaration->name] = entry.declaration->meaning;
  return all;
}

std::vector<std::string> Glossary::names() const {
  std::vector<std::string> result;
  for (const auto& entry : entries_) result.push_back(entry.declaration->name);
  for (const Model* model : models()) {
    result.push_back(model->name());
    if (result.back() != model->subject()) result.push_back(model->subject());
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

}  // namespace vidik::app
