# Says which commit is built, and whether anything has been changed since: run in every build, as editing a file
# does not configure anew. The header is only touched if its content changes.
set(VIDIK_COMMIT "unknown")
if(GIT)
  execute_process(COMMAND ${GIT} rev-parse HEAD WORKING_DIRECTORY ${SOURCE}
    OUTPUT_VARIABLE commit RESULT_VARIABLE failed OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(NOT failed)
    set(VIDIK_COMMIT ${commit})
    execute_process(COMMAND ${GIT} --no-optional-locks status --porcelain --untracked-files=no WORKING_DIRECTORY ${SOURCE}
      OUTPUT_VARIABLE changed OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(changed)
      string(APPEND VIDIK_COMMIT "-dirty")
    endif()
  endif()
endif()
configure_file(${TEMPLATE} ${HEADER} @ONLY)
