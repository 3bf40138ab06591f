// vidik new: a scenario to begin with, which says what can be said next.
#include <fmt/format.h>

#include <filesystem>

#include "engine/app/interruption.hpp"
#include "engine/app/loading.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/text.hpp"
#include "engine/app/verbs.hpp"
#include "engine/scenario/document.hpp"
#include "engine/write/atomic_file.hpp"
#include "engine/write/relative_path.hpp"
#include "engine/write/shell.hpp"

namespace vidik::app {

namespace fs = std::filesystem;

namespace {
constexpr const char* example_parameter = "stance.alignment_opinion";

/// Lines that begin with two signs explain; of the others one sign may be taken away.
constexpr const char* text = R"(# yaml-language-server: $schema={schema}
schema: 1
title: {title}
# question: What changes if …?     # one sentence; it heads every output
extends: {parent}

## Everything below is an example. Take the first sign and the blank away from what you need, and change it.
## `vidik list parameters` and `vidik list variables` show what there is, `vidik describe NAME` what it means,
## `vidik explain {file} NAME` what this scenario makes of it, docs/scenario-format.md all that can be said.

# source: "the text or argument that it comes from"

## Other assumptions: a number, or what it is drawn from. Here it was {value}.
# parameters:
#   {parameter}: {{value: !normal {{interval_90: [0.1, 0.9]}}, source: "who says so", confidence: low}}

## What somebody decides: from when, and how fast it comes.
# levers:
#   storage: {{set: policy.storage_expansion, to: 1.0, from: 2024-01, ramp: 12 months}}

## What happens: at a date, at a drawn date, or at a yearly rate (`hazard`).
# shocks:
#   cut_off: {{on: energy.supply_available, at: !uniform {{low: 2024-10, high: 2026-03}}, set: 0, for: 6 months}}

## How the world answers.
# rules:
#   answer_to_dear_oil:
#     when: {{variable: world.brent, above: 120, for: 3 months}}
#     then: {{add: policy.gas_diversification, by: 0.2}}
)";

std::string quoted(const std::string& words) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.scalar = words;
  node.quoted = true;
  return emit_line(node);
}

std::string text_for(const fs::path& file, const Scenario& parent) {
  const fs::path folder = fs::absolute(file).parent_path();
  const Assumption* assumption = parent.parameters.find(example_parameter);
  return fmt::format(
      fmt::runtime(text),
      fmt::arg("schema", shorter_path(folder, shipped_scenarios_folder() / "vidik.schema.json")),
      fmt::arg("title", quoted(file.stem().string())),
      fmt::arg("parent", quoted(shorter_path(folder, parent.file))),
      fmt::arg("file", shell_word(file.string())), fmt::arg("parameter", example_parameter),
      fmt::arg("value", assumption ? assumption->value->text() : "something else"));
}
}  // namespace

ExitCode make_new(const NewOptions& options, const Console& console) {
  fs::path file = options.name;
  if (file.extension() != ".yaml") file += ".yaml";
  if (fs::exists(file)) throw UsageError(file.string() + " exists already; choose another name");
  const Scenario parent = load(options.from);
  const DeferInterruption deferred;  // the file, or none
  DraftFile draft(file);
  draft.write(text_for(file, parent));
  FinishedFile finished = std::move(draft).finish();
  stop_if_interrupted();
  finished.publish();
  const std::string word = shell_word(file.string());
  console.note(
      fmt::format("{} changes nothing yet. When you have edited it:\n  vidik validate {}\n  vidik compare {} "
                  "--against {}",
                  file.string(), word, word, shell_word(options.from)));
  return ExitCode::done;
}

}  // namespace vidik::app
