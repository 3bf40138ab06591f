#include "engine/run/block.hpp"

#include <algorithm>

namespace vidik {

void BlockRunner::run(std::int64_t first, std::int64_t last, Record& record,
                      const std::function<void()>& each_month,
                      const std::function<void(std::int64_t)>& each_batch) {
  for (std::int64_t path = first; path < last; path += lanes) {
    run_batch(path, record, each_month);
    each_batch(std::min<std::int64_t>(lanes, last - path));
  }
}

void BlockRunner::run_batch(std::int64_t first, Record& record, const std::function<void()>& each_month) {
  plan_.begin(batch_, static_cast<std::uint64_t>(first));
  recorder_.begin();
  for (int i = 1; i <= plan_.grid().steps(); ++i) {
    each_month();
    const Step step = plan_.grid().step(i);
    plan_.step(batch_, step);
    recorder_.step(batch_, step, record);
  }
  recorder_.end(batch_, record);
}

}  // namespace vidik
