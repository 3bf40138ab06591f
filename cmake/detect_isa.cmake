# Sets VIDIK_ISA to the best x86-64 level of this machine; leaves it empty elsewhere.
file(WRITE ${CMAKE_BINARY_DIR}/detect_isa.cpp [[
#include <cstdio>
int main() {
#if defined(__x86_64__)
  __builtin_cpu_init();
  const bool v3 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi2");
  const bool v4 = v3 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                  __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
                  __builtin_cpu_supports("avx512cd");
  const bool v2 = __builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("popcnt");
  std::puts(v4 ? "x86-64-v4" : v3 ? "x86-64-v3" : v2 ? "x86-64-v2" : "x86-64");
#endif
}
]])
try_run(VIDIK_ISA_RAN VIDIK_ISA_COMPILED ${CMAKE_BINARY_DIR}/detect_isa ${CMAKE_BINARY_DIR}/detect_isa.cpp
        RUN_OUTPUT_VARIABLE VIDIK_ISA_FOUND)
string(STRIP "${VIDIK_ISA_FOUND}" VIDIK_ISA_FOUND)
set(VIDIK_ISA "${VIDIK_ISA_FOUND}" CACHE STRING "x86-64 level to build for, such as x86-64-v3; empty: the compiler's default")
message(STATUS "Instruction set: ${VIDIK_ISA}")
