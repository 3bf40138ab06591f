#include "engine/discovery/box_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "engine/scenario/courses.hpp"
#include "engine/scenario/node_making.hpp"
#include "engine/write/relative_path.hpp"

namespace vidik {

namespace {

namespace fs = std::filesystem;

/// A name as part of that of a file.
std::string file_word(std::string name) {
  for (char& c : name)
    if (!std::isalnum(static_cast<unsigned char>(c)) && c != '_' && c != '-') c = '_';
  return name;
}

/// Adds a file, unless it is there.
void add(std::vector<BoxFile>& files, const fs::path& name, const Node& tree) {
  if (std::ranges::find(files, name, &BoxFile::name) == files.end())
    files.push_back({name, std::string(box_file_mark) + '\n' + emit(tree)});
}

/// What an alternative changes, as a scenario of its own. Courses from CSV files are written out.
Node alternative(const BoxScene& scene, const std::string& name, const std::string& parent,
                 const Factor::Choice& choice) {
  Node tree = head_node(scene, name);
  put(tree, "extends", name_node(parent));
  Diagnostics ignored;  // what is wrong with it has been said when the sweep was compiled
  Node overlay = choice.overlay;
  read_courses(overlay, ignored);
  for (std::size_t i = 0; i < overlay.keys.size(); ++i) {
    const auto same =
        std::ranges::find_if(tree.keys, [&](const auto& key) { return *key == *overlay.keys[i]; });
    if (same == tree.keys.end())
      put(tree, *overlay.keys[i], std::move(overlay.items[i]));
    else
      tree.items[static_cast<std::size_t>(same - tree.keys.begin())] = std::move(overlay.items[i]);
  }
  return tree;
}

/// The files that a combination's scenario extends: its base, or what alternatives make of it.
std::vector<std::string> parents_of(const BoxScene& scene, const Combination& one, const fs::path& folder,
                                    std::vector<BoxFile>& files) {
  const fs::path base = scene.base_of(one);
  const std::string parent = shorter_path(folder, base);
  std::vector<std::string> parents;
  for (const auto& [i, choice] : one.chosen) {
    if (!choice->file->empty() || choice->overlay.keys.empty()) continue;
    const std::string stem = fmt::format("{}.{}.{}-{}", scene.words().name, file_word(base.stem().string()),
                                         *scene.study().axes()[i].name, file_word(*choice->name));
    add(files, stem + ".yaml", alternative(scene, stem, parent, *choice));
    parents.push_back(stem + ".yaml");
  }
  return parents.empty() ? std::vector{parent} : parents;
}

}  // namespace

std::vector<BoxFile> box_files(const BoxScene& scene, const fs::path& folder) {
  const auto combinations = scene.combinations();
  const std::string& stem = scene.words().name;
  std::vector<std::string> names;
  std::vector<BoxFile> files;
  for (const Combination& one : combinations) {
    std::string name = combinations.size() > 1 ? stem + '-' + file_word(one.name) : stem;
    while (std::ranges::find(names, name + ".yaml") != names.end()) name += '_';
    names.push_back(name + ".yaml");
    const auto parents = parents_of(scene, one, folder, files);
    add(files, names.back(), box_scenario(scene, one, name, parents));
  }
  if (const auto sweep = box_sweep(scene, combinations, names))
    add(files, fs::path("sweeps") / (stem + ".yaml"), *sweep);
  return files;
}

}  // namespace vidik
