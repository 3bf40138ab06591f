#include "engine/app/stored_study.hpp"

#include <fmt/format.h>

#include <charconv>

#include "engine/app/scenario_files.hpp"
#include "models/catalogue.hpp"

namespace vidik::app {

namespace {
namespace fs = std::filesystem;

std::uint64_t seed_of(const StoredSweep& sweep) {
  std::uint64_t seed = 0;
  std::from_chars(sweep.seed.data(), sweep.seed.data() + sweep.seed.size(), seed);
  return seed;
}

/// With as many points as were entered: `--precision` adds some to those that the file says.
Study prepared(Sweep read, const StoredSweep& sweep, const Diagnostics& found) {
  Study study = prepare_study(read, models::catalogue(), found);
  if (study.size() == sweep.points || study.size() == 0 || !read.design.points) return study;
  auto& points = *read.design.points;
  points = {*points * sweep.points / study.size(), points.where};
  return prepare_study(read, models::catalogue(), found);
}

/// The key of a point is that of everything its results depend on.
bool has_its_points(StoreReader& store, const StoredSweep& sweep, const Study& study) {
  bool all = study.axes().size() == sweep.factors.size();
  store.for_each_point(sweep, [&](const StoredPoint& point) {
    all = all && point.number < study.size() && study.key_of(study.point(point.number)) == point.key;
  });
  return all;
}
}  // namespace

Study stored_study(StoreReader& store, const StoredSweep& sweep, const fs::path& store_file) {
  const fs::path file = (fs::absolute(store_file).parent_path() / sweep.file).lexically_normal();
  if (!fs::is_regular_file(file))
    throw UsageError(fmt::format("the sweep was run from {}, which is not there any more", file.string()));
  Diagnostics found;
  Sweep read = load_sweep(fs::proximate(file), found);
  read.paths = sweep.paths;
  read.seed = seed_of(sweep);
  Study study = prepared(std::move(read), sweep, found);
  if (!has_its_points(store, sweep, study))
    throw UsageError(
        fmt::format("{}, or what it is based on, has changed since its points were run: "
                    "`vidik sweep {}` runs them again",
                    file.string(), fs::proximate(file).string()));
  return study;
}

}  // namespace vidik::app
