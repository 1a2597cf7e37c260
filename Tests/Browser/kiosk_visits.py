"""Checks of check_kiosk_page.py about whole visits: idling, what is kept, keys, speech, and where scripts fail."""
from kiosk_site import LOST, PAGE, Screen, begin_visit

VOICE = """
  window.said = [];
  const voices = [{ name: 'far', lang: 'zh-CN', localService: false }, { name: 'near', lang: 'zh-CN', localService: true }];
  const engine = new EventTarget();
  Object.assign(engine, { getVoices: () => voices, cancel() { window.current = null; },
    speak(one) { window.said.push([one.voice.name, one.text]); window.current = one; } });
  Object.defineProperty(window, 'speechSynthesis', { value: engine });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


def check_idle(bench):
    screen = bench.screen(clock=0)
    page = screen.page
    length = page.evaluate("history.length")
    begin_visit(screen)
    yield page.evaluate("document.querySelector('#screen').scrollTop") > 0, "nothing to scroll"
    page.clock.run_for(59_000)
    yield page.locator("#idle").count() == 0, "warned before 60 s"
    page.clock.run_for(1_500)
    yield page.locator("#idle[open]").count() == 1, "no warning after 60 s"
    yield page.inner_text("#idle .count") in ("20", "19"), f"counts from {page.inner_text('#idle .count')}"
    spoken = page.locator("#idle [aria-live=assertive]")
    yield "秒后" in spoken.inner_text(), "not told to screen readers"
    yield page.locator("#idle").get_attribute("role") == "alertdialog", "no alertdialog"
    page.clock.run_for(9_000)
    yield int(page.inner_text("#idle .count")) in (10, 11), f"after 9 s: {page.inner_text('#idle .count')}"
    screen.tap("#idle button:has-text('我还在用')")
    yield page.locator("dialog").count() == 0 and screen.title() == LOST, "staying loses the guide"
    page.clock.run_for(50_000)
    page.touchscreen.tap(5, 5)
    page.clock.run_for(30_000)
    yield page.locator("#idle").count() == 0, "a touch does not put the warning off"
    screen.bar("带到手机")
    page.clock.run_for(61_000)
    yield page.locator("#idle[open]").count() == 1, "no warning over a dialog"
    page.clock.run_for(21_000)
    yield from nothing_left(screen, length)
    yield page.locator("dialog").count() == 0, "a dialog stays"
    page.go_back(wait_until="commit")
    page.wait_for_timeout(300)
    shown = page.inner_text("h1") if page.url.startswith("http") else "您想办什么事？"
    yield shown == "您想办什么事？" and "不满 16 岁" not in page.content(), f"Back shows {shown}"
    yield not screen.messages, screen.messages


def nothing_left(screen, length):
    page = screen.page
    yield screen.title() == "您想办什么事？", f"shows {screen.title()}"
    html = page.evaluate("document.documentElement.outerHTML")
    yield not any(word in html for word in ("急着用", "SFZ", "sfz", LOST)), "something of the visit is in the page"
    state = page.evaluate("[document.querySelector('#screen').scrollTop, document.documentElement.className]")
    yield state == [0, ""], f"not as at first: {state}"
    yield page.evaluate("document.activeElement.tagName") == "H1", "focus is not on the heading"
    yield page.evaluate("history.length") <= length + 1, "history has grown by more than one entry"
    yield "#" not in page.url and "sfz" not in page.url, f"the address keeps {page.url}"
    state = page.evaluate("JSON.stringify(history.state)")
    yield state in ('{"kiosk":"entry"}', '{"kiosk":"start"}'), f"history keeps {state}"
    kept = screen.kept()
    yield not kept, f"kept: {kept}"


def check_home_idles_quietly(bench):
    screen = bench.screen(clock=0)
    screen.page.clock.run_for(300_000)
    yield screen.page.locator("dialog").count() == 0, "warns where nobody is"
    screen.bar("大字")
    screen.page.clock.run_for(61_000)
    yield screen.page.locator("#idle").count() == 1, "large type is not taken back"
    screen.page.clock.run_for(21_000)
    yield screen.page.evaluate("document.documentElement.className") == "", "large type stays"


def check_settings(bench):
    for query, idle in (("?idle=90", 90), ("?idle=5", 60), ("?idle=x", 60), ("?idle=99999", 900)):
        screen = bench.screen(clock=0, query=query)
        screen.tap(".tile")
        screen.page.clock.run_for(idle * 1000 - 2_000)
        early = screen.page.locator("#idle").count()
        screen.page.clock.run_for(3_000)
        yield early == 0 and screen.page.locator("#idle").count() == 1, f"{query} does not wait {idle} s"
    screen = bench.screen(query="?print=off&worker=off")
    screen.search("sfz")
    screen.found()
    screen.open(LOST)
    yield screen.page.locator("#tools button:has-text('打印')").count() == 0, "print=off prints"
    yield screen.page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0, "worker=off"


def check_without_scripts(bench):
    for base in (bench.server.base, bench.site.as_uri() + "/"):
        page = bench.context(java_script_enabled=False).new_page()
        page.goto(base + PAGE)
        links = page.locator("#plain li a")
        shown = {address.split("guides/")[1].split("/")[0] for address in links.evaluate_all(
            "links => links.map((link) => link.getAttribute('href'))")}
        yield shown == set(bench.feed.entries), f"{len(shown)} of {len(bench.feed.entries)} guides are listed"
        yield links.first.is_visible() and not page.locator("#kiosk").is_visible(), "the list is hidden"
        links.first.click()
        yield page.locator("h1").inner_text() != "", "a link leads nowhere"
    bench.server.refused = r"data/index"
    page = bench.context().new_page()
    page.goto(bench.server.base + PAGE)
    page.wait_for_timeout(300)
    yield page.locator("#plain li a").first.is_visible(), "a script that fails leaves an empty screen"


def check_speech(bench):
    screen = bench.screen()
    begin_visit(screen)
    yield screen.page.locator("#tools button:has-text('念给我听')").count() == 0, "offers to read without a voice"
    context = bench.context()
    context.add_init_script(VOICE)
    screen = Screen(context, bench.server.base + PAGE, clock=0)
    page = screen.page
    begin_visit(screen)
    screen.bar("念给我听")
    guide = bench.feed.guide("shenfenzheng-buling")
    expected = "".join(one["text"] for one in bench.feed.holding(guide["speech"], {"a": "a2", "b": "b2"}))
    page.clock.run_for(100_000)
    yield page.locator("#idle").count() == 0, "warns while it reads"
    while page.evaluate("Boolean(window.current)"):
        page.evaluate("() => { const one = window.current; window.current = null; one.onend(); }")
    said = page.evaluate("window.said")
    yield "".join(text for _, text in said) == expected, f"reads {said[:2]}"
    yield {name for name, _ in said} == {"near"}, "uses a voice that is not on the machine"
    screen.bar("念给我听")
    screen.bar("首页")
    yield page.evaluate("window.current") is None, "reads on after leaving"
    yield not screen.messages, screen.messages


def check_clock(bench):
    for moment, is_old in (("2026-11-22", False), ("2027-06-01", True), ("2099-01-01", True), ("1980-01-01", False)):
        screen = bench.screen(clock=moment + "T09:00:00")
        shown = screen.page.inner_text("#banners")
        yield ("没有更新" in shown) == is_old, f"on {moment}: {shown!r}"
        yield screen.page.locator(".tile").count() == 8, f"on {moment}: no start screen"
        begin_visit(screen)
        yield len(screen.page.locator(".documents .item").all()) > 0, f"on {moment}: no documents"


def check_keys(bench):
    screen = bench.screen()
    page = screen.page
    page.keyboard.press("Tab")
    yield page.evaluate("document.activeElement.className") == "search-entry", "Tab does not begin at the search"
    page.keyboard.press("Enter")
    page.keyboard.type("sfzdl")
    yield screen.found()[:1] == [LOST], "letters are not typed"
    page.keyboard.press("Backspace")
    yield page.input_value("#dock input") == "SFZD" and screen.found(), "Backspace does not erase"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector(".question")
    yield page.evaluate("document.activeElement.innerText").endswith("？"), "focus is not on the question"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    yield page.locator(".documents").count() == 1, "not answered by keyboard"
    outline = page.evaluate("() => { document.querySelector('#bar button').focus(); return 0; }")
    page.keyboard.press("Tab")
    outline = page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
    yield outline >= 3, f"focus is drawn {outline} px wide"
    screen.bar("带到手机")
    page.keyboard.press("Escape")
    page.wait_for_timeout(100)
    yield page.locator("dialog").count() == 0, "Escape does not close"


def check_policy(bench):
    """What was planted does not run, and markup cannot be made from text."""
    screen = bench.screen()
    results = screen.page.evaluate("""() => {
        const tried = {};
        const attempt = (name, act) => { try { act(); tried[name] = 'ran'; } catch (error) { tried[name] = error.name; } };
        attempt('innerHTML', () => { document.createElement('p').innerHTML = '<b>x</b>'; });
        attempt('policy', () => { trustedTypes.createPolicy('other', { createHTML: (text) => text }); });
        attempt('script', () => { BaihuaKiosk.run.trusted('https://example.org/x.js'); });
        attempt('folder', () => { BaihuaKiosk.run.trusted('data/../../x.js'); });
        const script = document.createElement('script');
        attempt('inline', () => { script.append('window.planted = true'); document.body.append(script); });
        delete tried.inline;
        tried.planted = String(window.planted);
        return tried;
    }""")
    expected = {"innerHTML": "TypeError", "policy": "TypeError", "script": "TypeError", "folder": "TypeError", "planted": "undefined"}
    yield results == expected, f"{results}"


CHECKS = [
    check_idle, check_home_idles_quietly, check_settings, check_without_scripts, check_speech, check_clock, check_keys,
    check_policy,
]
