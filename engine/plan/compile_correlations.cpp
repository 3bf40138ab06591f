// Correlated draws and noises: groups of names that hang together, and the Cholesky factor of each.
#include <fmt/format.h>

#include <Eigen/Dense>
#include <algorithm>

#include "engine/core/suggestion.hpp"
#include "engine/plan/compilation.hpp"

namespace vidik {

namespace {

using Pairs = std::vector<const Correlation*>;

/// Names that are linked by pairs, each group sorted, so that no result depends on the order of anything.
std::vector<std::vector<std::string>> linked(const Pairs& pairs) {
  std::vector<std::vector<std::string>> groups;
  const auto group_with = [&](const std::string& name) {
    return std::find_if(groups.begin(), groups.end(),
                        [&](const auto& g) { return std::find(g.begin(), g.end(), name) != g.end(); });
  };
  for (const auto* pair : pairs) {
    std::vector<std::string> merged;
    for (const auto& name : {*pair->first, *pair->second}) {
      const auto group = group_with(name);
      if (group == groups.end()) {
        merged.push_back(name);
      } else {
        merged.insert(merged.end(), group->begin(), group->end());
        groups.erase(group);
      }
    }
    groups.push_back(std::move(merged));
  }
  for (auto& group : groups) {
    std::sort(group.begin(), group.end());
    group.erase(std::unique(group.begin(), group.end()), group.end());
  }
  return groups;
}

Eigen::MatrixXd matrix_of(const std::vector<std::string>& names, const Pairs& pairs) {
  const auto n = static_cast<Eigen::Index>(names.size());
  Eigen::MatrixXd matrix = Eigen::MatrixXd::Identity(n, n);
  for (const auto* pair : pairs) {
    const auto i = std::find(names.begin(), names.end(), *pair->first) - names.begin();
    const auto j = std::find(names.begin(), names.end(), *pair->second) - names.begin();
    if (i < n && j < n) matrix(i, j) = matrix(j, i) = *pair->value;
  }
  return matrix;
}

/// Lower triangular L with L·Lᵀ = matrix, by plain arithmetic in a fixed order, so that every machine gets
/// the same bits; empty if the matrix is not positive definite.
Eigen::MatrixXd cholesky(const Eigen::MatrixXd& matrix) {
  Eigen::MatrixXd lower = Eigen::MatrixXd::Zero(matrix.rows(), matrix.cols());
  for (Eigen::Index i = 0; i < matrix.rows(); ++i)
    for (Eigen::Index j = 0; j <= i; ++j) {
      double rest = matrix(i, j);
      for (Eigen::Index k = 0; k < j; ++k) rest -= lower(i, k) * lower(j, k);
      if (i == j && rest < 1e-12) return {};
      lower(i, j) = i == j ? std::sqrt(rest) : rest / lower(j, j);
    }
  return lower;
}

/// Draws that are correlated are of one part: a shock's size that says something about a parameter is known
/// no better than that parameter.
void keep_together(const CorrelatedGroup& group, std::vector<Draw>& draws) {
  const auto part = [&](int member) -> RandomPart& { return draws[static_cast<std::size_t>(member)].part; };
  const RandomPart first = part(group.members.front());
  if (std::ranges::all_of(group.members, [&](int member) { return part(member) == first; })) return;
  for (const int member : group.members) part(member) = RandomPart::parameters;
}

}  // namespace

void Compilation::add_correlated(const Pairs& pairs, const std::map<std::string, int>& position,
                                 std::vector<CorrelatedGroup>& groups) {
  for (const auto& names : linked(pairs)) {
    CorrelatedGroup group;
    for (const auto& name : names) group.members.push_back(position.at(name));
    group.lower = cholesky(matrix_of(names, pairs));
    if (group.lower.size() == 0) {
      std::string list;
      Location where;
      for (const auto* pair : pairs) {
        if (std::find(names.begin(), names.end(), *pair->first) == names.end()) continue;
        list += fmt::format("{}{} and {}: {}", list.empty() ? "" : ", ", *pair->first, *pair->second,
                            *pair->value);
        where = pair->value.where;
      }
      diagnostics.error(where, "these correlations contradict each other: " + list,
                        "their matrix is not positive definite; move some of them towards 0");
    }
    groups.push_back(std::move(group));
  }
}

void Compilation::correlate_draws() {
  std::map<std::string, int> draws, noises;
  for (std::size_t i = 0; i < values_->draws.size(); ++i) draws[values_->draws[i].name] = static_cast<int>(i);
  for (std::size_t i = 0; i < values_->noises.size(); ++i)
    if (!values_->noises[i].uniform) noises[values_->noises[i].name] = static_cast<int>(i);
  Pairs of_draws, of_noises;
  Diagnostics idle;  // said only of correlations that are possible
  for (const auto& [key, pair] : scenario.correlations) {
    const bool parameters = pair.of == Correlation::Of::parameters;
    const auto& known = parameters ? draws : noises;
    std::vector<std::string> names;
    for (const auto& entry : known) names.push_back(entry.first);
    bool good = true;
    for (const auto& name : {pair.first, pair.second}) {
      if (known.contains(*name)) continue;
      good = false;
      if (name->empty()) continue;  // it was missing, which has been reported
      diagnostics.error(name.where, fmt::format("unknown {} '{}'", parameters ? "parameter" : "noise", *name),
                        did_you_mean(*name, names));
    }
    if (!good) continue;
    if (parameters && values_->settings.draw_parameters)
      for (const auto& name : {pair.first, pair.second})
        if (values_->draws[draws[*name]].distribution.constant())
          idle.warning(name.where,
                       fmt::format("'{}' is certain here, so this correlation does nothing", *name));
    (parameters ? of_draws : of_noises).push_back(&pair);
  }
  const auto before = diagnostics.all().size();
  if (!of_draws.empty()) add_correlated(of_draws, draws, values_->correlated_draws);
  for (const CorrelatedGroup& group : values_->correlated_draws) keep_together(group, values_->draws);
  if (diagnostics.all().size() == before)
    for (const auto& warning : idle.all()) diagnostics.add(warning);
  if (!of_noises.empty()) add_correlated(of_noises, noises, values_->correlated_noises);
}

}  // namespace vidik
