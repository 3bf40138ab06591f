#include "engine/figure/conversion.hpp"

#include <fmt/format.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "engine/write/atomic_file.hpp"
#include "engine/write/shell.hpp"

namespace vidik::figure {
namespace {

constexpr int not_found = 127;  // as shells say it

std::string output_of(const std::string& command, int& status) {
  struct Close {
    int* status;
    void operator()(std::FILE* pipe) const { *status = pclose(pipe); }
  };
  const std::unique_ptr<std::FILE, Close> pipe(popen(command.c_str(), "r"), Close{&status});
  if (!pipe) throw OutputError("rsvg-convert cannot be started");
  std::string output;
  std::array<char, 65536> part{};
  while (const std::size_t read = std::fread(part.data(), 1, part.size(), pipe.get()))
    output.append(part.data(), read);
  return output;
}

}  // namespace

std::string converted(const std::string& svg, const std::string& format) {
  DraftFile draft(std::filesystem::temp_directory_path() / "vidik-figure.svg");  // under a name of its own
  draft.write(svg);
  const FinishedFile file = std::move(draft).finish();
  int status = 0;
  std::string output = output_of(fmt::format("rsvg-convert --format={} --dpi-x=300 --dpi-y=300 {}", format,
                                             shell_word(file.temporary().string())),
                                 status);
  if (WIFEXITED(status) && WEXITSTATUS(status) == not_found)
    throw OutputError(fmt::format(
        "a {0} is made by rsvg-convert, which is not installed: `apt-get install librsvg2-bin`, or write an "
        ".svg",
        format));
  if (status != 0 || output.empty()) throw OutputError("rsvg-convert could not make the " + format);
  return output;
}

}  // namespace vidik::figure
