"""What all families share: the tool, a folder to work in, and the count."""
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

BAIHUA = os.path.abspath(sys.argv[1])
TRIALS = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else None
WORK = tempfile.mkdtemp(prefix="baihua-kiosk-")
SEED = int(os.environ.get("SEED", random.randrange(10**6)))
DAY = "2026-11-21"
chance = random.Random(SEED)


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def counts(self):
        return self.passed, self.failed

    def check(self, name, fault):
        """Counts a case; `fault` says what is wrong with it, or is None."""
        if fault is None:
            self.passed += 1
        else:
            self.failed += 1
            print(f"not ok: {name}: {fault}", flush=True)

    def add(self, passed, failed):
        self.passed += passed
        self.failed += failed


tally = Tally()


def at(*names):
    return os.path.join(WORK, *names)


def tool(*arguments, codes=(0,), **options):
    """Runs the tool and gives what it printed."""
    done = subprocess.run([BAIHUA, *arguments], capture_output=True, text=True, timeout=60, **options)
    if done.returncode not in codes:
        raise RuntimeError(f"{' '.join(arguments)}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


class Result:
    """The last line of a reader, and how it ended."""

    def __init__(self, done):
        self.exit = done.returncode
        self.error = done.stderr.strip()
        try:
            self.line = json.loads(done.stdout.splitlines()[-1])
        except (IndexError, ValueError):
            self.line = {"code": f"no line: {done.stdout!r} {done.stderr!r}", "notes": [], "outcome": "none"}
        self.code = self.line.get("code")
        self.notes = self.line.get("notes")

    def __str__(self):
        return f"{self.line} ({self.exit}) {self.error}"


def reader(command, *arguments, day=DAY):
    arguments = [BAIHUA, "kiosk", command, *arguments, "--today", day]
    return Result(subprocess.run(arguments, capture_output=True, text=True, timeout=60))


def pull(store, *sources, trust, day=DAY, patience=None):
    extra = ["--patience", str(patience)] if patience else []
    return reader("pull", *sources, store, "--trust", trust, *extra, day=day)


def show(store, day=DAY):
    return reader("show", store, day=day).line


def copy(source, target):
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)
    return target
