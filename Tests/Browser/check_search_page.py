#!/usr/bin/env python3
"""Search as a person uses it, in Chromium: typing, composing, filters, keys, links, and what is said when nothing fits.

    check_search_page.py SITE [--chromium PROGRAM]

SITE is built from the project's own guides. Everything runs over HTTP and from the file system. Prints a line for each
failure and closes with `N passed, N failed`. Needs what check_pages.py needs.
"""
import sys
from urllib.parse import parse_qs, quote, urlsplit

from browsing import Report, Server, chromium, command_line, open_page

SEARCH = "search/index.html"


def titles(page):
    return page.locator("#search-results li h3").all_inner_texts()


def marked(page):
    """The marked words of the first result's title."""
    return page.locator("#search-results li h3").first.locator("mark").all_inner_texts()


def ask(page, query):
    """Types a query in one go and waits for the answer."""
    page.fill("#q", "")
    page.wait_for_selector("#search-results:empty", state="attached")
    page.fill("#q", query)
    page.wait_for_selector("#search-results:not(:empty)", timeout=10_000)


def typing(page):
    page.locator("#q").press_sequentially("身份证丢了", delay=10)
    page.wait_for_selector("#search-results li")
    yield titles(page)[:1] == ["身份证丢了怎么补办"], f"first is {titles(page)[:1]}"
    said = page.inner_text("#search-status")
    yield said.startswith("找到 ") and said.endswith(" 件事"), f"said {said!r}"
    yield "q=" not in page.url, "the address changes while typing"
    page.fill("#q", "")
    page.wait_for_timeout(300)
    yield not titles(page) and page.inner_text("#search-status") == "", "an emptied box keeps results"
    yield page.is_visible("#search-catalogue"), "an emptied box hides the catalogue"


def composing(page):
    page.focus("#q")
    session = page.context.new_cdp_session(page)
    for text in ("s", "she", "shebao", "shebaoka"):
        session.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
        page.wait_for_timeout(150)
    yield not titles(page), "searched while composing"
    session.send("Input.insertText", {"text": "社保卡丢了"})
    page.wait_for_selector("#search-results li")
    yield titles(page)[:1] == ["社保卡丢了怎么挂失补卡"], f"first after composing is {titles(page)[:1]}"


def marks(page):
    for query, words in {
        "身份证": ["身份证"], "shenfenzheng": ["身份证"], "sfz": ["身份证"], "shen fen zheng": ["身份证"], "shenfenzh": ["身份证"],
        "shenfz": ["身份证"], "身份證丟了": ["身份证丢了"], "ＳＦＺ": ["身份证"], "补sfz": ["身份证", "补"],
    }.items():
        ask(page, query)
        yield marked(page) == words, f"{query} marks {marked(page)}"
    ask(page, "jiehunzheng")
    yield marked(page) == ["结婚证"], f"jiehunzheng marks {marked(page)}"
    for query in ("身份证", "shenfenzheng", "sfz"):
        ask(page, query)
        snippets = page.locator("#search-results li p:not(.hit-domain) mark").all_inner_texts()
        yield "身份证" in snippets, f"{query} marks {snippets[:3]} in the summaries"


def slips(page):
    for query, title in {
        "生份正丢了": "身份证丢了怎么补办", "社宝卡挂失": "社保卡丢了怎么挂失补卡", "失亚金怎么领": "失业金怎么领", "護照": "第一次办护照，要带什么、跑几趟、多少钱",
    }.items():
        ask(page, query)
        yield titles(page)[:1] == [title], f"{query} gives {titles(page)[:1]}"


def filtering(page):
    ask(page, "身份证")
    everything = page.inner_text("#search-status")
    yield page.locator("#search-domain").is_visible() and page.locator("#search-audience").is_visible(), "no filters"
    yield page.get_by_label("领域").count() == 1 and page.get_by_label("给谁办").count() == 1, "filters without labels"
    page.select_option("#search-domain", "huji-chuxing")
    page.wait_for_timeout(200)
    domains = set(page.locator("#search-results .hit-domain").all_inner_texts())
    yield domains == {"户口证件与出行"}, f"domain filter shows {domains}"
    page.select_option("#search-audience", "企业")
    page.wait_for_timeout(200)
    yield "没有找到" in page.inner_text("#search-results"), "no guide is for both"
    yield "您选了领域或者对象" in page.inner_text("#search-results"), "the filter is not named"
    page.select_option("#search-domain", "")
    page.wait_for_timeout(200)
    said = page.inner_text("#search-status")
    yield titles(page) and said != everything, f"audience filter: {said}, without it {everything}"
    page.select_option("#search-audience", "")
    page.wait_for_timeout(200)
    yield page.inner_text("#search-status") == everything, "not whole without filters"


def keys(page):
    ask(page, "社保卡")
    page.focus("#q")
    active = "document.activeElement.closest('li') ? document.activeElement.innerText : document.activeElement.id"
    walked = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowDown", "Escape"):
        page.keyboard.press(key)
        walked.append(page.evaluate(active))
    first, second = titles(page)[:2]
    yield walked == [first, second, first, "q", first, "q"], f"arrows walk {walked}"
    stops = []
    for _ in range(6):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(active) or page.evaluate("document.activeElement.tagName"))
    yield stops[1:5] == ["search-domain", "search-audience", first, second], f"Tab walks {stops}"
    page.focus("#q")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("#documents")
    yield "/guides/" in page.url, "Enter opens no guide"


