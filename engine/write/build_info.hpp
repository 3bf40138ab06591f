// Which program this is: version, commit, and what it was built for.
#pragma once

#include <string_view>

namespace vidik {

struct BuildInfo {
  std::string_view version;  ///< "0.1.0"
  std::string_view commit;   ///< of git, with "-dirty" if something was changed since; "unknown" without git
  std::string_view instruction_set;  ///< "x86-64-v3"; "default" for that of the compiler
  std::string_view compiler;         ///< "GNU 12.2.0"
  int lanes = 0;                     ///< paths in one batch
};

BuildInfo build_info();

}  // namespace vidik
