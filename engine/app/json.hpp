// What --json prints.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <span>
#include <string>

#include "engine/app/console.hpp"
#include "engine/core/diagnostics.hpp"
#include "engine/scenario/scenario.hpp"
#include "engine/summary/summary.hpp"

namespace vidik::app {

/// Keeps keys in the order in which they are written.
using Json = nlohmann::ordered_json;

Json to_json(std::span<const Diagnostic> diagnostics);
/// Rows of estimates and of events.
Json to_json(const Summary& summary);

/// What is known of a run; folder: of its results, empty if they were not written.
Json run_as_json(const Scenario& scenario, const Ensemble& ensemble, const Summary& summary,
                 const std::filesystem::path& folder);

/// A number if the text is one, otherwise the text.
Json number_or_text(const std::string& text);

/// In hexadecimal, as in the manifest.
std::string digest_text(const Ensemble& ensemble);

void print(const Json& json, const Console& console);

}  // namespace vidik::app
