#include "engine/scenario/syntax.hpp"

#include <string_view>
#include <utility>

namespace vidik {

namespace {

/// The library's words for a mistake, ours, and advice.
struct Words {
  std::string_view theirs, ours, help;
};
constexpr Words known_words[] = {
    {"end of map flow not found", "a '{' is not closed, or a ',' is missing", ""},
    {"end of sequence flow not found", "a '[' is not closed, or a ',' is missing", ""},
    {"end of map not found", "this line does not fit the lines before it", "is its indentation right?"},
    {"end of sequence not found", "this line does not fit the list before it", "is its indentation right?"},
    {"illegal map value", "a ':' is not expected here",
     "is the indentation right? text that holds `: ` is quoted"},
    {"illegal block entry", "a list item is not expected here", "is its indentation right?"},
    {"illegal map key", "a key is not expected here", "is its indentation right?"},
    {"illegal flow end", "this closing bracket does not match an opening one", ""},
    {"illegal EOF in scalar", "a quotation mark is not closed", ""},
    {"illegal document indicator in scalar", "a quotation mark is not closed", ""},
    {"anchor is not defined", "an alias (*) is not allowed here", ""},
    {"unknown token", "this character cannot stand here", "text that begins with it is quoted"},
};

}  // namespace

void report_syntax(const std::string& description, Location where, Diagnostics& diagnostics) {
  for (const auto& [theirs, ours, help] : known_words)
    if (description.find(theirs) != std::string::npos)
      return diagnostics.error(std::move(where), std::string(ours), std::string(help));
  diagnostics.error(std::move(where), "this is not valid YAML: " + description);
}

}  // namespace vidik
