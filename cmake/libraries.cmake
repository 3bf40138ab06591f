# What comes from Debian, and how this project's own libraries are made.
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(TBB REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(Boost REQUIRED)

# Headers that most sources read, compiled once: more than half of the time of a clean build would go into them.
# A source must still include what it uses: the preset `tidy` builds without.
add_library(vidik_precompiled STATIC cmake/precompiled.cpp)
target_link_libraries(vidik_precompiled PUBLIC vidik_flags Eigen3::Eigen fmt::fmt)
target_precompile_headers(vidik_precompiled PRIVATE cmake/precompiled.hpp)

# vidik_library(name DEPENDS other...): every .cpp of the folder it is called in makes the library vidik_<name>.
function(vidik_library name)
  cmake_parse_arguments(ARG "" "" "DEPENDS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  if(sources)
    add_library(vidik_${name} STATIC ${sources})
    target_link_libraries(vidik_${name} PUBLIC vidik_flags ${ARG_DEPENDS})
    target_precompile_headers(vidik_${name} REUSE_FROM vidik_precompiled)
  else()
    add_library(vidik_${name} INTERFACE)
    target_link_libraries(vidik_${name} INTERFACE vidik_flags ${ARG_DEPENDS})
  endif()
endfunction()
