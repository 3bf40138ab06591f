// The commands of the program, one function each, and what can be asked of them.
//
// A verb writes data to stdout and everything else to stderr, through the Console. It throws UsageError for
// an argument that names nothing, InputError for a scenario that is not valid and any other exception if it
// fails; main() turns these into exit codes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/app/console.hpp"
#include "engine/app/exit_code.hpp"

namespace vidik::app {

/// What the command line may set in place of the scenario.
struct Overrides {
  std::optional<std::int64_t> paths;
  std::optional<std::uint64_t> seed;
  std::string sampling;  ///< empty: the scenario's
  bool monthly = false;  ///< also statistics of every month
};

struct RunOptions {
  std::vector<std::string> scenarios;
  Overrides overrides;
  int threads = 0;           ///< 0: all cores
  std::uint64_t memory = 0;  ///< bytes; 0: no limit
  std::string output;        ///< folder; empty: results/<scenario>
  bool show = true;          ///< what comes out, on the terminal
  bool force = false;        ///< replace results of another scenario,
  bool any_paths = false;    ///< or just those of this one with other numbers of paths
  bool no_write = false;
  bool exact = false;                      ///< quantiles of all values, however many paths there are
  std::vector<std::string> paths_output;   ///< variables of which every path is written
  std::vector<std::string> formats;        ///< besides CSV, such as "parquet"
  bool report = false;                     ///< also one page of all scenarios, beside their folders
  bool variance_split = false;             ///< also where the variance comes from,
  std::vector<std::string> split_outputs;  ///< of these variables; empty: of all that are reported
  std::vector<std::string> precision;   ///< standard errors to be reached; empty: as many paths as are said
  std::int64_t most_paths = 1'000'000;  ///< with `precision`
};
ExitCode run(const RunOptions& options, const Console& console);

struct ValidateOptions {
  std::vector<std::string> scenarios;
};
ExitCode validate(const ValidateOptions& options, const Console& console);

struct PlanOptions {
  std::string scenario;
  Overrides overrides;
  int threads = 0;
  bool exact = false;
};
ExitCode plan(const PlanOptions& options, const Console& console);

struct ExplainOptions {
  std::string scenario, key;
};
ExitCode explain(const ExplainOptions& options, const Console& console);

struct DiffOptions {
  std::string before, after;
};
ExitCode diff(const DiffOptions& options, const Console& console);

struct CompareOptions {
  std::vector<std::string> scenarios;
  std::string against;  ///< the reference; empty: the first scenario
  Overrides overrides;
  int threads = 0;                      ///< 0: all cores
  std::string output;                   ///< folder; empty: results/<scenarios>-against-<reference>
  bool force = false;                   ///< replace other results
  std::vector<std::string> formats;     ///< besides CSV
  bool report = false;                  ///< also run each scenario by itself, and make a page of all
  std::vector<std::string> precision;   ///< as of RunOptions
  std::int64_t most_paths = 1'000'000;  ///< with `precision`
};
ExitCode compare(const CompareOptions& options, const Console& console);

struct DescribeOptions {
  std::string name;  ///< of a model, variable or parameter, or any word; empty: all models
  std::string scenario = "baseline";
};
ExitCode describe(const DescribeOptions& options, const Console& console);

struct ListOptions {
  std::string what;  ///< scenarios, sweeps, models, variables, parameters; empty: scenarios and models
  std::string word;  ///< of variables and parameters: only those with it in their name or meaning
};
ExitCode list(const ListOptions& options, const Console& console);

struct TraceOptions {
  std::string scenario;
  std::int64_t path = 0;
  std::vector<std::string> variables;  ///< empty: what the scenario reports
  Overrides overrides;
};
ExitCode trace(const TraceOptions& options, const Console& console);

struct VerifyOptions {
  std::string scenario;
  Overrides overrides;
  int threads = 0;
};
ExitCode verify(const VerifyOptions& options, const Console& console);

struct ReportOptions {
  std::vector<std::string> folders;  ///< of results, or files, in the order in which they are shown
  std::string output = "report.html";
};
ExitCode report(const ReportOptions& options, const Console& console);
/// Throws UsageError in a program that was built without them.
void refuse_reports_that_cannot_be_made();

struct FigureOptions {
  std::vector<std::string> words;  ///< folders of results, then what is drawn of them
  std::string output;              ///< .svg, .pdf or .png; empty: <what>.svg
  std::optional<int> year;
};
ExitCode figure(const FigureOptions& options, const Console& console);

struct NewOptions {
  std::string name;               ///< of the file, with or without ".yaml"
  std::string from = "baseline";  ///< the scenario that it extends
};
ExitCode make_new(const NewOptions& options, const Console& console);

struct SchemaOptions {};
ExitCode schema(const SchemaOptions& options, const Console& console);

struct SweepOptions {
  std::string sweep;
  std::string store;  ///< file; empty: results/<sweep>.sqlite
  Overrides overrides;
  int threads = 0;                     ///< 0: all cores
  std::optional<std::int64_t> points;  ///< in place of those of its design
  bool dry_run = false;
};
/// The store into which it runs.
std::filesystem::path store_file(const SweepOptions& options);
ExitCode sweep(const SweepOptions& options, const Console& console);

struct ResultsOptions {
  std::string store;
  std::string sweep;              ///< empty: the only one of the store
  std::vector<std::string> only;  ///< series, or what begins them; empty: all
  bool points = false;            ///< a row for each point
  std::string format;             ///< of the export: csv, xlsx, ema …; empty: none
  std::string output;             ///< file or folder of the export
};
ExitCode results(const ResultsOptions& options, const Console& console);

struct SensitivityOptions {
  std::string input;  ///< a store; a sweep, of which what is missing is run first; or a scenario
  std::string store;  ///< of a sweep
  std::string sweep;  ///< of a store; empty: its only one
  Overrides overrides;
  int threads = 0;
  std::vector<std::string> only;       ///< series, or what begins them; empty: means and shares
  double precision = 0;                ///< widest half of an interval; 0: whatever it is
  std::int64_t most_points = 100'000;  ///< of the design, in search of the precision
  std::string output;                  ///< CSV file; empty: none
};
ExitCode sensitivity(const SensitivityOptions& options, const Console& console);

struct DiscoverOptions {
  std::string store, sweep;
  std::string where;       ///< "stance.ever_aligned.2030.mean > 0.3"
  double density = 0.8;    ///< that a box is to reach
  std::int64_t boxes = 3;  ///< at most
  bool tree = false;       ///< also a classification tree
  int depth = 4;           ///< of the tree
  std::string output;      ///< folder of what is written; empty: none
};
ExitCode discover(const DiscoverOptions& options, const Console& console);

struct RobustnessOptions {
  std::string store, sweep;
  std::vector<std::string> policies;  ///< factors by which policies differ
  std::string maximise, minimise;     ///< the outcome; one of them
  std::vector<std::string> satisfy;   ///< conditions, all of which are to hold
  std::string weights = "equal";      ///< or prior, or a CSV file
  std::string output;                 ///< folder of robustness.csv and regret.csv; empty: none
};
ExitCode robustness(const RobustnessOptions& options, const Console& console);

struct ShardOptions {
  std::string scenario;
  Overrides overrides;
  int threads = 0;
  std::int64_t index = 0, of = 1;  ///< part `index`, from 0, of `of`
  std::string output;
};
ExitCode shard(const ShardOptions& options, const Console& console);

struct MergeOptions {
  std::vector<std::string> shards;  ///< files
  std::string output;               ///< folder; empty: results/<scenario>
  bool force = false;
  std::vector<std::string> formats;  ///< besides CSV
};
ExitCode merge(const MergeOptions& options, const Console& console);

struct SlurmOptions {
  std::string scenario;
  Overrides overrides;
  std::int64_t tasks = 1;  ///< of the job array
  std::string folder;      ///< for scripts, parts and logs; empty: <scenario>.parts
  std::string output;      ///< folder of the results; empty: results/<scenario>
  std::string sbatch;      ///< words for sbatch, as a shell reads them
  bool submit = false;
};
ExitCode slurm(const SlurmOptions& options, const Console& console);

struct BenchOptions {
  int rounds = 9;
};
ExitCode bench(const BenchOptions& options, const Console& console);

}  // namespace vidik::app
