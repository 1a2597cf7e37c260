"""What can be told of every page from its source alone: HTML that parses, links that lead somewhere, ids that are one."""

import gzip
import html5lib
import re
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit


class Source(HTMLParser):
    """The ids and addresses of a page's source, and what is fetched with it."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.addresses, self.fetched = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            elif name in ("href", "src", "action", "data-script", "data-code", "data-slip"):
                if dict(attributes).get("rel") != "canonical":
                    self.addresses.append(value)
                if name == "src" or (tag == "link" and dict(attributes)["rel"] in ("stylesheet", "icon")):
                    self.fetched.append(value)


def html_problems(text):
    """What a strict HTML5 parser says against a page."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), strict=False, namespaceHTMLElements=False)
    parser.parse(text)
    return [f"{code} at line {position[0]}" for position, code, _ in parser.errors]


def first_view(name, source):
    """The paths of what the first view of a page fetches, the page included."""
    return {name} | {unquote(urlsplit(urljoin(f"http://x/{name}", address)).path[1:]) for address in source.fetched}


def check_sources(site, report):
    """Every page parses and costs little to see; every link leads to a file, every fragment to an id, and no id stands
    twice."""
    pages, sizes = {}, {}

    def size(path):
        if path not in sizes:
            sizes[path] = len(gzip.compress((site / path).read_bytes(), 9))
        return sizes[path]

    for path in sorted(site.rglob("*.html")):
        name, text = path.relative_to(site).as_posix(), path.read_text()
        report.check(name, "strict HTML5", html_problems(text))
        pages[name] = Source(text)
    for name, page in pages.items():
        problems = [f"id {x} twice" for x in set(page.ids) if page.ids.count(x) > 1]
        for address in page.addresses:
            if re.match(r"[a-z]+:", address):
                continue
            target = urlsplit(urljoin(f"http://x/{name}", address))
            path, fragment = unquote(target.path[1:]), unquote(target.fragment)
            if not (site / path).is_file():
                problems.append(f"{address} leads nowhere")
            elif fragment and path in pages and fragment not in pages[path].ids:
                problems.append(f"{address} names no id")
        report.check(name, "links", problems)
        if name.startswith("kiosk/"):  # a machine that keeps its files
            continue
        first = first_view(name, page)
        weight = sum(map(size, first))
        report.check(name, "first view", [f"{weight} bytes in {len(first)} requests"] if weight > 60_000 or len(first) > 6 else [])
    heaviest = max((name for name in pages if not name.startswith("kiosk/")), key=lambda name: sum(map(size, first_view(name, pages[name]))))
    kilobytes = sum(map(size, first_view(heaviest, pages[heaviest]))) / 1000
    print(f"  {len(pages)} pages; the heaviest first view is {heaviest}, {kilobytes:.1f} KB gzip", flush=True)
    return pages
