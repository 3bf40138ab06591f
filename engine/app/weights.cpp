#include "engine/app/weights.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/app/scenario_files.hpp"
#include "engine/core/suggestion.hpp"
#include "engine/report/csv_table.hpp"
#include "engine/robustness/prior_weights.hpp"
#include "engine/scenario/text.hpp"

namespace vidik::app {

namespace {
using Row = std::vector<std::string>;

/// A file of weights, as its columns speak of futures.
class WeightFile {
 public:
  WeightFile(const std::string& file, const PolicyOutcomes& outcomes) : file_(file), outcomes_(outcomes) {
    if (const std::string reason = unreadable(file); !reason.empty())
      throw UsageError(
          fmt::format("--weights {}: {}; write equal, prior, or the name of a CSV file", file, reason));
    rows_ = csv_rows(read_text(file));
    if (rows_.empty()) refuse("it is empty");
    for (const std::string& name : rows_.front()) columns_.push_back(column_of(name));
    if (std::ranges::count(columns_, weight) != 1 || columns_.size() < 2)
      refuse("it needs a column 'weight', and 'future' or names of factors beside it");
    for (std::size_t i = 1; i < rows_.size(); ++i)
      if (rows_[i].size() != columns_.size()) refuse(fmt::format("row {} has {} cells", i, rows_[i].size()));
  }

  double of(std::size_t future) const {
    const Row* found = nullptr;
    for (std::size_t i = 1; i < rows_.size(); ++i) {
      if (!speaks_of(rows_[i], future)) continue;
      if (found) refuse(fmt::format("two rows speak of future {}", future));
      found = &rows_[i];
    }
    if (!found) refuse(fmt::format("no row speaks of future {}{}", future, words_of(future)));
    const auto at = static_cast<std::size_t>(std::ranges::find(columns_, weight) - columns_.begin());
    const double value = csv_number((*found)[at]);
    if (!(value >= 0) || !std::isfinite(value))
      refuse(fmt::format("the weight '{}' is no number from 0 upwards", (*found)[at]));
    return value;
  }

 private:
  enum Special : int { weight = -1, number = -2 };

  [[noreturn]] void refuse(const std::string& why) const {
    throw UsageError(fmt::format("--weights {}: {}", file_, why));
  }

  int column_of(const std::string& name) const {
    if (name == "weight") return weight;
    if (name == "future") return number;
    const auto at = std::ranges::find(outcomes_.names, name);
    if (at != outcomes_.names.end()) return static_cast<int>(at - outcomes_.names.begin());
    const std::string guess = did_you_mean(name, outcomes_.names);
    refuse(fmt::format("'{}' is no factor of the futures{}", name, guess.empty() ? "" : "; " + guess));
  }

  bool speaks_of(const Row& row, std::size_t future) const {
    for (std::size_t j = 0; j < row.size(); ++j) {
      if (columns_[j] == weight) continue;
      const std::string& here = columns_[j] == number
                                    ? std::to_string(future)
                                    : outcomes_.words[future][static_cast<std::size_t>(columns_[j])];
      if (row[j] != here && csv_number(row[j]) != csv_number(here)) return false;
    }
    return true;
  }

  std::string words_of(std::size_t future) const {
    std::string text;
    for (std::size_t j = 0; j < outcomes_.names.size(); ++j)
      text += (j > 0 ? ", " : " (") + outcomes_.names[j] + " = " + outcomes_.words[future][j];
    return text.empty() ? text : text + ")";
  }

  const std::string& file_;
  const PolicyOutcomes& outcomes_;
  std::vector<Row> rows_;
  std::vector<int> columns_;  ///< by column: a factor, or what it is else
};

Eigen::ArrayXd read_weights(const std::string& file, const PolicyOutcomes& outcomes) {
  const WeightFile rows(file, outcomes);
  Eigen::ArrayXd weights(outcomes.futures());
  for (Eigen::Index i = 0; i < weights.size(); ++i) weights(i) = rows.of(static_cast<std::size_t>(i));
  if (!(weights.sum() > 0)) throw UsageError(fmt::format("--weights {}: all weights are 0", file));
  return weights / weights.sum();
}
}  // namespace

Weights weights_of(const std::string& wanted, const PolicyOutcomes& outcomes,
                   const std::function<Study()>& study) {
  if (wanted == "equal")
    return {Eigen::ArrayXd::Constant(outcomes.futures(), 1.0 / static_cast<double>(outcomes.futures())),
            "unweighted: shares of the futures of the design, no probabilities", true};
  if (wanted == "prior")
    return {prior_weights(study(), outcomes),
            "weighted by the priors of the base scenario: probabilities, if these priors are believed",
            false};
  return {read_weights(wanted, outcomes),
          fmt::format("weighted by {}: probabilities, if these weights are believed", wanted), false};
}

}  // namespace vidik::app
