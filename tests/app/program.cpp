#include "tests/app/program.hpp"

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace vidik::test {

namespace fs = std::filesystem;

Program::Program() {
  std::string name = (fs::temp_directory_path() / "vidik-XXXXXX").string();
  if (!mkdtemp(name.data())) std::abort();
  folder_ = name;
}

Program::~Program() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

Result Program::operator()(const std::string& words, const std::string& before) const {
  const std::string command = "cd '" + folder_.string() + "' && exec env LC_ALL=C.UTF-8 " + before +
                              " '" VIDIK_BINARY_DIR "/bin/vidik' " + words + " >.out 2>.err </dev/null";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, text_of(".out"), text_of(".err")};
}

void Program::file(const std::string& name, const std::string& text) const {
  std::ofstream(folder_ / name, std::ios::binary) << text;
}

std::string Program::text_of(const fs::path& file) const {
  std::ifstream stream(folder_ / file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string baseline_with(const std::string& lines) {
  return "schema: 1\nextends: " VIDIK_SOURCE_DIR "/scenarios/baseline.yaml\n" + lines;
}

}  // namespace vidik::test
