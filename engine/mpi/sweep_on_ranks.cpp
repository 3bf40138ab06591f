#include "engine/mpi/sweep_on_ranks.hpp"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "engine/app/sweep_parts.hpp"
#include "engine/app/sweep_points.hpp"
#include "engine/app/text.hpp"
#include "engine/store/sweep_units.hpp"
#include "engine/write/atomic_file.hpp"

namespace vidik::mpi {

namespace {
namespace fs = std::filesystem;

/// A folder that nobody else has, deleted with all that is in it.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "vidik-mpi-XXXXXX").string();
    if (!mkdtemp(name.data())) fail_to("make", name, errno);
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code none;
    fs::remove_all(path_, none);
  }
  fs::path operator/(const std::string& name) const { return path_ / name; }

 private:
  fs::path path_;
};

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write_bytes(const std::string& bytes, const fs::path& file) {
  std::ofstream stream(file, std::ios::binary);
  if (!stream.write(bytes.data(), std::ssize(bytes)).flush()) fail_to("write", file, errno);
}
}  // namespace

void run_sweep(const Session& session, const app::SweepOptions& options, const app::Console& console) {
  const Study study = app::study_of(options);
  const fs::path file = app::store_file(options);
  std::optional<Store> store;
  if (session.rank() == 0) store.emplace(file);  // what is wrong with it is said before anything is run
  if (!study.warnings().empty()) console.note(text_of(study.warnings()));
  const TemporaryFolder folder;
  std::vector<fs::path> parts{folder / "own"};
  const UnitRange range = part_of(SweepUnits(study).count(), session.rank(), session.size());
  app::compute_part(study, parts[0], range, options.threads, console);
  if (!store) return send_to_first(bytes_of(parts[0]));
  for (int rank = 1; rank < session.size(); ++rank) {
    parts.push_back(folder / std::to_string(rank));
    write_bytes(receive_from(rank), parts.back());
  }
  parts = whole_sweep(parts);
  app::merge_parts(*store, parts);
  app::show_merged(read_part(parts[0]), parts.size(), file, console);
}

}  // namespace vidik::mpi
