#include "engine/scenario/lineage.hpp"

#include <algorithm>

namespace vidik {

void Lineage::add(const std::filesystem::path& id, const std::filesystem::path& file, bool has_title,
                  const std::vector<std::filesystem::path>& extends) {
  Entry entry{id, file, has_title, {}, {entries_.size()}};
  for (const auto& one : extends) {
    const auto found = std::ranges::find(entries_, one, &Entry::id);
    if (found == entries_.end()) continue;
    entry.family.insert(found->family.begin(), found->family.end());
    if (found->has_title)
      entry.scenarios.push_back(static_cast<std::size_t>(found - entries_.begin()));
    else
      entry.scenarios.insert(entry.scenarios.end(), found->scenarios.begin(), found->scenarios.end());
  }
  entries_.push_back(std::move(entry));
}

std::filesystem::path Lineage::parent() const {
  if (entries_.empty() || entries_.back().scenarios.empty()) return {};
  const auto& put_together = entries_.back().scenarios;
  for (std::size_t i = entries_.size() - 1; i-- > 0;) {
    const auto changes_it = [&](std::size_t scenario) { return entries_[scenario].family.contains(i); };
    if (entries_[i].has_title && std::ranges::all_of(put_together, changes_it)) return entries_[i].file;
  }
  return entries_[put_together.front()].file;
}

}  // namespace vidik
