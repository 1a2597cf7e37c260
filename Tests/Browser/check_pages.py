#!/usr/bin/env python3
"""Opens the built site in Chromium and checks what readers meet.

    check_pages.py SITE [--guide ID ...] [--page NAME ...] [--chromium PATH] [--screenshots DIR]

Home, a domain, three guides (one with situations, one bundle, one plain), search, 404 and report, at three sizes,
over http and from file://, with scripts on and off. Prints a line for each failure and, last, `N passed, N failed`.
Needs the Python packages playwright and axe-playwright-python, and a Chromium.
"""

import argparse
import functools
import gzip
import http.server
import itertools
import pathlib
import re
import sys
import threading
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

import axe_playwright_python
from playwright.sync_api import sync_playwright

SIZES = {"phone": (360, 740), "desk": (1280, 800), "kiosk": (1080, 1920)}
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
# Two rules that axe leaves out unless asked: 7:1 contrast and the size of targets.
AXE_OPTIONS = {
    "preload": False,
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
}
TARGETS = "button, input[type=search], .options label, .checklist label, nav a, .pills a, .domain-cards a, .brand"


class Report:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, where, what, problems):
        problems = list(problems)
        if problems:
            self.failed += 1
            print(f"{where}: {what}: " + "; ".join(map(str, problems[:5])), flush=True)
        else:
            self.passed += 1


