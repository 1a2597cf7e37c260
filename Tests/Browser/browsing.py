"""A site opened in Chromium: the report of what was found, the server, pages, axe and what is measured on a page."""

import argparse
import contextlib
import functools
import http.server
import pathlib
import threading
from urllib.parse import urlsplit

import axe_playwright_python
from playwright.sync_api import sync_playwright

# Small and large telephones, a tablet, a desk, a standing screen. The first is also a desk at 400 %.
SIZES = {"narrow": (320, 256), "phone": (360, 740), "tablet": (768, 1024), "desk": (1280, 800), "kiosk": (1080, 1920)}
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
# Two rules that axe leaves out unless asked: 7:1 contrast and the size of targets.
AXE_OPTIONS = {
    "preload": False,
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
}
# What can be pressed, but for links and telephone numbers within a sentence: too low, or so narrow that a finger misses it.
SMALL = """least => {
  const problems = [], name = e => (e.innerText || e.ariaLabel || e.id || e.tagName).trim().slice(0, 12);
  for (const one of document.querySelectorAll("a[href], button, select, summary, input, label:has(input)")) {
    const box = one.getBoundingClientRect();
    if (!one.checkVisibility() || box.right < 0 || one.matches(".tel, label input") || (one.matches("a") && getComputedStyle(one).display === "inline")) continue;
    if (box.height < least - 0.5 || box.width < 43.5) problems.push(`${name(one)} is ${Math.round(box.width)}x${Math.round(box.height)} px`);
  }
  return problems;
}"""
# Text that leaves the window or its frame, is squeezed into a column of a few characters, or lies over other text. A line's
# box may stand out of its frame a little.
CLIPPED = """() => {
  const problems = [], lines = [], range = document.createRange(), leaves = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const box = node.parentElement;
    if (!node.data.trim() || !box.checkVisibility() || box.closest(".skip, script, noscript, option, svg")) continue;
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect(), words = node.data.trim().slice(0, 12);
    if (!text.width) continue;
    if (text.left < -0.5 || text.right > document.documentElement.clientWidth + 0.5) leaves.push([box, words + " leaves the window"]);
    const leeway = parseFloat(getComputedStyle(box).fontSize) * 0.4;
    for (let around = box; around !== document.body; around = around.parentElement) {
      const style = getComputedStyle(around);
      const frames = style.overflowX !== "visible" || parseFloat(style.borderRightWidth) || style.backgroundColor !== "rgba(0, 0, 0, 0)";
      if (!frames || ["inline", "contents"].includes(style.display)) continue;
      const edge = around.getBoundingClientRect();
      const aside = getComputedStyle(box).writingMode === "horizontal-tb" ? 1 : leeway;
      if (text.right > edge.right + aside || text.left < edge.left - aside || text.top < edge.top - leeway || text.bottom > edge.bottom + leeway) {
        leaves.push([box, words + " leaves its frame"]);
      }
    }
    const rows = [...range.getClientRects()];
    for (const line of rows) lines.push({ line, words, leeway });
    if (rows.length > 4 && node.data.trim().length < 3.5 * rows.length) problems.push(words + " is squeezed");
  }
  // A wide table is scrolled in its own frame.
  for (const [box, problem] of leaves) if (!box.closest(".table")) problems.push(problem);
  lines.sort((one, other) => one.line.top - other.line.top);
  lines.forEach((one, index) => {
    for (let next = index + 1; next < lines.length; next += 1) {
      const other = lines[next];
      if (other.line.top > one.line.bottom - Math.max(one.leeway, other.leeway)) break;
      if (Math.min(one.line.right, other.line.right) - Math.max(one.line.left, other.line.left) > 2
        && Math.min(one.line.bottom, other.line.bottom) - other.line.top > Math.max(one.leeway, other.leeway)) {
        problems.push(`${one.words} lies over ${other.words}`);
      }
    }
  });
  return problems;
}"""


def command_line(words):
    """What every check takes: the site, and which Chromium."""
    parser = argparse.ArgumentParser(description=words.splitlines()[0])
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    return parser


@contextlib.contextmanager
def chromium(program):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


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
        self.site, self.paths = site, []
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


def new_page(context, base):
    """A page that remembers what it wrote to the console and what it loaded from elsewhere."""
    page = context.new_page()
    page.messages, page.foreign = [], []
    page.on("console", lambda message: page.messages.append(message.text))
    page.on("pageerror", lambda error: page.messages.append(str(error)))
    page.on("request", lambda request: request.url.startswith(base) or page.foreign.append(request.url))
    return page


def open_page(context, base, path):
    page = new_page(context, base)
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
        # Numbers before steps and the like stand beside the text: contrast is measured there too.
        page.evaluate("['color-contrast', 'color-contrast-enhanced'].forEach(id => { axe._audit.checks[id].options.ignorePseudo = true; })")
    result = page.evaluate("options => axe.run(document, options)", AXE_OPTIONS)
    for violation in result["violations"]:
        yield f"{violation['id']} at {violation['nodes'][0]['target']} ({len(violation['nodes'])} places)"


def fit(page, least):
    """What does not fit on a page as it is shown: it scrolls sideways, text is cut off, or targets are too small."""
    return overflow(page) + page.evaluate(CLIPPED) + page.evaluate(SMALL, least)


def overflow(page):
    width, room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    return [f"{width} px wide in {room}"] if width > room else []


def without_scripts(route):
    """An empty script: axe is one itself, so a page without scripts is tried with empty ones."""
    route.fulfill(body="", content_type="text/javascript")
