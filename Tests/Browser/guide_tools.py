"""What a guide's page offers beside reading: ticks that stay, a code to take along, sending on, reading aloud."""

import io

import zxingcpp
from PIL import Image

from browsing import axe_violations, open_page, wait_until

TICKED = "[...document.querySelectorAll('.checklist input')].flatMap((box, index) => box.checked ? [index] : [])"
KEPT = "Object.keys(localStorage).filter(key => key.startsWith('ticks'))"
NO_STORAGE = "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); };"
# A device that speaks Chinese, and keeps what it was told to say.
VOICE = """
window.spoken = []; window.calls = [];
Object.defineProperty(window, 'speechSynthesis', { value: {
  getVoices: () => [{ lang: 'en-US', localService: true }, { lang: 'zh-TW', localService: true }, { lang: 'zh_CN', localService: true }],
  addEventListener() {}, speak(utterance) { spoken.push(utterance); },
  cancel() { calls.push('cancel'); }, pause() { calls.push('pause'); }, resume() { calls.push('resume'); },
}});
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


def check_ticks(browser, base, protocol, name, path, report):
    """Ticks survive loading again until they are cleared or the documents change; a shared screen keeps none."""
    context = browser.new_context()
    page = open_page(context, base, path)
    boxes = page.locator(".checklist input")

    def expect(what, ticked):
        found = page.evaluate(TICKED)
        report.check(f"{name} {protocol}", what, [] if found == ticked else [f"{found}, not {ticked}"])

    boxes.nth(0).check()
    page.reload()
    expect("a tick stays", [0])
    page.evaluate("""localStorage.setItem(ticksKey, JSON.stringify({ content: "another", ticked: [0] }))""")
    page.reload()
    expect("ticks of other documents do not count", [])
    changed = page.inner_text("#ticks-note")
    boxes.nth(0).check()
    page.click("#clear-ticks")
    page.reload()
    expect("cleared ticks are gone", [])
    report.check(f"{name} {protocol}", "nothing is left of cleared ticks", page.evaluate(KEPT))
    for stored in ("", "{", "[]", "null", '{"ticked": 3}', '{"content": 1, "ticked": ["x"]}'):
        page.evaluate("text => localStorage.setItem(ticksKey, text)", stored)
        page.reload()
        expect(f"{stored} in the store ticks nothing", [])
    page.evaluate("localStorage.clear()")
    page.reload()
    kept = page.inner_text("#ticks-note")
    page.goto(base + path + "?kiosk")
    boxes.nth(0).check()
    shared = page.inner_text("#ticks-note")
    report.check(f"{name} {protocol}", "a shared screen stores nothing", page.evaluate(KEPT))
    page.reload()
    expect("a shared screen forgets", [])
    page.click(".jump a[href='#documents']")
    report.check(f"{name} {protocol}", "a place on a shared page", [] if page.url.endswith("?kiosk#documents") else [page.url])
    page.click(".crumbs a")
    report.check(f"{name} {protocol}", "a shared screen stays one", [] if page.url.endswith("?kiosk") else [page.url])
    page.fill("#q", "身份证")
    page.click("form button")
    page.wait_for_selector("#search-results")
    report.check(f"{name} {protocol}", "a shared screen searches as one", [] if "kiosk" in page.url else [page.url])
    report.check(f"{name} {protocol}", "console", page.messages)
    context.close()
    context = browser.new_context()
    context.add_init_script(NO_STORAGE)
    page = open_page(context, base, path)
    page.locator(".checklist input").first.check()
    refused = page.inner_text("#ticks-note")
    report.check(f"{name} {protocol}", "a store that refuses", page.messages)
    notes = [changed, kept, shared, refused]
    report.check(f"{name} {protocol}", "each case is told in a sentence of its own",
                 [] if len(set(notes)) == 4 and all(note.endswith("。") for note in notes) else notes)
    context.close()


def check_take_along(browser, base, protocol, name, path, report):
    """The code carries the public address with the answers, and is fetched when it is asked for, not before."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.add_init_script("navigator.share = async data => { window.shared = data; };")
    page = open_page(context, base, path + "#a1")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    expected = page.evaluate("document.querySelector('link[rel=canonical]').href") + "#a1"
    early = page.evaluate("performance.getEntriesByType('resource').filter(e => /qrcode|take-along|slip|read-aloud/.test(e.name)).map(e => e.name)")
    report.check(f"{name} {protocol}", "nothing is fetched before it is asked for", early)
    page.click("#take-along")
    page.wait_for_selector("#take-along-code svg")
    read = zxingcpp.read_barcodes(Image.open(io.BytesIO(page.locator("#take-along-code svg").screenshot())))
    report.check(f"{name} {protocol}", "the code reads as the address", [] if [code.text for code in read] == [expected] else [read])
    label = page.locator("label:has(#s0-0)").inner_text().strip()
    said = page.inner_text("#take-along-chosen")
    report.check(f"{name} {protocol}", "the answers are named", [] if label in said else [said])
    page.click("#share")
    report.check(f"{name} {protocol}", "sent on", [] if page.evaluate("shared.url") == expected else [page.evaluate("shared")])
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.copied = text; } } })")
    page.click("#copy")
    wait_until(page, "document.getElementById('take-along-status').textContent.startsWith('网址复制好了')")
    report.check(f"{name} {protocol}", "copied", [] if page.evaluate("copied") == expected else [page.evaluate("copied")])
    page.evaluate("Object.defineProperty(navigator.clipboard, 'writeText', { value: async () => { throw new Error(); } })")
    page.click("#copy")
    wait_until(page, "address => document.getElementById('take-along-status').textContent.includes(address)", expected)
    for scheme, width in (("light", 320), ("dark", 1280)):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 640})
        report.check(f"{name} {protocol} dialog {scheme} {width}", "axe", axe_violations(page))
    page.click("#take-along-close")
    report.check(f"{name} {protocol}", "the dialog", [] if not page.locator("dialog[open]").count() else ["stays open"])
    report.check(f"{name} {protocol}", "requests", page.messages + page.foreign)
    context.close()


