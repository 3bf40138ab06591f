#include "engine/report/compressed.hpp"

#include <zlib.h>

#include <new>

namespace vidik {

std::string compressed(std::string_view text) {
  uLongf size = compressBound(text.size());
  std::string bytes(size, '\0');
  // Nothing can be wrong but that memory is short: the room is what zlib asked for.
  if (compress2(reinterpret_cast<Bytef*>(bytes.data()), &size, reinterpret_cast<const Bytef*>(text.data()),
                text.size(), Z_BEST_COMPRESSION) != Z_OK)
    throw std::bad_alloc();
  bytes.resize(size);
  return bytes;
}

}  // namespace vidik
