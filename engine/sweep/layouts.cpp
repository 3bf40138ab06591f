// The field lists of a sweep file's top level and of its design, and the reader that they make.
#include "engine/sweep/layouts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/scenario/formats.hpp"

namespace vidik {

namespace {

const std::vector<std::string> kinds{"grid",  "list",   "random",  "latin_hypercube",
                                     "sobol", "morris", "saltelli"};

Format<Node> schema_version() {
  return {{"1", "the number of this format", R"({"const": 1})"},
          [](const Node& node, Diagnostics& diagnostics) {
            if (node.kind != Node::Kind::scalar || node.scalar != "1" || node.quoted)
              diagnostics.error(node.where, "this program reads schema 1 only", "write `schema: 1`");
            return std::optional(node);
          }};
}

Format<Located<std::string>> file_format() {
  return located(Format<std::string>{
      {"file", "the path of a file, relative to the one that names it", R"({"type": "string"})"}, read_line});
}

Format<std::vector<double>> levels_format() {
  const Format<double> level{{"number", "between 0 and 1", R"({"type": "number"})"},
                             [](const Node& node, Diagnostics& diagnostics) {
                               auto value = read_number(node, diagnostics);
                               if (!value || (0 < *value && *value < 1)) return value;
                               diagnostics.error(node.where, "a quantile's level lies between 0 and 1",
                                                 "such as 0.05 for the 5 % quantile");
                               return std::optional<double>();
                             }};
  return list_of(level);
}

void check_design(const Design& design, const Node& node, Diagnostics& diagnostics) {
  const bool list = *design.kind == Design::Kind::list, grid = *design.kind == Design::Kind::grid;
  if (!design.kind.where) return;
  if (list && !design.file)
    diagnostics.error(node.where, "'file' is missing in this design",
                      "add `file: points.csv`, a column for each factor and a row for each point");
  if (!list && design.file) diagnostics.error(design.file->where, "'file' goes with `kind: list`");
  if (!list && !grid && !design.points)
    diagnostics.error(node.where, "'points' is missing in this design", "add `points: 256`, or how many");
  const bool places = *design.kind == Design::Kind::random || *design.kind == Design::Kind::sobol ||
                      *design.kind == Design::Kind::latin_hypercube;
  if (!places && !design.crossed.empty())
    diagnostics.error(design.crossed.front().where,
                      "'crossed' goes with random, latin_hypercube and sobol designs",
                      grid ? "a grid has every combination of all its factors" : "");
  if ((list || grid) && design.points)
    diagnostics.error(design.points->where, fmt::format("the points of a {} follow from its {}",
                                                        word_of(*design.kind), list ? "file" : "levels"));
}

/// Names of factors are names of columns, here and in other programs.
void check_name(const Located<std::string>& name, Diagnostics& diagnostics) {
  static const std::vector<std::string> taken{
      "sweep",    "point",          "kind",         "variable",  "unit",     "period",
      "value",    "standard_error", "failed_paths", "statistic", "model",    "policy",
      "scenario", "future",         "weight",       "regret",    "satisfied"};
  const auto plain = [](char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '_' ||
           c == '-' || c == '.';
  };
  if (!std::ranges::all_of(*name, plain))
    diagnostics.error(name.where, fmt::format("'{}' cannot be the name of a factor", *name),
                      "it becomes that of a column: use letters, digits, '_', '-' and '.'");
  else if (std::ranges::find(taken, *name) != taken.end())
    diagnostics.error(name.where, fmt::format("a factor cannot be called '{}'", *name),
                      "results have a column of that name");
}

void check_outputs(const Node& tree, Diagnostics& diagnostics) {
  if (const Node* outputs = tree.find("outputs");
      outputs && outputs->kind == Node::Kind::list && outputs->items.empty())
    diagnostics.error(outputs->where, "a sweep needs at least one output", "such as stance.ever_aligned");
}

void check_factors(const Sweep& sweep, const Node& tree, Diagnostics& diagnostics) {
  const Factor* first = nullptr;
  for (const auto& [name, factor] : sweep.factors) {
    check_name(name, diagnostics);
    if (factor.of != Factor::Of::scenarios) continue;
    if (first) diagnostics.error(name.where, "two factors choose among scenarios: a point has one");
    first = &factor;
  }
  if (const Node* factors = tree.find("factors");
      factors && factors->kind == Node::Kind::map && factors->items.empty())
    diagnostics.error(factors->where, "a sweep needs at least one factor");
}

}  // namespace

const std::string& word_of(Design::Kind kind) {
  return kinds[static_cast<std::size_t>(kind)];
}

const Fields<Design>& design_fields() {
  static const Fields<Design> fields{
      "design",
      "Which points are run.",
      {{"kind", formats::word(kinds), required, "how points are chosen",
        [](Design& design, std::size_t word, const Node& node) {
          design.kind = {static_cast<Design::Kind>(word), node.where};
        }},
       {"points", formats::whole(1, 100'000'000, "number of points"), "",
        "how many; of morris: trajectories, of saltelli: its base sample",
        [](Design& design, std::uint64_t points, const Node& node) {
          design.points = {static_cast<std::int64_t>(points), node.where};
        }},
       {"seed", formats::whole(0, ~std::uint64_t{0}, "seed"), "1", "names the design; not that of the paths",
        into(&Design::seed)},
       {"file", formats::variable(), "", "CSV file of a list, a column for each factor", into(&Design::file)},
       {"crossed", list_of(formats::variable()), "",
        "factors of which every place gets all levels, such as policies", into(&Design::crossed)}}};
  return fields;
}

const Fields<Sweep>& sweep_fields() {
  const auto design =
      marked(checked(map_of<Design>(design_fields, "design", "which points are run"), check_design));
  static const Fields<Sweep> fields{
      "sweep",
      "The keys of a sweep file.",
      {{"schema", schema_version(), required, "version of this format", ignored},
       {"title", formats::text(), required, "a few words", into(&Sweep::title)},
       {"question", formats::text(), "", "what the sweep is to answer", into(&Sweep::question)},
       {"source", formats::text(), "", "the text or argument it comes from", into(&Sweep::source)},
       {"base", file_format(), required, "the scenario that is varied", into(&Sweep::base)},
       {"factors", named(factor_format()), required, "what is varied, by any name", into(&Sweep::factors)},
       {"design", design, required, "which points are run", into(&Sweep::design)},
       {"paths", formats::whole(1, 100'000'000, "number of paths"), "1000", "paths per point",
        [](Sweep& sweep, std::uint64_t paths, const Node&) {
          sweep.paths = static_cast<std::int64_t>(paths);
        }},
       {"seed", formats::whole(0, ~std::uint64_t{0}, "seed"), "that of the base",
        "names the draws, which all points share", into(&Sweep::seed)},
       {"outputs", list_of(formats::variable()), required,
        "variables that are kept, or `stem.*` for all whose names begin so", into(&Sweep::outputs)},
       {"quantiles", levels_format(), "[0.05, 0.5, 0.95]", "levels of the quantiles",
        [](Sweep& sweep, std::vector<double> levels, const Node&) {
          std::ranges::sort(levels);
          levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
          sweep.quantiles = std::move(levels);
        }},
       {"keep", formats::word({"summaries", "paths"}), "summaries",
        "of each point: its statistics, or also the values of every path, so that more can be added",
        [](Sweep& sweep, std::size_t word, const Node&) { sweep.keeps_paths = word == 1; }}}};
  return fields;
}

namespace {
Sweep read_sweep(const std::filesystem::path& file, const Node& tree, Diagnostics& diagnostics) {
  Sweep sweep;
  sweep.name = file.stem().string();
  sweep.file = file;
  sweep.where = tree.where;
  sweep.design.misread = !tree.find("design");
  read_fields(sweep_fields(), tree, sweep, diagnostics);
  check_factors(sweep, tree, diagnostics);
  check_outputs(tree, diagnostics);
  return sweep;
}
}  // namespace

Sweep load_sweep(const std::filesystem::path& file, Diagnostics& diagnostics) {
  return read_sweep(file, read_document(file), diagnostics);
}

Sweep parse_sweep(const std::string& name, const std::string& text, Diagnostics& diagnostics) {
  return read_sweep(name + ".yaml", parse_document(SourceFile::from_text(name + ".yaml", text), text),
                    diagnostics);
}

}  // namespace vidik
