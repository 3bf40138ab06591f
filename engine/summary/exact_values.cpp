#include <algorithm>
#include <array>
#include <cassert>

#include "engine/run/waves.hpp"
#include "engine/summary/cells.hpp"

namespace vidik {
namespace {

// The values of one cell in the bins that hold wanted ranks, without those that are counted on their own.
class Collection {
 public:
  Collection(const CellSketch& sketch, std::span<const std::size_t> ranks)
      : sketch_(sketch), ranks_(ranks), contents_(sketch.find(ranks)) {}

  /// How many values there will be.
  std::uint64_t size() const {
    std::uint64_t size = 0;
    for (std::size_t i = 0; i < contents_.size(); ++i)
      if (i == 0 || contents_[i].bin != contents_[i - 1].bin) size += contents_[i].others;
    return size;
  }

  void add(std::span<const double> wave) {
    if (size() == 0) return;
    values_.reserve(size());
    std::array<std::uint8_t, Bins::count> wanted{};
    for (const BinContent& content : contents_) wanted[static_cast<std::size_t>(content.bin)] = 1;
    const auto often = sketch_.bins().often();
    for (const double x : wave)
      if (wanted[static_cast<std::size_t>(sketch_.bins().bin_of(x))] && !std::ranges::binary_search(often, x))
        values_.push_back(x);
  }

  /// The values at the ranks, when all waves have been added. Forgets what was collected.
  std::vector<double> at_ranks() {
    assert(values_.size() == size());
    std::sort(values_.begin(), values_.end());
    std::vector<double> results;
    std::size_t first = 0;  // of the values that lie in the bin
    for (std::size_t i = 0; i < ranks_.size(); ++i) {
      if (i > 0 && contents_[i].bin != contents_[i - 1].bin) first += contents_[i - 1].others;
      const std::span others = std::span(values_).subspan(first, contents_[i].others);
      results.push_back(value(contents_[i], others, ranks_[i] - contents_[i].start));
    }
    std::vector<double>().swap(values_);
    return results;
  }

 private:
  // Of a bin: its other values, sorted, and among them the one that comes often, so many times.
  static double value(const BinContent& content, std::span<const double> others, std::size_t rank) {
    if (content.often == 0) return others[rank];
    const auto below =
        static_cast<std::size_t>(std::ranges::lower_bound(others, content.value) - others.begin());
    if (rank < below) return others[rank];
    return rank < below + content.often ? content.value : others[rank - content.often];
  }

  const CellSketch& sketch_;
  std::span<const std::size_t> ranks_;
  std::vector<BinContent> contents_;
  std::vector<double> values_;
};

// As many cells from `first` on as may be collected at once, but at least one.
std::size_t end_of_group(const std::vector<Collection>& cells, std::size_t first, std::uint64_t most) {
  std::uint64_t bytes = 0;
  std::size_t end = first;
  while (end < cells.size()) {
    bytes += cells[end].size() * sizeof(double);
    if (end > first && bytes > most) break;
    ++end;
  }
  return end;
}

}  // namespace

std::vector<std::vector<double>> exact_values(const Ensemble& ensemble, std::span<const std::size_t> ranks,
                                              const SimulateOptions& options) {
  const Sketch& sketch = *ensemble.sketch;
  std::vector<Collection> cells;
  for (int cell = 0; cell < sketch.cells(); ++cell) cells.emplace_back(sketch.cell(cell), ranks);
  std::vector<std::vector<double>> values(cells.size());
  for (std::size_t first = 0, end = 0; first < cells.size(); first = end) {
    end = end_of_group(cells, first, options.most_collected);
    const int count = static_cast<int>(end - first), offset = static_cast<int>(first);
    const auto of = [&](int cell) -> Collection& { return cells[static_cast<std::size_t>(offset + cell)]; };
    for_each_wave(ensemble.plan, options, [&](const Record& wave) {
      for_each_cell(count, options.threads, [&](int cell, std::vector<double>& sample) {
        of(cell).add(sound_values(wave, offset + cell, sample));
      });
    });
    for_each_cell(count, options.threads, [&](int cell, std::vector<double>&) {
      values[static_cast<std::size_t>(offset + cell)] = of(cell).at_ranks();
    });
  }
  return values;
}

}  // namespace vidik
