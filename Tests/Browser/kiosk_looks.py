"""Checks of check_kiosk_page.py about how the screens look: every one at each size, in each mode, by axe and by measure."""
from browsing import AXE, AXE_OPTIONS
from kiosk_site import LOST, OVERFLOW, TARGETS, TEXTS


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


CHECKS = [check_looks, check_other_screens, check_reach]
