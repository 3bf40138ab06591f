// A Recorder fed with columns that a test makes up month by month: no models, no plan.
#pragma once

#include <functional>

#include "engine/record/recorder.hpp"

namespace vidik::test {

/// The value of a column on a path in a month.
using Course = std::function<double(int column, std::int64_t path, Step step)>;

/// Runs all paths through a Recorder, batch by batch.
inline Record hand_made_run(const RecordPlan& plan, const TimeGrid& grid, int columns, std::int64_t paths,
                            const Course& course, std::vector<int> states = {}) {
  Record record(plan, grid, paths);
  Recorder recorder(plan, grid, std::move(states));
  Batch batch{std::vector<Column>(static_cast<std::size_t>(columns)), {}, 0};
  for (; batch.first_path < static_cast<std::uint64_t>(paths); batch.first_path += lanes) {
    recorder.begin();
    for (int i = 1; i <= grid.steps(); ++i) {
      for (int column = 0; column < columns; ++column)
        for (int lane = 0; lane < lanes; ++lane)
          batch[column][lane] =
              course(column, static_cast<std::int64_t>(batch.first_path) + lane, grid.step(i));
      recorder.step(batch, grid.step(i), record);
    }
    recorder.end(batch, record);
  }
  return record;
}

inline Recorded recorded(int column, Aggregation aggregation) {
  Recorded output;
  output.name = "x" + std::to_string(column);
  output.aggregation = aggregation;
  output.column = column;
  return output;
}

}  // namespace vidik::test
