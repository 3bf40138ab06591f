#include "engine/run/whole_paths.hpp"

#include <algorithm>

namespace vidik {
namespace {

template <typename T>
void copy_to(std::span<const T> values, std::int64_t first, std::span<T> all) {
  std::ranges::copy(values, all.begin() + first);
}

}  // namespace

RecordPlan only(const RecordPlan& plan, const std::vector<int>& outputs) {
  RecordPlan some;
  for (const int output : outputs) some.outputs.push_back(plan.outputs[static_cast<std::size_t>(output)]);
  some.monthly = plan.monthly;
  return some;
}

void keep_whole(const Record& wave, const std::vector<int>& outputs, Record& whole) {
  for (int i = 0; i < whole.outputs(); ++i)
    for (int period = 0; period < static_cast<int>(wave.periods().size()); ++period)
      copy_to(wave.values(outputs[static_cast<std::size_t>(i)], period), wave.first_path(),
              whole.values(i, period));
  copy_to(wave.failed(), wave.first_path(), whole.failed());
}

}  // namespace vidik
