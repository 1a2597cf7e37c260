"""What check_kiosk_page.py drives: a server that can change its site or fail, releases to change to, and the screen."""
import functools
import hashlib
import http.server
import json
import pathlib
import re
import shutil
import threading
from urllib.parse import urlsplit

PAGE = "kiosk/index.html"
LOST = "身份证丢了怎么补办"
TEXTS = """() => {
  const small = [], tight = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const box = node.parentElement;
    if (!node.data.trim() || !box.checkVisibility() || box.closest('.unseen, script, #slip')) continue;
    const style = getComputedStyle(box);
    if (parseFloat(style.fontSize) < 24) small.push(node.data.trim().slice(0, 12) + ' ' + style.fontSize);
    if (box.matches('p, li, dd') && box.closest('#screen') && !box.closest('.how')
        && parseFloat(style.lineHeight) < 1.43 * parseFloat(style.fontSize)) tight.push(node.data.trim().slice(0, 12));
  }
  return small.map((text) => 'under 24 px: ' + text).concat(tight.map((text) => 'lines too close: ' + text));
}"""
TARGETS = """(least) => {
  const shown = [...document.querySelectorAll('#kiosk button, #kiosk input, #kiosk summary, #kiosk a, dialog button')]
    .filter((one) => one.checkVisibility());
  const boxes = shown.map((one) => [one, one.getBoundingClientRect()]);
  const name = (one) => (one.innerText || one.ariaLabel || one.tagName).slice(0, 8);
  const problems = boxes.filter(([, box]) => box.width < least || box.height < least)
    .map(([one, box]) => `${name(one)} is ${Math.round(box.width)}x${Math.round(box.height)}`);
  for (const [one, box] of boxes) for (const [other, next] of boxes) {
    if (one === other || one.parentElement !== other.parentElement) continue;
    const gap = Math.max(next.left - box.right, next.top - box.bottom, box.left - next.right, box.top - next.bottom);
    if (gap < 15.5) problems.push(`${name(one)} and ${name(other)} are ${Math.round(gap)} apart`);
  }
  for (const [one] of boxes) if (one.querySelector('svg') && !one.innerText.trim()) problems.push('an icon without a word');
  return problems;
}"""
OVERFLOW = """() => [document.documentElement, ...document.querySelectorAll('#screen, #dock, #bar, #tools, dialog, #kiosk button')]
  .filter((box) => box.checkVisibility() && box.scrollWidth > box.clientWidth + 1)
  .map((box) => 'wider than its box: ' + (box.id || box.innerText.slice(0, 8) || box.tagName))"""


