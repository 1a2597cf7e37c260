#!/usr/bin/env python3
"""Opens a page of each kind of the built site in Chromium and checks what readers meet.

    check_pages.py SITE [--guide ID ...] [--page NAME ...] [--chromium PATH] [--screenshots DIR] [--axe-everywhere]

Every page's source goes through a strict HTML5 parser, its links are followed, and what the pages say of each other is
compared. One page of each kind (home, domain, life event, letters, three guides, search with and without results, 404,
report) is opened at five sizes from 320 px, in light, dark, large type and forced colours, with scripts on and off, over
http and from file://, and gone through by keyboard. docs/pages.md says what is checked where; check_every_guide.py does
what is done for all guides. Prints a line for each failure and, last, `N passed, N failed`.
Needs the Python packages of Tests/requirements.txt, and a Chromium.
"""

import pathlib
import sys
import time
from urllib.parse import quote

from browsing import Report, Server, chromium, command_line, open_page
from guide_answers import check_answers, check_situations
from guide_tools import check_read_aloud, check_take_along, check_ticks
from page_contents import check_contents
from page_keys import check_guide_keys, check_stops
from page_looks import check_from_file, check_looks, check_type_size, check_without_scripts
from page_source import check_sources
from paper import check_slip


def chosen_pages(site, wanted):
    """The pages to open, by name."""
    guides = {}
    for path in sorted(site.glob("guides/*/index.html")):
        text = path.read_text()
        if 'http-equiv="refresh"' in text:
            continue
        kind = "bundle" if 'aria-labelledby="parts"' in text else "situations" if 'name="s0"' in text else "plain"
        if kind == "situations" and ('name="s1"' not in text or 'class="checklist"' not in text):
            continue
        guides.setdefault(kind, f"guides/{path.parent.name}/index.html")
    if wanted:
        guides = {f"guide {guide}": f"guides/{guide}/index.html" for guide in wanted}
    pages = {"home": "index.html"}
    for name, pattern in (("domain", "domains/*/index.html"), ("event", "events/*/index.html"), ("letters", "a-z/index.html")):
        pages |= {name: path.relative_to(site).as_posix() for path in sorted(site.glob(pattern))[:1]}
    pages |= guides | {"404": "404.html", "search": "search/index.html"}
    pages |= {f"search for {query}": "search/index.html?q=" + quote(query) for query in ("sfz", "比特币")}
    # Only the draft-stage site has it.
    return pages | ({"report": "report/index.html"} if (site / "report").is_dir() else {})


def check_search(browser, base, protocol, report):
    """From the search box of the home page to a guide."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = open_page(context, base, "index.html")
    page.fill("#q", "身份证")
    page.click("form button")
    problems = []
    try:
        page.wait_for_selector("#search-results li a", timeout=10_000)
        page.click("#search-results li a")
        page.wait_for_selector("#documents")
    except Exception as error:
        problems.append(str(error).splitlines()[0])
    report.check(f"search {protocol}", "a query leads to a guide", problems + page.messages + page.foreign)
    context.close()


def check_guide(browser, bases, name, path, report):
    """What only guides with questions and documents have."""
    for protocol, base in bases.items():
        check_situations(browser, base, protocol, name, path, report)
        check_answers(browser, base, protocol, name, path, report)
        check_ticks(browser, base, protocol, name, path, report)
        check_take_along(browser, base, protocol, name, path, report)
    check_guide_keys(browser, bases["http"], name, path, report)
    check_read_aloud(browser, bases["http"], name, path, report)
    check_slip(browser, bases["http"], path, "a1", report)


def main():
    parser = command_line(__doc__)
    parser.add_argument("--guide", action="append", default=[], help="guide to open instead of the first of each kind")
    parser.add_argument("--page", action="append", default=[], help="open only this one of the pages named above")
    parser.add_argument("--screenshots", type=pathlib.Path)
    parser.add_argument("--axe-everywhere", action="store_true", help="axe at every size in every mode; minutes more")
    arguments = parser.parse_args()
    site = arguments.site.resolve()
    if arguments.screenshots:
        arguments.screenshots.mkdir(parents=True, exist_ok=True)
    report, server = Report(), Server(site)
    pages = chosen_pages(site, arguments.guide)
    if arguments.page:
        pages = {name: pages[name] for name in arguments.page}
    bases = {"http": server.base, "file": site.as_uri() + "/"}
    began = time.monotonic()

    def lap(words):
        print(f"  {words}: {time.monotonic() - began:.0f} s", flush=True)

    check_sources(site, report)
    check_contents(site, report)
    lap("sources")
    with chromium(arguments.chromium) as browser:
        for number, (name, path) in enumerate(pages.items()):
            check_looks(browser, server, number, name, path, report, arguments.screenshots, arguments.axe_everywhere)
            check_without_scripts(browser, bases, number, name, path, report)
            check_from_file(browser, bases["file"], name, path, report)
        lap("looks")
        for name, path in pages.items():
            for size in ("desk", "narrow"):
                check_stops(browser, server.base, size, name, path, report)
        lap("keyboard")
        for name, path in pages.items():
            if name == "situations" or name.startswith("guide "):
                check_guide(browser, bases, name, path, report)
        lap("guides")
        if not arguments.page:
            for protocol, base in bases.items():
                check_type_size(browser, base, protocol, report)
                check_search(browser, base, protocol, report)
    print(f"{report.passed} passed, {report.failed} failed")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
