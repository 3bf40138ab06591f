// The summary in the file formats of other tools.
#pragma once

#include <string>
#include <vector>

#include "engine/summary/summary.hpp"
#include "engine/write/atomic_file.hpp"

namespace vidik {

/// csv is always written, since other commands read it.
enum class FileFormat { csv, iamc, parquet };

/// Their names on the command line, in order of the enumeration.
const std::vector<std::string>& format_names();

/// The columns and rows of summary.csv.
void write_summary_parquet(const Summary& summary, DraftFile& file);

/// Model,Scenario,Region,Variable,Unit and a column for each year: the format of the Integrated Assessment
/// Modeling Consortium, with variables such as "trade|exports_to_russia|p50". Months are left out.
void write_summary_iamc(const Summary& summary, DraftFile& file);

}  // namespace vidik
