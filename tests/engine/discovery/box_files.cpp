// Boxes as files, which run to what the boxes say.
#include "engine/discovery/box_files.hpp"

#include <boost/test/unit_test.hpp>

#include "engine/summary/summary.hpp"
#include "tests/engine/sweep/sweep_text.hpp"

using namespace vidik;
using namespace vidik::test;
namespace fs = std::filesystem;

namespace {

const std::string priors = R"(schema: 1
extends: example.yaml
parameters:
  price.mean: {value: !normal {mean: 50, sd: 8}}
  price.volatility: {value: !uniform {low: 5, high: 15}}
  stock.inflow: {value: !lognormal {median: 100, sd_log: 0.3}}
  regime.hazard: {value: !uniform {low: 0.01, high: 0.03}}
correlations:
  other: {parameters: [stock.inflow, regime.hazard], value: 0.1}
  link: {parameters: [price.mean, stock.inflow], value: 0.8}
levers: {fewer: {add: stock.exit_share, by: 0.01}}
shocks: {dear: {on: price.mean, multiply: 1.1, at: 2023-06}}
report: {headline: [price.level]}
)";

constexpr const char* factors = R"(  mean: {parameter: price.mean}
  volatility: {parameter: price.volatility}
  exits: {parameter: stock.exit_share, range: [0, 0.2]}
  when: {shock: dear, of: date, range: [2023-03, 2024-06]}
  size: {shock: dear, values: [1, 1.2, 1.4]}
  fewer: {lever: fewer, range: [-0.02, 0.02]}
  first: {initial: price.level, range: [30, 50]}
)";
constexpr const char* rest = "outputs: [cost.total, price.level]\n";

Study study_with(const std::string& more, const std::string& design) {
  sweep_file("priors.yaml", priors);
  return study_of(factors + more, "design: " + design + '\n' + rest, "priors.yaml");
}

/// The annual cost in 2024, a number of which the share above a limit is looked for.
double outcome(const Summary& summary) {
  return summary.find("cost.total", "2024", "mean")->value;
}

struct Run {
  explicit Run(const Study& study, double limit) {
    const auto results = results_of(study);
    const auto count = static_cast<Eigen::Index>(results.size());
    cases = {Eigen::ArrayXXd(count, static_cast<Eigen::Index>(study.axes().size())), {}, {}};
    cases.hit.resize(count);
    values.resize(count);
    for (const auto& axis : study.axes()) cases.choice.push_back(!axis.choices.empty());
    for (Eigen::Index i = 0; i < count; ++i) {
      const PointResult& result = results[static_cast<std::size_t>(i)];
      for (std::size_t j = 0; j < result.point.levels.size(); ++j)
        cases.levels(i, static_cast<Eigen::Index>(j)) = result.point.levels[j];
      values(i) = outcome(result.summary);
      cases.hit(i) = values(i) > limit;
    }
  }
  Cases cases;
  Eigen::ArrayXd values;
};

/// What was written, by name, into a folder beside the sweep.
std::map<std::string, std::string> written(const Study& study, const Cases& cases, const Box& box) {
  const fs::path folder = sweep_folder() / "found";
  fs::remove_all(folder);
  fs::create_directories(folder / "sweeps");
  std::map<std::string, std::string> all;
  for (const BoxFile& file : box_files(BoxScene(study, cases, box, {"box-1", "where?", "a test"}), folder)) {
    std::ofstream(folder / file.name, std::ios::binary) << file.text;
    all[file.name.string()] = file.text;
  }
  return all;
}

Study study_in(const std::string& file) {
  Diagnostics found;
  Sweep sweep = load_sweep(sweep_folder() / "found" / file, found);
  Study study = prepare_study(sweep, example_catalogue(), found);
  BOOST_TEST(study.warnings().empty());
  return study;
}

Summary run_of(const std::string& file, int paths) {
  Diagnostics found;
  Scenario scenario = load_scenario(sweep_folder() / "found" / file, found);
  scenario.ensemble.paths = paths;
  const Plan plan = compile(scenario, example_catalogue(), {}, found);
  BOOST_TEST(plan.warnings().empty(), (plan.warnings().empty() ? "" : plan.warnings()[0].text()));
  return summarise(simulate(plan));
}

