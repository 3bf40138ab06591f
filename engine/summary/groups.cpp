#include "engine/summary/groups.hpp"

#include <algorithm>

namespace vidik {

PathGroups::PathGroups(Sampling sampling, std::span<const std::uint8_t> failed)
    : sampling_(sampling), failed_(failed), sound_(std::ranges::count(failed, 0)) {}

double PathGroups::error(double squares, std::int64_t groups) const {
  if (groups < 2) return std::numeric_limits<double>::quiet_NaN();
  const auto g = static_cast<double>(groups);
  return std::sqrt(g / (g - 1) * squares) / static_cast<double>(sound_);
}

namespace {
std::vector<Estimate> estimates(const Quantiles& quantiles, std::size_t count, std::span<const double> sample,
                                RankScratch& scratch) {
  std::vector<double> at_ranks(quantiles.ranks().size());
  values_at_ranks(sample, quantiles.ranks(), at_ranks, scratch);
  std::vector<Estimate> results(count);
  quantiles.estimate(at_ranks, results);
  return results;
}

// Of the share of paths not above a quantile; no less than half a path, which no sampling can resolve.
double error_of_share(const PathGroups& groups, std::span<const double> values,
                      std::span<const double> sample, double quantile) {
  const auto not_above = [&](double x) { return x <= quantile; };
  const double n = static_cast<double>(sample.size());
  const double share = static_cast<double>(std::ranges::count_if(sample, not_above)) / n;
  const auto one = [&](std::size_t path) { return not_above(values[path]) ? 1.0 : 0.0; };
  return std::max(groups.error_of_mean(one, share), 0.5 / n);
}
}  // namespace

GroupedCell grouped(const PathGroups& groups, std::span<const double> values, std::span<const double> sample,
                    std::span<const double> probabilities, RankScratch& scratch) {
  const auto [mean, sd] = moments(sample);
  GroupedCell cell{mean, sd, {}};
  if (sample.size() < 2) {
    cell.quantiles =
        estimates(Quantiles(probabilities, sample.size()), probabilities.size(), sample, scratch);
    return cell;
  }
  const double n = static_cast<double>(sample.size()), variance = sd.value * sd.value * (n - 1) / n;
  cell.mean.standard_error = groups.error_of_mean([&](std::size_t path) { return values[path]; }, mean.value);
  const auto square = [values, centre = mean.value](std::size_t path) {
    return (values[path] - centre) * (values[path] - centre);
  };
  if (sd.value > 0) cell.sd.standard_error = groups.error_of_mean(square, variance) / (2 * sd.value);
  std::vector<double> errors;
  for (const Estimate& rough :
       estimates(Quantiles(probabilities, sample.size()), probabilities.size(), sample, scratch))
    errors.push_back(error_of_share(groups, values, sample, rough.value));
  cell.quantiles =
      estimates(Quantiles(probabilities, errors, sample.size()), probabilities.size(), sample, scratch);
  return cell;
}

}  // namespace vidik
