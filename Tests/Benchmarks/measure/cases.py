"""What is run, one after the other, in every round."""

import os
import shutil

from .machine import mean_size, size_of
from .process import timed

FLOOR, SEARCH_FLOOR, HASH = "floor", "floor + bigrams", "read + SHA-256"
FRESH, SAME, TOUCHED = "baihua build, fresh folder", "baihua build, nothing changed", "baihua build, one guide changed"
CHECK = "baihua check"
HUGO, HUGO_SEARCH = "Hugo (pages only)", "Hugo + Pagefind"

# The page and the kiosk file of a guide, where there is no build to take them from: means of the project's own guides.
PAGE_BYTES, JSON_BYTES = 14_000, 7_000


class Bench:
    """One tree of guides and the programs that are run on it."""

    def __init__(self, tools, tree, work, day, threads):
        self.tools, self.tree, self.work, self.day, self.threads = tools, tree, work, day, threads
        self.kept = os.path.join(work, "kept")
        self.log = os.path.join(work, "log.txt")
        self.environment = {"PATH": os.environ.get("PATH", ""), "HOME": work, "LANG": "C.UTF-8", "HUGO_CACHEDIR": os.path.join(work, "cache")}
        self.costs, self.outputs, self.failures = {}, {}, {}
        self.page, self.json = PAGE_BYTES, JSON_BYTES
        self.broken = None  # why baihua cannot build this tree at all

    def missing(self):
        """Every case in order, with the reason it cannot be run or None."""
        floor = None if self.tools["floor"] else "no C compiler or no libcmark"
        baihua = self.broken if self.tools["baihua"] else "baihua is not built"
        hugo = None if self.tools["hugo"] else "Hugo is not installed"
        search = hugo or (None if self.tools["pagefind"] else "Pagefind is not installed")
        return {
            SEARCH_FLOOR: floor, FLOOR: floor, FRESH: baihua, CHECK: baihua, HUGO: hugo, HUGO_SEARCH: search, HASH: floor,
            SAME: baihua, TOUCHED: baihua,
        }

    def baihua(self, output):
        return [self.tools["baihua"], "build", "--root", self.tree, "--output", output, "--templates", self.tools["templates"],
                "--date", self.day, "--quiet"]

    def floor(self, mode, output):
        return [self.tools["floor"], mode, str(self.threads), self.tree, output, str(self.page), str(self.json)]

    def hugo(self, output):
        return [self.tools["hugo"], "--quiet", "--noBuildLock", "--source", self.tools["hugo_site"], "--contentDir",
                os.path.join(self.tree, "guides"), "--destination", output]

    def prepare(self):
        """Builds once unmeasured: for the second builds, and for the size of our pages."""
        if not self.tools["baihua"]:
            return
        cost = timed(self.baihua(self.kept), self.log, self.environment)
        if cost.exit not in (0, 1):
            self.broken = f"it ended with {cost.exit}: {self.said()}"
            return
        self.page = mean_size(os.path.join(self.kept, "guides"), lambda path: path.endswith("/index.html")) or PAGE_BYTES
        self.json = mean_size(os.path.join(self.kept, "kiosk", "v1", "guides"), lambda path: path.endswith(".json")) or JSON_BYTES

    def round(self, turn):
        """Every case once."""
        for name, missing in self.missing().items():
            if missing or name == HUGO and not self.missing()[HUGO_SEARCH]:
                continue  # Hugo's own share is taken from the run with Pagefind.
            output = os.path.join(self.work, "out")
            if name == TOUCHED:
                self.touch(turn)
            cost = self.run(name, output, turn)
            if cost.exit:
                self.failures.setdefault(name, f"{cost.exit}: {self.said()}")
            if cost.exit == 0 or cost.exit == 1 and name in (FRESH, CHECK, SAME, TOUCHED):  # 1: done, with findings
                self.costs.setdefault(name, {})[turn] = cost
                if turn == 1 and os.path.isdir(output):
                    self.outputs[name] = size_of(output)
            shutil.rmtree(output, ignore_errors=True)

    def run(self, name, output, turn):
        def once(command):
            return timed(command, self.log, self.environment)

        if name == HUGO_SEARCH:
            pages = once(self.hugo(output))
            if turn == 1:
                self.outputs[HUGO] = size_of(output)
            self.costs.setdefault(HUGO, {})[turn] = pages
            return pages + once([self.tools["pagefind"], "-q", "--site", output]) if not pages.exit else pages
        return once({
            SEARCH_FLOOR: self.floor("search", output), FLOOR: self.floor("render", output), HASH: self.floor("hash", "-"),
            FRESH: self.baihua(output), SAME: self.baihua(self.kept), TOUCHED: self.baihua(self.kept), HUGO: self.hugo(output),
            CHECK: [self.tools["baihua"], "check", "--root", self.tree, "--date", self.day, "--quiet"],
        }[name])

    def touch(self, turn):
        """An editor adds a sentence to one guide; the next round finds it built already."""
        domain = os.path.join(self.tree, "guides", "shebao-jiuye")
        guide = os.path.join(domain, sorted(name for name in os.listdir(domain) if name.endswith(".md"))[0])
        with open(guide, "a", encoding="utf-8") as file:
            file.write(f"\n窗口第 {turn} 次改了这一句。\n")

    def said(self):
        """The end of what the last program said."""
        with open(self.log, encoding="utf-8", errors="replace") as file:
            return " ".join("".join(file.readlines()[-3:]).split())[:300]
