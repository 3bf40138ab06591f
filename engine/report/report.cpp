#include "engine/report/report.hpp"

#include <fmt/format.h>

#include "engine/report/assets.hpp"
#include "engine/report/base64.hpp"
#include "engine/report/compressed.hpp"
#include "engine/write/atomic_file.hpp"
#include "engine/write/build_info.hpp"
#include "engine/write/sha256.hpp"

namespace vidik {
namespace {

namespace fs = std::filesystem;

/// The bytes behind hexadecimal digits.
std::string bytes_of(const std::string& hexadecimal) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hexadecimal.size(); i += 2)
    bytes += static_cast<char>(std::stoi(hexadecimal.substr(i, 2), nullptr, 16));
  return bytes;
}

/// As content-security policies have hashes.
std::string policy(std::string_view script, std::string_view style) {
  const auto hash = [](std::string_view text) { return base64(bytes_of(Sha256::of(text))); };
  return fmt::format(
      "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; base-uri 'none'; form-action "
      "'none'",
      hash(script), hash(style));
}

std::string packed(const nlohmann::ordered_json& data) {
  return base64(compressed(data.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)));
}

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text)
    c == '<' ? result += "&lt;" : c == '&' ? result += "&amp;" : c == '"' ? result += "&quot;" : result += c;
  return result;
}

/// What those see who open the page where no script may run, such as in the preview of a mail.
std::string without_script(const Contents& contents) {
  std::string text = fmt::format("<h1>{}</h1>\n", escaped(contents.title()));
  for (const Results& run : contents.runs) {
    const fs::path file = run.manifest["scenario"].value("file", "");
    text += fmt::format("<p><b>{}</b> ({}): {}</p>\n", escaped(run.scenario.title),
                        escaped(file.filename().string()), escaped(run.scenario.question));
  }
  return text +
         "<p>This report draws its charts and writes its answers with a script: save the file and open it in "
         "a browser. It needs no network.</p>";
}

}  // namespace

bool can_report() {
  return !report_script().empty();
}

std::string report_text(const Contents& contents, const Meanings& meanings, const History& history) {
  std::string page = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  page += fmt::format("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n",
                      policy(report_script(), report_style()));
  page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  page += fmt::format("<meta name=\"generator\" content=\"Vidik {}\">\n", build_info().version);
  page += fmt::format("<title>{}</title>\n<style>{}</style>\n</head>\n", escaped(contents.title()),
                      report_style());
  page +=
      fmt::format("<body>\n<main id=\"report\"><noscript>{}</noscript></main>\n", without_script(contents));
  page += fmt::format("<script type=\"text/plain\" id=\"data\">{}</script>\n",
                      packed(page_data(contents, meanings, history)));
  page += fmt::format("<script type=\"text/plain\" id=\"licences\">{}</script>\n", report_licences());
  page += fmt::format("<script>{}</script>\n</body>\n</html>\n", report_script());
  return page;
}

void write_report(const std::vector<std::filesystem::path>& paths, const Meanings& meanings,
                  const std::filesystem::path& file, const History& history,
                  const std::filesystem::path& shipped) {
  const Contents contents = read_contents(paths, shipped);
  DraftFile draft(file);
  draft.write(report_text(contents, meanings, history));
  std::move(draft).finish().publish();
}

}  // namespace vidik
