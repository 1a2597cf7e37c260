"""The program of Tests/KioskTrials: thousands of cases in memory."""
import os
import re
import subprocess

from KioskFaults.harness import TRIALS, tally


def run():
    if TRIALS is None or not os.path.exists(TRIALS):
        print("NOT RUN: the trials in memory, because their program is not there", flush=True)
        tally.check("the trials in memory", "not run")
        return
    lives = os.environ.get("LIVES", "10000")
    done = subprocess.run([TRIALS, lives], capture_output=True, text=True, check=False)
    print("".join(f"  {line}\n" for line in done.stdout.splitlines()[:-1]), end="")
    found = re.search(r"^(\d+) passed, (\d+) failed$", done.stdout, re.M)
    if found:
        tally.add(int(found[1]), int(found[2]))
    else:
        tally.check("the trials in memory", f"they ended with {done.returncode}: {done.stderr[-500:]}")
