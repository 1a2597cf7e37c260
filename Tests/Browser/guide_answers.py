"""A guide's situation form: it narrows the page in place, and its answers live in the address."""

from browsing import open_page, wait_until

VISIBLE = "document.querySelectorAll('[data-count] > li').values().filter(e => e.offsetParent).toArray().length"
CHOSEN = "[...document.querySelectorAll('.situations input:checked')].filter(e => e.value).map(e => e.id)"
TOLD = "tiles().map(tile => tile.values.length)"


def check_situations(browser, base, protocol, name, path, report):
    """Every option narrows or leaves as it is, is announced, and can be taken back; also by the style sheet alone."""
    for scripts in (True, False):
        where = f"{name} {protocol} scripts {'on' if scripts else 'off'}"
        context = browser.new_context(java_script_enabled=scripts)
        page = open_page(context, base, path)
        whole = page.evaluate(VISIBLE)
        counts, words = [], []
        for radio in page.locator(".situations input:not([value=''])").all():
            radio.check()
            counts.append(page.evaluate(VISIBLE))
            if scripts and "要带" not in page.inner_text("#narrowed"):
                words.append("nothing announced")
            page.click(".situations button[type=reset]")
            if scripts:
                wait_until(page, "document.getElementById('narrowed').textContent === ''")
            if page.evaluate(VISIBLE) != whole:
                words.append("not whole after clearing")
        if not any(number < whole for number in counts):
            words.append(f"no option narrows the {whole} items")
        report.check(where, "situations", words + page.messages)
        context.close()


def check_answers(browser, base, protocol, name, path, report):
    """The answers stand in the address as the kiosk feed writes them, come back from it, and anchors still work."""
    context = browser.new_context()
    page = open_page(context, base, path)
    questions = page.locator(".situations fieldset").count()

    def expect(what, address, chosen):
        found = page.evaluate("location.hash"), page.evaluate(CHOSEN)
        report.check(f"{name} {protocol}", what, [] if found == (address, chosen) else [f"{found}, not {(address, chosen)}"])

    page.check("#s0-1")
    expect("one answer in the address", "#a2", ["s0-1"])
    whole = page.evaluate(VISIBLE)
    page.reload()
    expect("the answer after loading again", "#a2", ["s0-1"])
    report.check(f"{name} {protocol}", "narrowed after loading again", [] if page.evaluate(VISIBLE) == whole else ["not so"])
    page.click(".jump a[href='#documents']")
    expect("an anchor keeps the answers", "#documents", ["s0-1"])
    page.reload()
    expect("an anchor keeps the answers when loaded again", "#documents", ["s0-1"])
    page.evaluate("location.hash = '#a1'")
    wait_until(page, "document.getElementById('s0-0').checked")
    expect("another code in the address", "#a1", ["s0-0"])
    for number in range(questions):
        page.locator(".situations fieldset").nth(number).locator("input").first.check()
    expect("all answers", "#" + "".join(f"{chr(97 + number)}1" for number in range(questions)),
           [f"s{number}-0" for number in range(questions)])
    told = page.evaluate(TOLD)
    report.check(f"{name} {protocol}", "the answers in few words are one each", [] if set(told) == {1} else [told])
    left = page.evaluate("[...document.querySelectorAll('.when')].filter(e => e.offsetParent).length")
    report.check(f"{name} {protocol}", "no “如果” is left", [f"{left} are"] if left else [])
    page.click(".situations button[type=reset]")
    wait_until(page, "location.hash === ''")
    expect("no answer, no code", "", [])
    for code in ("#z9", "#a99", "#a0", "#A1", "#a1%00", "#%E0%A4", "#oneWindow", "#a1%3Cb%3E"):
        page.goto("about:blank")
        page.goto(base + path + code)
        expect(f"{code} chooses nothing", code, [])
    report.check(f"{name} {protocol}", "console", page.messages)
    context.close()
