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

# Ids and scores as one text: of two hundred thousand answers only those that differ leave the page.
ASK = """async (expected) => {
    const differing = [];
    for (const [query, wanted] of expected) {
        const hits = await BaihuaSearch.search(query);
        const found = hits.map((hit) => hit.id + " " + hit.score).join("\\n");
        if (found !== wanted) differing.push([query, wanted, found]);
    }
    return differing;
}"""


def expected_answer(line):
    answer = json.loads(line)
    return answer["query"], "\n".join(f"{hit['id']} {hit['score']}" for hit in answer["hits"])


def main():
    site, lines = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).read_text("utf-8").split("\n")
    expected = [expected_answer(line) for line in lines if line.strip()]
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
        for start in range(0, len(expected), 1000):
            for query, *texts in page.evaluate(ASK, expected[start:start + 1000]):
                differing += 1
                if differing <= 10:
                    wanted, found = (text.split("\n") for text in texts)
                    place = next((i for i, (a, b) in enumerate(zip(found, wanted)) if a != b), min(len(found), len(wanted)))
                    print(f"{query!r}: tool {len(wanted)} hits, browser {len(found)}; first difference at {place}: "
                          f"tool {wanted[place:place + 2]}, browser {found[place:place + 2]}")
        browser.close()
    for line in trouble[:10]:
        print(line)
    print(f"{len(expected) - differing} of {len(expected)} queries equal")
    sys.exit(1 if differing or trouble or not expected else 0)


if __name__ == "__main__":
    main()
