# How everything is compiled. Results must not depend on the machine: no fused multiply-add, no fast-math.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

# The x86-64 level to build for: bits are the same at each, speed is not.
if(NOT DEFINED VIDIK_ISA)
  include(cmake/detect_isa.cmake)
endif()

add_library(vidik_flags INTERFACE)
# No symbol is ever replaced by one of another library, so functions may be inlined although the code may become a
# shared library. EIGEN_FAST_MATH=0: with AVX-512 Eigen would otherwise approximate square roots, and bits would differ.
target_compile_definitions(vidik_flags INTERFACE
  VIDIK_LANES=${VIDIK_LANES} EIGEN_MAX_ALIGN_BYTES=64 EIGEN_FAST_MATH=0)
target_compile_options(vidik_flags INTERFACE
  -Wall -Wextra -Wpedantic $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized> -Wno-uninitialized
  -Wno-missing-field-initializers -fpch-preprocess -ffp-contract=off -fno-math-errno -fno-trapping-math
  -fno-semantic-interposition
  $<$<BOOL:${VIDIK_ISA}>:-march=${VIDIK_ISA}>)
target_include_directories(vidik_flags INTERFACE ${PROJECT_SOURCE_DIR})
