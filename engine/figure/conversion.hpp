// An SVG picture as PDF or PNG, by the program rsvg-convert.
#pragma once

#include <string>

namespace vidik::figure {

/// "pdf" or "png", the latter with 300 dots an inch. Throws OutputError if rsvg-convert is not installed or
/// fails.
std::string converted(const std::string& svg, const std::string& format);

}  // namespace vidik::figure
