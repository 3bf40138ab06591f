// The only function that the shared library lets out: the whole program, in words of C, so that nothing
// inside can meet what was compiled for another instruction set.
#pragma once

/// As main(): arguments in, exit code out.
extern "C" int vidik_main(int argument_count, char** arguments);
