#!/usr/bin/env python3
"""The page for touch screens as visitors use it, in Chromium, by touch, upright and across.

    check_kiosk_page.py SITE [--only NAME ...] [--screenshots DIR] [--chromium PROGRAM]

SITE is built from the project's own guides. What the page shows is held against the feed in SITE/kiosk/v1. Prints a
line for each failure and closes with `N passed, N failed`. Needs what check_pages.py needs, and pypdf, zxing-cpp and
pillow.
"""
import argparse
import io
import pathlib
import random
import sys
import tempfile
import unicodedata

import pypdf
import zxingcpp
from PIL import Image
from playwright.sync_api import sync_playwright

import kiosk_visits
from browsing import AXE, AXE_OPTIONS, Report
from kiosk_site import OVERFLOW, TARGETS, TEXTS, Feed, KioskServer, Screen

PAGE = "kiosk/index.html"
SIZES = {"upright": (1080, 1920), "across": (1920, 1080)}
BASE = "https://example.org/"
LOST = "身份证丢了怎么补办"
SILENT = "Object.defineProperty(window, 'print', { value: () => { window.printed = (window.printed || 0) + 1; } });"


class Bench:
    """What the checks share: browser, site, feed and the size of the screen."""

    def __init__(self, browser, site, server, size, screenshots):
        self.browser, self.site, self.server, self.size, self.screenshots = browser, site, server, size, screenshots
        self.feed = Feed(site)
        self.contexts = []

    def context(self, **options):
        width, height = SIZES[self.size]
        options = {"viewport": {"width": width, "height": height}, "has_touch": True, "reduced_motion": "reduce"} | options
        context = self.browser.new_context(**options)
        context.add_init_script(SILENT)
        self.contexts.append(context)
        return context

    def screen(self, clock=None, query="", base=None, **options):
        return Screen(self.context(**options), (base or self.server.base) + PAGE + query, clock)

    def close(self):
        for context in self.contexts:
            context.close()
        self.contexts = []


def check_initials(bench):
    screen = bench.screen()
    screen.search("sfz")
    found = screen.found()
    yield LOST in found[:3], f"SFZ gives {found[:3]}"
    screen.type("dlzm")
    found = screen.found()
    yield found[:1] == [LOST], f"SFZDLZM gives {found[:3]}"
    screen.bar("首页")
    for entry in random.Random(1).sample(bench.feed.index["guides"], 12):
        screen.search(entry["initials"][:5])
        yield entry["title"] in screen.found(), f"{entry['initials'][:5]} does not give {entry['title']}"
        screen.bar("首页")
    alias = next(one for entry in bench.feed.index["guides"] if entry["title"] == LOST for one in entry["aliases"])
    screen.search(alias["initials"])
    yield LOST in screen.found(), f"the other name {alias['text']} does not give {LOST}"
    screen.tap("#dock .key:has-text('删除')")
    left = screen.page.input_value("#dock input")
    yield left == alias["initials"].upper()[:-1], f"deleting leaves {left}"
    screen.tap("#dock .key:has-text('清空')")
    yield not screen.found() and screen.page.input_value("#dock input") == "", "clearing leaves something"
    screen.type("3")
    yield screen.page.input_value("#dock input") == "3", "no digits"
    yield not screen.messages, screen.messages


def check_search(bench):
    screen = bench.screen()
    for typed, title in (("shenfenzhengdiule", LOST), ("hukou", None)):
        screen.search(typed)
        found = screen.found()
        yield found and (title is None or found[0] == title), f"{typed} gives {found[:2]}"
        screen.bar("首页")
    screen.tap(".search-entry")
    for typed in ("身份证掉了咋整", "身份證丟了"):
        screen.page.fill("#dock input", typed)
        found = screen.found()
        yield LOST in found[:2], f"{typed} gives {found[:2]}"
    marked = screen.page.locator(".guides mark").all_inner_texts()
    yield "身份证丢了" in marked, f"marks {marked[:3]}"
    for typed in ("<img src=x onerror=alert(1)>", "啊" * 10000, ".*", "😀🏳️‍🌈", "\u202eabc"):
        screen.page.fill("#dock input", typed)
        screen.page.wait_for_timeout(150)
        yield screen.page.locator("#screen img").count() == 0, "markup was made of what was typed"
    screen.page.fill("#dock input", "比特币")
    screen.page.wait_for_timeout(250)
    said = screen.page.inner_text(".found")
    yield "没有" in said, f"of nothing it says {said!r}"
    yield not screen.messages, screen.messages


