#!/usr/bin/env python3
"""Times `baihua check` on sixty hostile shapes of text, each at n, 2n and 4n bytes.

    pathological.py [--baihua PATH] [--rounds 5] [--only NAME]

A guide holds one shape, in the section where it hurts most; a tree holds several copies of it, so that the time can be
measured. The time is user and system, the least of all rounds, without what the same tree costs with no guide
in it. Text on one line is 15, 30 and 60 KB, the rest 60, 120 and 240 KB: a line may have 64 KiB, a file 256 KiB.
Prints Markdown for docs/performance.md to standard output, and ends with 1 when a ratio is over 2.6.
"""

import argparse
import os
import shutil
import sys
import tempfile

import patterns
from measure.machine import machine
from measure.process import timed

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(HERE))
LIMIT = 2.6  # of each doubling
LEAST = 0.004  # seconds; below that a ratio is noise
GUIDE = "huji-chuxing/shenfenzheng-buling"


def guide(body, section, number):
    """Our own guide under another id, with the text in place of a section's, or behind the short answer."""
    with open(os.path.join(REPOSITORY, "guides", GUIDE + ".md"), encoding="utf-8") as file:
        lines = file.read().replace("id: shenfenzheng-buling", f"id: guide-{number}").split("\n")
    start = lines.index(f"## {section}")
    end = next((i for i in range(start + 1, len(lines)) if lines[i].startswith("## ")), len(lines))
    return "\n".join(lines[:start + 1] + ["", body, ""] + lines[end:])


def tree(work, body, section, copies):
    root = os.path.join(work, "root")
    shutil.rmtree(root, ignore_errors=True)
    folder = os.path.join(root, "guides", "huji-chuxing")
    os.makedirs(folder)
    shutil.copy(os.path.join(REPOSITORY, "baihua.yml"), root)
    for name in os.listdir(os.path.join(REPOSITORY, "guides")):
        if name.endswith(".yml"):
            shutil.copy(os.path.join(REPOSITORY, "guides", name), os.path.join(root, "guides"))
    for number in range(copies):
        with open(os.path.join(folder, f"guide-{number}.md"), "w", encoding="utf-8") as file:
            file.write(guide(body, section, number))
    return root


def cost(baihua, work, body, section, copies, rounds):
    """The least user and system time of a check, and whether the tool kept its head."""
    root = tree(work, body, section, copies)
    command = [baihua, "check", "--root", root, "--date", "2026-11-21", "--jobs", "1", "--format", "json"]
    runs = [timed(command, os.path.join(work, "log"), {"PATH": "/usr/bin"}) for _ in range(rounds)]
    if any(run.exit not in (0, 1) for run in runs):
        raise SystemExit(f"baihua ended with {runs[0].exit}")
    return min(run.cpu for run in runs)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--baihua", default=os.path.join(REPOSITORY, ".build", "release", "baihua"), help="a release build")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", action="append", help="a pattern's name")
    options = parser.parse_args()
    baihua = os.path.abspath(options.baihua)
    work = tempfile.mkdtemp(prefix="baihua-patterns-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
    chosen = [pattern for pattern in patterns.PATTERNS if not options.only or pattern[1] in options.only]
    slow, worst, slowest = [], 0, (0, "")
    print(f"{machine()}; user and system time of one guide, the least of {options.rounds} rounds.\n")
    print("| text | n | n | 2n | 4n | 2n ÷ n | 4n ÷ 2n |\n|---|---|---|---|---|---|---|")
    try:
        for pattern in chosen:
            one_line, name, _, _, _, section = pattern
            size, copies = (15_000, 16) if one_line else (60_000, 6)
            base = cost(baihua, work, "", section, 0, options.rounds)
            times = []
            for factor in (1, 2, 4):
                spent = cost(baihua, work, patterns.text(pattern, size * factor), section, copies, options.rounds)
                times.append(max(0.0, spent - base))
            ratios = [b / a if a >= LEAST else None for a, b in zip(times, times[1:])]
            for ratio in ratios:
                worst = max(worst, ratio or 0)
            if any(ratio and ratio > LIMIT for ratio in ratios):
                slow.append(name)
            slowest = max(slowest, (times[2] / copies, name))
            shown = [f"{time / copies * 1000:.2f} ms" for time in times]
            shown += [f"{ratio:.2f}" if ratio else "–" for ratio in ratios]
            print(f"| {name} | {size // 1000} KB | " + " | ".join(shown) + " |", flush=True)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"\nThe largest ratio is {worst:.2f}, the slowest text “{slowest[1]}” with {slowest[0] * 1000:.1f} ms a guide.")
    if slow:
        print(f"\nOver {LIMIT}: " + ", ".join(slow))
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
