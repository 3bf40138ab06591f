// What stands in a report as the JSON that the report's page draws.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/report/contents.hpp"
#include "engine/report/history.hpp"

namespace vidik {

/// Meanings of variables by name, for headings; a variable without one is headed by its name.
using Meanings = std::map<std::string, std::string>;

/// Values have six significant digits, standard errors two. Of the history, what is reported.
nlohmann::ordered_json page_data(const Contents& contents, const Meanings& meanings,
                                 const History& history = {});

}  // namespace vidik
