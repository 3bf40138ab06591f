// The verbs for more machines than one.
#include "engine/app/command_line_verb.hpp"
#include "engine/app/command_line_verbs.hpp"

namespace vidik::app {

namespace {
void add_shard(CLI::App& app, Command& command) {
  Verb<ShardOptions> verb(app, command, "shard", "Run one part of a scenario's paths, for `vidik merge`",
                          shard);
  auto& options = *verb.options;
  verb.scenario(&ShardOptions::scenario).overrides().threads();
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
  verb.examples("  vidik merge part-*.vshard\n  vidik merge part-*.vshard -o results/million");
}
}  // namespace

void add_shard_verbs(CLI::App& app, Command& command) {
  add_shard(app, command);
  add_merge(app, command);
}

}  // namespace vidik::app