class KioskServer:
    """A site over loopback http that can be exchanged, slow down to nothing, or refuse single files."""

    def __init__(self, site):
        self.site, self.paths, self.refused, self.extra = site, [], None, {}
        server = self

        class Handler(http.server.SimpleHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def do_GET(self):
                path = urlsplit(self.path).path
                server.paths.append(path)
                self.directory = str(server.site)
                if server.refused and re.search(server.refused, path):
                    self.send_error(503)
                elif path in server.extra:
                    self.send_response(200)
                    self.send_header("Content-Type", "application/json")
                    self.end_headers()
                    self.wfile.write(server.extra[path])
                else:
                    super().do_GET()

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
        self.http.handle_error = lambda *_: None
        threading.Thread(target=self.http.serve_forever, daemon=True).start()
        self.base = f"http://127.0.0.1:{self.http.server_address[1]}/"


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def release_of(site):
    """The release's id, and the hash of each of its files by path, as the worker lists them."""
    listed = re.match(rb"const RELEASE=(\{.*?\});\n", (site / "kiosk/sw.js").read_bytes(), re.S)
    value = json.loads(listed[1])
    return value["id"], value["files"]


def next_release(site, target, region):
    """A copy of the site with another region: catalogue, page, worker and release file changed as a build would."""
    shutil.copytree(site, target, copy_function=shutil.copy)
    kiosk = target / "kiosk"
    old, files = release_of(target)
    entry = next(path for path in files if path.startswith("data/index."))
    data = (kiosk / entry).read_bytes()
    changed = re.sub(rb'"region":"[^"]*"', f'"region":"{region}"'.encode(), data)
    assert changed != data
    new_entry = f"data/index.{sha256(changed)[:16]}.js"
    (kiosk / entry).unlink()
    (kiosk / new_entry).write_bytes(changed)
    del files[entry]
    files[new_entry] = sha256(changed)
    new = sha256(changed)[:16]
    page = (kiosk / "index.html").read_text()
    page = page.replace(entry, new_entry).replace(f'data-release="{old}"', f'data-release="{new}"')
    page = re.sub(r'(<p class="where"><span>)[^<]*', rf"\g<1>{region}", page)
    (kiosk / "index.html").write_text(page)
    files["index.html"] = sha256(page.encode())
    worker = (kiosk / "sw.js").read_text()
    listed = "const RELEASE=" + json.dumps({"files": files, "id": new}) + ";\n"
    (kiosk / "sw.js").write_text(listed + worker[worker.index("};\n") + 3:])
    release_file = kiosk / "release.js"
    release_file.write_text(release_file.read_text().replace(old, new))
    return new


class Feed:
    """The feed's own files, and what they say for a set of answers; written from docs/kiosk-feed.md alone."""

    def __init__(self, site):
        self.folder = pathlib.Path(site) / "kiosk/v1"
        self.index = json.loads((self.folder / "index.json").read_text())
        data = next(self.folder.parent.glob("data/index.*.js")).read_text()
        self.events = json.JSONDecoder().raw_decode(data.split("(", 1)[1])[0]["events"]
        self.entries = {entry["id"]: entry for entry in self.index["guides"]}

    @functools.cache
    def guide(self, name):
        return json.loads((self.folder / f"guides/{name}.json").read_text())

    @staticmethod
    def holds(conditions, chosen):
        return all(one["question"] not in chosen or chosen[one["question"]] in one["options"] for one in conditions)

    def holding(self, items, chosen):
        return [item for item in items if self.holds(item["conditions"], chosen)]

    def provided(self, document):
        if document["alternatives"]:
            return all(map(self.provided, document["alternatives"]))
        return document["strictness"] == "exempt" or document.get("source", "own") != "own"

    def documents(self, guide, chosen):
        held = self.holding(guide["documents"], chosen)
        ordered = [one for one in held if not self.provided(one)] + [one for one in held if self.provided(one)]
        names = []
        for one in ordered:
            names.append(one["name"])
            names += [other["name"] for other in self.holding(one["alternatives"], chosen)]
        return names

    def steps(self, guide, chosen):
        def walk(steps):
            for step in self.holding(steps, chosen):
                yield step["name"]
                yield from walk(step["alternatives"])
                yield from walk(step["subSteps"])

        return list(walk(guide["steps"]))

    def slip(self, guide, chosen):
        return [line for block in self.holding(guide["slip"], chosen) for line in block["lines"]]

    def address(self, guide, chosen, base):
        code = "".join(chosen.get(one["id"], "") for one in self.holding(guide["situations"], chosen))
        return f"{base}guides/{guide['header']['id']}/" + ("#" + code if code else "")


# Notes which words have been looked for, so that nobody has to guess how long that takes.
NOTE_SEARCHES = """addEventListener('DOMContentLoaded', () => {
  if (typeof BaihuaKiosk === 'undefined' || !BaihuaKiosk.find) return;
  const find = BaihuaKiosk.find.find;
  BaihuaKiosk.find.find = async (words) => { try { return await find(words); } finally { globalThis.lookedFor = words; } };
});"""


class Screen:
    """The page, touched as a visitor does."""

    def __init__(self, context, address, clock=None):
        context.add_init_script(NOTE_SEARCHES)
        self.page = context.new_page()
        self.messages, self.foreign = [], []
        host = urlsplit(address).netloc
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("console", self.console)
        self.page.on("request", lambda request: self.foreign.append(request.url)
                     if urlsplit(request.url).netloc != host else None)
        if clock is not None:
            self.page.clock.install(time=clock)
        self.page.goto(address)
        self.page.wait_for_selector("#screen h1")

    def console(self, message):
        expected = "notice.json" in (message.location or {}).get("url", "")
        if message.type in ("error", "warning") and not expected:
            self.messages.append(message.text)

    def tap(self, selector):
        self.page.locator(selector).first.tap()

    def title(self):
        return self.page.inner_text("#screen h1")

    def type(self, letters):
        for letter in letters.upper():
            self.page.locator("#dock .key", has_text=re.compile(f"^{letter}$")).tap()

    def found(self):
        """The titles that are found for what stands in the box, once it has been looked for."""
        looked = "() => { const words = document.querySelector('#dock input').value.trim(); return !words || globalThis.lookedFor === words; }"
        for _ in range(200):
            self.page.wait_for_timeout(50)
            if self.page.evaluate(looked):
                break
        else:
            raise TimeoutError("what stands in the box was not looked for")
        self.page.wait_for_timeout(100)
        return self.page.locator(".guides strong").all_inner_texts()

    def search(self, letters):
        if self.page.locator("#bar .home, .search-entry").count() == 0:
            self.tap("#bar button:has-text('首页')")
        self.tap(".search-entry")
        self.page.evaluate("() => { globalThis.lookedFor = null; }")
        self.type(letters)

    def open(self, title):
        self.page.locator(".guide-tile", has=self.page.locator("strong", has_text=re.compile(f"^{re.escape(title)}$"))).first.tap()
        self.page.wait_for_function("(title) => document.querySelector('#screen h1').innerText === title", arg=title)

    def answer(self, options):
        """Taps the answers in turn; None is 说不准. Returns the questions that were asked."""
        asked = []
        for option in options:
            asked.append(self.page.inner_text(".question h2"))
            name = "说不准，都给我看" if option is None else option
            self.page.locator(".option", has_text=re.compile(f"^{re.escape(name)}$")).tap()
        return asked

    def bar(self, word):
        self.tap(f"#buttons button:has-text('{word}')")

    def kept(self):
        """What the browser keeps beside the worker's cache."""
        return self.page.evaluate("""async () => {
            const kept = [];
            if (localStorage.length) kept.push('localStorage');
            if (sessionStorage.length) kept.push('sessionStorage');
            if (document.cookie) kept.push('cookie');
            if ((await indexedDB.databases()).length) kept.push('indexedDB');
            for (const name of await caches.keys()) {
              for (const request of await (await caches.open(name)).keys()) {
                if (/[?#]/.test(request.url)) kept.push('cache: ' + request.url);
              }
            }
            return kept;
        }""")


def begin_visit(screen):
    """A visitor who has typed, chosen, scrolled and enlarged."""
    screen.search("sfz")
    screen.found()
    screen.open(LOST)
    screen.answer(["不满 16 岁", "急着用"])
    screen.bar("大字")
    screen.bar("往下")
    screen.page.wait_for_timeout(100)
