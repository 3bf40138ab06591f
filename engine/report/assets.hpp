// The files of web/dist, as they were built, embedded in the program; empty with VIDIK_WITH_REPORT=OFF.
#pragma once

#include <string_view>

namespace vidik {

std::string_view report_script();
std::string_view report_style();
/// Of what the script contains.
std::string_view report_licences();

}  // namespace vidik
