#include "engine/write/netcdf_file.hpp"

#include <dlfcn.h>
#include <fmt/format.h>
#include <netcdf.h>
#include <netcdf_mem.h>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <memory>

namespace vidik {
namespace {

constexpr int compression = 4;                 // of 9
constexpr std::size_t least_compressed = 512;  // values: of fewer, the index of the parts is larger
constexpr std::size_t first_bytes = std::size_t{1} << 22;  // of memory, which grows by as many

/// The functions of the library that are used.
struct Library {
  Library() : handle(dlopen(VIDIK_NETCDF_LIBRARY, RTLD_NOW | RTLD_LOCAL)) {
    if (!handle)
      throw OutputError(
          fmt::format("cannot write NetCDF, since its library cannot be loaded ({}); install "
                      "the package libnetcdf19, or choose another format",
                      dlerror()));
    find(create_mem, "nc_create_mem");
    find(def_dim, "nc_def_dim");
    find(def_var, "nc_def_var");
    find(def_var_deflate, "nc_def_var_deflate");
    find(def_var_fill, "nc_def_var_fill");
    find(put_att_text, "nc_put_att_text");
    find(put_att_double, "nc_put_att_double");
    find(put_var_double, "nc_put_var_double");
    find(put_vara_double, "nc_put_vara_double");
    find(put_var_int, "nc_put_var_int");
    find(put_var_string, "nc_put_var_string");
    find(close_memio, "nc_close_memio");
    find(abort, "nc_abort");
    find(strerror, "nc_strerror");
  }

  template <typename Function>
  void find(Function& function, const char* name) {
    function = reinterpret_cast<Function>(dlsym(handle, name));
    if (!function) throw OutputError(fmt::format("the NetCDF library has no {}: {}", name, dlerror()));
  }

  void* handle;
  decltype(&nc_create_mem) create_mem;
  decltype(&nc_def_dim) def_dim;
  decltype(&nc_def_var) def_var;
  decltype(&nc_def_var_deflate) def_var_deflate;
  decltype(&nc_def_var_fill) def_var_fill;
  decltype(&nc_put_att_text) put_att_text;
  decltype(&nc_put_att_double) put_att_double;
  decltype(&nc_put_var_double) put_var_double;
  decltype(&nc_put_vara_double) put_vara_double;
  decltype(&nc_put_var_int) put_var_int;
  decltype(&nc_put_var_string) put_var_string;
  decltype(&nc_close_memio) close_memio;
  decltype(&nc_abort) abort;
  decltype(&nc_strerror) strerror;
};

const Library& library() {
  static const Library loaded;
  return loaded;
}

nc_type type_of(NetcdfFile::Type type) {
  return type == NetcdfFile::Type::number ? NC_DOUBLE : type == NetcdfFile::Type::whole ? NC_INT : NC_STRING;
}

}  // namespace

namespace {
void check(int status) {
  if (status != NC_NOERR)
    throw OutputError(fmt::format("cannot make a NetCDF file: {}", library().strerror(status)));
}
}  // namespace

void NetcdfFile::check_library() {
  library();
}

NetcdfFile::NetcdfFile() {
  check(library().create_mem("results.nc", NC_NETCDF4, first_bytes, &file_));
}

NetcdfFile::~NetcdfFile() {
  if (file_ >= 0) library().abort(file_);
}

int NetcdfFile::dimension(const std::string& name, std::size_t size) {
  int number = 0;
  check(library().def_dim(file_, name.c_str(), size, &number));
  sizes_.resize(std::max(sizes_.size(), static_cast<std::size_t>(number) + 1));
  sizes_[static_cast<std::size_t>(number)] = size;
  return number;
}

bool NetcdfFile::worth_compressing(const std::vector<int>& dimensions) const {
  std::size_t values = 1;
  for (const int dimension : dimensions) values *= sizes_[static_cast<std::size_t>(dimension)];
  return values >= least_compressed;
}

int NetcdfFile::variable(const std::string& name, Type type, const std::vector<int>& dimensions) {
  int number = 0;
  check(library().def_var(file_, name.c_str(), type_of(type), static_cast<int>(dimensions.size()),
                          dimensions.data(), &number));
  if (type == Type::number) {
    const double missing = std::numeric_limits<double>::quiet_NaN();
    check(library().def_var_fill(file_, number, NC_FILL, &missing));
  }
  if (type != Type::text && worth_compressing(dimensions))
    check(library().def_var_deflate(file_, number, NC_SHUFFLE, 1, compression));
  return number;
}

void NetcdfFile::attribute(int variable, const std::string& name, const std::string& value) {
  check(library().put_att_text(file_, variable, name.c_str(), value.size(), value.data()));
}

void NetcdfFile::attribute(int variable, const std::string& name, const std::vector<double>& values) {
  check(library().put_att_double(file_, variable, name.c_str(), NC_DOUBLE, values.size(), values.data()));
}

void NetcdfFile::put(int variable, std::span<const double> values) {
  check(library().put_var_double(file_, variable, values.data()));
}

void NetcdfFile::put(int variable, std::span<const int> values) {
  check(library().put_var_int(file_, variable, values.data()));
}

void NetcdfFile::put(int variable, const std::vector<std::string>& values) {
  std::vector<const char*> texts;
  for (const std::string& value : values) texts.push_back(value.c_str());
  check(library().put_var_string(file_, variable, texts.data()));
}

void NetcdfFile::put(int variable, const std::vector<std::size_t>& start,
                     const std::vector<std::size_t>& count, std::span<const double> values) {
  check(library().put_vara_double(file_, variable, start.data(), count.data(), values.data()));
}

void NetcdfFile::close_into(DraftFile& draft) {
  NC_memio memory{};
  const int file = file_;
  file_ = -1;
  check(library().close_memio(file, &memory));
  const std::unique_ptr<void, void (*)(void*)> owner(memory.memory, std::free);
  draft.write({static_cast<const char*>(memory.memory), memory.size});
}

}  // namespace vidik
