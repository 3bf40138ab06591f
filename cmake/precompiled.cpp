// Only there to have the headers compiled; see cmake/libraries.cmake.