def check_domains(bench):
    screen, feed = bench.screen(), bench.feed
    events = {event["name"]: [feed.entries[id]["title"] for id in event["guides"]] for event in feed.events}
    door = next(iter(events)) if len(events) == 1 else "人生大事"
    tiles = screen.page.locator(".tile strong").all_inner_texts()
    yield tiles == [one["name"] for one in feed.index["domains"]] + [door], f"tiles are {tiles}"
    for domain in feed.index["domains"][:3]:
        screen.tap(f".tile:has-text('{domain['name']}')")
        shown = screen.page.locator(".guides strong").all_inner_texts()
        known = [entry["title"] for entry in feed.index["guides"] if entry["domain"] == domain["id"]]
        yield sorted(shown) == sorted(known), f"{domain['name']} shows {len(shown)} of {len(known)}"
        screen.bar("返回")
    screen.tap(f".tile:has-text('{door}')")
    if len(events) > 1:
        tiles = screen.page.locator(".tile strong").all_inner_texts()
        yield tiles == list(events), f"events are {tiles}"
        screen.tap(f".tile:has-text('{tiles[-1]}')")
    name = list(events)[-1]
    shown = screen.page.locator(".guides strong").all_inner_texts()
    yield shown == events[name], f"{name} shows {shown}"
    screen.open(shown[0])
    screen.page.go_back()
    screen.page.wait_for_timeout(100)
    yield screen.title() == name, f"the browser's Back leads to {screen.title()}"
    yield not screen.messages, screen.messages


def shown_documents(page):
    return page.locator(".documents .item > strong").all_inner_texts()


def shown_steps(page):
    return page.locator(".steps .item > strong").all_inner_texts()


def check_answers(bench):
    """Every guide with questions is opened once, with answers by lot; some left open."""
    feed, chance = bench.feed, random.Random(bench.size)
    screen = bench.screen()
    asking = [entry for entry in feed.index["guides"] if feed.guide(entry["id"])["situations"]]
    few = [entry for entry in asking if len(feed.guide(entry["id"])["situations"]) > 3]
    for entry in few + chance.sample(asking, 24):
        guide = feed.guide(entry["id"])
        screen.page.evaluate("(id) => BaihuaKiosk.shell.go('guide', id)", entry["id"])
        screen.page.wait_for_function("(title) => document.querySelector('#screen h1').innerText === title", arg=entry["title"])
        chosen, number = {}, 0
        while True:
            asked = feed.holding(guide["situations"], chosen)
            if number >= len(asked):
                break
            question = asked[number]
            option = chance.choice([None, *question["options"]])
            yield not shown_documents(screen.page), f"{entry['id']}: documents before the questions"
            heading = screen.answer([option and option["text"]])
            yield heading == [question["question"] + "？"], f"{entry['id']}: asks {heading}"
            if option:
                chosen[question["id"]] = option["id"]
            number += 1
        documents, expected = shown_documents(screen.page), feed.documents(guide, chosen)
        yield documents == expected, f"{entry['id']} {chosen}: documents {documents}, by the feed {expected}"
        steps, expected = shown_steps(screen.page), feed.steps(guide, chosen)
        yield steps == expected, f"{entry['id']} {chosen}: steps {steps}, by the feed {expected}"
        for key, label in (("fee", "多少钱"), ("timeLimit", "要多久"), ("consultation", "问谁")):
            texts = [fact["text"] for fact in feed.holding(guide["facts"][key], chosen)]
            shown = screen.page.locator(f".facts dl > div:has(dt:text-is('{label}')) dd").all_inner_texts()
            yield len(shown) == len(texts) and all(map(str.endswith, shown, texts)), f"{entry['id']}: {label} {shown}"
        yield "示范" in screen.page.inner_text("#screen .banner"), f"{entry['id']}: no note on 示范"
        day = "%d年%d月%d日" % tuple(map(int, guide["header"]["updated"].split("-")))
        yield day in screen.page.inner_text(".checked"), f"{entry['id']}: no day of the last check"
        yield screen.page.inner_text(".answer") == guide["shortAnswer"], f"{entry['id']}: not the short answer"
    screen.bar("首页")
    yield not screen.messages, screen.messages


# A PDF knows glyphs; where two characters share one, it may name the other.
TWINS = str.maketrans("⺠戶―⻚⻅⻋⻓⻔⻢⻛⻦⻥⻬⻰⻮⺟⻄⻨⻩・", "民户—页见车长门马风鸟鱼齐龙齿母西麦黄·")


def squeezed(text):
    return "".join(unicodedata.normalize("NFKC", text).translate(TWINS).split())


def cells(line):
    return sum(1 if " " <= character <= "~" else 2 for character in line)


