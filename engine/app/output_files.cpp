#include "engine/app/output_files.hpp"

#include <list>

#include "engine/write/results_folder.hpp"

namespace vidik::app {

OutputFile csv_file(const std::string& name, std::function<void(CsvSink&)> rows) {
  return {name, [rows = std::move(rows)](DraftFile& draft) {
            CsvSink sink(draft);
            rows(sink);
            sink.end();
          }};
}

void write_files(const std::filesystem::path& folder, const std::vector<OutputFile>& files) {
  std::list<FolderMaker> made;
  std::vector<FinishedFile> finished;
  for (const OutputFile& file : files) {
    made.emplace_back((folder / file.name).parent_path());
    DraftFile draft(folder / file.name);
    file.write(draft);
    finished.push_back(std::move(draft).finish());
  }
  for (FinishedFile& file : finished) file.publish();
  for (FolderMaker& maker : made) maker.keep();
}

}  // namespace vidik::app
