#include "engine/app/command_line_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>

#include "engine/app/text.hpp"
#include "engine/core/suggestion.hpp"
#include "engine/write/formats.hpp"

namespace vidik::app {

std::string read_size(std::string& text) {
  const auto size = parse_size(text);
  if (!size) return "'" + text + "' is not an amount of memory such as 2GiB or 500MB";
  text = std::to_string(*size);
  return "";
}

std::string check_seed(const std::string& text) {
  std::uint64_t seed = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), seed);
  const bool plain = text == "0" || !text.starts_with('0');  // 010 would be read as octal
  if (plain && failure == std::errc() && end == text.data() + text.size()) return "";
  return fmt::format("'{}' is not a seed: a whole number from 0 to {}", text,
                     std::numeric_limits<std::uint64_t>::max());
}

std::string check_format(const std::string& text) {
  const auto& names = format_names();
  if (std::ranges::find(names, text) != names.end()) return "";
  const std::string suggestion = did_you_mean(text, names);
  return fmt::format("there is no format '{}': formats are {}{}", text, fmt::join(names, ", "),
                     suggestion.empty() ? "" : "; " + suggestion);
}

std::string check_comparison_format(const std::string& text) {
  if (text != "iamc") return check_format(text);
  return "the format iamc is for the values of scenarios, not for differences between them: run the "
         "scenarios "
         "with `vidik run --format iamc`";
}

std::string check_folder_name(const std::string& text) {
  return text.empty() ? "the name of a folder for the results is empty" : "";
}

std::string check_no_scenario(const std::string& text) {
  if (text.empty() || (text.find('.') != std::string::npos && !text.ends_with(".yaml"))) return "";
  return fmt::format("'{}' is not the name of a variable; put the scenario before --variance-split", text);
}

}  // namespace vidik::app
