#include "engine/app/instruction_set.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "engine/app/scenario_files.hpp"
#include "engine/write/build_info.hpp"
#include "engine/write/shell.hpp"

namespace vidik::app {

namespace fs = std::filesystem;

namespace {
constexpr auto started_again = "VIDIK_ISA_CHOSEN";  // so that a library that is not found cannot make a loop
constexpr std::array<const char*, 3> levels = {"v2", "v3", "v4"};

bool supported(const std::string& level) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  const bool v2 = __builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("popcnt");
  const bool v3 = v2 && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
                  __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
  const bool v4 = v3 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                  __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") &&
                  __builtin_cpu_supports("avx512vl");
  return level == "v2" ? v2 : level == "v3" ? v3 : v4;
#else
  return level.empty();
#endif
}

std::string full_name(const std::string& level) {
  return "x86-64-" + level;
}

fs::path folder_of(const std::string& level) {
  return fs::path(this_program()).parent_path().parent_path() / "lib" / "glibc-hwcaps" / full_name(level);
}

bool built(const std::string& level) {
  std::error_code failed;
  return build_info().instruction_set == full_name(level) ||
         fs::exists(folder_of(level) / "libvidik.so", failed);
}

/// "v3" of "v3" or "x86-64-v3".
std::string short_name(const std::string& given) {
  const std::string prefix = full_name("");
  const std::string level = given.starts_with(prefix) ? given.substr(prefix.size()) : given;
  for (const char* known : levels)
    if (level == known) return level;
  throw UsageError("there is no instruction set '" + given + "'; choose v2, v3 or v4");
}

void check(const std::string& level) {
  if (!built(level))
    throw UsageError("Vidik has not been built for " + full_name(level) + "; there is " +
                     fmt::format("{}", fmt::join(instruction_sets(), ", ")));
  if (!supported(level)) throw UsageError("this processor does not know " + full_name(level));
}

[[noreturn]] void start_again(const std::string& level, char** program) {
  const char* before = std::getenv("LD_LIBRARY_PATH");
  const std::string path = folder_of(level).string() + (before && *before ? ":" + std::string(before) : "");
  setenv("LD_LIBRARY_PATH", path.c_str(), 1);
  setenv(started_again, level.c_str(), 1);
  execv("/proc/self/exe", program);
  throw std::runtime_error("the program could not be started again for " + full_name(level));
}
}  // namespace

std::vector<std::string> instruction_sets() {
  std::vector<std::string> found;
  for (const std::string level : levels)
    if (built(level) && supported(level)) found.push_back(full_name(level));
  if (found.empty()) found.emplace_back(build_info().instruction_set);
  return found;
}

std::string this_program() {
  std::error_code failed;
  return fs::read_symlink("/proc/self/exe", failed).string();
}

std::optional<std::string> printed_on(const std::string& level, const std::vector<std::string>& words) {
  std::string command = shell_word(this_program()) + " --isa " + level;
  for (const auto& word : words) command += ' ' + shell_word(word);
  std::FILE* const output = popen(command.c_str(), "r");
  if (!output) return std::nullopt;
  std::string text;
  std::array<char, 65536> piece;
  while (const std::size_t read = std::fread(piece.data(), 1, piece.size(), output))
    text.append(piece.data(), read);
  if (pclose(output) != 0) return std::nullopt;
  return text;
}

void choose_instruction_set(std::vector<std::string>& words, char** program) {
  if (words.empty() || words.front() != "--isa") return;
  if (words.size() < 2) throw UsageError("--isa needs an instruction set: v2, v3 or v4");
  const std::string level = short_name(words[1]);
  words.erase(words.begin(), words.begin() + 2);
  check(level);
  if (build_info().instruction_set == full_name(level)) return;
  if (const char* chosen = std::getenv(started_again); chosen && chosen == level)
    throw std::runtime_error("the library for " + full_name(level) + " was not loaded");
  start_again(level, program);
}

}  // namespace vidik::app
