// Words of commands that a person can paste into a shell.
#pragma once

#include <string>

namespace vidik {

/// The word in quotation marks if a shell would take it for anything but itself.
std::string shell_word(const std::string& word);

}  // namespace vidik
