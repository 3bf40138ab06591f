// Bytes as text, as HTML can hold them (RFC 4648).
#pragma once

#include <string>
#include <string_view>

namespace vidik {

std::string base64(std::string_view bytes);

}  // namespace vidik
