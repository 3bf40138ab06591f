// The built program, called as from a shell, in a folder of its own that is deleted afterwards.
//
//   Program program;
//   const Result result = program("run baseline --paths 64");
//   BOOST_TEST(result.code == 0);
#pragma once

#include <filesystem>
#include <string>

namespace vidik::test {

struct Result {
  int code = -1;
  std::string out, err;

  bool says(const std::string& text) const { return err.find(text) != std::string::npos; }
  bool prints(const std::string& text) const { return out.find(text) != std::string::npos; }
};

class Program {
 public:
  Program();
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  const std::filesystem::path& folder() const { return folder_; }
  /// Words as a shell reads them, and what stands before the program ("LC_ALL=C", "timeout 1").
  Result operator()(const std::string& words, const std::string& before = "") const;
  /// Writes a file into the folder.
  void file(const std::string& name, const std::string& text) const;
  std::string text_of(const std::filesystem::path& file) const;

 private:
  std::filesystem::path folder_;
};

/// A scenario like the baseline but for these lines; `baseline_with("")` is the baseline.
std::string baseline_with(const std::string& lines);

}  // namespace vidik::test
