"""Counts the instructions that a program executes: the same number at each run, whatever else the machine does."""
import os
import re
import subprocess
import tempfile

MONTHS = 156
# A difference of two runs, so that loading and compiling the scenario do not count. Whole batches of 64 or 128 paths.
FEW, MANY = 512, 1024


class NotCountable(Exception):
    """Valgrind cannot run the program."""


def instructions_of(program, paths, options, folder):
    """Of a run of the baseline on one thread, with its statistics; what valgrind writes is `out` in the folder."""
    command = [program, "run", "baseline", "--no-write", "--quiet", "--threads", "1", "--paths", str(paths)]
    result = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", *options, *command],
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                            env={**os.environ, "LC_ALL": "C"})
    collected = re.search(r"Collected : (\d+)", result.stderr)
    if result.returncode != 0 or not collected:
        raise NotCountable(f"valgrind cannot run {program}: it knows no AVX-512. Build with "
                           "-D VIDIK_ISA=x86-64-v3 or v2.")
    return int(collected[1])


def instructions_per_path_month(program):
    """Of the baseline, on one thread, with its statistics."""
    def of(paths):
        with tempfile.TemporaryDirectory() as folder:
            return instructions_of(program, paths, [], folder)
    return (of(MANY) - of(FEW)) / ((MANY - FEW) * MONTHS)
