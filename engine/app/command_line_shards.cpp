// The verbs for more machines than one.
#include "engine/app/command_line_verb.hpp"
#include "engine/app/command_line_verbs.hpp"

namespace vidik::app {

namespace {
void add_shard(CLI::App& app, Command& command) {
  Verb<ShardOptions> verb(app, command, "shard", "Run one part of a scenario or sweep, for `vidik merge`",
                          shard);
  auto& options = *verb.options;
  verb.scenario_or_sweep(&ShardOptions::scenario).overrides().sampling().threads();
  verb.sub->add_flag("--monthly", options.overrides.monthly, "Also give statistics of every month");
  verb.sub->add_option("--index", options.index, "Number of the part, from 0")
      ->required()
      ->type_name("I")
      ->check(CLI::Range(std::int64_t{0}, most_parts - 1).description(""));
  verb.sub->add_option("--of", options.of, "Number of parts")
      ->required()
      ->type_name("N")
      ->check(CLI::Range(std::int64_t{1}, most_parts).description(""));
  verb.sub->add_option("-o,--output", options.output, "The file to write; if it is complete, nothing is done")
      ->required()
      ->type_name("FILE");
  verb.examples(
      "  vidik shard baseline --paths 1000000 --index 3 --of 10 -o part-3.vshard\n"
      "  vidik shard uncertain-assumptions --index 3 --of 10 -o part-3.vshard");
}

void add_merge(CLI::App& app, Command& command) {
  Verb<MergeOptions> verb(app, command, "merge",
                          "Put the parts of a run or sweep together: the bits of one process", merge);
  verb.sub->add_option("SHARD", verb.options->shards, "Files that `vidik shard` has written, in any order")
      ->type_name("")
      ->required();
  verb.sub
      ->add_option("-o,--output", verb.options->output,
                   "Folder for the results (default: results/<scenario>), of a sweep the store (default: "
                   "results/<sweep>.sqlite)")
      ->type_name("PATH")
      ->check(CLI::Validator(check_folder_name, ""));
  verb.sub->add_flag("--force", verb.options->force,
                     "Replace the results of another scenario in that folder");
  verb.formats();
  verb.json(command, "Print what `vidik run --json` prints; of a sweep, what was put together");
  verb.examples("  vidik merge part-*.vshard\n  vidik merge part-*.vshard -o results/million");
}

void add_slurm(CLI::App& app, Command& command) {
  Verb<SlurmOptions> verb(app, command, "slurm",
                          "Write a Slurm job array for a run or sweep, and the job that merges it", slurm);
  auto& options = *verb.options;
  verb.scenario_or_sweep(&SlurmOptions::scenario).overrides().sampling();
  verb.sub->add_flag("--monthly", options.overrides.monthly, "Also give statistics of every month");
  verb.sub->add_option("--tasks", options.tasks, "Tasks of the array; some minutes of work each are best")
      ->required()
      ->type_name("N")
      ->check(CLI::Range(std::int64_t{1}, most_parts).description(""));
  verb.sub
      ->add_option("--folder", options.folder, "Folder for scripts, parts and logs (default: <name>.parts)")
      ->type_name("FOLDER");
  verb.sub
      ->add_option("-o,--output", options.output,
                   "Folder for the results, of a sweep the store (default: as of `vidik merge`)")
      ->type_name("PATH")
      ->check(CLI::Validator(check_folder_name, ""));
  verb.sub
      ->add_option("--sbatch", options.sbatch, "Options for sbatch, such as '--partition=short --time=20'")
      ->type_name("WORDS");
  verb.sub->add_flag("--submit", options.submit, "Send both jobs, instead of printing the commands that do");
  verb.examples(
      "  vidik slurm baseline --paths 100000000 --tasks 40\n"
      "  vidik slurm baseline --paths 100000000 --tasks 40 --sbatch '--cpus-per-task=8' --submit\n"
      "  vidik slurm uncertain-assumptions --tasks 20");
}
}  // namespace

void add_shard_verbs(CLI::App& app, Command& command) {
  add_shard(app, command);
  add_merge(app, command);
  add_slurm(app, command);
}

}  // namespace vidik::app
