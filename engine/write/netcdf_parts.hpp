// What the NetCDF files of runs and of comparisons have in common: axes, descriptions, and values that are
// put after everything has been declared.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "engine/summary/summary.hpp"
#include "engine/write/manifest.hpp"
#include "engine/write/netcdf_file.hpp"
#include "engine/write/period_columns.hpp"

namespace vidik {

/// One of the axes of time: the whole years, or the months.
struct TimeAxis {
  int dimension = -1;
  std::vector<int> periods;  ///< numbers of periods of the summary
  std::string suffix;        ///< of the names of variables: "" or "_monthly"
};

class NetcdfDraft {
 public:
  /// Conventions, title and the facts of the manifest, as attributes of the file.
  void describe(const std::string& title, const Facts& facts);
  /// A dimension with its names as coordinate.
  int add_names(const std::string& name, const std::string& long_name,
                const std::vector<std::string>& values);
  int add_quantiles(const std::vector<Statistic>& statistics);
  int add_realizations(const std::vector<int>& paths);
  /// Of those periods that there are of this kind; without any, the dimension is −1.
  TimeAxis add_time(const std::vector<Period>& periods, Periods kind);
  /// The last day of each of these months, as an axis of its own.
  int add_ends(const std::string& name, const std::vector<Month>& months);

  using Attributes = std::vector<std::pair<std::string, std::string>>;
  int add_variable(const std::string& name, const std::vector<int>& dimensions, const Attributes& attributes);
  /// Declares it, puts these values later, and gives its number.
  int add_numbers(const std::string& name, const std::vector<int>& dimensions, const Attributes& attributes,
                  std::function<std::vector<double>()> values);
  /// What the values of a regime stand for; nothing for any other variable.
  void add_flags(int variable, const Recorded& output, const std::string& meaning);
  /// To be called when everything has been declared.
  void later(std::function<void(NetcdfFile&)> put) { puts_.push_back(std::move(put)); }

  NetcdfFile& file() { return file_; }
  void finish(DraftFile& draft);

 private:
  void add_days(const std::string& name, int dimension, std::vector<int> days, const Attributes& attributes);

  NetcdfFile file_;
  int bounds_ = -1;
  std::vector<std::function<void(NetcdfFile&)>> puts_;
};

NetcdfDraft::Attributes operator+(NetcdfDraft::Attributes one, const NetcdfDraft::Attributes& other);

/// long_name, units, and what our own names for these are.
NetcdfDraft::Attributes attributes_of(const Recorded& output, const std::string& meaning);

/// Their probabilities' numbers among the statistics.
std::vector<int> quantile_numbers(const std::vector<Statistic>& statistics);

}  // namespace vidik
