"""Checks of check_kiosk_page.py about what a visitor takes along: the slip, read from its PDF, and the code for a telephone."""
import io
import random
import unicodedata

import zxingcpp
from PIL import Image
from pypdfium2 import PdfDocument

from kiosk_site import LOST

BASE = "https://example.org/"
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
        document = PdfDocument(pages)
        width = document[0].get_width() / 72 * 25.4
        lines = [line for page in document for line in page.get_textpage().get_text_range().splitlines() if line.strip()]
        expected = feed.slip(guide, chosen)
        yield len(document) == 1 and abs(width - 80) < 0.5, f"{len(document)} pages, {width:.1f} mm wide"
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


CHECKS = [check_slip, check_phone]
