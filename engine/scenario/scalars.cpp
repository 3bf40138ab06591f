#include "engine/scenario/scalars.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

#include "engine/core/suggestion.hpp"

namespace vidik {

namespace {

bool digit(char c) {
  return '0' <= c && c <= '9';
}

std::string_view take_digits(std::string_view& text) {
  const auto count = std::min(text.find_first_not_of("0123456789"), text.size());
  const auto taken = text.substr(0, count);
  text.remove_prefix(count);
  return taken;
}

bool take(std::string_view& text, std::string_view any_of) {
  if (text.empty() || any_of.find(text[0]) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

/// -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?
bool plain_decimal(std::string_view text) {
  take(text, "-");
  const auto whole = take_digits(text);
  if (whole.empty() || (whole.size() > 1 && whole[0] == '0')) return false;
  if (take(text, ".") && take_digits(text).empty()) return false;
  if (take(text, "eE")) {
    take(text, "+-");
    if (take_digits(text).empty()) return false;
  }
  return text.empty();
}

std::string with_replaced(std::string text, std::string_view old, std::string_view fresh) {
  for (auto at = text.find(old); at != std::string::npos; at = text.find(old, at + fresh.size()))
    text.replace(at, old.size(), fresh);
  return text;
}

/// What was probably meant by a text that is not a plain decimal.
std::string number_help(const Node& node) {
  const auto& text = node.scalar;
  const auto meant = [](const std::string& candidate, std::string_view words) {
    return plain_decimal(candidate) ? fmt::format("{}: {}", words, candidate) : std::string();
  };
  if (node.quoted) return meant(text, "write it without quotation marks");
  if (std::ranges::count(text, ',') == 1) return meant(with_replaced(text, ",", "."), "use a point");
  if (text.find_first_of("_ ") != std::string::npos)
    return meant(with_replaced(with_replaced(text, "_", ""), " ", ""), "write the digits without groups");
  if (text.starts_with('+')) return meant(text.substr(1), "leave the plus sign out");
  if (text.starts_with("−")) return meant(with_replaced(text, "−", "-"), "use a hyphen for the minus sign");
  if (text.starts_with('.') || text.starts_with("-."))
    return meant(with_replaced(text, ".", "0."), "write a digit before the point");
  if (text.ends_with('.')) return meant(text + "0", "write a digit after the point");
  if (text.starts_with("0x")) return "write it as a decimal number";
  if (text.starts_with('0'))
    return meant(text.substr(std::min(text.find_first_not_of('0'), text.size())),
                 "write it without leading zeros");
  if (text.ends_with('%')) return "write it as a decimal number: 5 % is 0.05";
  return "";
}

std::string found(const Node& node) {
  if (!node.tag.empty()) return fmt::format("'!{}'", node.tag.substr(0, 40));
  switch (node.kind) {
    case Node::Kind::null:
      return "nothing";
    case Node::Kind::list:
      return "a list";
    case Node::Kind::map:
      return "a map";
    case Node::Kind::scalar:
      break;
  }
  if (node.scalar.size() <= 60)
    return node.quoted ? fmt::format("the text '{}'", node.scalar) : "'" + node.scalar + "'";
  return "a long text";
}

bool plain_scalar(const Node& node) {
  return node.kind == Node::Kind::scalar && node.tag.empty() && !node.quoted;
}

}  // namespace

void report_unexpected(const Node& node, std::string_view expected, Diagnostics& diagnostics,
                       std::string help) {
  diagnostics.error(node.where, fmt::format("expected {}, found {}", expected, found(node)), std::move(help));
}

bool month_like(const Node& node) {
  const auto& text = node.scalar;
  return plain_scalar(node) && text.size() == 7 && text[4] == '-' && std::ranges::count_if(text, digit) == 6;
}

std::optional<double> read_number(const Node& node, Diagnostics& diagnostics) {
  if (!plain_scalar(node) || !plain_decimal(node.scalar)) {
    const bool text = node.kind == Node::Kind::scalar && node.tag.empty();
    report_unexpected(node, "a number", diagnostics, text ? number_help(node) : "");
    return std::nullopt;
  }
  double value = 0;
  const auto* end = node.scalar.data() + node.scalar.size();
  if (std::from_chars(node.scalar.data(), end, value).ec == std::errc() && std::isfinite(value)) return value;
  diagnostics.error(node.where,
                    fmt::format("the number '{}' is too large or too small", node.scalar.substr(0, 60)));
  return std::nullopt;
}

std::optional<double> read_number_or_month(const Node& node, Diagnostics& diagnostics) {
  if (!month_like(node)) return read_number(node, diagnostics);
  const auto month = read_month(node, diagnostics);
  return month ? std::optional<double>(month->index()) : std::nullopt;
}

std::optional<std::uint64_t> read_whole(const Node& node, Diagnostics& diagnostics, std::uint64_t low,
                                        std::uint64_t high) {
  std::uint64_t value = 0;
  const auto& text = node.scalar;
  const bool whole = plain_scalar(node) && plain_decimal(text) && std::ranges::all_of(text, digit);
  if (!whole) {
    const bool is_text = node.kind == Node::Kind::scalar && node.tag.empty();
    report_unexpected(node, "a whole number", diagnostics, is_text ? number_help(node) : "");
    return std::nullopt;
  }
  const bool fits = std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc();
  if (fits && low <= value && value <= high) return value;
  diagnostics.error(node.where,
                    fmt::format("{} is out of range: from {} to {}", text.substr(0, 60), low, high));
  return std::nullopt;
}

std::optional<Month> read_month(const Node& node, Diagnostics& diagnostics) {
  const auto month = plain_scalar(node) ? Month::parse(node.scalar) : std::nullopt;
  if (!month) report_unexpected(node, "a month", diagnostics, "months are written as 2025-06");
  return month;
}

std::optional<int> read_duration(const Node& node, Diagnostics& diagnostics, int shortest) {
  constexpr int longest = 12000;
  std::string_view rest = plain_scalar(node) ? std::string_view(node.scalar) : std::string_view();
  const auto digits = take_digits(rest);
  int count = 0;
  const bool counted = std::from_chars(digits.data(), digits.data() + digits.size(), count).ec == std::errc();
  const bool months = rest == " months" || rest == " month", years = rest == " years" || rest == " year";
  if (digits.empty() || (digits.size() > 1 && digits[0] == '0') || !(months || years)) {
    const bool bare = !digits.empty() && rest.empty();
    report_unexpected(node, "a duration", diagnostics,
                      bare ? fmt::format("say of what: {0} months, or {0} years", digits)
                           : "such as 18 months, or 2 years");
    return std::nullopt;
  }
  if (counted && count <= longest && count * (years ? 12 : 1) <= longest && count >= shortest)
    return count * (years ? 12 : 1);
  diagnostics.error(node.where, fmt::format("'{}' is out of range: from {} month{} to 1000 years",
                                            node.scalar.substr(0, 60), shortest, shortest == 1 ? "" : "s"));
  return std::nullopt;
}

std::optional<bool> read_boolean(const Node& node, Diagnostics& diagnostics) {
  if (plain_scalar(node) && (node.scalar == "true" || node.scalar == "false")) return node.scalar == "true";
  report_unexpected(node, "true or false", diagnostics);
  return std::nullopt;
}

std::optional<std::string> read_line(const Node& node, Diagnostics& diagnostics) {
  if (node.kind == Node::Kind::scalar && node.tag.empty() && !node.scalar.empty()) return node.scalar;
  report_unexpected(node, "text", diagnostics);
  return std::nullopt;
}

std::optional<std::size_t> read_word(const Node& node, std::span<const std::string> words,
                                     Diagnostics& diagnostics) {
  const auto at = std::ranges::find(words, node.scalar);
  if (node.kind == Node::Kind::scalar && node.tag.empty() && at != words.end())
    return static_cast<std::size_t>(at - words.begin());
  report_unexpected(node, fmt::format("'{}'", fmt::join(words, "' or '")), diagnostics,
                    node.kind == Node::Kind::scalar ? did_you_mean(node.scalar, words) : "");
  return std::nullopt;
}

}  // namespace vidik
