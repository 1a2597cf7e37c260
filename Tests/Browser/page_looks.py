"""How every kind of page looks and fits: at five sizes, in light, dark, large type and forced colours, with scripts, without
them and from the file system."""

from browsing import SIZES, axe_violations, fit, open_page, without_scripts
from page_source import Source, first_view

# How a page may be shown. axe looks at each kind of page in each of these once, a size further with every kind of page, so
# that the kinds together take in every mode at every size (`--axe-everywhere`: at each size); what fits and what can be
# touched is measured at all of them.
MODES = {
    "light": {}, "dark": {"scheme": "dark"}, "large": {"type": "large"}, "huge": {"type": "huge"}, "forced": {"forced": True},
}
SCRIPTED_ONLY = "#type-size, [data-tools], #take-along, #read-aloud, #clear-ticks, #search-filters"


def least(size):
    """How high a target is: a finger's breadth in the hand, more on a standing screen."""
    return 60 if size == "kiosk" else 44


def check_looks(browser, server, number, name, path, report, screenshots, axe_everywhere=False):
    """With scripts: one load for all sizes and modes. It fetches what the source names, as weighed, and nothing else."""
    context = browser.new_context()
    server.paths.clear()
    page = open_page(context, server.base, path)
    if "?" not in path:
        page.wait_for_load_state("networkidle")
        named = first_view(path, Source((server.site / path).read_text()))
        report.check(name, "first view", {asked[1:] for asked in server.paths} - named)
    for place, (mode, options) in enumerate(MODES.items()):
        apply(page, options)
        for index, (size, (width, height)) in enumerate(SIZES.items()):
            page.set_viewport_size({"width": width, "height": height})
            where = f"{name} {size} {mode}"
            report.check(where, "fits", fit(page, least(size)))
            if axe_everywhere or index == (number + place) % len(SIZES):
                report.check(where, "axe", axe_violations(page))
            if screenshots:
                page.screenshot(path=screenshots / f"{where.replace(' ', '-')}.png", full_page=True)
    report.check(name, "console", page.messages)
    report.check(name, "requests to elsewhere", page.foreign)
    context.close()


def apply(page, mode):
    page.emulate_media(color_scheme=mode.get("scheme", "light"), forced_colors="active" if mode.get("forced") else "none")
    page.evaluate("size => { size ? document.documentElement.dataset.type = size : delete document.documentElement.dataset.type }",
                  mode.get("type", ""))


def check_without_scripts(browser, bases, number, name, path, report):
    """Without scripts, over http and from the file system: every size fits, and nothing is shown that needs a script."""
    for protocol, base in bases.items():
        context = browser.new_context(java_script_enabled=False)
        page = open_page(context, base, path)
        for size, (width, height) in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            report.check(f"{name} {protocol} {size} scripts off", "fits", fit(page, least(size)))
        shown = [one.get_attribute("id") or "tools" for one in page.locator(SCRIPTED_ONLY).all() if one.is_visible()]
        report.check(f"{name} {protocol} scripts off", "buttons that do nothing", shown)
        report.check(f"{name} {protocol} scripts off", "console", page.messages + page.foreign)
        context.close()
    size = list(SIZES)[(number + len(MODES)) % len(SIZES)]
    context = browser.new_context(viewport=dict(zip(("width", "height"), SIZES[size])))
    context.route("**/*.js", without_scripts)
    report.check(f"{name} {size} scripts off", "axe", axe_violations(open_page(context, bases["http"], path)))
    context.close()


def check_from_file(browser, base, name, path, report):
    """From the file system: every size fits, nothing is missing and nothing complains."""
    context = browser.new_context()
    page = open_page(context, base, path)
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        report.check(f"{name} {size} file", "fits", fit(page, least(size)))
    report.check(f"{name} file", "console", page.messages)
    report.check(f"{name} file", "requests to elsewhere", page.foreign)
    loaded = page.evaluate("[...document.styleSheets].every(sheet => sheet.href.startsWith('file:')) && document.styleSheets.length > 0")
    report.check(f"{name} file", "style", [] if loaded else ["no style sheet"])
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
