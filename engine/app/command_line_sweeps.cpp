// The verbs that work on many points.
#include "engine/app/command_line_verb.hpp"
#include "engine/app/command_line_verbs.hpp"

namespace vidik::app {

namespace {
void add_sweep(CLI::App& app, Command& command) {
  Verb<SweepOptions> verb(app, command, "sweep", "Run a scenario at many points, and keep what comes out",
                          sweep);
  auto& options = *verb.options;
  verb.sub->add_option("SWEEP", options.sweep, "File, or name of a sweep that comes with Vidik")
      ->type_name("")
      ->required();
  verb.store_to_write().overrides().threads();
  verb.sub->add_flag("--dry-run", options.dry_run,
                     "Check everything and say how long it will take; run and write nothing");
  verb.json(command, "Print what was done as JSON");
  verb.examples(
      "  vidik sweep pressure-and-oil\n"
      "  vidik sweep my-sweep.yaml --dry-run\n"
      "  vidik sweep my-sweep.yaml --store overnight.sqlite --paths 2000");
}

void add_sensitivity(CLI::App& app, Command& command) {
  Verb<SensitivityOptions> verb(app, command, "sensitivity",
                                "Tell which factors of a sweep, or drawn numbers of a scenario, matter",
                                sensitivity);
  auto& options = *verb.options;
  verb.sub
      ->add_option("SWEEP", options.input,
                   "Sweep or scenario to run first, by file or name; or the store that has a sweep already")
      ->type_name("")
      ->required();
  verb.store_to_write().which_sweep().only();
  auto* precision =
      verb.sub
          ->add_option(
              "--precision", options.precision,
              "Add points until every total Sobol index is known to so much on either side (of Morris: every "
              "μ* to so much of the largest)")
          ->type_name("X")
          ->check(CLI::Range(1e-4, 1.0).description(""));
  verb.sub->add_option("--most-points", options.most_points, "Points of the design at most, with --precision")
      ->type_name("N")
      ->check(CLI::Range(std::int64_t{1}, most_paths).description(""))
      ->needs(precision);
  verb.overrides().threads();
  verb.sub->add_option("-o,--output", options.output, "CSV file to write")->type_name("FILE");
  verb.json(command, "Print all indices as JSON");
  verb.examples(
      "  vidik sensitivity what-matters\n"
      "  vidik sensitivity baseline --only stance.ever_aligned.2035\n"
      "  vidik sensitivity results/uncertain-assumptions.sqlite --only stance.ever_aligned.2035.mean\n"
      "  vidik sensitivity what-matters --precision 0.05 -o sensitivity.csv");
}

void add_discover(CLI::App& app, Command& command) {
  Verb<DiscoverOptions> verb(app, command, "discover", "Find the boxes of factors in which something happens",
                             discover);
  auto& options = *verb.options;
  verb.store_to_read();
  verb.sub->add_option("--where", options.where, "What is looked for: a number, <, <=, > or >=, and a limit")
      ->type_name("CONDITION")
      ->required();
  verb.sub->add_option("--density", options.density, "Share of hits that a box is to reach (default: 0.8)")
      ->type_name("X")
      ->check(CLI::Range(0.0, 1.0).description(""));
  verb.sub
      ->add_option("--boxes", options.boxes,
                   "Boxes at most, each of what the others leave, while they reach the density (default: 3)")
      ->type_name("N")
      ->check(CLI::Range(std::int64_t{1}, std::int64_t{100}).description(""));
  auto* tree = verb.sub->add_flag("--tree", options.tree, "Also a classification tree (CART) of all points");
  verb.sub->add_option("--depth", options.depth, "Divisions of the tree one below the other (default: 4)")
      ->type_name("N")
      ->check(CLI::Range(1, 20).description(""))
      ->needs(tree);
  verb.sub
      ->add_option("-o,--output", options.output,
                   "Folder for tables, and for each box as scenarios and a sweep that can be run")
      ->type_name("FOLDER");
  verb.json(command, "Print the boxes as JSON");
  verb.examples(
      "  vidik discover results/uncertain-assumptions.sqlite --where 'stance.ever_aligned.2030 > 0.3'\n"
      "  vidik discover results/who-decides.sqlite --where 'stance.aligned.2035 > 0.4' --tree -o found\n"
      "  vidik run found/box-1.yaml");
}

void add_robustness(CLI::App& app, Command& command) {
  Verb<RobustnessOptions> verb(app, command, "robustness",
                               "Compare policies over uncertain futures: regret and satisfaction",
                               robustness);
  auto& options = *verb.options;
  verb.store_to_read();
  verb.sub
      ->add_option("--policy", options.policies, "Factors by which policies differ; all others make futures")
      ->type_name("FACTOR,...")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->required();
  auto* maximise =
      verb.sub->add_option("--maximise,--maximize", options.maximise, "Outcome of which more is better")
          ->type_name("NUMBER");
  verb.sub->add_option("--minimise,--minimize", options.minimise, "Outcome of which less is better")
      ->type_name("NUMBER")
      ->excludes(maximise);
  verb.sub
      ->add_option("--satisfy", options.satisfy,
                   "Condition that is to hold in a future; given several times, all of them are")
      ->type_name("CONDITION")
      ->allow_extra_args(false);
  verb.sub
      ->add_option("--weights", options.weights,
                   "Weights of futures: equal (no probabilities), prior, or a CSV file (default: equal)")
      ->type_name("WEIGHTS");
  verb.sub->add_option("-o,--output", options.output, "Folder for robustness.csv and regret.csv")
      ->type_name("FOLDER");
  verb.json(command, "Print what was found as JSON");
  verb.examples(
      "  vidik robustness results/gas-packages.sqlite --policy package \\\n"
      "      --minimise economy.public_debt.2035 --satisfy 'energy.unserved_gas.2035 < 0.02'");
}

void add_results(CLI::App& app, Command& command) {
  Verb<ResultsOptions> verb(app, command, "results", "Show and export what sweeps have left in a store",
                            results);
  auto& options = *verb.options;
  verb.store_to_read();
  verb.sub->add_flag("--points", options.points, "Show the points, with the numbers that --only names");
  verb.only();
  auto* output =
      verb.sub->add_option("-o,--output", options.output, "File to write; of ema and salib a folder")
          ->type_name("FILE");
  auto* format =
      verb.sub->add_option("--export", options.format, "csv, parquet, netcdf, wide, xlsx, ema or salib")
          ->type_name("FORMAT")
          ->check(
              CLI::IsMember({"csv", "parquet", "netcdf", "wide", "xlsx", "ema", "salib"}).description(""));
  output->needs(format);
  format->needs(output);
  verb.json(command, "Print the sweeps as JSON");
  verb.examples(
      "  vidik results results/pressure-and-oil.sqlite\n"
      "  vidik results results/pressure-and-oil.sqlite --points --only stance.ever_aligned.2030.mean\n"
      "  vidik results results/pressure-and-oil.sqlite --export csv -o points.csv");
}

}  // namespace

void add_sweep_verbs(CLI::App& app, Command& command) {
  add_sweep(app, command);
  add_sensitivity(app, command);
  add_discover(app, command);
  add_robustness(app, command);
  add_results(app, command);
}

}  // namespace vidik::app
