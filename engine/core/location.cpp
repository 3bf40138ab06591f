#include "engine/core/location.hpp"

#include <fmt/format.h>

#include <utility>

namespace vidik {

std::shared_ptr<const SourceFile> SourceFile::from_text(std::string path, const std::string& text) {
  auto file = std::make_shared<SourceFile>();
  file->path = std::move(path);
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    std::string line = text.substr(begin, end - begin);
    if (line.ends_with('\r')) line.pop_back();
    file->lines.push_back(std::move(line));
    begin = end + 1;
  }
  return file;
}

std::string Location::text() const {
  if (!file) return "(default)";
  if (line == 0) return file->path;
  return fmt::format("{}:{}:{}", file->path, line, column);
}

}  // namespace vidik
