"""Checks of check_kiosk_page.py about whole visits: idling, what is kept, updates, outages, and where scripts fail."""
import json
import shutil
import time

from kiosk_site import Screen, next_release, release_of

PAGE = "kiosk/index.html"
LOST = "身份证丢了怎么补办"
RELEASE = "document.body.dataset.release"
VOICE = """
  window.said = [];
  const voices = [{ name: 'far', lang: 'zh-CN', localService: false }, { name: 'near', lang: 'zh-CN', localService: true }];
  const engine = new EventTarget();
  Object.assign(engine, { getVoices: () => voices, cancel() { window.current = null; },
    speak(one) { window.said.push([one.voice.name, one.text]); window.current = one; } });
  Object.defineProperty(window, 'speechSynthesis', { value: engine });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


def begin_visit(screen):
    """A visitor who has typed, chosen, scrolled and enlarged."""
    screen.search("sfz")
    screen.found()
    screen.open(LOST)
    screen.answer(["不满 16 岁", "急着用"])
    screen.bar("大字")
    screen.bar("往下")
    screen.page.wait_for_timeout(100)


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


def comes(screen, condition, argument=None, seconds=20):
    """Whether the condition, which may be a promise, comes to hold; the page's own clock may stand still."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if screen.page.evaluate(condition, argument):
            return True
        time.sleep(0.1)
    return False


def settle(screen):
    """Waits until the worker keeps a whole release and is in charge of the page."""
    assert comes(screen, "navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)")


def check_offline(bench):
    screen = bench.screen()
    settle(screen)
    release, files = release_of(bench.site)
    cached = screen.page.evaluate("""async () => { const names = await caches.keys();
        return [names, (await (await caches.open(names[0])).keys()).length]; }""")
    yield cached == [["baihua-kiosk-" + release], len(files)], f"cached {cached}, the release has {len(files)} files"
    bench.server.refused = "."
    screen.page.context.set_offline(True)
    screen.page.reload()
    screen.page.wait_for_selector("#screen h1")
    screen.search("sfzdlzm")
    found = screen.found()
    yield found[:1] == [LOST], f"offline search gives {found[:2]}"
    screen.open(LOST)
    screen.answer(["满 16 岁", "不急"])
    yield "居民户口簿" in screen.page.inner_text(".documents"), "offline guide"
    screen.bar("首页")
    screen.page.evaluate("location.replace('./?idle=90')")
    screen.page.wait_for_selector(".search-entry")
    yield not screen.foreign, screen.foreign


def waits_for_new(screen):
    assert comes(screen, "navigator.serviceWorker.getRegistration().then((one) => Boolean(one.waiting))")


def look_for_update(screen):
    screen.page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update().catch(() => {}))")


def rests(screen, release):
    """Whether the worker comes to rest with nothing but that release."""
    return comes(screen, """async (name) => {
        const one = await navigator.serviceWorker.getRegistration();
        const names = await caches.keys();
        return !one.installing && !one.waiting && names.length === 1 && names[0] === name; }""", "baihua-kiosk-" + release)


def check_update(bench):
    """A release that comes out during a visit waits for its end, and takes over whole."""
    target = bench.work / "next"
    new = next_release(bench.site, target, "示范新区")
    screen = bench.screen(clock=0)
    old = screen.page.evaluate(RELEASE)
    settle(screen)
    begin_visit(screen)
    bench.server.site = target
    look_for_update(screen)
    waits_for_new(screen)
    screen.page.clock.run_for(55_000)
    screen.page.wait_for_timeout(300)
    yield screen.page.evaluate(RELEASE) == old and screen.title() == LOST, "changed during the visit"
    screen.bar("首页")
    screen.page.wait_for_timeout(300)
    yield screen.page.evaluate(RELEASE) == old, "changed while the visitor may still be there"
    screen.tap(".tile:has-text('房子')")
    screen.page.locator(".guide-tile").first.tap()
    screen.page.wait_for_selector(".answer")
    yield "示范新区" not in screen.page.inner_text(".top"), "two releases are mixed"
    screen.page.clock.run_for(61_000)
    yield screen.page.locator("#idle").count() == 1 and screen.page.evaluate(RELEASE) == old, "changed at the warning"
    with screen.page.expect_navigation():
        screen.page.clock.run_for(21_000)
    screen.page.wait_for_selector("#screen h1")
    yield screen.page.evaluate(RELEASE) == new, "no update after the visit"
    yield "示范新区" in screen.page.inner_text(".top"), "the new page shows the old region"
    yield screen.page.evaluate("BaihuaKiosk.data.index.region") == "示范新区", "the new page has the old catalogue"
    yield rests(screen, new), f"caches: {screen.page.evaluate('caches.keys()')}"
    screen.page.context.set_offline(True)
    screen.page.reload()
    screen.page.wait_for_selector("#screen h1")
    yield "示范新区" in screen.page.inner_text(".top"), "offline, the old release is back"
    yield not screen.messages, screen.messages


