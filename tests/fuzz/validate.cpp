// Any bytes at all as a scenario file, through all that `vidik validate` does: read, put together, tied to
// the models, or refused; never a crash, a hang or a sanitizer's complaint.
//
// What can be read alone must also survive being written out and read again, and differ in nothing from
// itself. What follows a line of four equals signs is a second file, `course.csv`, which pins may name.
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

#include "engine/plan/plan.hpp"
#include "engine/scenario/explain.hpp"
#include "engine/scenario/merge.hpp"
#include "engine/scenario/reader.hpp"
#include "engine/scenario/text.hpp"
#include "models/catalogue.hpp"
#include "tests/fuzz/base.hpp"

namespace {

using namespace vidik;

/// The folder in which the files of a try stand; gone at the end.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "vidik-fuzz-XXXXXX").string();
    if (!mkdtemp(name.data())) std::abort();
    path_ = name;
    write("parent.yaml",
          "schema: 1\ntitle: A parent\nlevers: {one: {set: policy.storage_expansion, to: 1}}\n");
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::filesystem::path write(const std::string& name, std::string_view text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
    return path_ / name;
  }

 private:
  std::filesystem::path path_;
};

/// The text of the scenario is left in `text`.
std::string_view take_course(std::string_view& text) {
  constexpr std::string_view line = "\n====\n";
  const auto end = text.find(line);
  if (end == std::string_view::npos) return "";
  const auto course = text.substr(end + line.size());
  text = text.substr(0, end + 1);
  return course;
}

void check_texts(const std::vector<Diagnostic>& diagnostics) {
  for (const auto& diagnostic : diagnostics)
    if (diagnostic.text().empty()) std::abort();
}

Scenario read(Node tree) {
  Diagnostics diagnostics;
  Scenario scenario = read_scenario(std::move(tree), diagnostics);
  diagnostics.throw_if_errors();
  return scenario;
}

void write_out_and_read_again(const Node& tree) {
  Scenario scenario;
  try {
    scenario = read(tree);
  } catch (const InputError&) {
    return;
  }
  const std::string text = emit(scenario.tree);
  const Scenario again = read(parse_document(SourceFile::from_text("again.yaml", text), text));
  if (!diff(scenario, again).empty()) std::abort();
}

void compile_over_baseline(Node tree, Diagnostics& found) {
  static const Node base = fuzz::base();
  static const Catalogue catalogue = models::catalogue();
  Node merged = base;
  lay_over(merged, std::move(tree), found);
  const Scenario scenario = read_scenario(std::move(merged), found);
  const Plan plan = compile(scenario, catalogue, {}, found);
  check_texts(plan.warnings());
  if (plan.describe().empty()) std::abort();
}

void validate(const std::filesystem::path& file) {
  Diagnostics found;
  auto tree = merge_files(file, found);
  if (!tree) found.throw_if_errors();
  if (!found.has_errors()) write_out_and_read_again(*tree);
  compile_over_baseline(std::move(*tree), found);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Folder folder;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  folder.write("course.csv", take_course(text));
  const auto file = folder.write("fuzz.yaml", text);
  try {
    validate(file);
  } catch (const InputError& mistakes) {
    check_texts(mistakes.diagnostics());
  }
  return 0;
}
