#include "engine/app/completion.hpp"

#include <fmt/format.h>

namespace vidik::app {

namespace {
std::string texts(const std::vector<Grammar::Word>& words) {
  std::string result;
  for (const auto& word : words) result += (result.empty() ? "" : " ") + word.text;
  return result;
}

std::string joined(const std::vector<std::string>& words) {
  std::string result;
  for (const auto& word : words) result += (result.empty() ? "" : " ") + word;
  return result;
}

std::string names(const Grammar& grammar) {
  std::string result;
  for (const auto& verb : grammar.verbs) result += (result.empty() ? "" : " ") + verb.name;
  return result;
}

/// Within single quotes of a shell.
std::string quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? "'\\''" : std::string(1, c);
  return result + "'";
}

/// Without what zsh reads as separators in descriptions.
std::string without_separators(std::string text) {
  for (char& c : text)
    if (c == ':' || c == '[' || c == ']') c = ' ';
  return text;
}
}  // namespace

std::string bash_completion(const Grammar& grammar) {
  std::string cases;
  for (const auto& verb : grammar.verbs)
    cases += fmt::format("    {}) options='{}'; values='{}' ;;\n", verb.name, texts(verb.options),
                         joined(verb.values));
  return fmt::format(R"(# Completion of vidik for bash:  source <(vidik completion bash)
_vidik() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} options values
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '{} {}' -- "$word"))
    return
  fi
  case ${{COMP_WORDS[1]}} in
{}  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  elif [ -n "$values" ]; then
    COMPREPLY=($(compgen -W "$values" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}}
complete -o filenames -F _vidik vidik ./vidik
)",
                     names(grammar), texts(grammar.options), cases);
}

namespace {
std::string zsh_case(const Grammar::Verb& verb) {
  std::string arguments;
  for (const auto& word : verb.options)
    arguments += " \\\n        " + quoted(word.text + '[' + without_separators(word.description) + ']') +
                 (word.takes_value ? ":value:_files" : "");
  const std::string argument =
      verb.values.empty() ? "'*:file:_files'" : "'1:value:(" + joined(verb.values) + ")'";
  return fmt::format("      {})\n      _arguments{} \\\n        {} ;;\n", verb.name, arguments, argument);
}
}  // namespace

std::string zsh_completion(const Grammar& grammar) {
  std::string verbs, cases;
  for (const auto& verb : grammar.verbs) {
    verbs += "    " + quoted(verb.name + ':' + without_separators(verb.description)) + "\n";
    cases += zsh_case(verb);
  }
  return fmt::format(R"(#compdef vidik
# Completion of vidik for zsh:  source <(vidik completion zsh)
_vidik() {{
  local -a verbs
  verbs=(
{}  )
  if (( CURRENT == 2 )); then
    _describe 'command' verbs
  else
    local verb=${{words[2]}}
    shift words
    (( CURRENT-- ))
    case $verb in
{}    esac
  fi
}}
compdef _vidik vidik
)",
                     verbs, cases);
}

std::string fish_completion(const Grammar& grammar) {
  std::string script = "# Completion of vidik for fish:  vidik completion fish | source\n";
  for (const auto& verb : grammar.verbs) {
    script += fmt::format("complete -c vidik -n __fish_use_subcommand -a {} -d {}\n", verb.name,
                          quoted(verb.description));
    const std::string here = fmt::format("complete -c vidik -n '__fish_seen_subcommand_from {}'", verb.name);
    if (!verb.values.empty()) script += fmt::format("{} -f -a '{}'\n", here, joined(verb.values));
    for (const auto& word : verb.options)
      script += fmt::format("{} {} {}{} -d {}\n", here, word.text.starts_with("--") ? "-l" : "-s",
                            word.text.substr(word.text.find_first_not_of('-')), word.takes_value ? " -r" : "",
                            quoted(word.description));
  }
  return script;
}

}  // namespace vidik::app
