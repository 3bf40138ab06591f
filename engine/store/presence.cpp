#include "engine/store/presence.hpp"

#include <algorithm>
#include <set>

namespace vidik {

std::vector<std::int64_t> missing_points(Database& database, const Study& study) {
  auto find = database.prepare("SELECT 1 FROM points WHERE key = ?");
  std::set<std::string> wanted;
  std::vector<std::int64_t> numbers;
  for (std::int64_t number = 0; number < study.size(); ++number) {
    const std::string key = study.key_of(study.point(number));
    bool there = false;
    for (find.bind(0, key); find.step();) there = true;
    if (!there && wanted.insert(key).second) numbers.push_back(number);
  }
  return numbers;
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
