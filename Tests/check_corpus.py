#!/usr/bin/env python3
"""Weighs the project's own guides: what no single guide can be wrong about, and the tool does not judge.

Reads the files themselves, with no help from the tool, so that both cannot be wrong together.
"""
import collections
import os
import re
import statistics
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "Corpus"))
from reading import names_of, read_guides, registry  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
RUN = 8  # characters
MOST_SHARED = 0.30
MOST_MEDIAN = 16
CLAIMS = (
    "一窗受理 一次提交 一日办结 即来即办 零跑腿 最多跑一次 全程网办 免证办 告知承诺 容缺受理 跨省通办 一枚印章 帮办代办"
).split()

passed, failed = 0, 0


def expect(name, wrong, told=""):
    """One check; `wrong` lists what does not hold, and is empty when all is well."""
    global passed, failed
    wrong = list(wrong)
    if wrong:
        failed += 1
        print(f"not ok: {name}: {'; '.join(str(item) for item in wrong[:10])}{' …' if len(wrong) > 10 else ''}")
    else:
        passed += 1
        print(f"ok: {name}{f' ({told})' if told else ''}")


def check_items(guides):
    with open(os.path.join(HERE, "Corpus", "items-202.tsv"), encoding="utf-8") as file:
        items = [line.rstrip("\n").split("\t") for line in file][1:]
    domains = {guide.id: guide.domain for guide in guides}
    expect("there are 202 matters", [] if len({item[1] for item in items}) == 202 else [len(items)])
    expect("each has its guide in its domain", [item[1] for item in items if domains.get(item[1]) != item[0]])
    known = {item[1] for item in items}
    more = [guide for guide in guides if guide.id not in known]
    expect("what is added are bundles", [guide.id for guide in more if not guide.parts], f"{len(more)} of them")
    bundles = [guide for guide in guides if guide.parts]
    parts = {guide.id for guide in guides if not guide.parts}
    expect("there are 8 bundles", [] if len(bundles) >= 8 else [len(bundles)], f"{len(bundles)}")
    expect("their parts are guides", [part for guide in bundles for part in guide.parts if part not in parts])


def check_content(guides):
    asking = [guide.id for guide in guides if guide.situations]
    expect("60 guides tell situations apart", [] if len(asking) >= 60 else [len(asking)], f"{len(asking)}")
    expect("each answers 3 questions", [guide.id for guide in guides if len(guide.questions) < 3])
    expect("each has 4 other names", [guide.id for guide in guides if len(set(guide.aliases)) < 4])
    expect("each short answer has 60 characters", [guide.id for guide in guides if len(guide.short_answer) > 60])
    claimed = {claim for guide in guides for claim in guide.list("标签")}
    expect("every promise of the format is made somewhere", [claim for claim in CLAIMS if claim not in claimed])
    silenced = [f"{guide.id}: {allowance}" for guide in guides for allowance in guide.allowances]
    expect("no finding is silenced", silenced)


def check_review(guides):
    """docs/content-review.md names for each guide three facts that age, and the day of its last confirmation."""
    with open(os.path.join(HERE, "..", "docs", "content-review.md"), encoding="utf-8") as file:
        rows = re.findall(r"(?m)^\| \[[^]]*\]\(\.\./guides/(.+?)/(.+?)\.md\) \| (.+?) \| (.+?) \| (.+?) \|$", file.read())
    listed = {(domain, id): (facts, day) for domain, id, facts, _, day in rows}
    twice = [id for (_, id), count in collections.Counter(row[:2] for row in rows).items() if count > 1]
    expect("each guide is listed once for review", twice + sorted({(g.domain, g.id) for g in guides} ^ set(listed)))
    facts = [id for (_, id), (told, _) in listed.items() if len(told.split("；")) < 3]
    expect("with three facts that age", facts)
    days = {(g.domain, g.id): g.value("核对") for g in guides}
    expect("and the day of 核对", [id for (domain, id), (_, day) in listed.items() if days.get((domain, id)) != day])


def check_sentences(guides):
    medians = {guide.id: statistics.median(len(sentence) for sentence in guide.sentences()) for guide in guides}
    whole = statistics.median(len(sentence) for guide in guides for sentence in guide.sentences())
    over = [id for id, median in medians.items() if median > MOST_MEDIAN]
    told = f"{whole:g}; the longest of one guide {max(medians.values()):g}, {len(over)} guides over {MOST_MEDIAN}"
    expect("the median sentence has 16 characters", [] if whole <= MOST_MEDIAN else [whole], told)
    expect("and so in each guide", [f"{id} {medians[id]:g}" for id in over])


def check_links(guides):
    ids = {guide.id for guide in guides}
    joined = collections.Counter()
    for guide in guides:
        for other in set(guide.links + guide.parts) - {guide.id}:
            if other in ids:
                joined[guide.id] += 1
                joined[other] += 1
    expect("no guide is an island", [guide.id for guide in guides if not joined[guide.id]])
    linked = {other for guide in guides for other in guide.links if other != guide.id}
    linked |= {part for guide in guides for part in guide.parts}
    expect("each is reached from another one", [guide.id for guide in guides if guide.id not in linked])


def check_needs(guides):
    """A guide needs another first when everybody must bring a document that is got there (去哪办)."""
    source = {}
    for entry, ids in registry("documents.yml", "去哪办"):
        for name in names_of(entry) if ids else []:
            source[name] = ids[0].strip()
    needs = {guide.id: {source[name] for name in guide.demanded() if name in source} - {guide.id} for guide in guides}
    count = sum(len(others) for others in needs.values())
    left = {id for id, others in needs.items() if others}
    while True:
        # What needs nothing that is left can be got; what never gets there stands in a loop or waits for one.
        ready = {id for id in left if not needs[id] & left}
        if not ready:
            break
        left -= ready
    expect("nothing needs itself first", sorted(left), f"{count} needs")


def runs_of(guide, names):
    """The runs of 8 characters of a guide's body, without marks, spaces and what the registries say."""
    text = re.sub(r"\]\([^)]*\)", "]", guide.body)
    text = names.sub("\n", text)
    runs = set()
    for piece in text.splitlines():
        piece = re.sub(r"[\s*#\[\]〔〕-]", "", re.sub(r"^\s*\d+\.", "", piece))
        runs.update(piece[at : at + RUN] for at in range(len(piece) - RUN + 1))
    return runs


def check_likeness(guides):
    names = [name for file in ("documents.yml", "departments.yml", "halls.yml") for entry, _ in registry(file, "名称")
             for name in names_of(entry)]
    pattern = re.compile("|".join(re.escape(name) for name in sorted(set(names), key=len, reverse=True)))
    runs = [runs_of(guide, pattern) for guide in guides]
    holders = collections.defaultdict(list)
    for index, found in enumerate(runs):
        for run in found:
            holders[run].append(index)
    shared = collections.Counter()
    for those in holders.values():
        for at, first in enumerate(those):
            shared.update((first, second) for second in those[at + 1 :])
    pairs = []
    for (first, second), count in shared.items():
        pair = (guides[first].id, guides[second].id)
        pairs.append((count / min(len(runs[first]), len(runs[second])), *pair))
    pairs.sort(reverse=True)
    told = ", ".join(f"{share:.1%} {a} {b}" for share, a, b in pairs[:3])
    expect("no two guides are alike", [f"{a} {b} {share:.1%}" for share, a, b in pairs if share > MOST_SHARED], told)


def main():
    guides = read_guides()
    check_items(guides)
    check_content(guides)
    check_review(guides)
    check_sentences(guides)
    check_links(guides)
    check_needs(guides)
    check_likeness(guides)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
