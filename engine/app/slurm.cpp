// vidik slurm: a job array that computes the parts of a run or sweep, and a job that merges them.
#include <fmt/format.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>

#include "engine/app/instruction_set.hpp"
#include "engine/app/loading.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/sweep_points.hpp"
#include "engine/app/verbs.hpp"
#include "engine/store/sweep_units.hpp"
#include "engine/write/atomic_file.hpp"
#include "engine/write/shell.hpp"

namespace vidik::app {

namespace fs = std::filesystem;

namespace {
/// Scripts, parts and their logs stand in one folder, with names that hold everywhere in the cluster.
struct Jobs {
  fs::path folder, array, merge;
};

/// The log's name may hold sbatch's patterns, such as %a for the number of the task; the folder's does not.
std::string head_of(const std::string& name, const fs::path& folder, const std::string& log) {
  std::string where;
  for (const char character : folder.string()) where.append(character == '%' ? 2 : 1, character);
  return fmt::format("#!/bin/bash\n#SBATCH --job-name={}\n#SBATCH --output={}\n", shell_word(name),
                     shell_word(where + '/' + log));
}

/// What is divided: the paths of a scenario or the points of a sweep.
struct Work {
  std::string name;
  fs::path file, results;
  EnsembleSettings settings;
  std::int64_t units = 0;
  std::string choices = "";  ///< options that only parts of scenarios take
};

Work work_of_scenario(const SlurmOptions& options, const Console& console) {
  const Prepared prepared = prepare(options.scenario, options.overrides);
  show_warnings(prepared.plan, console);
  const std::string& name = prepared.scenario.name;
  const EnsembleSettings& settings = prepared.plan.settings();
  return {name,
          prepared.scenario.file,
          fs::path("results") / name,
          settings,
          Units(prepared.plan).count(),
          std::string(" --sampling ") + name_of(settings.sampling) +
              (options.overrides.monthly ? " --monthly" : "")};
}

Work work_of_sweep(const SlurmOptions& options, const Console& console) {
  SweepOptions sweep;
  sweep.sweep = options.scenario;
  sweep.overrides = options.overrides;
  const Study study = study_of(sweep);
  if (!study.warnings().empty()) console.note(text_of(study.warnings()));
  return {study.sweep().name, study.sweep().file, store_file(sweep), study.variants().front().plan.settings(),
          SweepUnits(study).count()};
}

std::string array_script(const Work& work, const SlurmOptions& options, const Jobs& jobs) {
  return head_of("vidik-" + work.name, jobs.folder, "%a.log") +
         fmt::format(
             "#SBATCH --array=0-{}\n"
             "# Parts that are complete are left alone, so this may be submitted again after a loss.\n"
             "exec {} shard {} --paths {} --seed {}{} \\\n"
             "  --index \"$SLURM_ARRAY_TASK_ID\" --of {} --threads \"${{SLURM_CPUS_PER_TASK:-1}}\" --quiet "
             "\\\n"
             "  --output {}/part-\"$SLURM_ARRAY_TASK_ID\".vshard\n",
             options.tasks - 1, shell_word(this_program()), shell_word(fs::absolute(work.file).string()),
             work.settings.paths, work.settings.seed, work.choices, options.tasks,
             shell_word(jobs.folder.string()));
}

std::string merge_script(const Work& work, const SlurmOptions& options, const Jobs& jobs) {
  std::string parts;
  for (std::int64_t i = 0; i < options.tasks; ++i)
    parts += fmt::format(" \\\n  {}", shell_word((jobs.folder / fmt::format("part-{}.vshard", i)).string()));
  const fs::path results = fs::absolute(options.output.empty() ? work.results : fs::path(options.output));
  return head_of("vidik-merge-" + work.name, jobs.folder, "merge.log") +
         fmt::format("exec {} merge --output {}{}\n", shell_word(this_program()),
                     shell_word(results.string()), parts);
}

void write_script(const fs::path& file, const std::string& text) {
  DraftFile draft(file);
  draft.write(text);
  std::move(draft).finish().publish();
}

/// The number that sbatch gives the job.
std::string submit(const std::string& options, const fs::path& script) {
  const std::string command = "sbatch --parsable " + options + shell_word(script.string());
  std::FILE* const output = popen(command.c_str(), "r");
  std::array<char, 256> line{};
  const bool read = output && std::fgets(line.data(), line.size(), output);
  if (!output || pclose(output) != 0 || !read) throw std::runtime_error("'" + command + "' failed");
  const std::string number(line.data());
  return number.substr(0, number.find_first_of(";\n"));
}
}  // namespace

ExitCode slurm(const SlurmOptions& options, const Console& console) {
  const Work work =
      names_sweep(options.scenario) ? work_of_sweep(options, console) : work_of_scenario(options, console);
  if (options.tasks > work.units)
    console.note(fmt::format("There is work for {} tasks only; the others will do nothing.", work.units));
  const fs::path folder = fs::absolute(options.folder.empty() ? work.name + ".parts" : options.folder);
  const Jobs jobs{folder, folder / "array.sbatch", folder / "merge.sbatch"};
  fs::create_directories(folder);
  write_script(jobs.array, array_script(work, options, jobs));
  write_script(jobs.merge, merge_script(work, options, jobs));
  const std::string extra = options.sbatch.empty() ? "" : options.sbatch + ' ';
  if (!options.submit) {
    console.data(fmt::format("job=$(sbatch --parsable {}{})\nsbatch --dependency=afterok:$job {}{}\n", extra,
                             shell_word(jobs.array.string()), extra, shell_word(jobs.merge.string())));
    return ExitCode::done;
  }
  const std::string job = submit(extra, jobs.array);
  const std::string merging = submit(extra + "--dependency=afterok:" + job + ' ', jobs.merge);
  console.note(fmt::format("Submitted: job {} of {} tasks, and job {} that merges them.", job, options.tasks,
                           merging));
  return ExitCode::done;
}

}  // namespace vidik::app
