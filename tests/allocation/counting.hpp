// Counts what is taken from the heap: in a program that this is linked into, operator new is replaced.
//
// Memory that is taken with malloc() alone, as Eigen's dynamic arrays do, is counted where the C library is
// glibc and no sanitizer stands before it.
#pragma once

#include <cstdint>
#include <functional>

namespace vidik::test {

/// How often memory was allocated, on any thread, while `work` was done.
std::int64_t allocations_during(const std::function<void()>& work);

}  // namespace vidik::test
