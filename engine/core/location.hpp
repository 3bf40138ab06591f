// A place in a file that a user wrote, and values that remember theirs.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace vidik {

/// The text of one file, kept so that a message can show the line it speaks of.
struct SourceFile {
  std::string path;                ///< as the user would type it
  std::vector<std::string> lines;  ///< without line ends

  static std::shared_ptr<const SourceFile> from_text(std::string path, const std::string& text);
};

/// A place in a file; default-made: nowhere (a default, or a value set from the command line).
struct Location {
  std::shared_ptr<const SourceFile> file;
  int line = 0;    ///< from 1
  int column = 0;  ///< from 1, in characters as the user counts them

  explicit operator bool() const { return file != nullptr; }
  std::string text() const;  ///< "scenarios/x.yaml:12:17", or "(default)"
};

template <typename T>
struct Located {
  T value{};
  Location where;

  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
};

}  // namespace vidik
