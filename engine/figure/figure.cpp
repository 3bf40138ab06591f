#include "engine/figure/figure.hpp"

#include <fmt/format.h>

#include "engine/figure/conversion.hpp"
#include "engine/figure/effects.hpp"
#include "engine/figure/fan_data.hpp"
#include "engine/figure/stance.hpp"
#include "engine/write/atomic_file.hpp"

namespace vidik {
namespace {

bool is_comparison(const ResultsFolder& folder) {
  return folder.manifest().contains("comparison");
}

std::string comparison_figure(const ResultsFolder& folder, const FigureRequest& request,
                              const Meanings& meanings) {
  if (request.folders.size() > 1)
    throw FigureError(
        fmt::format("{} is a comparison, which is drawn alone", folder.path().generic_string()));
  if (request.subject == "stance")
    throw FigureError("stances are drawn of runs, not of a comparison; name folders that `vidik run` wrote");
  if (request.subject == "effects") return figure::effects_figure(folder, request.year);
  return draw(figure::fan_of(folder, request.subject, meanings));
}

std::string run_figure(const std::vector<ResultsFolder>& folders, const FigureRequest& request,
                       const Meanings& meanings) {
  if (request.subject == "effects")
    throw FigureError("effects are drawn of a comparison; name a folder that `vidik compare` wrote");
  std::vector<Results> runs;
  for (const auto& folder : folders) runs.push_back(read_results(folder));
  return request.subject == "stance" ? figure::stance_figure(runs)
                                     : draw(figure::fan_of(runs, request.subject, meanings));
}

/// "svg", "pdf" or "png".
std::string format_of(const std::filesystem::path& file) {
  const std::string extension = file.extension().string();
  for (const std::string format : {"svg", "pdf", "png"})
    if (extension == "." + format) return format;
  throw FigureError(fmt::format("{}: a figure is an .svg, a .pdf or a .png", file.generic_string()));
}

}  // namespace

std::string figure_text(const FigureRequest& request, const Meanings& meanings) {
  std::vector<ResultsFolder> folders(request.folders.begin(), request.folders.end());
  for (const auto& folder : folders)
    if (is_comparison(folder)) return comparison_figure(folder, request, meanings);
  return run_figure(folders, request, meanings);
}

void write_figure(const FigureRequest& request, const Meanings& meanings, const std::filesystem::path& file) {
  const std::string format = format_of(file);
  const std::string svg = figure_text(request, meanings),
                    picture = format == "svg" ? svg : figure::converted(svg, format);
  DraftFile draft(file);
  draft.write(picture);
  std::move(draft).finish().publish();
}

}  // namespace vidik
