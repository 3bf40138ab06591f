#include "engine/write/relative_path.hpp"

namespace vidik {

namespace fs = std::filesystem;

std::string shorter_path(const fs::path& folder, const fs::path& file) {
  const std::string whole = fs::absolute(file).lexically_normal().string(),
                    way = fs::proximate(fs::absolute(file), fs::absolute(folder)).generic_string();
  return way.size() < whole.size() ? way : whole;
}

fs::path named_folder(const fs::path& folder) {
  const fs::path plain = (folder / "").lexically_normal().parent_path();
  if (!plain.filename().empty() && plain.filename() != "..") return plain;
  const std::string name = fs::weakly_canonical(plain.empty() ? "." : plain).filename().string();
  return name.empty() ? plain : (plain / "..").lexically_normal() / name;
}

std::string name_of_folder(const fs::path& folder) {
  return named_folder(folder).filename().string();
}

}  // namespace vidik
