"""How pages look and fit: at five sizes, in light, dark, large type and forced colours, with scripts and without."""

import gzip

from browsing import SIZES, axe_violations, open_page, overflow, small_targets, without_scripts

# Each size is looked at in one or two of the modes, so that both are tried whole and their product is not.
MODES = {
    "narrow": [{"type": "huge"}],
    "phone": [{"scheme": "dark", "type": "large"}, {"scheme": "light"}],
    "tablet": [{"scheme": "dark"}],
    "desk": [{"forced": True}, {"scheme": "light"}],
    "kiosk": [{"scheme": "light"}],
}
# Lists and the small pages are looked at by axe in the first mode of each size only, the tablet aside.
SIMPLE = ("domain", "event", "letters", "search", "404", "report")


def check_looks(browser, base, name, path, report, screenshots):
    """With scripts: every size fits and can be touched; axe in each mode once. One load for all."""
    context = browser.new_context()
    page = open_page(context, base, path)
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        for number, mode in enumerate(MODES[size]):
            apply(page, mode)
            where = f"{name} {size} {'/'.join(str(value) for value in mode.values())}"
            report.check(where, "horizontal scroll", overflow(page))
            report.check(where, "small targets", small_targets(page, 60 if size == "kiosk" else 44))
            if name not in SIMPLE or (number == 0 and size != "tablet"):
                report.check(where, "axe", axe_violations(page))
            if screenshots:
                page.screenshot(path=screenshots / f"{where}.png".replace(" ", "-").replace("/", "-"), full_page=True)
    report.check(name, "console", page.messages)
    report.check(name, "requests to elsewhere", page.foreign)
    context.close()


def apply(page, mode):
    page.emulate_media(color_scheme=mode.get("scheme", "light"), forced_colors="active" if mode.get("forced") else "none")
    page.evaluate("size => { size ? document.documentElement.dataset.type = size : delete document.documentElement.dataset.type }",
                  mode.get("type", ""))


def check_without_scripts(browser, base, name, path, report):
    """Without scripts: every size fits, nothing that needs one is shown, and axe finds nothing on a telephone."""
    context = browser.new_context(java_script_enabled=False)
    page = open_page(context, base, path)
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        report.check(f"{name} {size} scripts off", "horizontal scroll", overflow(page))
    shown = [identifier for identifier in ("type-size", "print", "take-along", "read-aloud", "clear-ticks")
             if page.locator("#" + identifier).is_visible()]
    report.check(f"{name} scripts off", "buttons that do nothing", shown)
    context.close()
    context = browser.new_context(color_scheme="dark", viewport={"width": 360, "height": 740})
    context.route("**/*.js", without_scripts)
    report.check(f"{name} scripts off", "axe", axe_violations(open_page(context, base, path)))
    context.close()


def check_from_file(browser, base, name, path, report):
    """From the file system: nothing is missing and nothing complains."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = open_page(context, base, path)
    report.check(f"{name} file", "horizontal scroll", overflow(page))
    report.check(f"{name} file", "console", page.messages)
    report.check(f"{name} file", "requests to elsewhere", page.foreign)
    loaded = page.evaluate("[...document.styleSheets].every(sheet => sheet.href.startsWith('file:')) && document.styleSheets.length > 0")
    report.check(f"{name} file", "style", [] if loaded else ["no style sheet"])
    context.close()


def check_many(browser, base, paths, report):
    """One look at each of many pages: on a telephone, in light; a third of the pages on a desk in the dark."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    for index, path in enumerate(paths):
        page = open_page(context, base, path)
        if index % 3 == 0:
            page.set_viewport_size({"width": 1280, "height": 800})
            page.emulate_media(color_scheme="dark")
        report.check(path, "axe", axe_violations(page))
        report.check(path, "horizontal scroll", overflow(page))
        report.check(path, "console", page.messages)
        page.close()
    context.close()


def check_type_size(browser, base, protocol, report):
    context = browser.new_context()
    page = open_page(context, base, "index.html")
    before = page.evaluate("getComputedStyle(document.body).fontSize")
    page.click("#type-size")
    page.reload()
    after = page.evaluate("getComputedStyle(document.body).fontSize")
    report.check(f"home {protocol}", "large type is remembered", [] if after > before else [f"{before}, then {after}"])
    context.close()


def check_weight(browser, server, site, name, path, report):
    """What the first view of a page costs, gzip -9, icon included."""
    server.paths.clear()
    context = browser.new_context()
    open_page(context, server.base, path)
    context.close()
    sizes = {p: len(gzip.compress((site / p.lstrip("/")).read_bytes(), 9)) for p in set(server.paths)}
    total = sum(sizes.values())
    report.check(name, "weight", [f"{total} bytes in {len(sizes)} requests"] if total > 60_000 or len(sizes) > 6 else [])
    print(f"  {name}: {total / 1000:.1f} KB gzip in {len(sizes)} requests", flush=True)
