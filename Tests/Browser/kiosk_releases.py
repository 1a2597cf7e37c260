"""Checks of check_kiosk_page.py about what comes to a running screen: releases, outages, notices."""
import json
import shutil
import time

from kiosk_site import LOST, PAGE, Screen, begin_visit, next_release, release_of

RELEASE = "document.body.dataset.release"


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


def before_the_next(bench):
    """The next release in a folder, its name, and a screen at rest that shows the old one, with that one's name."""
    target = bench.work / "next"
    new = next_release(bench.site, target, "示范新区")
    screen = bench.screen(clock=0)
    old = screen.page.evaluate(RELEASE)
    settle(screen)
    return target, new, screen, old


def check_update(bench):
    """A release that comes out during a visit waits for its end, and takes over whole."""
    target, new, screen, old = before_the_next(bench)
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
    target, new, screen, old = before_the_next(bench)
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


CHECKS = [check_offline, check_update, check_broken_update, check_kill_switch, check_without_worker, check_notice]
