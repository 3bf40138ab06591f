#include "engine/app/console.hpp"

#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace vidik::app {

namespace {
std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

int terminal_width(int descriptor) {
  winsize size{};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

/// Why the system first refused to take what goes to stdout, of which the stream knows only that it did; 0:
/// it has not.
int& refusal() {
  static int error_number = 0;
  return error_number;
}

void note_refusal(bool refused) {
  if (refused && refusal() == 0) refusal() = errno;
}

void write(std::FILE* stream, std::string_view text) {
  const bool whole = std::fwrite(text.data(), 1, text.size(), stream) == text.size();
  if (stream == stdout) note_refusal(!whole);
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 18> transliterations{{
    {"░", "."},
    {"▒", "-"},
    {"▓", "="},
    {"█", "#"},
    {"–", "-"},
    {"—", "-"},
    {"…", "..."},
    {"·", "*"},
    {"×", "x"},
    {"±", "+-"},
    {"³", "3"},
    {"²", "2"},
    {"√", "sqrt "},
    {"−", "-"},
    {"→", "->"},
    {"≤", "<="},
    {"≥", ">="},
    {"€", "EUR"},
}};

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}
}  // namespace

std::string ascii(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    std::size_t length = 1;
    while (length < text.size() && continues_character(text[length])) ++length;
    const std::string_view character = text.substr(0, length);
    text.remove_prefix(length);
    std::string_view replacement = length == 1 ? character : "?";
    for (const auto& [from, to] : transliterations)
      if (from == character) replacement = to;
    result += replacement;
  }
  return result;
}

Console::Settings Console::surroundings() {
  std::setlocale(LC_CTYPE, "");
  const bool smart = environment("TERM") != "dumb";
  Settings settings;
  settings.unicode = std::string_view(nl_langinfo(CODESET)) == "UTF-8";
  settings.width = isatty(STDOUT_FILENO) ? terminal_width(STDOUT_FILENO) : 0;
  settings.colour = isatty(STDOUT_FILENO) && smart && environment("NO_COLOR").empty();
  settings.live_width = terminal_width(STDERR_FILENO);
  settings.live = isatty(STDERR_FILENO) && smart;
  return settings;
}

std::string Console::encoded(std::string_view text) const {
  return settings_.unicode ? std::string(text) : ascii(text);
}

std::string Console::styled(std::string_view code, std::string_view text) const {
  if (!settings_.colour) return std::string(text);
  return "\033[" + std::string(code) + 'm' + std::string(text) + "\033[0m";
}

void Console::data(std::string_view text) const {
  write(stdout, text);
}

void Console::show(std::string_view text) const {
  write(stdout, encoded(text));
}

void Console::note(std::string_view text) const {
  if (!settings_.quiet) complain(text);
}

void Console::complain(std::string_view text) const {
  note_refusal(std::fflush(stdout) != 0);  // so that both streams keep their order on one terminal
  write(stderr, encoded(text));
  if (!text.ends_with('\n')) write(stderr, "\n");
}

void Console::draw(std::string_view text) const {
  write(stderr, encoded(text));
  std::fflush(stderr);
}

void flush_data() {
  note_refusal(std::fflush(stdout) != 0);
  if (refusal() != 0 || std::ferror(stdout))
    throw std::runtime_error("cannot write the output: " + std::generic_category().message(refusal()));
}

}  // namespace vidik::app
