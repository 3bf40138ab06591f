#include "engine/scenario/text.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>
#include <vector>

#include "engine/core/suggestion.hpp"
#include "engine/core/utf8.hpp"

namespace vidik {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

[[noreturn]] void refuse(const std::filesystem::path& path, std::string message, std::string help) {
  Diagnostics diagnostics;
  diagnostics.error({SourceFile::from_text(path.string(), ""), 0, 0}, std::move(message), std::move(help));
  diagnostics.throw_if_errors();
  std::abort();
}

/// So many bytes of a stream, or fewer if it ends before; read in parts, since most files are small.
std::string beginning_of(std::istream& stream, std::size_t most) {
  constexpr std::size_t part = 1 << 15;
  std::string text;
  for (std::size_t size = 0; stream && size < most; text.resize(size)) {
    text.resize(std::min(size + part, most));
    stream.read(text.data() + size, static_cast<std::streamsize>(text.size() - size));
    size += static_cast<std::size_t>(stream.gcount());
  }
  return text;
}

/// The message and the column of what is wrong with the characters of a line.
struct Flaw {
  int column;
  std::string message, help;
};
std::optional<Flaw> flawed_character(std::string_view line) {
  int column = 1;
  for (std::size_t i = 0; i < line.size(); ++column) {
    const auto length = character_length(line.substr(i));
    const auto byte = static_cast<unsigned char>(line[i]);
    if (length == 0)
      return Flaw{column, fmt::format("the byte 0x{:02X} is not UTF-8", byte), "save the file as UTF-8"};
    if (control_character(line.substr(i)))
      return Flaw{
          column,
          fmt::format("the control character {} does not belong in a text file", code_point(line.substr(i))),
          ""};
    i += length;
  }
  return std::nullopt;
}

std::optional<Flaw> tab_in_indentation(std::string_view line) {
  const auto content = std::min(line.find_first_not_of(" \t"), line.size());
  if (content == line.size() || line[content] == '#') return std::nullopt;
  const auto tab = line.substr(0, content).find('\t');
  if (tab == std::string_view::npos) return std::nullopt;
  return Flaw{static_cast<int>(tab) + 1, "a tab in the indentation", "YAML is indented with spaces only"};
}

/// Reports the first flaw that `find` sees in any line.
template <typename Find>
void report_first(const std::shared_ptr<const SourceFile>& file, Diagnostics& diagnostics, Find find) {
  for (std::size_t i = 0; i < file->lines.size(); ++i)
    if (const auto flaw = find(file->lines[i])) {
      diagnostics.error({file, static_cast<int>(i) + 1, flaw->column}, flaw->message, flaw->help);
      return;
    }
}

}  // namespace

std::string unreadable(const std::filesystem::path& path) {
  std::error_code failure;
  const auto status = std::filesystem::status(path, failure);
  if (!std::filesystem::exists(status)) return "no such file";
  if (std::filesystem::is_directory(status)) return "this is a folder, not a file";
  if (!std::filesystem::is_regular_file(status)) return "this is not a file";
  return access(path.c_str(), R_OK) == 0 ? "" : "this file cannot be read: check its permissions";
}

std::string read_text(const std::filesystem::path& path) {
  if (const auto reason = unreadable(path); !reason.empty()) refuse(path, reason, similar_file(path));
  std::ifstream stream(path, std::ios::binary);
  if (!stream) refuse(path, "this file cannot be read", "");
  std::string text = beginning_of(stream, largest_file + byte_order_mark.size() + 1);
  if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
  if (text.size() > largest_file)
    refuse(path, "the file is larger than 1 MiB",
           "a scenario may be split into files, put together by `extends`");
  return text;
}

void check_text(const std::shared_ptr<const SourceFile>& file, Diagnostics& diagnostics) {
  report_first(file, diagnostics, flawed_character);
  report_first(file, diagnostics, tab_in_indentation);
}

std::string similar_file(const std::filesystem::path& missing) {
  std::error_code unknown;
  if (std::filesystem::exists(missing, unknown)) return "";
  constexpr std::size_t many = 2000;
  std::vector<std::string> names;
  std::error_code failure;
  const auto folder = missing.has_parent_path() ? missing.parent_path() : std::filesystem::path(".");
  for (std::filesystem::directory_iterator entry(folder, failure), end;
       !failure && entry != end && names.size() < many; entry.increment(failure))
    names.push_back(entry->path().filename().string());
  std::ranges::sort(names);
  return did_you_mean(missing.filename().string(), names);
}

}  // namespace vidik
