// What a page says of files: names that its reader knows, never where they lie on the machine of who made it.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

namespace vidik {

/// A file of a scenario: one that comes with Vidik by its path below `shipped` ("assumptions/energy.yaml"),
/// another by its path from the folder of the scenario ("../common/prices.yaml"), or by its last name alone
/// where there is no such path, or only one through the root of the file system.
std::string reader_name(const std::filesystem::path& file, const std::filesystem::path& scenario,
                        const std::filesystem::path& shipped);

/// A manifest in which all files are called so. `shipped`: the folder of the scenarios that come with Vidik.
nlohmann::ordered_json manifest_for_readers(nlohmann::ordered_json manifest,
                                            const std::filesystem::path& shipped);

}  // namespace vidik
