// A box as scenarios that can be run, and as a sweep of them.
//
// In a scenario each factor is drawn from what the box leaves of its levels, independently of all others as
// in the sweep that the box was found in, so the mean of a number over its paths is that over the points in
// the box. The sweep takes points of these scenarios: the share of them at which something happens is the
// box's density.
#pragma once

#include <optional>

#include "engine/discovery/box_scene.hpp"

namespace vidik {

struct BoxFile {
  std::filesystem::path name;  ///< seen from the folder
  std::string text;
};

/// The first line of all of them.
inline constexpr const char* box_file_mark = "# Written by `vidik discover`.";

/// Files to be written into a folder: a scenario "box-1.yaml" for each combination of choices that the box
/// leaves, named after them if there are several; what alternatives change, as scenarios that these extend;
/// and the sweep, "sweeps/box-1.yaml", unless a single point is left. At least one point is in the box.
std::vector<BoxFile> box_files(const BoxScene& scene, const std::filesystem::path& folder);

/// The parts of these. `files`: names of the scenarios, by combination.
Node box_scenario(const BoxScene& scene, const Combination& one, const std::string& name,
                  const std::vector<std::string>& parents);
std::optional<Node> box_sweep(const BoxScene& scene, const std::vector<Combination>& combinations,
                              const std::vector<std::string>& files);
/// The keys that all files begin with.
Node head_node(const BoxScene& scene, const std::string& name);
std::vector<std::string> outputs_of(const Sweep& sweep);

}  // namespace vidik