def check_broken_update(bench):
    """An update that stops half-way, or whose bytes are wrong, leaves what was there, and the next attempt succeeds."""
    target = bench.work / "next"
    new = next_release(bench.site, target, "示范新区")
    screen = bench.screen(clock=0)
    old = screen.page.evaluate(RELEASE)
    settle(screen)
    bench.server.site = target
    damaged = next((target / "kiosk/data").glob("index.*.js"))
    whole = damaged.read_bytes()
    for fault in ("refused", "damaged", "cut"):
        bench.server.refused = "data/index" if fault == "refused" else None
        damaged.write_bytes({"refused": whole, "damaged": whole.replace("示范".encode(), "示犯".encode(), 1), "cut": whole[:-9]}[fault])
        look_for_update(screen)
        yield rests(screen, old), f"{fault}: caches {screen.page.evaluate('caches.keys()')}"
        screen.page.clock.run_for(61_000)
        screen.page.wait_for_timeout(200)
        screen.page.reload()
        screen.page.wait_for_selector("#screen h1")
        settle(screen)
        yield rests(screen, old), f"{fault}: later caches {screen.page.evaluate('caches.keys()')}"
        yield screen.page.evaluate(RELEASE) == old, f"{fault}: the page has changed"
    screen.page.evaluate("caches.open('baihua-kiosk-0000').then((cache) => cache.put('x', new Response('half')))")
    bench.server.refused = "."
    screen.page.reload()
    settle(screen)
    yield rests(screen, old), f"what a killed attempt left stays: {screen.page.evaluate('caches.keys()')}"
    bench.server.refused = None
    damaged.write_bytes(whole)
    look_for_update(screen)
    waits_for_new(screen)
    with screen.page.expect_navigation():
        screen.page.clock.run_for(61_000)
    screen.page.wait_for_selector("#screen h1")
    yield screen.page.evaluate(RELEASE) == new, "no update after the faults"


def check_kill_switch(bench):
    target = bench.work / "killed"
    shutil.copytree(bench.site, target)
    screen = bench.screen()
    settle(screen)
    off = bench.templates / "kiosk/worker-off.js"
    (target / "kiosk/sw.js").write_bytes(off.read_bytes())
    bench.server.site = target
    look_for_update(screen)
    yield comes(screen, "caches.keys().then((names) => names.length === 0)"), "caches stay"
    yield screen.title() == "您想办什么事？", "the screen is disturbed"
    plain = Screen(screen.page.context, bench.server.base + PAGE + "?worker=off")
    yield plain.page.evaluate("navigator.serviceWorker.controller === null"), "the worker stays in charge"
    yield plain.page.evaluate("caches.keys()") == [], "a cache stays"


def check_without_worker(bench):
    """From a folder, and without a worker: the same page, and a new release between two visitors."""
    here = bench.work / "here"
    shutil.copytree(bench.site, here)
    for base, query in ((here.as_uri() + "/", ""), (bench.server.base, "?worker=off")):
        bench.server.site = here
        screen = bench.screen(clock=0, base=base, query=query)
        page = screen.page
        old = page.evaluate(RELEASE)
        begin_visit(screen)
        yield "监护人的身份证" in page.inner_text(".documents"), "documents do not follow the answers"
        following = bench.work / f"after-{len(query)}"
        new = next_release(bench.site, following, "示范新区")
        if query:
            bench.server.site = following
        else:
            here.rename(bench.work / "before")
            following.rename(here)
        page.clock.run_for(59_000)
        yield page.evaluate(RELEASE) == old and screen.title() == LOST, f"{base}: changed during the visit"
        with page.expect_navigation():
            page.clock.run_for(24_000)
        page.wait_for_selector("#screen h1")
        yield page.evaluate(RELEASE) == new, f"{base}: no update after the visit"
        yield "示范新区" in page.inner_text(".top"), f"{base}: the old region"
        yield not screen.messages and not screen.foreign, screen.messages + screen.foreign
        if not query:
            shutil.rmtree(here)
            shutil.copytree(bench.site, here)


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


