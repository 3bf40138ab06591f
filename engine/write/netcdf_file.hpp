// A NetCDF-4 file: dimensions, variables with attributes, and their values.
//
//   NetcdfFile file;
//   const int time = file.dimension("time", 13);
//   const int bill = file.variable("energy_bill", NetcdfFile::Type::number, {time});
//   file.attribute(bill, "units", "1e6");
//   file.put(bill, values);
//   file.close_into(draft);
//
// Large variables are compressed, and what is not a number is missing (_FillValue). The same content gives
// the same bytes. The file is made in memory and then written at once, since HDF5 does not survive a full
// disk. The library is loaded when the first file is made, not when the program starts: with HDF5 and all
// that it needs, that would take longer than `vidik validate` may. Throws OutputError if the library is not
// installed, memory does not suffice or the draft cannot be written.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/write/atomic_file.hpp"

namespace vidik {

class NetcdfFile {
 public:
  enum class Type { number, whole, text };
  static constexpr int global = -1;  ///< the file itself, in place of a variable

  NetcdfFile();
  ~NetcdfFile();
  NetcdfFile(const NetcdfFile&) = delete;
  NetcdfFile& operator=(const NetcdfFile&) = delete;

  /// Throws if files could not be written at all.
  static void check_library();

  int dimension(const std::string& name, std::size_t size);
  int variable(const std::string& name, Type type, const std::vector<int>& dimensions);
  void attribute(int variable, const std::string& name, const std::string& value);
  void attribute(int variable, const std::string& name, const std::vector<double>& values);

  void put(int variable, std::span<const double> values);
  void put(int variable, std::span<const int> values);
  void put(int variable, const std::vector<std::string>& values);
  /// A part of it: `count` values in each dimension, from `start` on.
  void put(int variable, const std::vector<std::size_t>& start, const std::vector<std::size_t>& count,
           std::span<const double> values);
  /// All of it, into a draft; nothing can be put any more.
  void close_into(DraftFile& draft);

 private:
  bool worth_compressing(const std::vector<int>& dimensions) const;

  int file_ = -1;
  std::vector<std::size_t> sizes_;  ///< by the number of the dimension
};

}  // namespace vidik
