#include "engine/app/command_line_verbs.hpp"

#include "engine/app/command_line_verb.hpp"

namespace vidik::app {

namespace {
void add_run(CLI::App& app, Command& command) {
  Verb<RunOptions> verb(app, command, "run", "Run scenarios and show and write what comes out", run);
  auto& options = *verb.options;
  verb.scenarios(&RunOptions::scenarios).overrides().sampling().precision().threads().exact();
  verb.sub->add_option("--memory", options.memory, "Refuse to use more memory than this, such as 2GiB")
      ->type_name("SIZE")
      ->transform(CLI::Validator(read_size, ""));
  verb.sub->add_option("-o,--output", options.output, "Folder for the results (default: results/<scenario>)")
      ->type_name("FOLDER")
      ->check(CLI::Validator(check_folder_name, ""));
  verb.sub->add_flag("--force", options.force, "Replace the results of another scenario in that folder");
  verb.sub->add_flag("--monthly", options.overrides.monthly, "Also give statistics of every month");
  verb.sub->add_option("--paths-output", options.paths_output, "Also write these variables of every path")
      ->type_name("VARIABLE,...")
      ->delimiter(',')
      ->allow_extra_args(false);
  verb.formats();
  verb.sub
      ->add_option_function<std::string>(
          "--variance-split",
          [options = verb.options](const std::string& names) {
            options->variance_split = true;
            if (!names.empty()) options->split_outputs = CLI::detail::split(names, ',');
          },
          "Also show where the variance comes from, of all reported variables or of these")
      ->type_name("[VARIABLE,...]")
      ->expected(0, 1)
      ->check(CLI::Validator(check_no_scenario, ""));
  verb.sub->add_flag("--no-write", options.no_write, "Write no files")
      ->excludes("--paths-output")
      ->excludes("--format");
  verb.sub
      ->add_flag("--report", options.report, "Also make one HTML file of all of them, beside their folders")
      ->excludes("--no-write");
  verb.json(command, "Print the summary as JSON");
  verb.examples(
      "  vidik run baseline\n"
      "  vidik run my-scenario.yaml --paths 2000 --output results/first-try\n"
      "  vidik run baseline western-pressure-squeeze --report\n"
      "  vidik run baseline --variance-split trade.russia_share,energy.bill_share_gdp\n"
      "  vidik run baseline --format xlsx,netcdf\n"
      "  vidik run baseline --precision 'stance.ever_aligned.2030: 0.002; energy.bill.2030.p95: 0.5 %'\n"
      "  vidik run baseline western-pressure-squeeze --json > runs.json");
}

void add_validate(CLI::App& app, Command& command) {
  Verb<ValidateOptions>(app, command, "validate", "Show every mistake in scenarios; nothing is run", validate)
      .scenarios(&ValidateOptions::scenarios)
      .json(command, "Print the mistakes as JSON")
      .examples("  vidik validate my-scenario.yaml\n  vidik validate scenarios/*.yaml --json");
}

void add_plan(CLI::App& app, Command& command) {
  Verb<PlanOptions>(app, command, "plan", "Show what happens in each month, in order, in words", plan)
      .scenario(&PlanOptions::scenario)
      .overrides()
      .sampling()
      .threads()
      .exact()
      .examples("  vidik plan baseline\n  vidik plan my-scenario.yaml | grep lever");
}

void add_explain(CLI::App& app, Command& command) {
  Verb<ExplainOptions> verb(app, command, "explain", "Show where a value comes from and what it overrides",
                            explain);
  verb.scenario(&ExplainOptions::scenario);
  verb.sub->add_option("KEY", verb.options->key, "Parameter, or key such as levers.diversification.to")
      ->type_name("")
      ->required();
  verb.examples(
      "  vidik explain western-pressure-squeeze world.brent_mean_shift\n  vidik explain baseline "
      "ensemble.seed");
}

void add_diff(CLI::App& app, Command& command) {
  Verb<DiffOptions> verb(app, command, "diff", "Show what one scenario changes against another", diff);
  verb.sub->add_option("BEFORE", verb.options->before, "Scenario to compare with")->type_name("")->required();
  verb.sub->add_option("AFTER", verb.options->after, "Scenario whose changes are shown")
      ->type_name("")
      ->required();
  verb.json(command, "Print the changes as JSON");
  verb.examples("  vidik diff baseline western-pressure-squeeze\n  vidik diff baseline my-scenario.yaml");
}

void add_compare(CLI::App& app, Command& command) {
  Verb<CompareOptions> verb(app, command, "compare",
                            "Run scenarios on the same paths and show how they differ", compare);
  auto& options = *verb.options;
  verb.scenarios(&CompareOptions::scenarios).overrides().sampling().precision().threads();
  verb.sub->add_option("--against", options.against, "Reference (default: the first scenario)")
      ->type_name("SCENARIO");
  verb.sub
      ->add_option("-o,--output", options.output,
                   "Folder for the results (default: results/<scenarios>-against-<reference>)")
      ->type_name("FOLDER")
      ->check(CLI::Validator(check_folder_name, ""));
  verb.sub->add_flag("--force", options.force, "Replace other results in that folder");
  verb.sub->add_flag("--monthly", options.overrides.monthly, "Also compare every month");
  verb.formats(check_comparison_format);
  verb.sub->add_flag("--report", options.report,
                     "Also run each of them by itself and make one HTML file of all, beside the folder");
  verb.examples(
      "  vidik compare baseline western-pressure-squeeze full-alignment --report\n"
      "  vidik compare baseline gas-cut-off --format xlsx\n"
      "  vidik compare my-scenario.yaml --against gas-cut-off --paths 2000 -o results/mine\n"
      "  vidik compare baseline gas-cut-off --precision 'economy.real_gdp_index.2030: 0.1 %'");
}

void add_describe(CLI::App& app, Command& command) {
  Verb<DescribeOptions> verb(app, command, "describe", "Show what a model, variable or parameter is",
                             describe);
  verb.sub
      ->add_option("NAME", verb.options->name,
                   "Model, variable or parameter, or a word to look for (default: all models)")
      ->type_name("");
  verb.sub
      ->add_option("--scenario", verb.options->scenario,
                   "Scenario whose values are shown (default: baseline)")
      ->type_name("SCENARIO");
  verb.json(command, "Print it as JSON");
  verb.examples(
      "  vidik describe energy\n  vidik describe energy.bill\n  vidik describe \"EU funds\"\n"
      "  vidik describe energy.contract_slope --scenario my-scenario.yaml");
}

void add_list(CLI::App& app, Command& command) {
  Verb<ListOptions> verb(app, command, "list", "List scenarios, sweeps, models, variables or parameters",
                         list);
  verb.sub->add_option("WHAT", verb.options->what, "scenarios, sweeps, models, variables or parameters")
      ->type_name("")
      ->check(CLI::IsMember({"scenarios", "sweeps", "models", "variables", "parameters"}).description(""));
  verb.sub
      ->add_option("WORD", verb.options->word,
                   "Only variables or parameters with this word in their name or meaning")
      ->type_name("");
  verb.json(command, "Print the list as JSON");
  verb.examples("  vidik list\n  vidik list parameters sanctions");
}

void add_trace(CLI::App& app, Command& command) {
  Verb<TraceOptions> verb(app, command, "trace", "Print one path month by month, as CSV", trace);
  auto& options = *verb.options;
  verb.scenario(&TraceOptions::scenario).overrides().sampling();
  verb.sub->add_option("--path", options.path, "Number of the path, from 0")
      ->required()
      ->type_name("N")
      ->check(CLI::Range(std::int64_t{0}, most_paths).description(""));
  verb.sub
      ->add_option("--variables", options.variables, "Variables to print (default: those that are reported)")
      ->type_name("VARIABLE,...")
      ->delimiter(',')
      ->allow_extra_args(false);
  verb.examples(
      "  vidik trace baseline --path 8412 > path.csv\n"
      "  vidik trace baseline --path 8412 --variables stance.state,world.brent");
}

void add_verify(CLI::App& app, Command& command) {
  Verb<VerifyOptions>(
      app, command, "verify",
      "Check that threads, order of work, number of paths and instruction set do not change results", verify)
      .scenario(&VerifyOptions::scenario)
      .overrides()
      .sampling()
      .threads()
      .examples("  vidik verify baseline\n  vidik verify my-scenario.yaml --paths 2000");
}

void add_report(CLI::App& app, Command& command) {
  Verb<ReportOptions> verb(app, command, "report", "Make one HTML file of results, to look at and to mail",
                           report);
  verb.sub
      ->add_option("RESULTS", verb.options->folders,
                   "Folders that `vidik run`, `compare`, `discover -o` and `robustness -o` have "
                   "written, and files of `sensitivity -o`")
      ->type_name("")
      ->required();
  verb.sub->add_option("-o,--output", verb.options->output, "The file to write (default: report.html)")
      ->type_name("FILE");
  verb.examples(
      "  vidik report results/baseline\n"
      "  vidik report results/baseline results/full-alignment -o comparison.html\n"
      "  vidik report results/baseline matters.csv");
}

void add_figure(CLI::App& app, Command& command) {
  Verb<FigureOptions> verb(app, command, "figure", "Draw results as a picture for print: SVG, PDF or PNG",
                           figure);
  verb.sub
      ->add_option("RESULTS", verb.options->words,
                   "Folders of results, and last a variable, `stance` or (of a comparison) `effects`")
      ->type_name("")
      ->required()
      ->expected(2, -1);
  verb.sub->add_option("-o,--output", verb.options->output, "The file to write (default: <variable>.svg)")
      ->type_name("FILE");
  verb.sub->add_option("--year", verb.options->year, "Of `effects`: the year (default: the last)")
      ->type_name("YEAR");
  verb.examples(
      "  vidik figure results/baseline trade.russia_share -o fan.svg\n"
      "  vidik figure results/baseline results/full-alignment trade.russia_share -o both.pdf\n"
      "  vidik figure results/baseline stance -o stance.png\n"
      "  vidik figure results/gas-cut-off-against-baseline effects --year 2030 -o effects.svg");
}

void add_new(CLI::App& app, Command& command) {
  Verb<NewOptions> verb(app, command, "new", "Write a scenario to begin with, full of examples", make_new);
  verb.sub->add_option("NAME", verb.options->name, "The file to write; `.yaml` is added if it is missing")
      ->type_name("")
      ->required();
  verb.sub->add_option("--from", verb.options->from, "The scenario that it changes (default: baseline)")
      ->type_name("SCENARIO");
  verb.examples("  vidik new my-what-if\n  vidik new my-what-if --from gas-cut-off");
}

void add_schema(CLI::App& app, Command& command) {
  Verb<SchemaOptions>(app, command, "schema", "Print the scenario format as a JSON Schema, for editors",
                      schema)
      .examples("  vidik schema > vidik.schema.json");
}

void add_bench(CLI::App& app, Command& command) {
  Verb<BenchOptions> verb(app, command, "bench", "Measure how fast the baseline runs on this machine", bench);
  verb.sub->add_option("--rounds", verb.options->rounds, "Rounds of which medians are taken (default: 9)")
      ->type_name("N")
      ->check(CLI::Range(1, most_rounds).description(""));
  verb.json(command, "Print the figures as JSON");
  verb.examples("  vidik bench\n  vidik bench --json > this-machine.json");
}
}  // namespace

void add_verbs(CLI::App& app, Command& command) {
  add_run(app, command);
  add_validate(app, command);
  add_plan(app, command);
  add_explain(app, command);
  add_diff(app, command);
  add_compare(app, command);
  add_describe(app, command);
  add_list(app, command);
  add_trace(app, command);
  add_verify(app, command);
  add_report(app, command);
  add_figure(app, command);
  add_new(app, command);
  add_schema(app, command);
  add_sweep_verbs(app, command);
  add_shard_verbs(app, command);
  add_bench(app, command);
  add_completion(app, command);
}

}  // namespace vidik::app
