// Values on the command line that are more than a number or a word. Each function returns what is wrong.
#pragma once

#include <string>

namespace vidik::app {

/// Reads "2GiB" into bytes.
std::string read_size(std::string& text);

/// Why a text is no seed; empty if it is one.
std::string check_seed(const std::string& text);

/// Why a text is no file format; empty if it is one. That of a comparison: why differences have no such
/// format.
std::string check_format(const std::string& text);
std::string check_comparison_format(const std::string& text);

/// Why a text is no name of a folder; empty if it is one.
std::string check_folder_name(const std::string& text);

/// Whether names of variables, which may follow an option, are rather the scenario that was meant to stand
/// before it; the names of variables have a point in them.
std::string check_no_scenario(const std::string& text);

}  // namespace vidik::app
