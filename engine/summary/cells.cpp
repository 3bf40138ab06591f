#include "engine/summary/cells.hpp"

#include <algorithm>

namespace vidik {
namespace {

constexpr double coarse_share = 0.05;

double value_at(const CellSketch& sketch, const BinContent& content, std::size_t rank) {
  if (rank == 0) return sketch.least();
  if (rank + 1 == sketch.size()) return sketch.greatest();
  return content.at(rank);
}

bool is_outside(const BinContent& content) {
  return content.others > 0 && (content.bin == Bins::below || content.bin == Bins::above);
}

}  // namespace

CellFacts facts_of(const Record& record, int cell, std::span<const std::size_t> ranks, CellScratch& scratch) {
  const std::span<const double> sample = sound_values(record, cell, scratch.sample);
  CellFacts facts;
  facts.moments = moments(sample);
  facts.ones = std::ranges::count(sample, 1.0);
  facts.at_ranks.resize(ranks.size());
  values_at_ranks(sample, ranks, facts.at_ranks, scratch.ranks);
  return facts;
}

CellFacts facts_of(const CellSketch& sketch, std::span<const std::size_t> ranks) {
  CellFacts facts;
  facts.moments = moments(sketch.sums(), sketch.centre());
  facts.ones = static_cast<std::int64_t>(sketch.count_of(1.0));
  const std::vector<BinContent> contents = sketch.find(ranks);
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    const BinContent& content = contents[i];
    facts.at_ranks.push_back(value_at(sketch, content, ranks[i]));
    const bool outermost = ranks[i] == 0 || ranks[i] + 1 == sketch.size();
    facts.outside |= !outermost && is_outside(content);
    facts.coarse |= static_cast<double>(content.others) > coarse_share * static_cast<double>(sketch.size());
  }
  return facts;
}

}  // namespace vidik
