#include "engine/figure/words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/figure/quantiles.hpp"
#include "engine/summary/summary.hpp"
#include "engine/write/relative_path.hpp"

namespace vidik::figure {
namespace {

using Json = nlohmann::ordered_json;

std::string run_text(const Json& manifest) {
  const Json& run = manifest.at("run");
  const std::string sampling = run.value("sampling", "random");
  return fmt::format("{} paths, seed {}{}",
                     with_separators(std::to_string(run.at("paths").get<std::int64_t>())),
                     run.at("seed").get<std::uint64_t>(),
                     sampling == "random" ? "" : fmt::format(", {} sampling", sampling));
}

std::string version_of(const Json& manifest) {
  return "Vidik " + manifest.at("program").at("version").get<std::string>();
}

std::string with_error(const Estimate& estimate) {
  return estimate.standard_error > 0 ? fmt::format("{} ± {:.2g}", rounded(estimate), estimate.standard_error)
                                     : rounded(estimate);
}

std::string sentence_of(const FanChart& chart, const FanSeries& series) {
  std::string text = fmt::format("{}: the {} is {} in {}", series.label, chart.middle_name,
                                 with_error(series.middle.front()), chart.years.front());
  if (chart.years.size() > 1)
    text += fmt::format(" and {} in {}", with_error(series.middle.back()), chart.years.back());
  if (!series.bands.empty()) {
    const FanBand& widest = series.bands.front();
    const auto rounded_like = [&](double value) {
      return rounded({value, series.middle.back().standard_error});
    };
    text +=
        fmt::format("; {} of the paths lie between {} and {} in {}", share_within(widest),
                    rounded_like(widest.low.back()), rounded_like(widest.high.back()), chart.years.back());
  }
  return text + ".";
}

}  // namespace

std::vector<std::string> labels_of(const std::vector<Results>& runs) {
  std::vector<std::string> labels;
  const auto usable = [&](const std::string& title) {
    return !title.empty() &&
           std::ranges::count_if(runs, [&](const Results& run) { return run.scenario.title == title; }) == 1;
  };
  for (const Results& run : runs)
    labels.push_back(usable(run.scenario.title) ? run.scenario.title : name_of_folder(run.folder));
  return labels;
}

std::string title_of(const std::string& variable, const Meanings& meanings) {
  const auto found = meanings.find(variable);
  std::string title = found == meanings.end() || found->second.empty() ? variable : found->second;
  if (title != variable && title.front() >= 'a' && title.front() <= 'z') title.front() -= 'a' - 'A';
  return title;
}

std::string title_in(const ResultsFolder& comparison, const std::string& scenario) {
  const Json& of = comparison.manifest().at("comparison");
  for (const Json& one : of.at("scenarios"))
    if (one.at("name") == scenario && one.at("title") != "") return one.at("title");
  const Json& reference = of.at("reference");
  return reference.at("name") == scenario && reference.at("title") != ""
             ? reference.at("title").get<std::string>()
             : scenario;
}

std::string origin_of(const std::vector<Results>& runs) {
  std::vector<std::string> texts;
  for (const Results& run : runs)
    if (const std::string text = run_text(run.manifest); std::ranges::find(texts, text) == texts.end())
      texts.push_back(text);
  return fmt::format("{}, {}.", fmt::join(texts, "; "), version_of(runs.front().manifest));
}

std::string origin_of(const ResultsFolder& comparison) {
  return fmt::format("{} in each, {}.", run_text(comparison.manifest()), version_of(comparison.manifest()));
}

std::string bands_note(const FanSeries& series) {
  std::vector<std::string> shares;
  for (auto band = series.bands.rbegin(); band != series.bands.rend(); ++band)
    shares.push_back(share_within(*band));
  return fmt::format("bands hold {} of the paths", fmt::join(shares, " and "));
}

std::string description_of(const FanChart& chart) {
  std::string text = chart.unit.empty() ? "" : fmt::format("In {}. ", chart.unit);
  for (const FanSeries& series : chart.series) text += sentence_of(chart, series) + ' ';
  return text + "Behind ± stands one Monte Carlo standard error.";
}

}  // namespace vidik::figure
