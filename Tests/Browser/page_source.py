"""What can be told of every page from its source alone: HTML that parses, links that lead somewhere, ids that are one."""

import html5lib
import re
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit


class Source(HTMLParser):
    """The ids and addresses of a page's source."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.addresses = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            elif name in ("href", "src", "action", "data-script", "data-code", "data-slip"):
                if dict(attributes).get("rel") != "canonical":
                    self.addresses.append(value)


def html_problems(text):
    """What a strict HTML5 parser says against a page."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), strict=False, namespaceHTMLElements=False)
    parser.parse(text)
    return [f"{code} at line {position[0]}" for position, code, _ in parser.errors]


def check_sources(site, report):
    """Every page parses; every link leads to a file, every fragment to an id, and no id stands twice."""
    pages = {}
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
    print(f"  {len(pages)} pages parsed and their links followed", flush=True)
