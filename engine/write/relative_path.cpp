#include "engine/write/relative_path.hpp"

namespace vidik {

namespace fs = std::filesystem;

std::string shorter_path(const fs::path& folder, const fs::path& file) {
  const std::string whole = fs::absolute(file).lexically_normal().string(),
                    way = fs::proximate(fs::absolute(file), fs::absolute(folder)).generic_string();
  return way.size() < whole.size() ? way : whole;
}

}  // namespace vidik
