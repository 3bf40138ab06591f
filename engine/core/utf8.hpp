// Walking through text character by character.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vidik {

/// Bytes of the character that begins the text; 0 if they are not UTF-8 (as table 3-7 of the Unicode standard
/// has it), or the text is empty.
std::size_t character_length(std::string_view text);

/// Not meant to be seen, such as an escape that could change a terminal's state. A tab is not one.
bool control_character(char byte);

/// The text with `�` for what is not UTF-8 or not meant to be seen.
std::string printable(std::string_view text);

}  // namespace vidik