class Server:
    """The site over loopback http; remembers what was asked for."""

    def __init__(self, site):
        self.paths = []
        server = self

        class Handler(http.server.SimpleHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def do_GET(self):
                server.paths.append(urlsplit(self.path).path)
                super().do_GET()

        handler = functools.partial(Handler, directory=str(site))
        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.http.handle_error = lambda *_: None  # a page that is left early is no fault
        threading.Thread(target=self.http.serve_forever, daemon=True).start()
        self.base = f"http://127.0.0.1:{self.http.server_address[1]}/"


class Page(HTMLParser):
    """The ids and addresses of a page's source."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.addresses = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            elif name in ("href", "src", "action") and dict(attributes).get("rel") != "canonical":
                self.addresses.append(value)


def chosen_pages(site, wanted):
    """The pages to open, by name."""
    guides = {}
    for path in sorted(site.glob("guides/*/index.html")):
        text = path.read_text()
        if 'http-equiv="refresh"' in text:
            continue
        kind = "bundle" if 'class="parts"' in text else "situations" if 'name="s0"' in text else "plain"
        guides.setdefault(kind, f"guides/{path.parent.name}/index.html")
    if wanted:
        guides = {f"guide {guide}": f"guides/{guide}/index.html" for guide in wanted}
    domain = sorted(site.glob("domains/*/index.html"))[:1]
    pages = {"home": "index.html"}
    pages |= {"domain": str(path.relative_to(site)) for path in domain}
    pages |= guides | {"search": "search/index.html", "404": "404.html"}
    # Only the draft-stage site has it.
    return pages | ({"report": "report/index.html"} if (site / "report").is_dir() else {})


def check_links(site, report):
    """Every link of every page leads to a file, every fragment to an id, and no id stands twice."""
    pages = {path.relative_to(site).as_posix(): Page(path.read_text()) for path in sorted(site.rglob("*.html"))}
    for name, page in pages.items():
        problems = [f"id {x} twice" for x in set(page.ids) if page.ids.count(x) > 1]
        for address in page.addresses:
            if re.match(r"[a-z]+:", address):
                continue
            target = urlsplit(urljoin(f"http://x/{name}", address))
            path, fragment = unquote(target.path[1:]), unquote(target.fragment)
            if not (site / path).is_file():
                problems.append(f"{address} leads nowhere")
            elif fragment and path in pages and fragment not in pages[path].ids:
                problems.append(f"{address} names no id")
        report.check(name, "links", problems)


def open_page(context, base, path):
    """A page with what it wrote to the console and what it loaded from elsewhere."""
    page = context.new_page()
    page.messages, page.foreign = [], []
    page.on("console", lambda message: page.messages.append(message.text))
    page.on("pageerror", lambda error: page.messages.append(str(error)))
    page.on("request", lambda request: request.url.startswith(base) or page.foreign.append(request.url))
    page.goto(base + path)
    if path.startswith("search/"):
        page.wait_for_load_state("networkidle")
    return page


def axe_violations(page):
    page.evaluate(AXE)
    result = page.evaluate("options => axe.run(document, options)", AXE_OPTIONS)
    for violation in result["violations"]:
        yield f"{violation['id']} at {violation['nodes'][0]['target']} ({len(violation['nodes'])} places)"


def small_targets(page, least):
    script = """([selector, least]) => [...document.querySelectorAll(selector)]
        .filter(e => e.offsetParent && e.getBoundingClientRect().height < least - 0.5)
        .map(e => `${e.tagName} “${(e.textContent || e.id).trim()}” ${Math.round(e.getBoundingClientRect().height)} px`)"""
    return page.evaluate(script, [TARGETS, least])


def overflow(page):
    width, room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    return [f"{width} px wide in {room}"] if width > room else []


def check_page(browser, base, protocol, name, path, report, screenshots):
    for (size, (width, height)), scripts in itertools.product(SIZES.items(), (True, False)):
        where = f"{name} {size} {protocol} scripts {'on' if scripts else 'off'}"
        options = {"viewport": {"width": width, "height": height}}
        context = browser.new_context(java_script_enabled=scripts, **options)
        page = open_page(context, base, path)
        report.check(where, "horizontal scroll", overflow(page))
        report.check(where, "small targets", small_targets(page, 60 if size == "kiosk" else 44))
        if screenshots:
            picture = f"{name}-{size}-{protocol}-{'on' if scripts else 'off'}.png".replace(" ", "-")
            page.screenshot(path=screenshots / picture, full_page=True)
        report.check(where, "console", page.messages)
        report.check(where, "requests to elsewhere", page.foreign)
        context.close()
        for scheme in ("light", "dark"):
            context = browser.new_context(color_scheme=scheme, **options)
            if not scripts:
                # axe is a script itself, so the page's own are emptied instead.
                context.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
            page = open_page(context, base, path)
            report.check(f"{where} {scheme}", "axe", axe_violations(page))
            context.close()
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts, viewport={"width": 320, "height": 640})
        page = open_page(context, base, path)
        report.check(f"{name} 320 px {protocol} scripts {scripts}", "horizontal scroll", overflow(page))
        if scripts:
            for _ in range(2):
                page.click("#type-size")
            report.check(f"{name} 320 px {protocol} largest type", "horizontal scroll", overflow(page))
        context.close()
    context = browser.new_context(forced_colors="active")
    report.check(f"{name} {protocol} forced colours", "axe", axe_violations(open_page(context, base, path)))
    context.close()


def check_type_size(browser, base, protocol, report):
    context = browser.new_context()
    page = open_page(context, base, "index.html")
    before = page.evaluate("getComputedStyle(document.body).fontSize")
    page.click("#type-size")
    page.reload()
    after = page.evaluate("getComputedStyle(document.body).fontSize")
    report.check(f"home {protocol}", "large type is remembered", [] if after > before else [f"{before}, then {after}"])
    context.close()


def check_weight(browser, server, site, name, path, report):
    """What the first view of a page costs, gzip -9, icon included."""
    server.paths.clear()
    context = browser.new_context()
    open_page(context, server.base, path)
    context.close()
    sizes = {p: len(gzip.compress((site / p.lstrip("/")).read_bytes(), 9)) for p in set(server.paths)}
    total = sum(sizes.values())
    report.check(name, "weight", [f"{total} bytes in {len(sizes)} requests"] if total > 60_000 or len(sizes) > 6 else [])
    print(f"  {name}: {total / 1000:.1f} KB gzip in {len(sizes)} requests", flush=True)


VISIBLE = "document.querySelectorAll('[data-count] > li').values().filter(e => e.offsetParent).toArray().length"


def check_situations(browser, base, protocol, name, path, report):
    for scripts in (True, False):
        where = f"{name} {protocol} scripts {'on' if scripts else 'off'}"
        context = browser.new_context(java_script_enabled=scripts)
        page = open_page(context, base, path)
        whole = page.evaluate(VISIBLE)
        counts = []
        for radio in page.locator(".situations input:not([value=''])").all():
            radio.check()
            counts.append(page.evaluate(VISIBLE))
            if scripts and not page.inner_text("#narrowed"):
                counts.append("nothing announced")
            page.click(".situations button[type=reset]")
            page.wait_for_timeout(20)
            if page.evaluate(VISIBLE) != whole:
                counts.append("not whole after clearing")
        words = [count for count in counts if isinstance(count, str)]
        numbers = [count for count in counts if not isinstance(count, str)]
        if not any(number < whole for number in numbers):
            words.append(f"no option narrows the {whole} items")
        report.check(where, "situations", words)
        context.close()


def check_search(browser, base, protocol, report):
    """From the search box of the home page to a guide."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = open_page(context, base, "index.html")
    page.fill("#q", "身份证")
    page.click("form button")
    problems = []
    try:
        page.wait_for_selector("#search-results li a", timeout=10_000)
        problems += axe_violations(page)
        page.click("#search-results li a")
        page.wait_for_selector("#documents")
    except Exception as error:
        problems.append(str(error).splitlines()[0])
    report.check(f"search {protocol}", "a query leads to a guide", problems + page.messages + page.foreign)
    context.close()


def check_print(browser, base, name, path, report):
    context = browser.new_context(color_scheme="dark")
    page = open_page(context, base, path)
    page.emulate_media(media="print")
    problems = []
    for selector, shown in {"h1": True, ".glance": True, ".facts": True, ".site-header": False, ".jump": False}.items():
        if page.locator(selector).first.is_visible() != shown:
            problems.append(f"{selector} {'missing' if shown else 'printed'}")
    if page.locator("#documents").count() and not page.locator(".checklist input, .nothing").first.is_visible():
        problems.append("no checklist")
    if page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)":
        problems.append("dark paper")
    sheets = len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))
    if sheets != 1 and not page.locator(".parts").count():
        problems.append(f"{sheets} sheets")
    report.check(name, "print", problems)
    context.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--guide", action="append", default=[], help="guide to open instead of the first of each kind")
    parser.add_argument("--page", action="append", default=[], help="open only this one of the pages named below")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--screenshots", type=pathlib.Path)
    arguments = parser.parse_args()
    site = arguments.site.resolve()
    if arguments.screenshots:
        arguments.screenshots.mkdir(parents=True, exist_ok=True)
    report, server = Report(), Server(site)
    pages = chosen_pages(site, arguments.guide)
    if arguments.page:
        pages = {name: pages[name] for name in arguments.page}
    check_links(site, report)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=["--no-sandbox"])
        for protocol, base in (("http", server.base), ("file", site.as_uri() + "/")):
            for name, path in pages.items():
                check_page(browser, base, protocol, name, path, report, arguments.screenshots)
                if 'name="s0"' in (site / path).read_text():
                    check_situations(browser, base, protocol, name, path, report)
            if not arguments.page:
                check_type_size(browser, base, protocol, report)
                check_search(browser, base, protocol, report)
        for name, path in pages.items():
            check_weight(browser, server, site, name, path, report)
            if path.startswith("guides/"):
                check_print(browser, server.base, name, path, report)
        browser.close()
    print(f"{report.passed} passed, {report.failed} failed")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
