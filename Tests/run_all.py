#!/usr/bin/env python3
"""Runs every test there is, two steps at a time, and closes with one line, `N passed, N failed`.

Called by `make test`, which installs what is missing. A step starts when the steps it needs have passed, and its output
is shown whole when it ends; a step that ends with its own `N passed, N failed` is counted so, a Swift test run by its
tests, anything else as one check. Ctrl-C ends what runs.
"""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BAIHUA = os.path.join(ROOT, ".build", "release", "baihua")
TRIALS = os.path.join(ROOT, ".build", "release", "kiosk-trials")
DAY = "2026-11-21"  # the one clock of the tests
LANES = 2
LIMIT = 30 * 60  # seconds: a step that takes longer waits for something that does not come
# What Swift says of every file and test that is as it should be.
NOISE = re.compile(r"^(◇|✔|\[\d+/\d+\]|Test (Case|Suite)|\s*$)")


@dataclass
class Step:
    name: str
    command: list
    needs: tuple = ()


def steps(work):
    """All steps, the long ones first. None has to run alone: full disks are mounts of their own, every server takes a
    port of its own, kills are timed by how long the tool takes at the moment, and no limit of time is near (LIMIT is for
    what never ends). Only Swift's builds exclude each other, so they wait for one another."""
    python, swift, site, draft = sys.executable, os.environ.get("SWIFT", "swift"), f"{work}/site", f"{work}/draft"
    strict = ["--explicit-target-dependency-import-check", "error"]
    sample = ["Tests/KioskFormatTests/Sample/kiosk/v1", "--schema", "templates/kiosk/schema"]

    def check(name, file, *arguments, needs=("the guides build without a finding",)):
        return Step(name, [python, f"Tests/{file}.py", *arguments], needs)

    return [
        Step("build (release)", [swift, "build", "-c", "release", "--product", "baihua", *strict]),
        Step("build of the kiosk trials", [swift, "build", "-c", "release", "--product", "kiosk-trials"], ("build (release)",)),
        Step("the guides build without a finding",
             [BAIHUA, "build", "--output", site, "--date", DAY, "--fail-on", "advice"], ("build (release)",)),
        Step("Swift tests", [swift, "test", *strict], ("build of the kiosk trials",)),
        check("pages in Chromium", "Browser/check_pages", site),
        check("every guide in Chromium, on the smallest screen and on paper", "Browser/check_every_guide", site),
        check("touch screen in Chromium", "Browser/check_kiosk_page", site),
        check("kiosks and whatever goes wrong", "check_kiosk_faults", BAIHUA, TRIALS, needs=("build of the kiosk trials",)),
        check("conformance kit", "check_conformance", BAIHUA),
        check("search in Chromium", "Browser/check_search_page", site),
        check("same input, same bytes", "check_determinism", BAIHUA),
        check("command line", "check_cli", BAIHUA),
        check("random contradictions", "check_random", BAIHUA),
        check("a feed published, signed and killed", "check_kiosk", BAIHUA),
        check("search, Swift against Chromium", "check_search", BAIHUA, site),
        Step("the draft-stage site builds", build_draft(work, draft), ("build (release)",)),
        check("the report in Chromium", "Browser/check_pages", draft, "--page", "home", "--page", "report",
              needs=("the draft-stage site builds",)),
        check("kiosk files", "Browser/validate_kiosk", f"{site}/kiosk/v1"),
        check("the kiosk sample", "Browser/validate_kiosk", *sample, needs=()),
        check("the guides, weighed", "check_corpus", needs=()),
        Step("format", [swift, "format", "lint", "--strict", "--recursive", "Package.swift", "Sources", "Tests"]),
    ]


def run(waiting):
    """Runs the steps, LANES at a time; returns what passed and failed, and the names of the failed and of those not run."""
    running, ended, passed, failed, broken = [], {}, 0, 0, []
    try:
        while waiting or running:
            ready = [step for step in waiting if all(ended.get(need) for need in step.needs)]
            for step in ready[:LANES - len(running)]:
                waiting.remove(step)
                running.append((step, *start(step)))
            if not running:
                break
            time.sleep(0.1)
            stop([process for _, process, _, began in running if time.monotonic() - began > LIMIT])
            for one in [one for one in running if one[1].poll() is not None]:
                running.remove(one)
                step, process, output, began = one
                good, bad = show(step, process.returncode, output, began)
                passed, failed = passed + good, failed + bad
                ended[step.name] = process.returncode == 0
                broken += [step.name] if bad else []
    finally:
        stop([process for _, process, _, _ in running])
    return passed, failed, broken, [step.name for step in waiting]


def start(step):
    """Starts a step in a session of its own, so that it ends with all it has started; its output goes to a file."""
    print(f"== {step.name} …", flush=True)
    output = tempfile.TemporaryFile("w+", errors="replace")
    process = subprocess.Popen(step.command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT, start_new_session=True)
    return process, output, time.monotonic()


def show(step, code, output, began):
    """Shows what a step has said, and counts it."""
    output.seek(0)
    lines = output.readlines()
    output.close()
    passed, failed = count("".join(lines[-4000:]), code)
    print(f"\n== {step.name}")
    print("".join(line for line in lines if not NOISE.match(line)), end="")
    print(f"-- {step.name}: {passed} ok, {failed} not ok, {time.monotonic() - began:.0f} s\n", flush=True)
    return passed, failed


def stop(processes):
    """Asks steps to end as Ctrl-C would, and ends them if they do not."""
    for word, seconds in ((signal.SIGINT, 10), (signal.SIGKILL, 10)):
        for process in processes:
            if process.poll() is None:
                os.killpg(process.pid, word)
        for process in processes:
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                continue


def count(output, code):
    """What a step's output says of its tests: (passed, failed)."""
    own = re.findall(r"^(\d+) passed, (\d+) failed\s*$", output, re.M)
    if own:
        passed, failed = map(int, own[-1])
    else:
        swift = re.findall(r"Test run with (\d+) tests? .*?(?:passed|failed)(?:.*?with (\d+) issues?)?", output)
        if swift:
            total, issues = int(swift[-1][0]), int(swift[-1][1] or 0)
            failed = min(total, issues)
            passed = total - failed
        else:
            passed, failed = (1, 0) if code == 0 else (0, 1)
    if code != 0 and failed == 0:
        failed = 1
    return passed, failed


def build_draft(work, site):
    """The command that builds a draft-stage site in which some guides need attention."""
    root = os.path.join(work, "root")
    shutil.copytree(os.path.join(ROOT, "guides"), os.path.join(root, "guides"))
    shutil.copy(os.path.join(ROOT, "baihua.yml"), root)
    path = os.path.join(root, "guides", "jiuzhu-falv", "gaoling-jintie.md")
    with open(path, encoding="utf-8") as file:
        text = re.sub("(?m)^核对人: .*\n", "", file.read())
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    build = ["build", "--root", root, "--templates", "templates", "--output", site]
    return [BAIHUA, *build, "--stage", "draft", "--date", "2027-06-01", "--fail-on", "never"]


def main():
    began = time.monotonic()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    work = tempfile.mkdtemp(prefix="baihua-test-")
    try:
        passed, failed, broken, skipped = run(steps(work))
    except KeyboardInterrupt:
        sys.exit("\nended before all steps were run")
    finally:
        shutil.rmtree(work, ignore_errors=True)
    if skipped:
        print("not run, for want of what they need: " + "; ".join(skipped))
    if broken:
        print("not ok: " + "; ".join(broken))
    print(f"{time.monotonic() - began:.0f} s in all")
    print(f"\n{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
