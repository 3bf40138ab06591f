#include "engine/model/roles.hpp"

namespace vidik {

std::string name_of(Aggregation aggregation) {
  switch (aggregation) {
    case Aggregation::flow:
      return "flow";
    case Aggregation::level:
      return "level";
    case Aggregation::stock:
      return "stock";
    case Aggregation::ratio:
      return "ratio";
  }
  return "";
}

std::string form_of(std::string_view state, std::string_view form) {
  return std::string(state) + " (" + std::string(form) + ')';
}

std::string_view without_form(std::string_view name) {
  return name.substr(0, name.find(" ("));
}

}  // namespace vidik
