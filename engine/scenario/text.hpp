// The text of a file before it is read as YAML: is it text at all, and text that YAML's rules cannot garble?
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "engine/core/diagnostics.hpp"
#include "engine/core/location.hpp"

namespace vidik {

inline constexpr std::size_t largest_file = 1024 * 1024;  ///< bytes

/// Why this cannot be read as a file, such as "no such file"; empty if it can.
std::string unreadable(const std::filesystem::path& path);

/// The bytes of a file, without a byte order mark. Throws InputError if it is missing, no file, or too large;
/// it is never read further than the limit.
std::string read_text(const std::filesystem::path& path);

/// Reports bytes that are not UTF-8, control characters, and tabs in indentation, each at its first place.
void check_text(const std::shared_ptr<const SourceFile>& file, Diagnostics& diagnostics);

/// "did you mean …?" with the file of the same folder whose name is most like the missing one's; or empty,
/// also if it is not missing.
std::string similar_file(const std::filesystem::path& missing);

}  // namespace vidik
