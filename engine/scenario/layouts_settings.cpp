// Field lists of a scenario file's top level, of the horizon, the ensemble and the report.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "engine/scenario/formats.hpp"
#include "engine/scenario/layouts.hpp"

namespace vidik {

namespace {

void check_horizon(const Horizon& horizon, const Node&, Diagnostics& diagnostics) {
  if (horizon.start.where && horizon.end.where && *horizon.end < *horizon.start)
    diagnostics.add({Severity::error, horizon.end.where, "the horizon ends before it starts", "",
                     horizon.start.where, "it starts here"});
}

/// Two statistics of one name could not be told apart in any result.
void check_names(const std::vector<Located<double>>& levels, Diagnostics& diagnostics) {
  std::map<std::string, const Located<double>*> named;
  for (const auto& level : levels) {
    const auto [former, fresh] = named.emplace(quantile_name(*level), &level);
    if (!fresh && **former->second != *level)
      diagnostics.add({Severity::error, level.where,
                       fmt::format("this quantile and another would both be called '{}'", former->first),
                       "choose levels that differ in their first six digits", former->second->where,
                       "the other stands here"});
  }
}

/// Levels of quantiles, in order.
Format<std::vector<double>> levels() {
  const Format<double> level{
      {"number", "between 0 and 1", R"({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1})"},
      [](const Node& node, Diagnostics& diagnostics) {
        auto value = read_number(node, diagnostics);
        if (!value || (0 < *value && *value < 1)) return value;
        diagnostics.error(node.where, "a quantile's level lies between 0 and 1",
                          "such as 0.05 for the 5 % quantile");
        return std::optional<double>();
      }};
  const auto list = list_of(located(level));
  return {list.type, [read = list.read](const Node& node, Diagnostics& diagnostics) {
            const auto given = read(node, diagnostics);
            if (!given) return std::optional<std::vector<double>>();
            check_names(*given, diagnostics);
            std::vector<double> values;
            for (const auto& each : *given) values.push_back(*each);
            return std::optional(std::move(values));
          }};
}

auto store_years(Report& report, std::vector<Located<std::uint64_t>> years, const Node&) {
  report.years.clear();
  for (const auto& year : years) report.years.push_back({static_cast<int>(*year), year.where});
}
auto store_levels(Report& report, std::vector<double> values, const Node&) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
  report.quantiles = std::move(values);
}

/// Checked in every file by the loader, before files are put together.
Format<Node> schema_version() {
  return {{"1", "the number of this format", R"({"const": 1})"},
          [](const Node& node, Diagnostics&) { return std::optional(node); }};
}
/// Followed by the loader; nothing of it is left in a merged tree.
Format<Node> extended_files() {
  return {{"file", "a file name, relative to the file that names it", R"({"type": "string"})",
           Type::Many::one_or_list},
          [](const Node& node, Diagnostics&) { return std::optional(node); }};
}

}  // namespace

std::string quantile_name(double level) {
  return fmt::format("p{:g}", 100 * level);
}

const Fields<Horizon>& horizon_fields() {
  static const Fields<Horizon> fields{
      "horizon",
      "The months that are simulated, first and last included. The initial state belongs to the month "
      "before.",
      {{"start", formats::month(), required, "first month", into(&Horizon::start)},
       {"end", formats::month(), required, "last month", into(&Horizon::end)}}};
  return fields;
}

const Fields<EnsembleSettings>& ensemble_fields() {
  static const Fields<EnsembleSettings> fields{
      "ensemble",
      "How many paths are drawn, and what of them is drawn.",
      {{"paths", formats::whole(1, 100'000'000, "number of paths"), "10000", "number of paths",
        [](EnsembleSettings& settings, std::uint64_t paths, const Node&) {
          settings.paths = static_cast<std::int64_t>(paths);
        }},
       {"seed", formats::whole(0, ~std::uint64_t{0}, "seed"), "20221231",
        "names the draws: the same seed gives the same draws", into(&EnsembleSettings::seed)},
       {"sampling",
        formats::word({name_of(Sampling::random), name_of(Sampling::antithetic), name_of(Sampling::sobol)}),
        "random",
        "how draws are spread over paths: `antithetic` and `sobol` often need fewer of them for the same "
        "standard errors",
        [](EnsembleSettings& settings, std::size_t word, const Node&) {
          settings.sampling = static_cast<Sampling>(word);
        }},
       {"parameters", formats::word({"drawn", "central"}), "drawn",
        "draw uncertain parameters, or keep each at its median",
        [](EnsembleSettings& settings, std::size_t word, const Node&) {
          settings.draw_parameters = word == 0;
        }},
       {"noise", formats::word({"drawn", "none"}), "drawn",
        "draw noise and chances, or leave them out: noise is 0, and no hazard fires and no shock or rule of "
        "a probability "
        "below 1 ever strikes",
        [](EnsembleSettings& settings, std::size_t word, const Node&) { settings.draw_noise = word == 0; }}}};
  return fields;
}

