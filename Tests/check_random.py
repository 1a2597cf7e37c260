#!/usr/bin/env python3
"""Checks thousands of random guides, half of them with a random contradiction or damage.

    check_random.py BAIHUA [--count 12000] [--seed N]

Holds: no crash and the exit code of a run with errors; the same findings, byte for byte, with one thread and with two;
every planted contradiction is reported in its own file by a rule that knows it; guides that nobody touched are clean
but for what they link to, and bundles but for what they take over. Closes with `N passed, N failed`.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "Benchmarks"))

from corpus.contradictions import CONTRADICTIONS, DAMAGE  # noqa: E402
from corpus.splitmix import SplitMix  # noqa: E402

DAY = "2026-11-21"

#: What a guide nobody touched may have, since a guide it names is broken or gone (and its official name unknown).
FROM_OTHERS = {
    "link-target", "link-anchor", "link-to-unpublished", "unknown-part", "part-not-shown", "registry-reference",
    "unique-id", "plain-words",
    # Two guides that differ are reported at the later one, whichever was changed.
    "title-near-another", "alias-of-two", "fee-differs", "documents-differ", "phone-differs", "circular-documents",
    "code-of-two-items",
}


def plant(root, seed):
    """Plants in about half of the guides; path -> the name of what was planted and the rules that may answer."""
    planted = {}
    guides = os.path.join(root, "guides")
    paths = sorted(
        os.path.join(base, name) for base, _, names in os.walk(guides) for name in names if name.endswith(".md")
    )
    kinds = list(CONTRADICTIONS.items()) + [(damage, set()) for damage in DAMAGE]
    for number, path in enumerate(paths):
        random = SplitMix(seed, 7, number)
        if random.percent(50):
            continue
        with open(path, encoding="utf-8") as file:
            text = file.read()
        for make, rules in random.some(kinds, 6):
            changed = make(text, random)
            if changed is None:
                continue
            with open(path, "wb") as file:
                file.write(changed if isinstance(changed, bytes) else changed.encode())
            planted[os.path.relpath(path, root)] = (make.__name__, rules)
            break
    return planted, len(paths)


def is_bundle(path):
    with open(path, encoding="utf-8") as file:
        return "\n包含:" in file.read()


def check(baihua, root, jobs):
    command = [baihua, "check", "--root", root, "--date", DAY, "--format", "json", "--jobs", str(jobs)]
    began = time.monotonic()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done, time.monotonic() - began


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("baihua")
    parser.add_argument("--count", type=int, default=12_000)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--keep", help="write the tree here and leave it")
    options = parser.parse_args()
    tally = {True: 0, False: 0}

    def hold(true, what):
        tally[bool(true)] += 1
        if not true and tally[False] <= 40:
            print(what, flush=True)

    work = options.keep or tempfile.mkdtemp(prefix="baihua-random-")
    try:
        generator = os.path.join(HERE, "Benchmarks", "make_guides.py")
        subprocess.run(
            [sys.executable, generator, str(options.count), work, "--seed", str(options.seed)],
            check=True, stdout=subprocess.DEVNULL,
        )
        planted, count = plant(work, options.seed)
        one, seconds = check(options.baihua, work, 1)
        two, _ = check(options.baihua, work, 2)
        hold(one.returncode == 1 and two.returncode == 1, f"exit codes {one.returncode}, {two.returncode}: {one.stderr[-300:]}")
        hold(one.stdout == two.stdout, "one thread and two threads find different things")
        report = json.loads(one.stdout)
        found = {}
        for finding in report["findings"]:
            found.setdefault(finding["file"], set()).add(finding["rule"])
        for path, (name, rules) in planted.items():
            if rules:
                hold(found.get(path, set()) & rules, f"{path}: {name} was not found, only {sorted(found.get(path, set()))}")
        for path in set(found) - set(planted):
            if path.endswith(".md") and not is_bundle(os.path.join(work, path)):
                hold(found[path] <= FROM_OTHERS, f"{path}: untouched, but {sorted(found[path] - FROM_OTHERS)}")
        kinds = len({name for name, _ in planted.values()})
        print(
            f"{count} guides, {len(planted)} of them changed in {kinds} ways, {len(report['findings'])} findings, "
            f"{seconds * 1e6 / count:.0f} µs a guide with one thread"
        )
    finally:
        if not options.keep:
            shutil.rmtree(work, ignore_errors=True)
    print(f"{tally[True]} passed, {tally[False]} failed")
    return 1 if tally[False] else 0


if __name__ == "__main__":
    sys.exit(main())
