#include "engine/store/pieces.hpp"

#include "engine/core/numerics.hpp"
#include "engine/shard/shard_file.hpp"
#include "engine/write/sha256.hpp"

namespace vidik {

namespace {
std::string_view text_of(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// What a point sets in its scenario.
std::map<std::string, double> values_of(Database& part, std::int64_t number) {
  std::map<std::string, double> values;
  auto rows = part.prepare(
      "SELECT varies, level FROM levels JOIN factors ON position = factor WHERE number = ? AND varies <> ''");
  for (rows.bind(0, number); rows.step();) values[rows.text(0)] = rows.number(1);
  return values;
}
}  // namespace

ShardTask task_of(const Study& study, const Point& point) {
  const Variant& variant = study.variants()[point.variant];
  return {numerics_version, variant.plan.scenario(), study.sweep().file.string(), variant.text};
}

bool pieces_are_intact(Database& part) {
  for (auto rows = part.prepare("SELECT bytes, hash FROM pieces"); rows.step();)
    if (Sha256::of(text_of(rows.bytes(0))) != rows.text(1)) return false;
  return true;
}

bool Store::has_point(const std::string& key) {
  auto find = database_.prepare("SELECT 1 FROM points WHERE key = ?");
  return find.bind(0, key).step();
}

bool Store::has_piece(const PointPiece& piece) {
  auto find = database_.prepare("SELECT bytes, hash FROM pieces WHERE number = ? AND first = ? AND past = ?");
  find.bind(0, piece.point).bind(1, piece.units.first).bind(2, piece.units.end);
  return find.step() && Sha256::of(text_of(find.bytes(0))) == find.text(1);
}

void Store::add_piece(const Study& study, const Point& point, const Shard& piece, double seconds) {
  const std::string bytes = bytes_of(piece);
  database_.prepare("INSERT OR REPLACE INTO pieces VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(0, point.number)
      .bind(1, piece.range.first)
      .bind(2, piece.range.end)
      .bind(3, study.key_of(point))
      .bind(4, study.lineage_of(point))
      .bind(5, std::int64_t{keeps_paths(study)})
      .bind(6, seconds)
      .bind_bytes(7, std::as_bytes(std::span(bytes)))
      .bind(8, Sha256::of(bytes))
      .run();
}

void PieceMerging::add(const std::filesystem::path& part) {
  Database database(part, Database::Access::read);
  auto rows = database.prepare(
      "SELECT number, first, past, key, lineage, keeps, seconds, bytes, (SELECT seed FROM sweeps) FROM "
      "pieces ORDER BY number, first");
  while (rows.step())
    if (!store_.has_point(rows.text(3))) take(database, rows);
}

void PieceMerging::take(Database& part, const Statement& row) {
  const std::string bytes(text_of(row.bytes(7)));
  const std::int64_t number = row.whole(0), first = row.whole(1);
  if (!open_) {
    Plan plan = compile_(read_head(bytes).task).with(values_of(part, number));
    open_.emplace(Open{{row.text(3), row.text(4), row.text(8)}, number, plan, Merging(plan)});
    open_->keeps = row.whole(5) != 0;
  }
  if (open_->number != number || open_->next_unit != first)
    throw ShardError(part.file().string() + ": a piece of a point is missing before this part");
  open_->merging.add(read_shard(bytes, open_->plan));
  open_->next_unit = row.whole(2);
  open_->seconds += row.number(6);
  if (open_->next_unit == Units(open_->plan).count()) finish();
}

void PieceMerging::finish() {
  const Ensemble ensemble = std::move(open_->merging).end();
  PointResult result = result_of({open_->number, 0, {}}, ensemble, open_->seconds);
  if (!open_->keeps) result.record.reset();
  store_.add(open_->identity, open_->plan, result);
  open_.reset();
}

}  // namespace vidik
