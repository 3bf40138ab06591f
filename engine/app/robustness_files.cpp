// What vidik robustness writes.
#include "engine/app/output_files.hpp"
#include "engine/app/robustness_answer.hpp"

namespace vidik::app {

namespace {
using Type = TableColumn::Type;

void write_criteria(const RobustnessAnswer& answer, CsvSink& sink) {
  sink.begin({{Type::text, "policy"},
              {Type::text, "criterion"},
              {Type::number, "estimate"},
              {Type::number, "low"},
              {Type::number, "high"},
              {Type::number, "monte_carlo_error"},
              {Type::text, "outcome"},
              {Type::text, "goal"},
              {Type::text, "satisfy"},
              {Type::text, "weights"}});
  for (const JudgedPolicy& policy : answer.policies)
    for (const Criterion& criterion : policy.criteria) {
      sink.text(policy.policy);
      sink.text(criterion.name);
      for (const double number :
           {criterion.value.estimate, criterion.value.low, criterion.value.high, criterion.monte_carlo})
        sink.number(number);
      for (const std::string& text :
           {answer.series.front().text(), answer.goal_text(), answer.conditions_text(), answer.weights.how})
        sink.text(text);
      sink.end_row();
    }
}

void begin_regrets(const RobustnessAnswer& answer, CsvSink& sink) {
  std::vector<TableColumn> columns{{Type::whole, "future"}};
  for (const std::string& name : answer.outcomes.names) columns.push_back({Type::text, name});
  columns.push_back({Type::number, "weight"});
  columns.push_back({Type::text, "policy"});
  for (const auto* name : {"value", "standard_error", "regret"}) columns.push_back({Type::number, name});
  if (!answer.conditions.empty()) columns.push_back({Type::whole, "satisfied"});
  sink.begin(columns);
}

void write_regrets(const RobustnessAnswer& answer, CsvSink& sink) {
  begin_regrets(answer, sink);
  const Judgement& judged = answer.judgement;
  const Eigen::ArrayXXd regret = regrets(judged.values, judged.goal);
  for (Eigen::Index i = 0; i < regret.rows(); ++i)
    for (Eigen::Index j = 0; j < regret.cols(); ++j) {
      sink.whole(i);
      for (const std::string& level : answer.outcomes.words[static_cast<std::size_t>(i)]) sink.text(level);
      sink.number(judged.weights(i));
      sink.text(answer.outcomes.policies[static_cast<std::size_t>(j)]);
      for (const double number : {judged.values(i, j), judged.errors(i, j), regret(i, j)})
        sink.number(number);
      if (!answer.conditions.empty()) sink.whole(judged.verdicts.met(i, j) ? 1 : 0);
      sink.end_row();
    }
}
}  // namespace

void write(const RobustnessAnswer& answer, const std::string& folder) {
  write_files(folder, {csv_file("robustness.csv", [&](CsvSink& sink) { write_criteria(answer, sink); }),
                       csv_file("regret.csv", [&](CsvSink& sink) { write_regrets(answer, sink); })});
}

Json to_json(const RobustnessAnswer& answer) {
  Json policies = Json::array();
  for (const JudgedPolicy& policy : answer.policies) {
    Json one{{"policy", policy.policy}, {"criteria", Json::array()}, {"dominated_by", Json::array()}};
    for (const Criterion& criterion : policy.criteria)
      one["criteria"].push_back({{"criterion", criterion.name},
                                 {"estimate", criterion.value.estimate},
                                 {"low", criterion.value.low},
                                 {"high", criterion.value.high},
                                 {"monte_carlo_error", criterion.monte_carlo}});
    for (const std::size_t other : policy.dominated_by)
      one["dominated_by"].push_back(answer.policies[other].policy);
    policies.push_back(std::move(one));
  }
  return {{"sweep", answer.sweep.name},
          {"outcome", answer.series.front().text()},
          {"unit", answer.series.front().unit},
          {"goal", answer.goal_text()},
          {"satisfy", answer.conditions_text()},
          {"weights", answer.weights.how},
          {"effective_futures", answer.weights.effective()},
          {"futures", answer.outcomes.futures()},
          {"paths", answer.sweep.paths},
          {"policy_factors", answer.policy_factors},
          {"policies", policies}};
}

}  // namespace vidik::app
