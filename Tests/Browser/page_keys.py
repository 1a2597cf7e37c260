"""Pages by keyboard alone: every stop is reached and seen, and what a guide offers answers to keys."""

from browsing import SIZES, open_page
from guide_answers import CHOSEN

STOPS = """() => [...document.querySelectorAll("a[href], button, select, summary, input")].filter(one => one.checkVisibility()
  && !one.disabled && !(one.type === "radio" && !one.checked)).length"""
# What has the focus: whether it is in sight, not covered, and marked.
FOCUS = """() => {
  const one = document.activeElement;
  if (one === document.body) return null;
  const box = one.getClientRects()[0], style = getComputedStyle(one);
  const top = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return { name: one.outerHTML.slice(0, 60), isSeen: Boolean(top) && (one.contains(top) || top.contains(one)),
    isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 };
}"""


def check_stops(browser, base, size, name, path, report):
    """Tab goes to everything that can be used, in sight and marked; the first stop leads past the head."""
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
    page = open_page(context, base, path)
    page.keyboard.press("Tab")
    is_skip = page.evaluate("document.activeElement.className") == "skip"
    problems = [] if is_skip else ["the first stop is not the way past the head"]
    stops, reached, state = page.evaluate(STOPS), 0, page.evaluate(FOCUS)
    while state and reached < stops + 5:
        reached += 1
        problems += [] if state["isSeen"] else [f"not in sight: {state['name']}"]
        problems += [] if state["isMarked"] else [f"not marked: {state['name']}"]
        page.keyboard.press("Tab")
        state = page.evaluate(FOCUS)
    problems += [] if reached >= stops else [f"{reached} of {stops} stops are reached"]
    page.focus(".skip")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    if not page.evaluate("document.activeElement.matches('main *, footer *')"):
        problems.append("the way past the head leads elsewhere")
    report.check(f"{name} {size}", f"{stops} stops by keyboard", problems + page.messages)
    context.close()


def check_guide_keys(browser, base, name, path, report):
    """The form answers to arrows, a tick to the space bar, and the dialog keeps the focus and gives it back."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    page, problems = open_page(context, base, path), []
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
    report.check(name, "a guide by keyboard", problems)
    context.close()