def check_read_aloud(browser, base, name, path, report):
    """Reading aloud is offered where a voice speaks Chinese, says what is shown and nothing else, and can be stopped."""
    context = browser.new_context()
    page = open_page(context, base, path)
    report.check(name, "no voice, no button", ["shown"] if page.is_visible("#read-aloud") else [])
    context.close()
    context = browser.new_context()
    context.add_init_script(VOICE)
    page = open_page(context, base, path)
    hidden = page.evaluate("document.querySelector('.checklist > li[data-if] .name')?.textContent")
    page.click("#read-aloud")
    wait_until(page, "spoken.length > 3")
    whole = "".join(page.evaluate("spoken.map(u => u.text)"))
    problems = []
    if page.evaluate("spoken.some(u => u.voice.lang !== 'zh_CN' || u.lang !== 'zh-CN')"):
        problems.append("another voice")
    if max(page.evaluate("spoken.map(u => u.text.length)")) > 200:
        problems.append("a sentence too long for some voices")
    title = page.inner_text("h1")
    problems += [f"does not say {words}" for words in (title, "要带什么", "怎么办", hidden) if words and words not in whole]
    labels = [page.inner_text("#read-aloud")]
    for _ in range(2):
        page.click("#read-aloud")
        labels.append(page.inner_text("#read-aloud"))
    page.click("#read-stop")
    labels.append(page.inner_text("#read-aloud"))
    if labels != ["先停一下", "接着读", "先停一下", "读给我听"] or page.is_visible("#read-stop"):
        problems.append(labels)
    if page.evaluate("calls.join()") != "cancel,pause,resume,cancel":
        problems.append(page.evaluate("calls"))
    hidden = page.evaluate("""[...document.querySelectorAll('.situations input:not([value=""])')].map(radio => {
        radio.click(); const out = document.querySelector('.checklist > li[hidden] .name'); return out && [radio.id, out.textContent]; })
        .find(Boolean)""")
    if hidden:
        page.click("#" + hidden[0])
        page.evaluate("spoken.length = 0")
        page.click("#read-aloud")
        wait_until(page, "spoken.length > 3")
        still = page.evaluate("""name => [...document.querySelectorAll('#main li .name')]
            .some(e => e.offsetParent && e.textContent === name)""", hidden[1])
        if not still and hidden[1] in "".join(page.evaluate("spoken.map(u => u.text)")):
            problems.append(f"says {hidden[1]}, which is not shown")
    report.check(name, "read aloud", problems + page.messages)
    context.close()