def check_slip(bench):
    feed, screen = bench.feed, bench.screen()
    visitor = "张三 13800138000 370282199001011234"
    screen.tap(".search-entry")
    screen.page.fill("#dock input", visitor)
    screen.page.wait_for_timeout(200)
    for title, options in ((LOST, ["不满 16 岁", "急着用"]), (LOST, ["满 16 岁", None]), ("二手房怎么过户", None)):
        screen.bar("首页")
        screen.tap(".search-entry")
        screen.page.fill("#dock input", title)
        screen.page.wait_for_timeout(200)
        screen.open(title)
        guide = feed.guide(next(one["id"] for one in feed.index["guides"] if one["title"] == title))
        options = options if options is not None else [None] * len(guide["situations"])
        screen.answer(options)
        chosen = {one["id"]: other["id"] for one, name in zip(guide["situations"], options)
                  for other in one["options"] if other["text"] == name}
        screen.bar("打印小票")
        pages = screen.page.pdf(prefer_css_page_size=True)
        document = pypdf.PdfReader(io.BytesIO(pages))
        size = [float(side) / 72 * 25.4 for side in document.pages[0].mediabox[2:]]
        lines = [line for page in document.pages for line in page.extract_text().splitlines() if line.strip()]
        expected = feed.slip(guide, chosen)
        yield len(document.pages) == 1 and abs(size[0] - 80) < 0.5, f"{len(document.pages)} pages, {size[0]:.1f} mm wide"
        printed = list(map(squeezed, lines))
        differing = [pair for pair in zip(printed, map(squeezed, expected)) if pair[0] != pair[1]]
        yield not differing and len(printed) == len(expected) + 1, f"{len(printed)} lines; not as in the feed: {differing[:3]}"
        wide = [line for line in lines if cells(line) > 48]
        yield not wide, f"over 24 characters: {wide}"
        yield not any(part in "".join(printed) for part in visitor.split()), "what was typed is on the slip"
        screen.bar("打印小票")
        screen.page.emulate_media(media="print")
        over = screen.page.evaluate("""() => [...document.querySelectorAll('.slip-line')].filter((line) => {
            const range = document.createRange(); range.selectNodeContents(line);
            return range.getBoundingClientRect().width > 72.2 / 25.4 * 96; }).map((line) => line.innerText)""")
        yield not over, f"wider than 72 mm: {over}"
        read = decode(screen.page.locator("#slip .qr"))
        yield read == feed.address(guide, chosen, BASE), f"the slip's code says {read}"
        side = screen.page.locator("#slip .qr").bounding_box()["width"] / 96 * 25.4
        yield side >= 25, f"the slip's code is {side:.0f} mm"
        screen.page.emulate_media(media="null")
        screen.page.evaluate("dispatchEvent(new Event('afterprint'))")
        yield screen.page.locator("#slip > *").count() == 0, "the slip stays in the page"
    yield not screen.messages, screen.messages


def decode(locator):
    codes = zxingcpp.read_barcodes(Image.open(io.BytesIO(locator.screenshot())))
    return codes[0].text if codes else None


def check_phone(bench):
    feed, screen = bench.feed, bench.screen()
    for name in ("shenfenzheng-buling", *(entry["id"] for entry in random.Random(2).sample(feed.index["guides"], 8))):
        guide, chosen = feed.guide(name), {}
        screen.page.evaluate("(id) => BaihuaKiosk.shell.go('guide', id)", name)
        screen.page.wait_for_function("(title) => document.querySelector('#screen h1').innerText === title",
                                      arg=guide["header"]["title"])
        for number, question in enumerate(feed.holding(guide["situations"], chosen)):
            option = question["options"][number % len(question["options"])] if number != 1 else None
            screen.answer([option and option["text"]])
            if option:
                chosen[question["id"]] = option["id"]
        screen.bar("带到手机")
        read = decode(screen.page.locator("dialog .qr"))
        yield read == feed.address(guide, chosen, BASE), f"{name}: the code says {read}"
        screen.tap("dialog button:has-text('关上')")
    yield not screen.messages, screen.messages


def walk(bench, screen):
    """Every screen there is, by name."""
    yield "home"
    screen.tap(".tile")
    yield "domain"
    screen.bar("返回")
    screen.page.locator(".tile").last.tap()
    yield "events"
    screen.bar("首页")
    screen.tap(".search-entry")
    yield "keypad"
    screen.type("sfz")
    screen.found()
    yield "results"
    screen.open(LOST)
    yield "question"
    screen.answer(["不满 16 岁", None])
    yield "guide"
    screen.page.locator("summary").first.tap()
    screen.page.locator("#screen").evaluate("(box) => box.scrollTop = box.scrollHeight")
    yield "guide-end"
    screen.bar("带到手机")
    yield "phone"
    screen.tap("dialog button")
    screen.bar("帮忙")
    yield "help"
    screen.tap("dialog button")
    screen.page.clock.run_for(61_000)
    yield "idle"
    screen.tap("#idle button:has-text('清掉')")


