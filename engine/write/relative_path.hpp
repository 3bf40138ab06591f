// How a file names another one, and what a folder is called.
#pragma once

#include <filesystem>
#include <string>

namespace vidik {

/// The path of a file from a folder, or its absolute path if that is shorter.
std::string shorter_path(const std::filesystem::path& folder, const std::filesystem::path& file);

/// The folder by its name, however it is given: "out/" is "out", "." is "../here", with the name that it has.
std::filesystem::path named_folder(const std::filesystem::path& folder);

/// "here".
std::string name_of_folder(const std::filesystem::path& folder);

}  // namespace vidik
