#!/usr/bin/env python3
"""What one query costs a browser, and how often the right guide comes first; beside Pagefind on the same pages.

    measure_search.py SITE [--queries TSV] [--pagefind PROGRAM] [--throttle N]

SITE is a built site. Each query is asked in a new page that has nothing yet: the files it loads are counted as
`gzip -9` makes them (Pagefind's own, which are compressed already, as they are), then it is asked nine times more with
everything loaded and the processor slowed down N times. With a file of labelled queries hit@1, hit@3 and MRR follow.
Needs the Python package playwright and Chromium; PROGRAM is the pagefind that indexes a copy of SITE, whose pages also hold
the guides' other names.
"""
import argparse
import functools
import gzip
import html
import http.server
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading
import urllib.parse

from playwright.sync_api import sync_playwright

QUERIES = [
    "身份证", "社保卡丢了怎么办", "sfz", "shenfenzheng", "老年人优待证", "居住证", "低保怎么申请", "补sfz", "身份證丟了",
    "身分正丢了咋整", "我想开个小饭馆，要办什么证", "证", "孩子刚出生，户口医保社保卡能不能一起办",
]

OURS = """async ([query, again]) => {
    const began = performance.now();
    const hits = await BaihuaSearch.search(query, 20);
    const first = performance.now() - began;
    const times = [];
    for (let i = 0; i < again; i++) {
        const start = performance.now();
        await BaihuaSearch.search(query, 20);
        times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b); // the shortest: other programs may run too
    return { ids: hits.map((hit) => hit.id), count: hits.total, first, again: times[0] || 0 };
}"""

THEIRS = """async ([query, again]) => {
    const began = performance.now();
    const pagefind = await import("/pagefind/pagefind.js");
    const found = await pagefind.search(query);
    const shown = await Promise.all(found.results.slice(0, 20).map((result) => result.data()));
    const first = performance.now() - began;
    const times = [];
    for (let i = 0; i < again; i++) {
        const start = performance.now();
        const more = await pagefind.search(query);
        await Promise.all(more.results.slice(0, 20).map((result) => result.data()));
        times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b); // the shortest: other programs may run too
    const ids = shown.map((page) => (page.url.match(/guides\\/([^/]+)\\//) || [])[1] || "");
    return { ids: ids.filter(Boolean), count: found.results.length, first, again: times[0] || 0 };
}"""


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def serve(folder):
    handler = functools.partial(QuietHandler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def weight(path):
    data = path.read_bytes()
    return len(data) if data[:2] == b"\x1f\x8b" or path.suffix.startswith(".pf") else len(gzip.compress(data, 9))


def ask(browser, base, site, folder, script, query, throttle):
    """One query in a new page: the answer, and the bytes and number of files below `folder` that it loaded."""
    page = browser.new_page()
    loaded = set()
    page.on("request", lambda request: loaded.add(urllib.parse.urlparse(request.url).path))
    page.goto(base + "/search/index.html")
    if throttle > 1:
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": throttle})
    answer = page.evaluate(script, [query, 9 if throttle > 1 else 0])
    files = [path for path in loaded if path.startswith(folder) and not path.endswith(".html")]
    page.close()
    return answer, sum(weight(site / path.lstrip("/")) for path in files), len(files)


def figures(browser, base, script, labelled):
    """hit@1, hit@3 and MRR by kind."""
    page = browser.new_page()
    page.goto(base + "/search/index.html")
    table = {}
    for kind, _, query, ids in labelled:
        found = page.evaluate(script, [query, 0])["ids"]
        rank = next((i + 1 for i, id in enumerate(found) if id in ids.split(",")), None)
        for name in (kind, "all"):
            table.setdefault(name, []).append(rank)
    page.close()
    for name, ranks in table.items():
        hits = [sum(rank is not None and rank <= n for rank in ranks) / len(ranks) for n in (1, 3)]
        print(f"| {name} | {len(ranks)} | {hits[0]:.3f} | {hits[1]:.3f} | {sum(1 / r for r in ranks if r) / len(ranks):.3f} |")


def show_names(site):
    """Writes the other names of each guide, which no page shows, where Pagefind finds them too."""
    index = json.loads((site / "kiosk" / "v1" / "index.json").read_text("utf-8"))
    for guide in index["guides"]:
        page = site / "guides" / guide["id"] / "index.html"
        names = "".join(f"<p>{html.escape(name['text'])}</p>" for name in guide["aliases"])
        page.write_text(page.read_text("utf-8").replace("</main>", names + "</main>", 1), "utf-8")


def measure(browser, name, base, site, folder, script, options, labelled):
    print(f"\n{name}\n\n| query | results | KB | files | loaded, {options.throttle}x slower, best of 9, ms |\n|---|---|---|---|---|")
    for query in QUERIES:
        answer, size, count = ask(browser, base, site, folder, script, query, options.throttle)
        print(f"| {query} | {answer['count']} | {size / 1000:.0f} | {count} | {answer['again']:.0f} |", flush=True)
    if labelled:
        print("\n| kind | queries | hit@1 | hit@3 | MRR |\n|---|---|---|---|---|")
        figures(browser, base, script, labelled)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--queries", type=pathlib.Path)
    parser.add_argument("--pagefind")
    parser.add_argument("--throttle", type=int, default=6)
    options = parser.parse_args()
    site = options.site.resolve()
    labelled = []
    if options.queries:
        lines = options.queries.read_text("utf-8").splitlines()
        labelled = [line.split("\t") for line in lines if line and not line.startswith("#")]
    index = [path for path in site.glob("search/**/*.js")]
    print(f"whole index: {sum(map(weight, index)) / 1000:.0f} KB in {len(index)} files")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        measure(browser, "Baihua", serve(site), site, "/search/", OURS, options, labelled)
        if options.pagefind:
            with tempfile.TemporaryDirectory() as folder:
                copy = pathlib.Path(folder) / "site"
                shutil.copytree(site, copy)
                show_names(copy)
                subprocess.run(
                    [options.pagefind, "--site", str(copy), "--glob", "guides/**/*.html", "--root-selector", "main"],
                    check=True, stdout=subprocess.DEVNULL)
                # Pagefind's worker may not run under the page's own policy.
                (copy / "search" / "index.html").write_text("<!DOCTYPE html><html lang=zh-CN><title>s</title>")
                measure(browser, "Pagefind", serve(copy), copy, "/pagefind/", THEIRS, options, labelled)
        browser.close()


if __name__ == "__main__":
    main()
