// How a file names another one.
#pragma once

#include <filesystem>
#include <string>

namespace vidik {

/// The path of a file from a folder, or its absolute path if that is shorter.
std::string shorter_path(const std::filesystem::path& folder, const std::filesystem::path& file);

}  // namespace vidik
