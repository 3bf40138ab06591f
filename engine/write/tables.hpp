// The tables of a results folder, to whatever file format.
#pragma once

#include <atomic>
#include <string>
#include <vector>

#include "engine/summary/summary.hpp"
#include "engine/write/period_columns.hpp"

namespace vidik {

/// scenario,variable,unit,period,statistic,value,standard_error; what is not known is empty.
void put_summary(const Summary& summary, TableSink& sink);

/// scenario,variable,unit, the period, and a column for each statistic, then one for each standard error.
void put_wide_summary(const Summary& summary, Periods periods, TableSink& sink);

/// scenario,kind,name,year,fired_share,standard_error,median_month
void put_events(const Summary& summary, TableSink& sink);

/// path,variable,period,value of the outputs given by number, without failed paths. Throws Interrupted when
/// `stop` becomes true.
void put_paths(const Ensemble& ensemble, const std::vector<int>& outputs, TableSink& sink,
               const std::atomic<bool>* stop = nullptr);

/// Variables times periods that a run reports.
std::int64_t reported_cells(const Plan& plan);

/// The numbers of recorded outputs with these names. Throws InputError for a name that is not recorded.
std::vector<int> outputs_named(const RecordPlan& plan, const std::vector<std::string>& names);

}  // namespace vidik
