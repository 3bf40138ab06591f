#include "engine/shard/shard_file.hpp"

#include <cereal/archives/portable_binary.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>
#include <fstream>
#include <iterator>
#include <sstream>

#include "engine/record/runs.hpp"
#include "engine/write/atomic_file.hpp"

namespace vidik {

template <typename Archive>
void serialize(Archive& archive, ShardTask& task) {
  archive(task.numerics, task.name, task.file, task.resolved_text);
}

template <typename Archive>
void serialize(Archive& archive, UnitRange& range) {
  archive(range.first, range.end);
}

template <typename Archive>
void save(Archive& archive, const Failure& failure) {
  archive(failure.path, failure.variable, failure.model, failure.month.index());
}

template <typename Archive>
void load(Archive& archive, Failure& failure) {
  int month = 0;
  archive(failure.path, failure.variable, failure.model, month);
  failure.month = Month::from_index(month);
}

namespace {

constexpr std::string_view first_line = "Vidik shard 1\n";
constexpr std::size_t hash_length = 64;

template <typename Archive, typename AnyRecord>
void archive_record(Archive& archive, const RecordPlan& plan, AnyRecord& record) {
  for_each_run(plan, static_cast<int>(record.periods().size()), [&](auto run_of) {
    const auto run = run_of(record);
    archive(cereal::binary_data(run.data(), run.size_bytes()));
  });
}

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& reason) {
  throw ShardError(file.string() + ": " + reason);
}

}  // namespace

std::string bytes_of(const Shard& shard) {
  std::ostringstream stream;
  {
    cereal::PortableBinaryOutputArchive archive(stream);
    archive(shard.task, shard.range, shard.part.failed_paths, shard.part.failures, shard.digests);
    if (shard.part.record) archive_record(archive, shard.part.plan.record(), *shard.part.record);
    if (shard.part.sketch) archive(*shard.part.sketch);
  }
  return std::move(stream).str();
}

void write_shard(const Shard& shard, const std::filesystem::path& file) {
  const std::string bytes = bytes_of(shard);
  DraftFile draft(file);
  draft.write(first_line);
  draft.write(Sha256::of(bytes) + '\n');
  draft.write(bytes);
  std::move(draft).finish().publish();
}

std::string checked_bytes(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) refuse(file, "cannot be read");
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (!text.starts_with(first_line)) refuse(file, "is no shard of this version of Vidik");
  const std::size_t start = first_line.size() + hash_length + 1;
  if (text.size() < start ||
      Sha256::of(std::string_view(text).substr(start)) != text.substr(first_line.size(), hash_length))
    refuse(file, "is damaged; delete it, and run its `vidik shard` again");
  return text.substr(start);
}

ShardHead read_head(const std::string& bytes) {
  std::istringstream stream(bytes);
  cereal::PortableBinaryInputArchive archive(stream);
  ShardHead head;
  archive(head.task, head.range);
  return head;
}

Shard read_shard(const std::string& bytes, const Plan& plan) {
  std::istringstream stream(bytes);
  cereal::PortableBinaryInputArchive archive(stream);
  Shard shard{{}, {}, {.plan = plan}, {}};
  archive(shard.task, shard.range, shard.part.failed_paths, shard.part.failures, shard.digests);
  if (shard.range.empty()) return shard;
  if (keeps_all(plan)) {
    const Units units(plan);
    const auto record = std::make_shared<Record>(plan, units.paths(shard.range));
    record->hold(units.first_path(shard.range), units.paths(shard.range));
    archive_record(archive, plan.record(), *record);
    shard.part.record = record;
  } else {
    const auto sketch = std::make_shared<Sketch>(plan);
    archive(*sketch);
    shard.part.sketch = sketch;
  }
  return shard;
}

}  // namespace vidik
