// Text made shorter for the page, which takes it apart again (web/src/data.ts): numbers in JSON are long, and
// a page of five scenarios has to fit into a mail.
#pragma once

#include <string>
#include <string_view>

namespace vidik {

/// In the format of zlib (RFC 1950).
std::string compressed(std::string_view text);

}  // namespace vidik
