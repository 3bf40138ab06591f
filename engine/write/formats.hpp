// File formats of other tools, and the summary in one of them.
#pragma once

#include <string>
#include <vector>

#include "engine/summary/summary.hpp"
#include "engine/write/atomic_file.hpp"

namespace vidik {

/// csv is always written, since other commands read it.
enum class FileFormat { csv, iamc, netcdf, parquet, xlsx };

/// Their names on the command line, in order of the enumeration.
const std::vector<std::string>& format_names();

/// The formats of these names.
std::vector<FileFormat> formats_named(const std::vector<std::string>& names);

/// Throws OutputError if files of one of these could not be written on this machine, or would be too large.
/// `rows`: of the largest table.
void check_formats(const std::vector<FileFormat>& formats, std::int64_t rows);

/// Model,Scenario,Region,Variable,Unit and a column for each year: the format of the Integrated Assessment
/// Modeling Consortium, with variables such as "trade|exports_to_russia|p50". Months are left out.
void write_summary_iamc(const Summary& summary, DraftFile& file);

}  // namespace vidik
