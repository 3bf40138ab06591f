// Walking through text character by character.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vidik {

/// Bytes of the character that begins the text; 0 if they are not UTF-8 (as table 3-7 of the Unicode standard
/// has it), or the text is empty.
std::size_t character_length(std::string_view text);

/// Whether the character that begins the text is not meant to be seen: one of the control characters, which
/// could change a terminal's state, or one that turns the direction of what follows. A tab is none.
bool control_character(std::string_view text);

/// The character that begins the text as "U+001B".
std::string code_point(std::string_view text);

/// The text with `�` for what is not UTF-8 or not meant to be seen.
std::string printable(std::string_view text);

}  // namespace vidik
