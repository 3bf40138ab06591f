// The models and what they declare, looked up by name: for `describe` and `list`.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/model/catalogue.hpp"

namespace vidik::app {

class Glossary {
 public:
  explicit Glossary(const Catalogue& catalogue);

  struct Entry {
    const Declaration* declaration = nullptr;
    const Model* owner = nullptr;
  };
  /// Parameters, States and Outputs, by name.
  const std::vector<Entry>& entries() const { return entries_; }
  const Entry* find(const std::string& name) const;
  /// Those with the word in their name or meaning, whatever its case, those with it in their name first.
  std::vector<Entry> with_word(const std::string& word) const;
  /// Models with that name ("energy/contract"), or of that subject ("energy").
  std::vector<const Model*> models(const std::string& name) const;
  std::vector<const Model*> models() const;
  /// Names of the models that read a variable, this month's or last month's value.
  std::vector<std::string> readers(const std::string& variable) const;
  /// What each entry means, by name.
  std::map<std::string, std::string> meanings() const;
  /// All that can be looked up.
  std::vector<std::string> names() const;

 private:
  Catalogue catalogue_;
  std::vector<Entry> entries_;
};

std::string name_of(Role role);

}  // namespace vidik::app
