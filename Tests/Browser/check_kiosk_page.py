#!/usr/bin/env python3
"""The page for touch screens as visitors use it, in Chromium, by touch, upright and across.

    check_kiosk_page.py SITE [--only NAME ...] [--screenshots DIR] [--chromium PROGRAM]

SITE is built from the project's own guides. What the page shows is held against the feed in SITE/kiosk/v1. Prints a
line for each failure and closes with `N passed, N failed`. Needs what check_pages.py needs.
"""
import pathlib
import random
import sys
import tempfile

import kiosk_looks
import kiosk_paper
import kiosk_releases
import kiosk_visits
from browsing import Report, chromium, command_line
from kiosk_site import LOST, PAGE, Feed, KioskServer, Screen

SIZES = {"upright": (1080, 1920), "across": (1920, 1080)}
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
    screen.found()
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
    """Every guide with more than three questions, and two dozen others, with answers by lot; some left open."""
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


def main():
    checks = [check_initials, check_search, check_domains, check_answers,
              *kiosk_paper.CHECKS, *kiosk_looks.CHECKS, *kiosk_visits.CHECKS, *kiosk_releases.CHECKS]
    parser = command_line(__doc__)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--screenshots", type=pathlib.Path)
    arguments = parser.parse_args()
    site, report = arguments.site.resolve(), Report()
    if arguments.screenshots:
        arguments.screenshots.mkdir(parents=True, exist_ok=True)
    with chromium(arguments.chromium) as browser, tempfile.TemporaryDirectory() as work:
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
    print(f"{report.passed} passed, {report.failed} failed")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
