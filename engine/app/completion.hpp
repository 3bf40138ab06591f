// Scripts that let a shell complete Vidik's commands.
#pragma once

#include <string>
#include <vector>

namespace vidik::app {

/// What can be completed: a command with its options, each with a phrase on what it does.
struct Grammar {
  struct Word {
    std::string text;  ///< "--paths"
    std::string description;
    bool takes_value = false;
  };
  struct Verb {
    std::string name, description;
    std::vector<Word> options;
    std::vector<std::string> values;  ///< that its argument can take; empty: a file
  };
  std::vector<Word> options;
  std::vector<Verb> verbs;
};

std::string bash_completion(const Grammar& grammar);
std::string zsh_completion(const Grammar& grammar);
std::string fish_completion(const Grammar& grammar);

}  // namespace vidik::app
