// One HTML file that shows results (of runs, comparisons, sensitivity analyses, discoveries), without any
// request to anywhere.
//
//   write_report({"results/baseline", "results/full-alignment"}, meanings, "report.html");
//
// The page is a frame, a script (built from web/, embedded in the program) and the data as compressed JSON. A
// content-security policy forbids everything but this script and this style, by their hashes.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/report/page_data.hpp"

namespace vidik {

/// False in a program built with VIDIK_WITH_REPORT=OFF, which has no page to put the data in.
bool can_report();

/// The page as text.
std::string report_text(const Contents& contents, const Meanings& meanings, const History& history = {});

/// Reads folders and files and writes the page, whole or not at all. `shipped`: see read_contents(). Throws
/// what read_contents() throws, and OutputError if the file cannot be written.
void write_report(const std::vector<std::filesystem::path>& paths, const Meanings& meanings,
                  const std::filesystem::path& file, const History& history = {},
                  const std::filesystem::path& shipped = {});

}  // namespace vidik
