#!/usr/bin/env python3
"""Hold the browser's search engine to the tool's: the same guides, order and scores.

    python3 Tests/Browser/search_parity.py SITE QUERIES.jsonl

SITE is a built site with search/index.html; QUERIES has one line a query, as `baihua search --json` prints it:
{"query": "身份证", "hits": [{"id": "shenfenzheng-buling", "score": 4732}, …]}, with all hits in their order.
Needs `pip install playwright` and Chromium (CHROMIUM names it, default /usr/bin/chromium). The page is opened as a
file, so nothing but scripts can be loaded.
"""
import json
import os
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ASK = """async (queries) => {
    const answers = [];
    for (const query of queries) {
        const hits = await BaihuaSearch.search(query);
        answers.push(hits.map((hit) => [hit.id, hit.score]));
    }
    return answers;
}"""


def main():
    site, lines = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).read_text("utf-8").split("\n")
    expected = [json.loads(line) for line in lines if line.strip()]
    trouble = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.on("console", lambda message: trouble.append("console: " + message.text))
        page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
        page.on("request", lambda request: request.url.startswith("file://")
                or trouble.append("foreign request: " + request.url))
        page.goto((site / "search" / "index.html").as_uri())
        differing = 0
        for start in range(0, len(expected), 100):
            part = expected[start:start + 100]
            for line, hits in zip(part, page.evaluate(ASK, [line["query"] for line in part])):
                wanted = [[hit["id"], hit["score"]] for hit in line["hits"]]
                if hits != wanted:
                    differing += 1
                    if differing <= 10:
                        place = next((i for i, (a, b) in enumerate(zip(hits, wanted)) if a != b), min(len(hits), len(wanted)))
                        print(f"{line['query']!r}: tool {len(wanted)} hits, browser {len(hits)}; first difference at {place}: "
                              f"tool {wanted[place:place + 2]}, browser {hits[place:place + 2]}")
        browser.close()
    for line in trouble[:10]:
        print(line)
    print(f"{len(expected) - differing} of {len(expected)} queries equal")
    sys.exit(1 if differing or trouble or not expected else 0)


if __name__ == "__main__":
    main()
