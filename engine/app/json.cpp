#include "engine/app/json.hpp"

#include <fmt/format.h>

namespace vidik::app {

namespace {
Json place(const Location& where) {
  if (!where) return nullptr;
  return {{"file", where.file->path}, {"line", where.line}, {"column", where.column}};
}

Json to_json(const Diagnostic& diagnostic) {
  Json json{{"severity", diagnostic.severity == Severity::error ? "error" : "warning"},
            {"where", place(diagnostic.where)},
            {"message", diagnostic.message}};
  if (!diagnostic.help.empty()) json["help"] = diagnostic.help;
  if (diagnostic.other) json["other"] = {{"where", place(diagnostic.other)}, {"note", diagnostic.note}};
  return json;
}

Json estimates_of(const Summary& summary) {
  Json rows = Json::array();
  for (std::size_t output = 0; output < summary.outputs.size(); ++output)
    for (std::size_t period = 0; period < summary.periods.size(); ++period)
      for (std::size_t statistic = 0; statistic < summary.statistics.size(); ++statistic) {
        const Estimate& estimate =
            summary.at(static_cast<int>(output), static_cast<int>(period), static_cast<int>(statistic));
        rows.push_back({{"variable", summary.outputs[output].name},
                        {"unit", summary.outputs[output].unit},
                        {"period", summary.periods[period].text()},
                        {"statistic", summary.statistics[statistic].name()},
                        {"value", estimate.value},
                        {"standard_error", estimate.standard_error}});
      }
  return rows;
}

Json events_of(const Summary& summary) {
  Json rows = Json::array();
  for (const auto& row : summary.events)
    rows.push_back({{"kind", row.kind},
                    {"name", row.name},
                    {"year", row.year},
                    {"share", row.share.value},
                    {"standard_error", row.share.standard_error},
                    {"median_month", row.median_month ? Json(row.median_month->text()) : Json(nullptr)},
                    {"times_per_path", row.mean_times}});
  return rows;
}
}  // namespace

Json to_json(std::span<const Diagnostic> diagnostics) {
  Json all = Json::array();
  for (const auto& diagnostic : diagnostics) all.push_back(to_json(diagnostic));
  return all;
}

Json to_json(const Summary& summary) {
  return {{"estimates", estimates_of(summary)}, {"events", events_of(summary)}};
}

Json run_as_json(const Scenario& scenario, const Ensemble& ensemble, const Summary& summary,
                 const std::filesystem::path& folder) {
  std::vector<Diagnostic> warnings = ensemble.plan.warnings();
  warnings.insert(warnings.end(), summary.warnings.begin(), summary.warnings.end());
  const auto& settings = ensemble.plan.settings();
  Json json{{"scenario", scenario.name},
            {"title", scenario.title},
            {"question", scenario.question},
            {"paths", settings.paths},
            {"seed", settings.seed},
            {"sampling", name_of(settings.sampling)},
            {"digest", digest_text(ensemble)},
            {"failed_paths", ensemble.failed_paths},
            {"threads", ensemble.threads},
            {"seconds", ensemble.seconds},
            {"quantiles", summary.sketched ? "interpolated" : "exact"},
            {"warnings", to_json(warnings)},
            {"results", folder.empty() ? Json(nullptr) : Json(folder.string())}};
  json.update(to_json(summary));
  return json;
}

Json number_or_text(const std::string& text) {
  Json value = Json::parse(text, nullptr, false);
  return value.is_number() ? value : Json(text);
}

std::string digest_text(const Ensemble& ensemble) {
  return fmt::format("{:016x}", ensemble.digest());
}

void print(const Json& json, const Console& console) {
  console.data(json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
}

}  // namespace vidik::app
