// The verbs for more machines than one.
#include "engine/app/command_line_verb.hpp"
#include "engine/app/command_line_verbs.hpp"

namespace vidik::app {

namespace {
void add_shard(CLI::App& app, Command& command) {
  Verb<ShardOptions> verb(app, command, "shard", "Run one part of a scenario's paths, for `vidik merge`",
                          shard);
  auto& options = *verb.options;
  verb.scenario(&ShardOptions::scenario).overrides().sampling().threads();
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
  verb.examples("  vidik shard baseline --paths 1000000 --index 3 --of 10 -o part-3.vshard");
}

void add_merge(CLI::App& app, Command& command) {
  Verb<MergeOptions> verb(app, command, "merge", "Put the parts of a run together: the bits of `vidik run`",
                          merge);
  verb.sub->add_option("SHARD", verb.options->shards, "Files that `vidik shard` has written, in any order")
      ->type_name("")
      ->required();
  verb.sub
      ->add_option("-o,--output", verb.options->output,
                   "Folder for the results (default: results/<scenario>)")
      ->type_name("FOLDER")
      ->check(CLI::Validator(check_folder_name, ""));
  verb.sub->add_flag("--force", verb.options->force,
                     "Replace the results of another scenario in that folder");
  verb.formats();
  verb.examples("  vidik merge part-*.vshard\n  vidik merge part-*.vshard -o results/million");
}

void add_slurm(CLI::App& app, Command& command) {
  Verb<SlurmOptions> verb(app, command, "slurm",
                          "Write a Slurm job array for a run, and the job that merges it", slurm);
  auto& options = *verb.options;
  verb.scenario(&SlurmOptions::scenario).overrides().sampling();
  verb.sub->add_flag("--monthly", options.overrides.monthly, "Also give statistics of every month");
  verb.sub->add_option("--tasks", options.tasks, "Tasks of the array; some minutes of work each are best")
      ->required()
      ->type_name("N")
      ->check(CLI::Range(std::int64_t{1}, most_parts).description(""));
  verb.sub
      ->add_option("--folder", options.folder,
                   "Folder for scripts, parts and logs (default: <scenario>.parts)")
      ->type_name("FOLDER");
  verb.sub->add_option("-o,--output", options.output, "Folder for the results (default: results/<scenario>)")
      ->type_name("FOLDER")
      ->check(CLI::Validator(check_folder_name, ""));
  verb.sub
      ->add_option("--sbatch", options.sbatch, "Options for sbatch, such as '--partition=short --time=20'")
      ->type_name("WORDS");
  verb.sub->add_flag("--submit", options.submit, "Send both jobs, instead of printing the commands that do");
  verb.examples(
      "  vidik slurm baseline --paths 100000000 --tasks 40\n"
      "  vidik slurm baseline --paths 100000000 --tasks 40 --sbatch '--cpus-per-task=8' --submit");
}
}  // namespace

void add_shard_verbs(CLI::App& app, Command& command) {
  add_shard(app, command);
  add_merge(app, command);
  add_slurm(app, command);
}

}  // namespace vidik::app
