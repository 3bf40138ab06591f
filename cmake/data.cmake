# What the program needs beside it: its scenarios, in share/vidik/scenarios next to its own folder, in the build
# folder as after `cmake --install`.
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/share/vidik)
file(CREATE_LINK ${PROJECT_SOURCE_DIR}/scenarios ${PROJECT_BINARY_DIR}/share/vidik/scenarios SYMBOLIC)

install(DIRECTORY ${PROJECT_SOURCE_DIR}/scenarios DESTINATION ${CMAKE_INSTALL_DATADIR}/vidik
        FILES_MATCHING PATTERN "*.yaml" PATTERN "*.csv" PATTERN "*.json")