def axe_problems(page):
    page.evaluate(AXE)
    found = page.evaluate("(options) => axe.run(document, options)", AXE_OPTIONS)["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:100]}" for one in found]


LOOKS = [("light", "none", ""), ("light", "none", "large"), ("light", "none", "low"), ("dark", "none", ""), ("light", "active", "")]


def check_looks(bench):
    for scheme, forced, mode in LOOKS:
        if mode == "low" and bench.size == "across":
            continue
        screen = bench.screen(clock=0, color_scheme=scheme, forced_colors=forced)
        word = {"large": "大字", "low": "放低"}.get(mode)
        if word:
            screen.bar(word)
        for name in walk(bench, screen):
            where = f"{scheme} {forced} {mode} {name}"
            page = screen.page
            if bench.screenshots:
                page.wait_for_timeout(100)
                page.screenshot(path=bench.screenshots / f"{bench.size}-{where.replace(' ', '-')}.png")
            problems = page.evaluate(TARGETS, 80) + page.evaluate(TEXTS) + page.evaluate(OVERFLOW)
            yield not problems, f"{where}: {problems[:4]}"
            if mode == "large":
                size = float(page.evaluate("getComputedStyle(document.body).fontSize").removesuffix("px"))
                yield size >= 47.9, f"{where}: large is {size} px"
            found = axe_problems(page)
            yield not found, f"{where}: {found[:3]}"
        yield not screen.messages and not screen.foreign, screen.messages + screen.foreign
        bench.close()


OTHER_SIZES = {"upright": [(768, 1366), (1200, 1920), (2160, 3840)], "across": [(1366, 768), (1280, 800), (3840, 2160)]}


def check_other_screens(bench):
    """Smaller and larger screens lose nothing: no target under 60 px, no text under 24, nothing wider than its box."""
    for width, height in OTHER_SIZES[bench.size]:
        screen = bench.screen(clock=0, viewport={"width": width, "height": height})
        for name in walk(bench, screen):
            if bench.screenshots:
                screen.page.screenshot(path=bench.screenshots / f"{width}-{name}.png")
            problems = screen.page.evaluate(TARGETS, 60) + screen.page.evaluate(TEXTS) + screen.page.evaluate(OVERFLOW)
            yield not problems, f"{width}x{height} {name}: {problems[:4]}"
        bench.close()


def check_reach(bench):
    """On an upright screen what starts a visit, answers and types lies in the lower part; low mode lowers the rest."""
    if bench.size != "upright":
        return
    screen = bench.screen()
    highest = "() => Math.min(...[...document.querySelectorAll('%s')].map((one) => one.getBoundingClientRect().top))"
    top = screen.page.evaluate(highest % "#kiosk button")
    yield top > 0.40 * 1920, f"the start screen begins at {top:.0f}"
    screen.search("sfz")
    top = screen.page.evaluate(highest % "#dock .key, #dock input")
    yield top > 0.5 * 1920, f"the keypad begins at {top:.0f}"
    screen.found()
    screen.open(LOST)
    top = screen.page.evaluate(highest % "#dock button")
    yield top > 0.5 * 1920, f"answers begin at {top:.0f}"
    screen.answer([None, None])
    screen.bar("放低")
    top = screen.page.evaluate("document.querySelector('#screen').getBoundingClientRect().top")
    yield top > 0.40 * 1920, f"put low, the guide begins at {top:.0f}"


def main():
    checks = [check_initials, check_search, check_domains, check_answers, check_slip, check_phone, check_looks,
              check_other_screens, check_reach,
              *kiosk_visits.CHECKS]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--screenshots", type=pathlib.Path)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    site, report = arguments.site.resolve(), Report()
    if arguments.screenshots:
        arguments.screenshots.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as work:
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=["--no-sandbox"])
        for size in SIZES:
            for check in checks:
                name = check.__name__.removeprefix("check_")
                if arguments.only and name not in arguments.only:
                    continue
                server = KioskServer(site)
                bench = Bench(browser, site, server, size, arguments.screenshots)
                bench.templates = pathlib.Path(__file__).resolve().parents[2] / "templates"
                bench.work = pathlib.Path(tempfile.mkdtemp(dir=work))
                problems, count = [], 0
                try:
                    for holds, words in check(bench):
                        count += 1
                        problems += [] if holds else [words]
                except Exception as error:  # a screen that cannot be driven is a failure, and the next check still runs
                    problems.append(" ".join(str(error).split())[:400])
                bench.close()
                server.http.shutdown()
                report.check(f"kiosk {size}", name, problems)
                report.passed += max(0, count - 1) if not problems else 0
        browser.close()
    print(f"{report.passed} passed, {report.failed} failed")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
