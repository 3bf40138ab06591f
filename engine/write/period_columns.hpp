// Which periods a table has, and the columns that say which.
#pragma once

#include <vector>

#include "engine/record/period.hpp"
#include "engine/write/table_sink.hpp"

namespace vidik {

/// all: one column of texts, "2030" or "2030-06"; years: one of numbers; months: a year and a month.
enum class Periods { all, years, months };

inline bool includes(Periods periods, const Period& period) {
  return periods == Periods::all || (period.month == 0) == (periods == Periods::years);
}

inline void add_period_columns(Periods periods, std::vector<TableColumn>& columns) {
  using Type = TableColumn::Type;
  if (periods == Periods::all) columns.push_back({Type::text, "period"});
  if (periods != Periods::all) columns.push_back({Type::whole, "year"});
  if (periods == Periods::months) columns.push_back({Type::whole, "month"});
}

inline void put_period(Periods periods, const Period& period, TableSink& sink) {
  if (periods == Periods::all) sink.text(period.text());
  if (periods != Periods::all) sink.whole(period.year);
  if (periods == Periods::months) sink.whole(period.month);
}

}  // namespace vidik
