// vidik --isa v2 …: the same program with the library of another instruction set.
//
// An installed Vidik holds its library once for each level of x86-64 (lib/glibc-hwcaps/), of which the
// dynamic loader takes the best that the processor knows. --isa takes another, by starting the program again.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace vidik::app {

/// The levels that are installed and that this processor knows, the loaded one among them: "x86-64-v2", …
std::vector<std::string> instruction_sets();

/// The file of the program that runs.
std::string this_program();

/// What `vidik WORDS…` prints when it runs with the library of that level; nothing if it fails.
std::optional<std::string> printed_on(const std::string& level, const std::vector<std::string>& words);

/// Takes a leading `--isa LEVEL` from the words; does not return if another library must be loaded for it.
/// `program`: the arguments of main(). Throws UsageError if the level is unknown, not built or not supported.
void choose_instruction_set(std::vector<std::string>& words, char** program);

}  // namespace vidik::app
