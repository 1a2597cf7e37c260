#!/usr/bin/env python3
"""Opens every guide of the built site in Chromium: on the smallest screen in the largest type, and on paper.

    check_every_guide.py SITE [--chromium PATH]

Every guide is laid out at 320 px, in standard and in the largest type, and printed to a PDF, which is read: one sheet of A4
with all that the checklist names. axe looks at every tenth guide and at every third domain and life event. What a page
of each kind can do is check_pages.py's. Prints a line for each failure and, last, `N passed, N failed`.
"""

import sys

from browsing import Report, Server, axe_violations, chromium, command_line, fit, new_page
from paper import check_sheet

SMALLEST = {"width": 320, "height": 640}


def check_guide(page, number, path, report):
    for kind in ("standard", "huge"):
        page.evaluate("kind => { document.documentElement.dataset.type = kind; }", kind)
        report.check(f"{path} 320 {kind}", "fits", fit(page, 44))
    if number % 10 == 5:
        report.check(path, "axe", axe_violations(page))
    check_sheet(page, path, report)


def check_list(page, number, path, report):
    report.check(path, "fits", fit(page, 44))
    if number % 3 == 1:
        report.check(path, "axe", axe_violations(page))


def main():
    arguments = command_line(__doc__).parse_args()
    site = arguments.site.resolve()
    report, server = Report(), Server(site)
    guides = [path for path in sorted(site.glob("guides/*/index.html")) if "data-guide=" in path.read_text()]
    lists = sorted(site.glob("domains/*/index.html")) + sorted(site.glob("events/*/index.html"))
    with chromium(arguments.chromium) as browser:
        for check, paths, scheme in ((check_guide, guides, "dark"), (check_list, lists, "light")):
            context = browser.new_context(viewport=SMALLEST, color_scheme=scheme)
            page = new_page(context, server.base)
            for number, path in enumerate(path.relative_to(site).as_posix() for path in paths):
                page.goto(server.base + path)
                check(page, number, path, report)
                report.check(path, "console", page.messages + page.foreign)
                page.messages, page.foreign = [], []
            context.close()
    print(f"  {len(guides)} guides and {len(lists)} lists of guides")
    print(f"{report.passed} passed, {report.failed} failed")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
