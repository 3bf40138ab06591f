// Sweeps of the example models into stores, for tests.
#pragma once

#include "engine/store/export.hpp"
#include "engine/store/store.hpp"
#include "tests/engine/sweep/sweep_text.hpp"
#include "tests/engine/write/scratch_folder.hpp"

namespace vidik::test {

inline const std::string two_factors =
    "  mean: {parameter: price.mean, range: [40, 60], steps: 6}\n"
    "  inflow: {alternatives: {few: {}, many: {parameters: {stock.inflow: 500}}}}\n";

/// Twelve points.
inline Study small_study(const std::string& rest = "paths: 200\n") {
  return study_of(two_factors, "design: {kind: grid}\n" + rest);
}

/// Runs what is missing into a store, on one thread.
inline void run_into(const fs::path& file, const Study& study) {
  Store store(file);
  store.enter(study);
  KeptPaths known(store, study);
  ExecuteOptions options;
  options.threads = 1;
  options.known = &known;
  execute(study, store.missing(study).numbers, options,
          [&](const PointResult& result) { store.add(study, result); });
}

/// The tidy CSV of the only sweep of a store.
inline std::string exported(const fs::path& file, const ScratchFolder& scratch) {
  StoreReader reader(file);
  const auto sweep = reader.sweeps().at(0);
  DraftFile draft(scratch / "export.csv");
  CsvSink sink(draft);
  export_tidy(reader, sweep, wanted_series(reader, sweep, {}), sink);
  std::move(draft).finish().publish();
  return content(scratch / "export.csv");
}

inline std::int64_t done(const fs::path& file) {
  const auto sweeps = StoreReader(file).sweeps();
  return sweeps.empty() ? 0 : sweeps[0].done;
}

}  // namespace vidik::test
