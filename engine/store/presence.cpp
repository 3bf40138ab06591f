#include "engine/store/presence.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace vidik {

namespace {
/// Half of a point's key, which tells points apart as well as the whole, and its number.
struct Wanted {
  std::array<std::uint64_t, 2> key;
  std::int64_t number;
};

std::array<std::uint64_t, 2> half_of(const std::string& key) {
  return {std::stoull(key.substr(0, 16), nullptr, 16), std::stoull(key.substr(16, 16), nullptr, 16)};
}
}  // namespace

MissingPoints missing_points(Database* database, const Study& study) {
  std::optional<Statement> find;
  if (database) find = database->prepare("SELECT 1 FROM points WHERE key = ?");
  std::vector<Wanted> wanted;
  for (std::int64_t number = 0; number < study.size(); ++number) {
    const std::string key = study.key_of(study.point(number));
    bool there = false;
    if (find)
      for (find->bind(0, key); find->step();) there = true;
    if (!there) wanted.push_back({half_of(key), number});
  }
  std::ranges::stable_sort(wanted, {}, &Wanted::key);
  const auto equal = std::ranges::unique(wanted, {}, &Wanted::key);
  MissingPoints missing{{}, std::ssize(equal)};
  wanted.erase(equal.begin(), equal.end());
  for (const Wanted& one : wanted) missing.numbers.push_back(one.number);
  std::ranges::sort(missing.numbers);
  return missing;
}

FormerPoints former_points(Database& database, const Study& study, const std::vector<std::int64_t>& missing) {
  auto there = database.prepare("SELECT count(*) FROM points WHERE lineage = ?"),
       kept = database.prepare("SELECT paths FROM kept WHERE lineage = ?");
  FormerPoints former;
  for (const std::int64_t number : missing) {
    const std::string lineage = study.lineage_of(study.point(number));
    for (there.bind(0, lineage); there.step();) former.points += there.whole(0) > 0;
    for (kept.bind(0, lineage); kept.step();) {
      const std::int64_t paths = std::min(kept.whole(0), study.sweep().paths);
      former.fewest_kept = former.kept == 0 ? paths : std::min(former.fewest_kept, paths);
      former.most_kept = std::max(former.most_kept, paths);
      former.kept_paths += paths;
      ++former.kept;
    }
  }
  return former;
}

}  // namespace vidik
