"""Paper: the checklist is one sheet of A4, the slip one strip of 80 mm, both read back from the PDF."""

import unicodedata

from pypdfium2 import PdfDocument

from browsing import open_page, wait_until

A4 = (210, 297)
# The title, what to bring and the steps, as they are named on the page.
PRINTED = """() => [...document.querySelectorAll("h1, #documents, [data-count] > li .name")]
  .filter(one => one.checkVisibility()).map(one => one.textContent)"""
# A PDF names many characters by the radical of the same shape; what normalisation leaves of them.
RADICALS = str.maketrans("戶⺟⻅⻚⻋⻔⻢⻓⻝⻄⻆⻘⻬⻮⻰⻳⻛⻜⻥⻦⻨⻩⻉⺠⺫⻢", "户母见页车门马长食西角青齐齿龙龟风飞鱼鸟麦黄贝民罒马")


def plain(text):
    """The text without white space, each character as it is typed."""
    return unicodedata.normalize("NFKC", "".join(text.split())).translate(RADICALS)


def sheets(page):
    """The sheets that the page prints: (width, height) in mm, and the text without white space."""
    document = PdfDocument(page.pdf(prefer_css_page_size=True))
    sizes = [tuple(round(side / 72 * 25.4) for side in sheet.get_size()) for sheet in document]
    return sizes, plain("".join(sheet.get_textpage().get_text_range() for sheet in document))


def check_sheet(page, path, report):
    """One white sheet, on which the checklist, what is on the page of it, and the address stand."""
    sizes, text = sheets(page)
    problems = [] if sizes == [A4] else [f"sheets of {sizes} mm"]
    page.emulate_media(media="print")
    expected = page.evaluate(PRINTED)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    left = page.locator(".off-paper:visible, nav:visible, button:visible").count()
    page.emulate_media(media="null")
    problems += [] if ground == "rgb(255, 255, 255)" else [f"on {ground}"]
    problems += [f"no {words}" for words in (*expected, "怎么办", "网上看这一页") if plain(words) not in text]
    problems += [f"{left} parts that are not for paper"] if left else []
    report.check(path, "one sheet of paper", problems)


def check_slip(browser, base, path, code, report):
    """The slip follows the answers, is one strip, holds 24 characters a line, and leaves the next sheet alone."""
    context = browser.new_context()
    # The real dialog would wait for a person; the print itself is what pdf() does.
    context.add_init_script("window.print = () => { window.printed = document.documentElement.className; };")
    page = open_page(context, base, path + "#" + code)
    page.click("#take-along")
    page.wait_for_selector("#take-along-code svg")
    page.click("#print-slip")
    wait_until(page, "window.printed")
    widths = page.evaluate("""[document.getElementById('slip').getBoundingClientRect().width / 96 * 25.4,
        parseFloat(getComputedStyle(document.getElementById('slip')).fontSize) / 96 * 25.4]""")
    problems = [] if [round(width, 1) for width in widths] == [72.0, 3.0] else [f"72 mm and 3 mm became {widths}"]
    if page.locator("#slip svg").count() != 1:
        problems.append("no code")
    sizes, text = sheets(page)
    if len(sizes) != 1 or sizes[0][0] != 80:
        problems.append(f"strips of {sizes} mm")
    problems += [f"no {words}" for words in ("要带什么", "怎么办", "您的情况", "电话") if words not in text]
    # Printing has ended, and the page was told.
    if page.locator("#slip").count() or sheets(page)[0] != [A4]:
        problems.append("the next sheet is a slip too")
    report.check(path, "slip", problems + page.messages)
    context.close()
