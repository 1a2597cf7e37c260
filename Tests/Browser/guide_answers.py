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


def check_keyboard(browser, base, name, path, report):
    """Everything that can be used is reached with Tab, is seen when it is, and the form answers to arrows."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    page = open_page(context, base, path)
    page.keyboard.press("Tab")
    problems = [] if page.evaluate("document.activeElement.className") == "skip" else ["the first stop is not the way past the head"]
    stops = page.evaluate("""[...document.querySelectorAll('a[href], button, input')].filter(e => e.offsetParent
        && !(e.type === 'radio' && !e.checked)).length""")
    unseen, reached = [], 1
    for _ in range(stops + 5):
        page.keyboard.press("Tab")
        state = page.evaluate("""(() => { const e = document.activeElement; if (e === document.body) return null;
            const box = e.getBoundingClientRect(), style = getComputedStyle(e);
            return { name: e.outerHTML.slice(0, 60), shown: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
                     ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 }; })()""")
        if state is None:
            break
        reached += 1
        if not (state["shown"] and state["ring"]):
            unseen.append(state["name"])
    if reached < stops:
        problems.append(f"{reached} of {stops} are reached")
    page.focus("input[name=s0]:checked")
    page.keyboard.press("ArrowLeft")
    if not page.evaluate(CHOSEN):
        problems.append("an arrow chooses nothing")
    page.locator(".checklist input:visible").first.focus()
    page.keyboard.press("Space")
    if not page.evaluate("document.activeElement.checked"):
        problems.append("the space bar ticks nothing")
    page.focus("#take-along")
    page.keyboard.press("Enter")
    page.wait_for_selector("#take-along-code svg")
    for _ in range(8):
        page.keyboard.press("Tab")
        if not page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')"):
            problems.append("Tab leaves the dialog")
            break
    page.keyboard.press("Escape")
    if page.evaluate("document.activeElement.id") != "take-along":
        problems.append("Escape does not lead back")
    report.check(f"{name}", "keyboard", problems + [f"not seen: {name}" for name in unseen[:3]])
    context.close()
