"""What the pages say of each other: every guide in its lists, bundles and their parts, what changed, and whom to tell."""

import html
import json
import re


def section(text, name):
    """The source of the section under the heading with that id."""
    found = re.search(rf'<section[^>]* aria-labelledby="{name}">(.*?)</section>', text, re.S)
    return found[1] if found else ""


def linked(text):
    """The ids of the guides that a piece of source links to, in its order."""
    return re.findall(r'href="[^"#?]*?guides/([^/"]+)/', re.sub(r'href="\.\./([\w-]+)/index', r'href="guides/\1/index', text))


def main_part(path):
    return path.read_text().split("<main", 1)[1].split("</main>")[0]


def check_contents(site, report):
    guides = {path.parent.name: path.read_text() for path in site.glob("guides/*/index.html") if "data-guide=" in path.read_text()}
    check_lists(site, guides, report)
    home = section((site / "index.html").read_text(), "recent")
    for guide, sentence in re.findall(r'guides/([^/]+)/index\.html">[^<]*</a> <span class="change">.*?起：(.*?)</span>', home):
        told = sentence in section(guides.get(guide, ""), "changes")
        report.check(f"home, {guide}", "what changed", [] if told else [f"“{html.unescape(sentence)}” is not on the guide's page"])
    for guide, text in guides.items():
        line = re.search(r'<p class="off-paper feedback-line">(.*?)</p>', text, re.S)
        report.check(guide, "whom to tell names the guide", [] if line and guide in line[1] else ["it does not"])
        related = linked(section(text, "related"))
        report.check(guide, "related guides", [] if guide not in related and len(set(related)) == len(related) else [related])
        parts = linked(section(text, "parts"))
        alone = [part for part in parts if guide not in linked(section(guides[part], "bundles"))]
        report.check(guide, "parts name their bundle", alone)
        stray = [other for other in linked(section(text, "bundles")) if guide not in linked(section(guides[other], "parts"))]
        report.check(guide, "bundles name their parts", stray)


def check_lists(site, guides, report):
    """Domains, life events and letters lead to every guide, and the home page to all of them."""
    home, everything = (site / "index.html").read_text(), set(guides)
    for folder in ("domains", "events"):
        lists = {path.parent.name: linked(main_part(path)) for path in site.glob(f"{folder}/*/index.html")}
        report.check("home", folder, [name for name in lists if f'"{folder}/{name}/index.html' not in home])
        report.check(folder, "empty lists", [name for name, listed in lists.items() if not listed])
        if folder == "domains":
            strays = [name for name, listed in lists.items() for guide in listed if f"domains/{name}/" not in guides[guide]]
            missing = everything - {guide for listed in lists.values() for guide in listed}
            report.check(folder, "each guide in its own", strays + sorted(missing))
    if not (site / "a-z").is_dir():
        return
    text = main_part(site / "a-z" / "index.html").split("</nav>")[-1]
    listed = linked(text)
    report.check("a-z", "each guide once", [] if sorted(listed) == sorted(everything) else [everything ^ set(listed)])
    initials = {entry["id"]: entry["initials"][0] for entry in json.loads((site / "kiosk/v1/index.json").read_text())["guides"]}
    strays = [guide for letter in "abcdefghijklmnopqrstuvwxyz" for guide in linked(section(text, f"letter-{letter}"))
              if initials[guide] != letter]
    strays += [guide for guide in linked(section(text, "letter-0")) if initials[guide].isalpha()]
    report.check("a-z", "each guide under its letter", strays)