def heard(page):
    """What a screen reader is told: the box and the choices by name, the count as it changes, results as a list of links."""
    box = page.get_by_role("search").get_by_role("searchbox", name="您想办什么事？")
    yield box.count() == 1, "the box has no name or stands in no search"
    box.fill("身份证")
    page.wait_for_selector("#search-results li")
    status = page.get_by_role("status").filter(has_text="件事")
    yield status.count() == 1 and status.get_attribute("id") == "search-status", "the count is not told"
    yield page.get_by_role("heading", name="找到的事项", level=2).count() == 1, "results without a heading"
    links = page.get_by_role("list").and_(page.locator("#search-results ol")).first.get_by_role("link")
    yield links.count() > 3, "results are no list of links"
    name = links.first.aria_snapshot()
    yield f'"{titles(page)[0]}"' in name, f"a marked title is read as {name}"
    yield page.get_by_role("group", name="缩小范围").get_by_role("combobox").count() == 2, "the choices are no group"
    box.fill("比特币")
    page.wait_for_selector(".search-empty")
    yield page.get_by_role("status").filter(has_text="没有找到").count() == 1, "that nothing was found is not told"


def nothing(page):
    ask(page, "比特币")
    text = page.inner_text("#search-results")
    yield "没有找到“比特币”" in text and "12345" in text, f"says {text!r}"
    yield page.locator("#search-results a[href='tel:12345']").count() == 1, "the hotline is no link"
    nearest = page.locator("#search-results ol a")
    yield nearest.count() > 0 and "只沾一点边" in text, "no nearest guides"
    yield page.is_visible("#search-catalogue"), "no catalogue below"
    yield page.inner_text("#search-status") == "没有找到", "not announced"
    ask(page, "<img src=x onerror=alert(1)>比特币")
    yield page.locator("#search-results img").count() == 0, "markup of a query is rendered"
    ask(page, "火星移民")
    yield "没有完全对上" in page.inner_text("#search-results h2"), "a near match is shown as found"


def traces(page):
    ask(page, "离婚")
    page.keyboard.press("Enter")
    page.wait_for_timeout(200)
    if page.url.startswith("http"):
        yield parse_qs(urlsplit(page.url).query).get("q") == ["离婚"], f"sent, the address is {page.url}"
    kept = page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length")
    yield kept == 0, "something is kept"
    yield page.get_attribute("#q", "autocomplete") == "off", "the browser may keep what was asked"


def check_links_to_searches(context, base):
    page = open_page(context, base, SEARCH + "?q=" + quote("身份证") + "&domain=huji-chuxing")
    page.wait_for_selector("#search-results li")
    domains = set(page.locator("#search-results .hit-domain").all_inner_texts())
    yield domains == {"户口证件与出行"} and page.input_value("#search-domain") == "huji-chuxing", f"a link opens {domains}"
    page = open_page(context, base, SEARCH + "?q=" + quote("开店") + "&audience=" + quote("企业"))
    page.wait_for_selector("#search-results li")
    yield page.input_value("#search-audience") == "企业", "a link leaves the audience open"
    page = open_page(context, base, SEARCH + "?q=" + quote("身份证") + "&domain=nowhere")
    page.wait_for_selector("#search-results li")
    yield page.input_value("#search-domain") == "", "an unknown domain shuts guides out"


def check_without_scripts(browser, base, site, report, protocol):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base + SEARCH)
    guides = {path.parent.name for path in site.glob("guides/*/index.html") if 'http-equiv="refresh"' not in path.read_text()}
    links = page.locator("#search-catalogue li a").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
    listed = {link.split("guides/")[1].split("/")[0] for link in links}
    problems = [] if listed == guides else [f"{len(listed)} of {len(guides)} guides listed"]
    if page.locator("#search-catalogue h3").count() < 2:
        problems.append("not by domain")
    if page.locator("#search-filters").is_visible():
        problems.append("filters that do nothing")
    report.check(f"search {protocol}", "without scripts", problems)
    context.close()


def main():
    arguments = command_line(__doc__).parse_args()
    site = arguments.site.resolve()
    report, server = Report(), Server(site)
    with chromium(arguments.chromium) as browser:
        for protocol, base in (("http", server.base), ("file", site.as_uri() + "/")):
            for check in (typing, composing, marks, slips, filtering, keys, heard, nothing, traces):
                context = browser.new_context(viewport={"width": 360, "height": 740})
                page = open_page(context, base, SEARCH)
                try:
                    problems = [words for holds, words in check(page) if not holds]
                except Exception as error:
                    problems = [str(error).splitlines()[0]]
                report.check(f"search {protocol}", check.__name__, problems + page.messages + page.foreign)
                context.close()
            context = browser.new_context()
            problems = [words for holds, words in check_links_to_searches(context, base) if not holds]
            report.check(f"search {protocol}", "links", problems)
            context.close()
            check_without_scripts(browser, base, site, report, protocol)
    print(f"{report.passed} passed, {report.failed} failed")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
