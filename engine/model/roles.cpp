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

}  // namespace vidik
