// A print-quality picture of results, as SVG written here, or as PDF or PNG made of it by rsvg-convert.
//
//   write_figure({{"results/baseline", "results/full-alignment"}, "trade.russia_share"}, meanings,
//   "fan.svg");
//
// What is drawn follows from folders and name: of runs a variable as a fan, or `stance`, the probabilities of
// the stances as stacked bars; of a comparison the difference of a variable as a fan, or `effects`, the
// largest differences of all. The same results give the same bytes of SVG.
#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/report/page_data.hpp"

namespace vidik {

/// There is nothing to draw; the message says why and what to do.
struct FigureError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct FigureRequest {
  std::vector<std::filesystem::path> folders;  ///< of runs, or one of a comparison
  std::string subject;                         ///< a variable, "stance" or "effects"
  std::optional<int> year;                     ///< of effects; if none, the last
};

/// As SVG. Throws FigureError; ResultsError and InputError if the folders cannot be read.
std::string figure_text(const FigureRequest& request, const Meanings& meanings);

/// Throws what figure_text() throws, FigureError for a file that is neither .svg, .pdf nor .png, and
/// OutputError if the file cannot be written or rsvg-convert is missing.
void write_figure(const FigureRequest& request, const Meanings& meanings, const std::filesystem::path& file);

}  // namespace vidik
