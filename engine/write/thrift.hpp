// The compact protocol of Apache Thrift, as far as the metadata of Parquet need it.
//
// https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vidik {

/// Fields must be written in ascending order of their numbers.
class ThriftWriter {
 public:
  ThriftWriter& whole32(int field, std::int32_t value) { return number(field, 5, value); }
  ThriftWriter& whole64(int field, std::int64_t value) { return number(field, 6, value); }
  ThriftWriter& text(int field, std::string_view value) {
    header(field, 8);
    return element(value);
  }
  ThriftWriter& begin_struct(int field) {
    header(field, 12);
    return begin_element();
  }
  /// Elements follow: of `whole32` type 5, of text 8, of structs 12.
  ThriftWriter& begin_list(int field, int type, std::size_t size) {
    header(field, 9);
    if (size < 15) return byte(static_cast<int>(size) << 4 | type);
    byte(0xf0 | type);
    return varint(size);
  }
  ThriftWriter& element(std::int32_t value) { return zigzag(value); }
  ThriftWriter& element(std::string_view value) {
    varint(value.size());
    bytes_ += value;
    return *this;
  }
  ThriftWriter& begin_element() {
    last_field_.push_back(0);
    return *this;
  }
  /// Of a struct, whether it is a field or an element; the outermost ends with it, too.
  ThriftWriter& end_struct() {
    last_field_.pop_back();
    return byte(0);
  }

  const std::string& bytes() const { return bytes_; }

 private:
  ThriftWriter& byte(int value) {
    bytes_ += static_cast<char>(value);
    return *this;
  }
  ThriftWriter& varint(std::uint64_t value) {
    for (; value >= 128; value >>= 7) byte(static_cast<int>(value & 127) | 128);
    return byte(static_cast<int>(value));
  }
  ThriftWriter& zigzag(std::int64_t value) {
    return varint(static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63));
  }
  ThriftWriter& number(int field, int type, std::int64_t value) {
    header(field, type);
    return zigzag(value);
  }
  void header(int field, int type) {
    byte((field - last_field_.back()) << 4 | type);
    last_field_.back() = field;
  }

  std::string bytes_;
  std::vector<int> last_field_{0};
};

}  // namespace vidik
