// One HTML file that shows the results of one or several scenarios, without any request to anywhere.
//
//   write_report({"results/baseline", "results/full-alignment"}, meanings, "report.html");
//
// The page is a frame, a script (built from web/, embedded in the program) and the data as JSON. A
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
std::string report_text(const std::vector<Results>& all, const Meanings& meanings,
                        const History& history = {});

/// Reads the folders and writes the page, whole or not at all. Throws ResultsError if a folder is none of
/// results, or if folders cannot stand in one report; OutputError if the file cannot be written.
void write_report(const std::vector<std::filesystem::path>& folders, const Meanings& meanings,
                  const std::filesystem::path& file, const History& history = {});

}  // namespace vidik
