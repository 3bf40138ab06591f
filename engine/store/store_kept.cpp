// The values of all paths of points, kept so that more paths can be added.
#include <cstring>

#include "engine/record/runs.hpp"
#include "engine/store/store.hpp"
#include "engine/write/sha256.hpp"

namespace vidik {

namespace {
int periods_of(const Record& record) {
  return static_cast<int>(record.periods().size());
}

std::string hash_of(std::span<const std::byte> bytes) {
  return Sha256::of({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}
}  // namespace

std::int64_t Store::kept_paths(const std::string& lineage) {
  const std::lock_guard lock(mutex_);
  return intact_paths(lineage);
}

// Bytes that were damaged are simulated again rather than believed.
std::int64_t Store::intact_paths(const std::string& lineage) {
  auto find = database_.prepare("SELECT paths, bytes, hash FROM kept WHERE lineage = ?");
  find.bind(0, lineage);
  return find.step() && hash_of(find.bytes(1)) == find.text(2) ? find.whole(0) : 0;
}

void Store::read_kept(const std::string& lineage, std::int64_t paths, const Plan& plan, Record& record) {
  const std::lock_guard lock(mutex_);
  auto find = database_.prepare("SELECT paths, bytes FROM kept WHERE lineage = ?");
  if (!find.bind(0, lineage).step()) throw StoreError("kept paths are gone from the store");
  const auto kept = static_cast<std::size_t>(find.whole(0)), wanted = static_cast<std::size_t>(paths);
  std::span<const std::byte> rest = find.bytes(1);
  for_each_run(plan.record(), periods_of(record), [&](auto run_of) {
    const auto run = run_of(record);
    constexpr std::size_t size = sizeof(run[0]);
    if (rest.size() < kept * size) throw StoreError("kept paths are damaged in the store");
    std::memcpy(run.data(), rest.data(), wanted * size);
    rest = rest.subspan(kept * size);
  });
}

void Store::keep(const std::string& lineage, const Record& record, const RecordPlan& plan) {
  if (intact_paths(lineage) >= record.paths()) return;
  std::vector<std::byte> bytes;
  for_each_run(plan, periods_of(record), [&](auto run_of) {
    const auto run = std::as_bytes(run_of(record));
    bytes.insert(bytes.end(), run.begin(), run.end());
  });
  database_.prepare("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)")
      .bind(0, lineage)
      .bind(1, record.paths())
      .bind_bytes(2, bytes)
      .bind(3, hash_of(bytes))
      .run();
}

}  // namespace vidik
