#include "engine/scenario/courses.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <utility>

#include "engine/scenario/text.hpp"

namespace vidik {

namespace {

Node scalar_at(std::string text, Location where) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.scalar = std::move(text);
  node.where = std::move(where);
  return node;
}

/// One row, `2023-01,83.1`, as a key and a value of the course.
void add_row(Node& course, const std::shared_ptr<const SourceFile>& file, int line,
             Diagnostics& diagnostics) {
  const auto& text = file->lines[static_cast<std::size_t>(line) - 1];
  const Location where{file, line, 1};
  if (text.find_first_not_of(" \t") == std::string::npos) return;
  const auto comma = text.find(',');
  if (comma == std::string::npos)
    return diagnostics.error(where, "expected a month and a value, such as 2023-01,83.1");
  const auto month = text.substr(0, comma);
  if (course.find(month))
    return diagnostics.error(where, fmt::format("the month '{}' stands here twice", month));
  course.keys.push_back({month, where});
  course.items.push_back(scalar_at(text.substr(comma + 1), {file, line, static_cast<int>(comma) + 2}));
}

/// The months and values of a CSV file.
void read_rows(Node& course, const std::filesystem::path& path, Diagnostics& diagnostics) {
  const auto text = read_text(path);
  const auto file = SourceFile::from_text(path.string(), text);
  const auto found = diagnostics.all().size();
  check_text(file, diagnostics);
  if (diagnostics.all().size() > found) return;
  if (file->lines.empty() || file->lines.front() != "month,value")
    return diagnostics.error({file, file->lines.empty() ? 0 : 1, 1},
                             "a course begins with the line `month,value`");
  constexpr int most_rows = 12000;
  const int rows = static_cast<int>(file->lines.size());
  if (rows > most_rows) return diagnostics.error({file, most_rows, 1}, "a course has at most 1000 years");
  const auto before = course.keys.size();
  for (int line = 2; line <= rows; ++line) add_row(course, file, line, diagnostics);
  if (course.keys.size() == before && diagnostics.all().size() == found)
    diagnostics.error({file, rows, 1}, "this course has no month", "add rows such as 2023-01,83.1");
}

/// Whether a course could be read.
bool read_course(Node& pin, const Node& file, Diagnostics& diagnostics) {
  if (file.kind != Node::Kind::scalar || file.scalar.empty()) {
    diagnostics.error(file.where, "expected the name of a CSV file");
    return false;
  }
  const std::filesystem::path folder = std::filesystem::path(file.where.file->path).parent_path();
  const auto path = (folder / file.scalar).lexically_normal();
  if (const auto reason = unreadable(path); !reason.empty()) {
    diagnostics.error(file.where, fmt::format("'{}': {}", path.string(), reason), similar_file(path));
    return false;
  }
  const auto before = pin.keys.size();
  try {
    read_rows(pin, path, diagnostics);
  } catch (const InputError& problem) {
    for (const auto& diagnostic : problem.diagnostics()) diagnostics.add(diagnostic);
  }
  return pin.keys.size() > before;
}

/// Of a course that cannot be read, `file` stays: the reader knows by it that the mistake has been reported.
void read_course(Node& pin, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < pin.keys.size(); ++i) {
    if (*pin.keys[i] != "file") continue;
    if (read_course(pin, Node(pin.items[i]), diagnostics)) {
      pin.keys.erase(pin.keys.begin() + static_cast<std::ptrdiff_t>(i));
      pin.items.erase(pin.items.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return;
  }
}

}  // namespace

void read_courses(Node& tree, Diagnostics& diagnostics) {
  for (std::size_t section = 0; section < tree.keys.size(); ++section) {
    if (*tree.keys[section] != "pins" || tree.items[section].kind != Node::Kind::map) continue;
    for (auto& pin : tree.items[section].items)
      if (pin.kind == Node::Kind::map && pin.tag.empty()) read_course(pin, diagnostics);
  }
}

}  // namespace vidik