double sd_of_mean(const Eigen::ArrayXd& values) {
  return std::sqrt((values - values.mean()).square().mean() / static_cast<double>(values.size()));
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// Dear and early shocks, and means above 45.
Box corner_of(const Study& study) {
  Box box(static_cast<Eigen::Index>(study.axes().size()));
  box.limits[0].low = 45;
  box.limits[2].high = 0.1;
  box.limits[3].high = Month(2023, 12).index();
  box.limits[4].low = 1.2;
  return box;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(files_of_boxes)

BOOST_AUTO_TEST_CASE(a_box_that_is_written_runs_to_its_density_and_to_the_mean_over_its_points) {
  const Study study = study_with("", "{kind: sobol, points: 512}\npaths: 64");
  constexpr double limit = 900'000;
  const Run run(study, limit);
  const Box box = corner_of(study);
  const Fit fit(run.cases, box);
  BOOST_REQUIRE(fit.points > 60);
  BOOST_REQUIRE(fit.density() > 0.2);
  BOOST_REQUIRE(fit.density() < 0.9);
  BOOST_REQUIRE(fit.density() > 1.5 * Fit(run.cases, Box(7)).density());
  written(study, run.cases, box);
  const Run again(study_in("sweeps/box-1.yaml"), limit);
  const double density = Fit(again.cases, Box(again.cases.factors())).density();
  const double error =
      std::sqrt(fit.density() * (1 - fit.density()) *
                (1.0 / static_cast<double>(fit.points) + 1.0 / static_cast<double>(again.cases.points())));
  BOOST_TEST(std::abs(density - fit.density()) < 4 * error, density << " and " << fit.density());
  const Eigen::ArrayXd inside = run.values(box.inside(run.cases));
  const Summary summary = run_of("box-1.yaml", 4096);
  const Estimate& mean = *summary.find("cost.total", "2024", "mean");
  BOOST_TEST(std::abs(mean.value - inside.mean()) < 4 * std::hypot(mean.standard_error, sd_of_mean(inside)),
             mean.value << " and " << inside.mean());
  // Without the box it is another mean.
  BOOST_TEST(std::abs(run.values.mean() - inside.mean()) > 8 * sd_of_mean(inside));
}

BOOST_AUTO_TEST_CASE(a_scenario_says_what_is_drawn_otherwise_and_nothing_else) {
  const Study study = study_with("", "{kind: sobol, points: 256}\npaths: 1");
  const Run run(study, 0);
  const std::string text = written(study, run.cases, corner_of(study)).at("box-1.yaml");
  BOOST_TEST(text.starts_with(box_file_mark));
  for (const std::string part :
       {"extends: [\"../priors.yaml\"]",
        "price.mean:\n    value: !normal {mean: 50, sd: 8, truncate: [45, null]}",
        "stock.exit_share:\n    value: !uniform {low: 0, high: 0.1}",
        "at: !discrete {values: [2023-03, 2023-04", "multiply: !discrete {values: [1.2, 1.4], weights: [",
        "by: !uniform {low: -0.02, high: 0.02}", "price.level:\n    value: !uniform {low: 30, high: 50}",
        "link: null", "headline: null"})
    BOOST_TEST(has(text, part), "'" << part << "' is not in\n" << text);
  BOOST_TEST(!has(text, "other"), text);
  BOOST_TEST(!has(text, "price.volatility"), text);  // the prior of the base, and so is it drawn
}

BOOST_AUTO_TEST_CASE(each_combination_of_choices_is_a_scenario_and_the_sweep_chooses_among_them) {
  sweep_file("priors.yaml", priors);
  const Study study = study_of(
      "  choices: {parameter: price.mean}\n"
      "  inflow: {alternatives: {few: {}, many: {parameters: {stock.inflow: !uniform {low: 450, high: "
      "550}}}, more: {shocks: {dear: "
      "null}}}}\n"
      "  exits: {alternatives: {some: {}, all: {parameters: {stock.exit_share: 1}}}}\n",
      "design: {kind: random, points: 300}\npaths: 16\n" + std::string(rest), "priors.yaml");
  const Run run(study, 1'500'000);
  Box box(3);
  box.limits[1].without = {0};
  const auto files = written(study, run.cases, box);
  BOOST_TEST(files.size() == 4U + 3 + 1);
  BOOST_TEST(has(files.at("box-1-many-all.yaml"),
                 "extends: [box-1.priors.inflow-many.yaml, box-1.priors.exits-all.yaml]"),
             files.at("box-1-many-all.yaml"));
  BOOST_TEST(has(files.at("box-1-more-some.yaml"), "extends: [box-1.priors.inflow-more.yaml]"));
  BOOST_TEST(has(files.at("box-1.priors.inflow-more.yaml"), "dear: null"));
  for (const auto& [name, text] : files)
    if (!has(name, "sweeps")) run_of(name, 1);
  const Fit fit(run.cases, box);
  const Run again(study_in("sweeps/box-1.yaml"), 1'500'000);
  const double density = Fit(again.cases, Box(again.cases.factors())).density(), p = fit.density();
  BOOST_REQUIRE(p > 0.1);
  BOOST_REQUIRE(p < 0.9);
  BOOST_TEST(std::abs(density - p) < 4 * std::sqrt(p * (1 - p) *
                                                   (1.0 / static_cast<double>(fit.points) +
                                                    1.0 / static_cast<double>(again.cases.points()))));
}

BOOST_AUTO_TEST_CASE(of_a_grid_the_levels_in_the_box_are_drawn_and_a_single_point_needs_no_sweep) {
  const Study study = study_of("  mean: {parameter: price.mean, values: [40, 50, 60]}\n",
                               "design: {kind: grid}\npaths: 1\n" + std::string(rest));
  const Run run(study, 0);
  Box box(1);
  box.limits[0].low = 50;
  auto files = written(study, run.cases, box);
  BOOST_TEST(has(files.at("box-1.yaml"), "!discrete {values: [50, 60], weights: [1, 1]}"));
  BOOST_TEST(files.contains("sweeps/box-1.yaml"));
  box.limits[0].low = 60;
  files = written(study, run.cases, box);
  BOOST_TEST(has(files.at("box-1.yaml"), "price.mean:\n    value: 60\n"));
  BOOST_TEST(files.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
