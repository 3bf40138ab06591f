#include "engine/write/build_info.hpp"

#include "build_info_values.hpp"  // made by CMake
#include "engine/core/column.hpp"

namespace vidik {

BuildInfo build_info() {
  const std::string_view instruction_set = VIDIK_INSTRUCTION_SET;
  return {VIDIK_VERSION, VIDIK_COMMIT, instruction_set.empty() ? "default" : instruction_set, VIDIK_COMPILER,
          lanes};
}

}  // namespace vidik
