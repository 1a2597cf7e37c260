#!/usr/bin/env python3
"""Holds publisher and reader of the kiosk feed to what they promise when something goes wrong.

    check_kiosk_faults.py BAIHUA [KIOSK-TRIALS]

Kills `build`, `sign` and `pull` at random points, fills disks, drops connections and serves whatever a bad server could,
all in a temporary folder and on 127.0.0.1. KIOSK-TRIALS is the program of Tests/KioskTrials: what needs thousands of cases
runs there, in memory. Prints a line for each family with its count, a line for each failure, and last
`N passed, N failed`. SEED=n repeats a run's random choices; ONLY=text runs the
families with it in their name; KILLS=n and LIVES=n say how many (500 and 10,000). The full
disk needs the right to mount; without it the family fails unless KIOSK_WITHOUT_MOUNT=1 is set.
"""
import os
import shutil
import sys
import time

if len(sys.argv) not in (2, 3):
    sys.exit(__doc__)

from KioskFaults import harness, kills, machine, network, searching, trials, trust

FAMILIES = (
    ("what a server may do: each refused by name", network.answers),
    ("connections dropped at random, then gone on with", network.drops),
    ("whom to trust: each refused by name", trust.cases),
    ("bundles", trust.bundles),
    ("how fresh it is, over clocks and days without a line", trust.freshness),
    ("the store on the device", machine.store),
    ("a full disk", machine.full_disk),
    ("search on the device as on the site", searching.run),
    ("killed at random: build", kills.build),
    ("killed at random: sign", kills.sign),
    ("killed at random: pull", kills.pull),
    ("in memory, in numbers", trials.run),
)


def main():
    print(f"SEED={harness.SEED}", flush=True)
    try:
        for name, family in FAMILIES:
            if os.environ.get("ONLY", "") not in name:
                continue
            began, before = time.monotonic(), harness.tally.counts()
            family()
            passed, failed = (now - then for now, then in zip(harness.tally.counts(), before))
            print(f"{name}: {passed} ok, {failed} not ok, {time.monotonic() - began:.1f} s", flush=True)
    finally:
        shutil.rmtree(harness.WORK, ignore_errors=True)
    print(f"{harness.tally.passed} passed, {harness.tally.failed} failed")
    return 1 if harness.tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
