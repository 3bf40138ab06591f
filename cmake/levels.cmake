# The library once for each instruction set of VIDIK_LEVELS, and a small program that runs any of them.
#
# The dynamic loader takes the best one that the processor knows (glibc-hwcaps, since glibc 2.33): the program finds
# its library through RUNPATH in ../lib, where the oldest level lies for loaders that know no others.
include(ExternalProject)

set(folder ${PROJECT_BINARY_DIR}/lib/glibc-hwcaps)
foreach(level ${VIDIK_LEVELS})
  ExternalProject_Add(${level}
    SOURCE_DIR ${PROJECT_SOURCE_DIR}
    BINARY_DIR ${PROJECT_BINARY_DIR}/${level}
    CMAKE_ARGS -DCMAKE_BUILD_TYPE=${CMAKE_BUILD_TYPE} -DVIDIK_ISA=${level} -DVIDIK_LANES=${VIDIK_LANES}
      -DVIDIK_TESTS=OFF -DVIDIK_WITH_REPORT=${VIDIK_WITH_REPORT} -DVIDIK_LIBRARY=${folder}/${level}
    BUILD_COMMAND ${CMAKE_COMMAND} --build <BINARY_DIR> --target vidik
    BUILD_ALWAYS ON USES_TERMINAL_BUILD ON INSTALL_COMMAND ""
    BUILD_BYPRODUCTS ${folder}/${level}/libvidik.so)
endforeach()

list(GET VIDIK_LEVELS 0 oldest)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/lib)
file(CREATE_LINK glibc-hwcaps/${oldest}/libvidik.so ${PROJECT_BINARY_DIR}/lib/libvidik.so SYMBOLIC)

add_executable(vidik engine/app/main.cpp)
add_dependencies(vidik ${VIDIK_LEVELS})
target_include_directories(vidik PRIVATE ${PROJECT_SOURCE_DIR})
target_link_libraries(vidik PRIVATE ${folder}/${oldest}/libvidik.so)
target_link_options(vidik PRIVATE -Wl,--enable-new-dtags)
set_target_properties(vidik PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin
  BUILD_WITH_INSTALL_RPATH ON INSTALL_RPATH "$ORIGIN/../lib")

install(TARGETS vidik RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${PROJECT_BINARY_DIR}/lib DESTINATION . USE_SOURCE_PERMISSIONS)
