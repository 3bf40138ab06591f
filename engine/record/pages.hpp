// Uninitialised memory for very many numbers, in large pages where the system has them.
#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <span>

namespace vidik {

/// Left as it comes from the system, so that the threads that fill it also touch it first; with large pages
/// the processor finds its way through hundreds of megabytes without looking up addresses.
template <typename T>
class Pages {
 public:
  explicit Pages(std::size_t count) : values_(allocate(count * sizeof(T))) {}
  T* get() const { return values_.get(); }

 private:
  struct Free {
    void operator()(T* values) const { std::free(values); }
  };
  static T* allocate(std::size_t bytes) {
    constexpr std::size_t line = 64, large = std::size_t{2} << 20;
    const std::size_t unit = bytes < large ? line : large, whole = (bytes + unit - 1) / unit * unit;
    void* const memory = std::aligned_alloc(unit, whole == 0 ? unit : whole);
    if (!memory) throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
    if (unit == large) ::madvise(memory, whole, MADV_HUGEPAGE);  // advice: it may be ignored
#endif
    return static_cast<T*>(memory);
  }

  std::unique_ptr<T, Free> values_;
};

}  // namespace vidik