def check_notice(bench):
    """A withdrawn guide is not listed, not found and not shown; a warning stands above; both from the next visitor on."""
    everywhere, said, wrong = "今天下午停电，两点后不办事。", "这件事从今天起到二楼办。", "这份指南有错，正在改。"
    items = [{"action": "warn", "text": everywhere},
             {"guide": "shenfenzheng-buling", "action": "withdraw", "text": wrong},
             {"guide": "shenfenzheng-huanling", "action": "warn", "text": said},
             {"guide": "shenfenzheng-yidi", "action": "withdraw", "text": "早过了", "until": "2026-11-20"}]
    feed = json.loads((bench.site / "kiosk/v1/manifest.json").read_text())["feed"]
    titles = {name: bench.feed.entries[name]["title"] for name in
              ("shenfenzheng-buling", "shenfenzheng-huanling", "shenfenzheng-yidi")}

    def publish(version, items, feed=feed):
        notice = {"kind": "notice", "schemaVersion": 1, "feed": feed, "version": version, "signed": "2026-11-21", "items": items}
        bench.server.extra["/kiosk/v1/notice.json"] = json.dumps({"signatures": [], "signed": notice}).encode()

    def idle():
        screen.page.clock.run_for(61_000)
        screen.page.wait_for_timeout(300)

    publish(1, [])
    screen = bench.screen(clock="2026-11-22T09:00:00")
    settle(screen)
    screen.search("sfz")
    publish(2, items)
    screen.page.evaluate("BaihuaKiosk.notice.load()")
    screen.found()
    screen.open(titles["shenfenzheng-buling"])
    yield wrong not in screen.page.inner_text("#screen"), "the guide changes under the visitor"
    screen.page.clock.run_for(61_000)
    screen.page.clock.run_for(21_000)
    for outage in (False, True):
        if outage:
            bench.server.refused = "."
            screen.page.reload()
            screen.page.wait_for_selector("#screen h1")
            screen.page.wait_for_timeout(500)
        yield everywhere in screen.page.inner_text("#banners"), f"outage {outage}: no warning on every screen"
        for letters in ("sfz", "shenfenzheng"):
            screen.search(letters)
            found = screen.found()
            yield titles["shenfenzheng-buling"] not in found, f"outage {outage}: {letters} finds a withdrawn guide"
            yield titles["shenfenzheng-yidi"] in found, f"outage {outage}: {letters} misses what is no longer withdrawn"
            if letters == "sfz":
                screen.bar("首页")
        screen.open(titles["shenfenzheng-huanling"])
        yield said in screen.page.inner_text("#screen .banner >> nth=0"), f"outage {outage}: no warning"
        screen.page.evaluate("BaihuaKiosk.shell.go('guide', 'shenfenzheng-buling')")
        screen.page.wait_for_timeout(200)
        text = screen.page.inner_text("#screen")
        yield wrong in text and "12345" in text and "居民户口簿" not in text, f"outage {outage}: shows {text[:60]}"
        screen.bar("首页")
    bench.server.refused = None
    for version, other in ((1, feed), (3, "other")):
        publish(version, [], other)
        idle()
        yield everywhere in screen.page.inner_text("#banners"), f"version {version} of {other} is taken"
    publish(3, [])
    idle()
    yield screen.page.inner_text("#banners") == "", "the notice cannot be lifted"


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
    check_idle, check_home_idles_quietly, check_settings, check_offline, check_update, check_broken_update,
    check_kill_switch, check_without_worker, check_without_scripts, check_speech, check_notice, check_clock, check_keys,
    check_policy,
]
