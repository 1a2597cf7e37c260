#!/usr/bin/env python3
"""Runs every test there is and closes with one line, `N passed, N failed`.

Called by `make test`, which installs what is missing. Each step prints what it
does; a step that ends with its own `N passed, N failed` is counted so, a Swift
test run by its tests, anything else as one check.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BAIHUA = os.path.join(ROOT, ".build", "release", "baihua")
TRIALS = os.path.join(ROOT, ".build", "release", "kiosk-trials")
DAY = "2026-11-21"  # the one clock of the tests


class Tally:
    def __init__(self):
        self.passed = self.failed = 0
        self.broken = []

    def step(self, name, command, **options):
        """Runs one step, shows its output and adds up its results."""
        print(f"\n== {name}", flush=True)
        began = time.monotonic()
        lines = []
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", **options
        )
        for line in process.stdout:
            lines.append(line)
            if not re.match(r"^(◇|✔|\[\d+/\d+\]|Test (Case|Suite)|\s*$)", line):
                print(line, end="", flush=True)
        code = process.wait()
        passed, failed = count("".join(lines[-4000:]), code)
        self.passed += passed
        self.failed += failed
        if failed:
            self.broken.append(name)
        print(f"-- {name}: {passed} ok, {failed} not ok, {time.monotonic() - began:.0f} s", flush=True)
        return code == 0


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
    tally = Tally()
    python = sys.executable
    swift = os.environ.get("SWIFT", "swift")
    tally.step("format", [swift, "format", "lint", "--strict", "--recursive", "Package.swift", "Sources", "Tests"])
    tally.step("the guides, weighed", [python, "Tests/check_corpus.py"])
    built = tally.step(
        "build (release)",
        [swift, "build", "-c", "release", "--product", "baihua", "--explicit-target-dependency-import-check", "error"],
    )
    tally.step("build of the kiosk trials", [swift, "build", "-c", "release", "--product", "kiosk-trials"])
    sample = [os.path.join("Tests", "KioskFormatTests", "Sample", "kiosk", "v1"), "--schema", "templates/kiosk/schema"]
    tally.step("the kiosk sample", [python, "Tests/Browser/validate_kiosk.py", *sample])
    tally.step("Swift tests", [swift, "test", "--explicit-target-dependency-import-check", "error"])
    if built:
        work = tempfile.mkdtemp(prefix="baihua-test-")
        try:
            site = os.path.join(work, "site")
            build = [BAIHUA, "build", "--output", site, "--date", DAY, "--fail-on", "advice"]
            if tally.step("the guides build without a finding", build):
                tally.step("command line", [python, "Tests/check_cli.py", BAIHUA])
                tally.step("same input, same bytes", [python, "Tests/check_determinism.py", BAIHUA])
                tally.step("random contradictions", [python, "Tests/check_random.py", BAIHUA])
                tally.step("conformance kit", [python, "Tests/check_conformance.py", BAIHUA])
                tally.step("kiosk files", [python, "Tests/Browser/validate_kiosk.py", os.path.join(site, "kiosk", "v1")])
                tally.step("a feed published, signed and killed", [python, "Tests/check_kiosk.py", BAIHUA])
                tally.step("kiosks and whatever goes wrong", [python, "Tests/check_kiosk_faults.py", BAIHUA, TRIALS])
                tally.step("search, Swift against Chromium", [python, "Tests/check_search.py", BAIHUA, site])
                tally.step("pages in Chromium", [python, "Tests/Browser/check_pages.py", site])
                tally.step("search in Chromium", [python, "Tests/Browser/check_search_page.py", site])
                tally.step("touch screen in Chromium", [python, "Tests/Browser/check_kiosk_page.py", site])
                draft = os.path.join(work, "draft")
                if tally.step("the draft-stage site builds", build_draft(work, draft)):
                    only = ["--page", "home", "--page", "report"]
                    tally.step("the report in Chromium", [python, "Tests/Browser/check_pages.py", draft, *only])
        finally:
            shutil.rmtree(work, ignore_errors=True)
    if tally.broken:
        print("\nnot ok: " + "; ".join(tally.broken))
    print(f"\n{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
