// A tree as YAML text that reads back as the same tree.
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "engine/scenario/document.hpp"

namespace vidik {

namespace {

bool letter_or_digit(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
}

/// What may stand inside plain text: nothing that could end it, in braces or outside.
bool plain_character(char c) {
  return letter_or_digit(c) || std::string_view("_-. /()%+").find(c) != std::string_view::npos;
}

/// Text that means the same in quotes or not, in any surroundings.
bool harmless(std::string_view text) {
  for (const std::string_view null : {"", "null", "Null", "NULL"})
    if (text == null) return false;
  const bool negative = text.size() > 1 && text[0] == '-' && letter_or_digit(text[1]);
  if (!letter_or_digit(text[0]) && text[0] != '_' && !negative) return false;
  return std::ranges::all_of(text, plain_character) && text.back() != ' ';
}

std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      result += std::string("\\") + c;
    else if (c == '\n')
      result += "\\n";
    else if (c == '\t')
      result += "\\t";
    else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
      result += fmt::format("\\x{:02X}", static_cast<unsigned char>(c));
    else
      result += c;
  }
  return result + "\"";
}

std::string key_text(const std::string& key) {
  return harmless(key) ? key : in_quotes(key);
}

/// Plain text that came from a block may hold what would end it in braces: there it is quoted, which changes
/// nothing for text, and a number holds no such thing.
std::string scalar_text(const Node& node) {
  return !node.quoted && harmless(node.scalar) ? node.scalar : in_quotes(node.scalar);
}

std::string flow(const Node& node);

std::string flow_items(const Node& node) {
  std::string text;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    if (i > 0) text += ", ";
    if (node.kind == Node::Kind::map) text += key_text(*node.keys[i]) + ": ";
    text += flow(node.items[i]);
  }
  return text;
}

/// On one line, in braces.
std::string flow(const Node& node) {
  const auto tag = node.tag.empty() ? "" : fmt::format("!{} ", node.tag);
  switch (node.kind) {
    case Node::Kind::null:
      return tag + "null";
    case Node::Kind::scalar:
      return tag + scalar_text(node);
    case Node::Kind::list:
      return fmt::format("{}[{}]", tag, flow_items(node));
    case Node::Kind::map:
      return fmt::format("{}{{{}}}", tag, flow_items(node));
  }
  return "";
}

/// How many levels of untagged maps are inside; a list or a tag counts as a value.
int levels(const Node& node) {
  if (node.kind != Node::Kind::map || !node.tag.empty()) return 0;
  int deepest = 0;
  for (const auto& item : node.items) deepest = std::max(deepest, levels(item));
  return deepest + 1;
}

/// Sections and entries go on lines of their own, what is inside an entry into one line.
void block(const Node& node, int indentation, std::string& text) {
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const auto& item = node.items[i];
    text += fmt::format("{:{}}{}:", "", indentation, key_text(*node.keys[i]));
    if (levels(item) == 0 || item.items.empty() || indentation >= 4) {
      text += fmt::format(" {}\n", flow(item));
    } else {
      text += "\n";
      block(item, indentation + 2, text);
    }
  }
}

}  // namespace

std::string emit_line(const Node& node) {
  return flow(node);
}

std::string emit(const Node& node) {
  std::string text;
  if (node.kind == Node::Kind::map && node.tag.empty() && !node.items.empty())
    block(node, 0, text);
  else
    text = flow(node) + "\n";
  return text;
}

}  // namespace vidik
