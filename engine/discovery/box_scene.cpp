#include "engine/discovery/box_scene.hpp"

namespace vidik {

BoxScene::BoxScene(const Study& study, const Cases& cases, const Box& box, BoxWords words)
    : study_(study), cases_(cases), box_(box), words_(std::move(words)), inside_(box.inside(cases)) {
  for (const Axis& axis : study.axes()) {
    Factor member;
    member.target = axis.name;
    factors_.push_back(axis.group == *axis.name ? *sweep().factors.find(axis.group) : member);
  }
}

std::vector<Combination> BoxScene::combinations() const {
  std::map<std::size_t, Combination> found;
  for (const Eigen::Index point : inside_) {
    const Eigen::ArrayXd levels = cases_.levels.row(point).transpose();
    Combination one;
    one.variant = study_.variant_of({levels.begin(), levels.end()});
    for (std::size_t i = 0; i < factors(); ++i) {
      if (!factor(i).chooses()) continue;
      one.chosen[i] = &factor(i).choices[static_cast<std::size_t>(level(point, i))];
      one.name += (one.name.empty() ? "" : "-") + *one.chosen[i]->name;
    }
    found.emplace(one.variant, std::move(one));
  }
  std::vector<Combination> all;
  for (auto& [variant, one] : found) all.push_back(std::move(one));
  return all;
}

std::string BoxScene::levels_inside(std::size_t factor) const {
  std::map<double, double> counts;
  for (const Eigen::Index point : inside_) ++counts[level(point, factor)];
  std::vector<std::string> values;
  std::vector<double> weights;
  for (const auto& [value, count] : counts) {
    values.push_back(study_.level_text(factor, value));
    weights.push_back(count);
  }
  return weighted_values(values, weights);
}

std::string BoxScene::drawn_from(std::size_t factor) const {
  const Levels& levels = study_.axes()[factor].levels;
  const auto kind = *sweep().design.kind;
  const bool some_only = levels.discrete() || kind == Design::Kind::grid || kind == Design::Kind::list ||
                         kind == Design::Kind::morris;
  const Limits& limits = box_.limits[factor];
  return some_only ? levels_inside(factor) : levels.text_within(limits.low, limits.high);
}

std::filesystem::path BoxScene::base_of(const Combination& one) const {
  const std::string* file = &*sweep().base;
  for (const auto& [i, choice] : one.chosen)
    if (!choice->file->empty()) file = &*choice->file;
  return (sweep().file.parent_path() / *file).lexically_normal();
}

}  // namespace vidik
