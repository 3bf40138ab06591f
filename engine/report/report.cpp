#include "engine/report/report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/report/assets.hpp"
#include "engine/write/atomic_file.hpp"
#include "engine/write/build_info.hpp"
#include "engine/write/sha256.hpp"

namespace vidik {
namespace {

int nibble(char digit) {
  return digit <= '9' ? digit - '0' : digit - 'a' + 10;
}

/// Hexadecimal digits of 32 bytes in base 64, as content-security policies have hashes.
std::string base64(const std::string& hexadecimal) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  unsigned bits = 0;
  int waiting = 0;
  for (const char digit : hexadecimal) {
    bits = bits << 4 | static_cast<unsigned>(nibble(digit));
    for (waiting += 4; waiting >= 6; waiting -= 6) text += digits[bits >> (waiting - 6) & 63];
  }
  if (waiting > 0) text += digits[bits << (6 - waiting) & 63];
  while (text.size() % 4 != 0) text += '=';
  return text;
}

std::string policy(std::string_view script, std::string_view style) {
  const auto hash = [](std::string_view text) { return base64(Sha256::of(text)); };
  return fmt::format(
      "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; base-uri 'none'; form-action "
      "'none'",
      hash(script), hash(style));
}

/// "<" would let a text of the user's end the element that holds the data.
std::string embeddable(const nlohmann::ordered_json& data) {
  std::string text;
  for (const char c : data.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace))
    c == '<' ? text += "\\u003c" : text += c;
  return text;
}

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text)
    c == '<' ? result += "&lt;" : c == '&' ? result += "&amp;" : c == '"' ? result += "&quot;" : result += c;
  return result;
}

std::string title(const std::vector<Results>& all) {
  std::string titles;
  for (const Results& results : all) titles += (titles.empty() ? "" : ", ") + results.scenario.title;
  return titles;
}

void check_together(const std::vector<Results>& all) {
  for (const Results& results : all) {
    if (results.periods != all.front().periods)
      throw ResultsError(fmt::format("{}: covers other years than {}; a report needs the same horizon",
                                     results.folder.generic_string(), all.front().folder.generic_string()));
    const auto same = [&](const Results& other) {
      return other.manifest["scenario"]["name"] == results.manifest["scenario"]["name"];
    };
    if (std::ranges::count_if(all, same) > 1)
      throw ResultsError(fmt::format("{}: the scenario {} is given twice", results.folder.generic_string(),
                                     results.manifest["scenario"]["name"].get<std::string>()));
  }
}

}  // namespace

bool can_report() {
  return !report_script().empty();
}

std::string report_text(const std::vector<Results>& all, const Meanings& meanings, const History& history) {
  std::string page = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  page += fmt::format("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n",
                      policy(report_script(), report_style()));
  page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  page += fmt::format("<meta name=\"generator\" content=\"Vidik {}\">\n", build_info().version);
  page += fmt::format("<title>{}</title>\n<style>{}</style>\n</head>\n", escaped(title(all)), report_style());
  page +=
      "<body>\n<main id=\"report\"><noscript>This report draws its charts with a script.</noscript></main>\n";
  page += fmt::format("<script type=\"application/json\" id=\"data\">{}</script>\n",
                      embeddable(page_data(all, meanings, history)));
  page += fmt::format("<script type=\"text/plain\" id=\"licences\">{}</script>\n", report_licences());
  page += fmt::format("<script>{}</script>\n</body>\n</html>\n", report_script());
  return page;
}

void write_report(const std::vector<std::filesystem::path>& folders, const Meanings& meanings,
                  const std::filesystem::path& file, const History& history) {
  std::vector<Results> all;
  for (const auto& folder : folders) all.push_back(read_results(ResultsFolder(folder)));
  check_together(all);
  DraftFile draft(file);
  draft.write(report_text(all, meanings, history));
  std::move(draft).finish().publish();
}

}  // namespace vidik
