// The tables of a results folder.
#pragma once

#include <atomic>
#include <string>
#include <vector>

#include "engine/summary/summary.hpp"
#include "engine/write/atomic_file.hpp"

namespace vidik {

/// scenario,variable,unit,period,statistic,value,standard_error; what is not known is empty.
void write_summary(const Summary& summary, DraftFile& file);

/// scenario,kind,name,year,fired_share,standard_error,median_month
void write_events(const Summary& summary, DraftFile& file);

/// path,variable,period,value of the outputs given by number, without failed paths. Throws Interrupted when
/// `stop` becomes true.
void write_paths(const Ensemble& ensemble, const std::vector<int>& outputs, DraftFile& file,
                 const std::atomic<bool>* stop = nullptr);

/// The numbers of recorded outputs with these names. Throws InputError for a name that is not recorded.
std::vector<int> outputs_named(const RecordPlan& plan, const std::vector<std::string>& names);

}  // namespace vidik
