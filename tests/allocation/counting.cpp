#include "tests/allocation/counting.hpp"

#include <atomic>
#include <cstdlib>
#include <new>

#if defined(__has_feature)
#define VIDIK_HAS_FEATURE(name) __has_feature(name)
#else
#define VIDIK_HAS_FEATURE(name) 0
#endif
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && \
    !VIDIK_HAS_FEATURE(address_sanitizer) && !VIDIK_HAS_FEATURE(thread_sanitizer)
#define VIDIK_COUNTS_MALLOC
#endif

namespace {

std::atomic<bool> counting{false};
std::atomic<std::int64_t> counted{0};

void count() {
  if (counting.load(std::memory_order_relaxed)) counted.fetch_add(1, std::memory_order_relaxed);
}

void* allocate(std::size_t size) {
  count();
  if (void* memory = std::malloc(size > 0 ? size : 1)) return memory;
  throw std::bad_alloc();
}

void* allocate(std::size_t size, std::align_val_t alignment) {
  count();
  const auto unit = static_cast<std::size_t>(alignment);
  if (void* memory = std::aligned_alloc(unit, (size + unit) / unit * unit)) return memory;
  throw std::bad_alloc();
}

}  // namespace

// The forms for arrays and those that do not throw call these.
void* operator new(std::size_t size) {
  return allocate(size);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
  return allocate(size, alignment);
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
  std::free(memory);
}

#ifdef VIDIK_COUNTS_MALLOC
extern "C" {
void* __libc_malloc(std::size_t size);                           // NOLINT: glibc's names
void* __libc_calloc(std::size_t number, std::size_t size);       // NOLINT
void* __libc_realloc(void* memory, std::size_t size);            // NOLINT
void* __libc_memalign(std::size_t alignment, std::size_t size);  // NOLINT

void* malloc(std::size_t size) noexcept {
  count();
  return __libc_malloc(size);
}
void* calloc(std::size_t number, std::size_t size) noexcept {
  count();
  return __libc_calloc(number, size);
}
void* realloc(void* memory, std::size_t size) noexcept {
  count();
  return __libc_realloc(memory, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
  count();
  return __libc_memalign(alignment, size);
}
}
#endif

namespace vidik::test {

std::int64_t allocations_during(const std::function<void()>& work) {
  counted = 0;
  counting = true;
  work();
  counting = false;
  return counted;
}

}  // namespace vidik::test
