// Pieces of points that are divided among the parts of a sweep, and the points put together from them.
//
//   PieceMerging pieces(store, compile_task);
//   for (const auto& part : whole_sweep(files)) pieces.add(part);
//
// A piece is a Shard, as of a run. Its values are summarised together with those of the other pieces of its
// point, so that the bits are those of a point that was run as a whole.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>

#include "engine/store/store.hpp"

namespace vidik {

/// The task of which pieces of a point are shards; its scenario has not got the values of the point yet.
ShardTask task_of(const Study& study, const Point& point);

/// Whether the pieces of a part are those that were put into it.
bool pieces_are_intact(Database& part);

class PieceMerging {
 public:
  /// compile: the plan of a task's scenario.
  PieceMerging(Store& store, std::function<Plan(const ShardTask&)> compile)
      : store_(store), compile_(std::move(compile)) {}

  /// Takes the pieces of a part, after those of the parts before it. A point of which that was the last piece
  /// is added to the store, unless it is there already.
  void add(const std::filesystem::path& part);

 private:
  /// A point of which some pieces have been taken.
  struct Open {
    PointIdentity identity;
    std::int64_t number = 0;
    Plan plan;
    Merging merging;
    std::int64_t next_unit = 0;
    double seconds = 0;
    bool keeps = false;
  };
  void take(Database& part, const Statement& row);
  void finish();

  Store& store_;
  std::function<Plan(const ShardTask&)> compile_;
  std::optional<Open> open_;
};

}  // namespace vidik
