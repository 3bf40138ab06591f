#include "engine/run/turns.hpp"

#include <cstddef>

namespace vidik {

namespace {
std::atomic<int> calls{0};  // not a member: it orders even the first look at the members
}  // namespace

Turns::Turns(int workers) : ended_(static_cast<std::size_t>(workers)) {
  calls.fetch_add(1, std::memory_order_release);
}

Turns::~Turns() {
  for (const auto& ended : ended_) ended.load(std::memory_order_acquire);
}

void Turns::begin(int worker) {
  calls.load(std::memory_order_acquire);
  ended_[static_cast<std::size_t>(worker)].load(std::memory_order_acquire);
}

void Turns::end(int worker) {
  ended_[static_cast<std::size_t>(worker)].store(1, std::memory_order_release);
}

}  // namespace vidik
