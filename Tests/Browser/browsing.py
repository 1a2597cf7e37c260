"""A site opened in Chromium: the report of what was found, the server, pages, axe and what is measured on a page."""

import functools
import http.server
import pathlib
import threading
from urllib.parse import urlsplit

import axe_playwright_python

# Small and large telephones, a tablet, a desk, a standing screen. The first is also a desk at 400 %.
SIZES = {"narrow": (320, 256), "phone": (360, 740), "tablet": (768, 1024), "desk": (1280, 800), "kiosk": (1080, 1920)}
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
# Two rules that axe leaves out unless asked: 7:1 contrast and the size of targets.
AXE_OPTIONS = {
    "preload": False,
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
}
TARGETS = (
    "button, input[type=search], .options label, .checklist label, nav a, .pills a, .domain-cards a, .brand, .parts a,"
    " .feedback"
)


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


def wait_until(page, expression, argument=None, seconds=10):
    """Waits until an expression holds; Playwright's own way needs eval, which the pages' policy forbids."""
    for _ in range(seconds * 50):
        if page.evaluate(expression, argument):
            return
        page.wait_for_timeout(20)
    raise TimeoutError(expression)


def axe_violations(page):
    if page.evaluate("typeof axe") == "undefined":
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


def without_scripts(route):
    """An empty script: axe is one itself, so a page without scripts is tried with empty ones."""
    route.fulfill(body="", content_type="text/javascript")