const Fields<Event>& event_fields() {
  static const Fields<Event> fields{
      "event",
      "A variable reaches a value; its probability and the median date are reported.",
      {{"variable", formats::variable(), required, "the variable that is watched", into(&Event::variable)},
       {"reaches", formats::number(), "1", "at or above this value", into(&Event::reaches)},
       {"by", formats::month(), "end of the horizon", "last month that counts", into(&Event::by)}}};
  return fields;
}

const Fields<Report>& report_fields() {
  const auto event = map_of<Event>(event_fields, "event", "a variable reaches a value");
  static const Fields<Report> fields{
      "report",
      "What is recorded and shown.",
      {{"outputs", list_of(formats::variable()), "none",
        "variables, or `stem.*` for all whose names begin so", into(&Report::outputs)},
       {"headline", list_of(formats::variable()), "the outputs", "variables shown on the terminal",
        into(&Report::headline)},
       {"years", list_of(located(formats::whole(1900, 9999, "year"))), "a few of the horizon",
        "years shown on the terminal", store_years},
       {"quantiles", levels(), "[0.05, 0.25, 0.5, 0.75, 0.95]", "levels of the quantiles", store_levels},
       {"monthly", formats::boolean(), "false", "also report each month", into(&Report::monthly)},
       {"events", named(event), "none", "events by name", into(&Report::events)}}};
  return fields;
}

const Fields<Scenario>& scenario_fields() {
  const auto horizon =
      checked(map_of<Horizon>(horizon_fields, "horizon", "first and last month"), check_horizon);
  const auto ensemble = map_of<EnsembleSettings>(ensemble_fields, "ensemble", "paths and seed");
  const auto report = map_of<Report>(report_fields, "report", "what is recorded");
  static const Fields<Scenario> fields{
      "scenario",
      "The keys of a scenario file.",
      {{"schema", schema_version(), "required in every file", "version of this format", ignored},
       {"title", formats::text(), required, "a few words", into(&Scenario::title)},
       {"question", formats::text(), "", "what the scenario is to answer; not taken over under another title",
        into(&Scenario::question)},
       {"source", formats::text(), "", "the text or argument it comes from", into(&Scenario::source)},
       {"extends", extended_files(), "none", "files that this one is laid over", ignored},
       {"horizon", horizon, required, "the months that are simulated",
        [](Scenario& scenario, Horizon read, const Node&) {
          scenario.horizon = {*read.start, *read.end};
        }},
       {"ensemble", ensemble, "", "paths and seed", into(&Scenario::ensemble)},
       {"parameters", named(assumption_format()), "", "values of parameters, by name",
        into(&Scenario::parameters)},
       {"initial", named(assumption_format()), "", "first values of states, by name",
        into(&Scenario::initial)},
       {"correlations", named(correlation_format()), "", "correlations, by any name",
        into(&Scenario::correlations)},
       {"levers", named(lever_format()), "", "what decision-makers set, by any name",
        into(&Scenario::levers)},
       {"shocks", named(shock_format()), "", "what happens, by any name", into(&Scenario::shocks)},
       {"rules", named(rule_format()), "", "how the world reacts, by any name", into(&Scenario::rules)},
       {"pins", named(pin_format()), "", "prescribed courses, by state", into(&Scenario::pins)},
       {"report", report, "", "what is recorded and shown", into(&Scenario::report)}}};
  return fields;
}

}  // namespace vidik
