#include "engine/scenario/format_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "engine/scenario/distributions.hpp"
#include "engine/scenario/layouts.hpp"

namespace vidik {

namespace {

constexpr std::string_view introduction = R"(# The scenario format

<!-- Made from the field lists of engine/scenario by the test `the_page_of_the_format_is_up_to_date`. -->

A scenario is a YAML file that says what is assumed, what is decided, what happens, and what is reported.
`scenarios/tutorial.yaml` is a commented example of everything on this page. A small one:

```yaml
schema: 1
title: Russian gas stops for at least a year
question: What does a cut-off cost, and does it move the stance on sanctions?
extends: baseline.yaml

shocks:
  cut_off: {on: energy.supply_available, at: 2025-11, set: 0, for: 12 months}
```

## Files that extend files

`extends` names a file or a list of files, each relative to the file that names it. They are put together
parents first, then in the order of the list, each file once, so that two what-ifs which extend the same
baseline combine:

```yaml
schema: 1
title: Full alignment, and no gas for at least a year
extends: [full-alignment.yaml, gas-cut-off.yaml]
```

A name in `extends` is always the path of a file, from the folder of the file that names it: `baseline.yaml`
is the file of that name beside the scenario, and an error if there is none. The scenarios that come with
Vidik are found by their names alone only on the command line (`vidik run baseline`), where a file that is
there comes first.

* Maps of names (`parameters`, `levers`, `shocks` …) merge by name, and the fields of one entry merge, too.
* Lists, distributions, conditions, consequences and courses replace as wholes.
* `null` removes: `cut_off: null` takes a shock away, `until: null` a field. (A key with nothing after it is
  an error.) What one lever of a scenario does by itself shows a file that extends it with `levers: {NAME: null}`,
  when `vidik compare` sets the two against each other.
* Fields that exclude each other after merging, such as `at` and `hazard`, are an error that shows both
  places: remove one with `null`.
* A question belongs to its title: a file with a title of its own does not take over the question of those that
  it extends.
* An override that changes nothing, and a removal of nothing, are warnings.
* Every value remembers where it came from: `vidik explain FILE KEY` shows it, `vidik diff A B` what one
  scenario changes against another.

## What is refused

Files are plain YAML: one document, UTF-8, at most 1 MiB, 100,000 values and 32 levels. Anchors, aliases,
`<<`, duplicate keys and tags other than distributions are errors, and so are unknown keys. Numbers are plain
decimals: no quotes, no `1,5`, `1_000`, `010`, `0x1F`, `.nan` or `.inf`. Control characters are refused also where
they are written as escapes, such as `"\e"`.

## What is checked of changes to states

A shock that adds to a state, or multiplies it, is checked only as far as it is known in advance: of a share,
or another unit from 0 to 1, by a certain number that takes every value out of this range. What else it does
to a state on a path is left to the state's model. Pins, and shocks and rules that set or force a state, are
checked against its unit and the bounds of its first value (an uncertain one by its median).
)";

std::string cell(std::string text) {
  for (auto at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2))
    text.insert(at, 1, '\\');
  return text;
}

/// "map of names to levers", with a link where the type has a section of its own.
std::string type_text(const Type& type) {
  const auto name = type.fields ? fmt::format("[{0}](#{0})", type.fields().name) : type.name;
  switch (type.many) {
    case Type::Many::one:
      return name;
    case Type::Many::list:
      return "list of " + name;
    case Type::Many::one_or_list:
      return name + ", or a list of them";
    case Type::Many::named:
      return name + " by name";
  }
  return name;
}

std::string rows(const FieldTable& table) {
  std::string text = "| key | type | default | meaning |\n|---|---|---|---|\n";
  for (const auto& field : table.infos)
    text += fmt::format("| `{}` | {} | {} | {} |\n", field.key, cell(type_text(field.type)),
                        cell(field.fallback), cell(field.meaning));
  return text;
}

std::string choices(const FieldTable& table) {
  std::string text;
  for (const auto& choice : table.choices)
    text += fmt::format("{} one of `{}`.\n", choice.needed ? "Exactly" : "At most",
                        fmt::join(choice.keys, "`, `"));
  return text.empty() ? "" : "\n" + text;
}

/// All field lists that can be reached, in the order in which a reader meets them.
void gather(const FieldTable& table, std::vector<const FieldTable*>& tables) {
  if (std::ranges::find(tables, &table) != tables.end()) return;
  tables.push_back(&table);
  for (const auto& field : table.infos)
    if (field.type.fields) gather(field.type.fields(), tables);
}

/// What stands in the type column, explained once.
std::string types(const std::vector<const FieldTable*>& tables) {
  std::vector<std::pair<std::string, std::string>> seen;
  for (const auto* table : tables)
    for (const auto& field : table->infos)
      if (!field.type.fields &&
          std::ranges::find(seen, field.type.name, [](const auto& s) { return s.first; }) == seen.end())
        seen.emplace_back(field.type.name, field.type.explanation);
  std::string text = "\n## Types\n\n| type | what may stand there |\n|---|---|\n";
  for (const auto& [name, explanation] : seen)
    text += fmt::format("| {} | {} |\n", cell(name), cell(explanation));
  return text;
}

std::string distributions() {
  std::string text = R"(
## Distributions

A tag in the place of a number: `!normal {mean: 3, sd: 1}`. `interval_90: [2, 4]` says "nine in ten lie
between 2 and 4": the 5 % and the 95 % point. `truncate: [low, high]` keeps any of them within limits (`null`
for an open end) and renormalises; bounds of a parameter clip instead. Months may stand for values
(`!uniform {low: 2025-01, high: 2026-12}`), durations for widths (`sd: 6 months`).

| tag | takes | |
|---|---|---|
)";
  for (const auto& kind : distribution_kinds()) {
    std::string forms;
    for (const auto& form : kind.forms)
      forms += fmt::format("{}`{{{}}}`", forms.empty() ? "" : " or ", fmt::join(form, ", "));
    if (!kind.optional.empty()) forms += fmt::format(", optionally `{}`", fmt::join(kind.optional, "`, `"));
    text += fmt::format("| `!{}` | {} | {} |\n", kind.tag, forms, kind.about);
  }
  return text;
}

}  // namespace

std::string sections_markdown(const FieldTable& top) {
  std::vector<const FieldTable*> tables;
  gather(top, tables);
  std::string text;
  for (const auto* table : tables)
    text += fmt::format("\n## {}\n\n{}\n\n{}{}", table->name, table->about, rows(*table), choices(*table));
  return text + types(tables);
}

std::string scenario_format_markdown() {
  return std::string(introduction) + sections_markdown(scenario_fields()) + distributions();
}

}  // namespace vidik
