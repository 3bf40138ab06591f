// vidik completion, and what of the command line a shell can complete.
#include "engine/app/command_line_verbs.hpp"

namespace vidik::app {

namespace {
Grammar::Word word_of(const CLI::Option& option, const std::string& text) {
  return {text, option.get_description(), option.get_items_expected_max() > 0};
}

std::vector<Grammar::Word> words_of(const CLI::App& app) {
  std::vector<Grammar::Word> words;
  for (const auto* option : app.get_options()) {
    for (const auto& name : option->get_snames()) words.push_back(word_of(*option, "-" + name));
    for (const auto& name : option->get_lnames()) words.push_back(word_of(*option, "--" + name));
  }
  return words;
}

std::vector<std::string> values_of(const std::string& verb) {
  if (verb == "list") return {"scenarios", "sweeps", "models", "variables", "parameters"};
  if (verb == "completion") return {"bash", "zsh", "fish"};
  return {};
}
}  // namespace

Grammar grammar_of(const CLI::App& app) {
  Grammar grammar;
  grammar.options = words_of(app);
  for (const auto* verb : app.get_subcommands([](const CLI::App*) { return true; }))
    grammar.verbs.push_back(
        {verb->get_name(), verb->get_description(), words_of(*verb), values_of(verb->get_name())});
  return grammar;
}

/// The script needs to know all verbs, so it is made when the command is called for.
void add_completion(CLI::App& app, Command& command) {
  auto* sub = app.add_subcommand("completion", "Print a script with which a shell completes commands");
  auto shell = std::make_shared<std::string>();
  sub->add_option("SHELL", *shell, "bash, zsh or fish")
      ->type_name("")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}).description(""));
  sub->footer(
      "Examples:\n  source <(vidik completion bash)\n"
      "  vidik completion fish > ~/.config/fish/completions/vidik.fish");
  sub->callback([&app, &command, shell] {
    const Grammar grammar = grammar_of(app);
    const auto script = *shell == "bash"  ? bash_completion(grammar)
                        : *shell == "zsh" ? zsh_completion(grammar)
                                          : fish_completion(grammar);
    command.call = [script](const Console& console) { return console.data(script), ExitCode::done; };
  });
}

}  // namespace vidik::app
