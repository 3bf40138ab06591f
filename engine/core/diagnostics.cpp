#include "engine/core/diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "engine/core/utf8.hpp"

namespace vidik {

namespace {

constexpr std::size_t excerpt_width = 160;  // characters of a line that are shown

/// Takes up to `count` characters off the text and returns them.
std::string_view take(std::string_view& text, std::size_t count) {
  std::size_t bytes = 0;
  for (; count > 0 && bytes < text.size(); --count)
    bytes += std::max<std::size_t>(character_length(text.substr(bytes)), 1);
  const auto taken = text.substr(0, bytes);
  text.remove_prefix(bytes);
  return taken;
}

/// White space that is as wide as the text, tabs kept.
std::string blanks(std::string_view text) {
  std::string result;
  while (!text.empty()) result += take(text, 1) == "\t" ? '\t' : ' ';
  return result;
}

/// The line a place stands in and a caret under the place; of a very long line, what is around it.
std::string excerpt(const Location& where) {
  if (!where.file || where.line < 1 || where.line > static_cast<int>(where.file->lines.size())) return "";
  std::string_view rest = where.file->lines[static_cast<std::size_t>(where.line - 1)];
  const auto column = static_cast<std::size_t>(std::max(where.column, 1) - 1);
  const auto skipped = column < excerpt_width ? 0 : column - excerpt_width / 2;
  take(rest, skipped);
  const auto before = take(rest, column - skipped), after = take(rest, excerpt_width - (column - skipped));
  return fmt::format("\n{:4} | {}{}\n     | {}^", where.line, printable(before), printable(after),
                     blanks(before));
}

bool earlier(const Diagnostic& a, const Diagnostic& b) {
  const auto place = [](const Diagnostic& d) {
    return std::tuple(d.where.file ? d.where.file->path : std::string(), d.where.line, d.where.column);
  };
  return place(a) < place(b);
}

/// A message may quote a name of any length.
std::string in_bounds(std::string_view text) {
  constexpr std::size_t longest = 2000;  // characters
  const auto shown = take(text, longest);
  return printable(shown) + (text.empty() ? "" : " …");
}

}  // namespace

std::string Diagnostic::text() const {
  std::string result = where ? printable(where.text()) + ": " : "";
  result += severity == Severity::error ? "error: " : "warning: ";
  result += in_bounds(message) + excerpt(where);
  if (other) result += fmt::format("\n  {}: {}{}", printable(other.text()), in_bounds(note), excerpt(other));
  if (!help.empty()) result += "\n  help: " + in_bounds(help);
  return result;
}

std::string text_of(std::vector<Diagnostic> diagnostics) {
  const std::size_t shown = std::min(diagnostics.size(), most_shown), more = diagnostics.size() - shown;
  if (more > 0)  // errors first: they may not go under in warnings
    std::stable_partition(diagnostics.begin(), diagnostics.end(),
                          [](const auto& d) { return d.severity == Severity::error; });
  std::string result;
  for (std::size_t i = 0; i < shown; ++i) result.append(i > 0 ? "\n" : "").append(diagnostics[i].text());
  return more > 0 ? result + fmt::format("\n… and {} more", more) : result;
}

InputError::InputError(std::vector<Diagnostic> diagnostics)
    : std::runtime_error(text_of(diagnostics)), diagnostics_(std::move(diagnostics)) {}

void Diagnostics::error(Location where, std::string message, std::string help) {
  add({Severity::error, std::move(where), std::move(message), std::move(help), {}, {}});
}

void Diagnostics::warning(Location where, std::string message, std::string help) {
  add({Severity::warning, std::move(where), std::move(message), std::move(help), {}, {}});
}

bool Diagnostics::has_errors() const {
  return std::ranges::any_of(all_, [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  auto result = all_;
  std::ranges::stable_sort(result, earlier);
  return result;
}

void Diagnostics::throw_if_errors() const {
  if (has_errors()) throw InputError(sorted());
}

}  // namespace vidik
