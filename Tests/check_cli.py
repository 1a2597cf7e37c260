#!/usr/bin/env python3
"""Holds the command line to what it promises: exit codes, findings, and trees that mean harm.

    check_cli.py BAIHUA

Makes small trees of the project's own guides in a temporary folder, damages them and runs the tool on them; the checks
are in CommandLine/. Prints a line for each failure and for each check that this machine cannot make, and closes with
`N passed, N failed`. TIMES=1 shows the seconds of each part. Needs the Python packages of requirements.txt.
"""
import os
import shutil
import sys
import time

if len(sys.argv) != 2:
    sys.exit(__doc__)

from CommandLine import (
    bad_guides, baselines, comparing, exit_codes, fixing, formats, harness, listing, machine_faults, publishing, readme,
    reports,
)

MODULES = (
    exit_codes, machine_faults, bad_guides, publishing, readme, reports, formats, baselines, fixing, listing, comparing,
)


def main():
    os.chmod(harness.WORK, 0o755)
    try:
        for module in MODULES:
            for part in module.PARTS:
                began = time.monotonic()
                part()
                if os.environ.get("TIMES"):
                    print(f"  {part.__name__}: {time.monotonic() - began:.1f} s", flush=True)
    finally:
        shutil.rmtree(harness.WORK, ignore_errors=True)
    print(f"{harness.tally.passed} passed, {harness.tally.failed} failed")
    return 1 if harness.tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
