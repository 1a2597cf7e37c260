#!/usr/bin/env python3
"""Makes a tree of realistic guides without findings, for measuring.

    make_guides.py N OUTDIR [--seed 2026]

Guide number i depends on the seed and on i alone, so a smaller tree is the
beginning of a larger one. Fifty guides share an invented town; the last of
the fifty is a bundle. The registries are the project's.
Check a tree with `baihua check --root OUTDIR --date 2026-11-21`.
"""

import argparse
import os
import re

from corpus.bundles import BUNDLES, fill_bundle, parts_of
from corpus.draft import Draft
from corpus.flows import FLOWS
from corpus.page import page
from corpus.places import HALLS, place
from corpus.registries import check_vocabulary, write_registries
from corpus.splitmix import SplitMix
from corpus.subjects import SUBJECTS

BLOCK = 50
VOCABULARY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "guides")


def subject_of(number):
    block, place_in_block = divmod(number, BLOCK)
    return BUNDLES[block % len(BUNDLES)] if place_in_block == BLOCK - 1 else SUBJECTS[place_in_block]


def draft(number, seed):
    """Guide number i before it is written down."""
    made = Draft(number, subject_of(number), place(number // BLOCK, seed), SplitMix(seed, 2, number))
    if made.subject.flow == "bundle":
        fill_bundle(made, [draft(part, seed) for part in parts_of(made)])
    else:
        FLOWS[made.subject.flow](made)
    return made


def links(made, seed):
    """One or two earlier guides: a neighbour of the same town, the same matter in another town."""
    random, found = made.random, []
    place_in_block = made.number % BLOCK
    if place_in_block:
        found.append(made.number - place_in_block + random.below(place_in_block))
    if made.number >= BLOCK and random.percent(50):
        found.append(made.number - BLOCK * random.between(1, min(5, made.number // BLOCK)))
    result = []
    for number in found:
        subject, town = subject_of(number), place(number // BLOCK, seed)
        other = Draft(number, subject, town, random)
        folder = "" if subject.domain == made.subject.domain else f"../{subject.domain}/"
        anchor = "#怎么办" if subject.flow != "bundle" and random.percent(30) else ""
        name = subject.names[0] if number >= made.number - place_in_block else f"{town.name}的{subject.names[0]}"
        result.append((f"{folder}{other.id}.md{anchor}", (name, other.title)))
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("folder", metavar="OUTDIR")
    parser.add_argument("--seed", type=int, default=2026)
    options = parser.parse_args()
    if options.count < 1:
        parser.error("N is at least 1")
    ids, documents, total = set(), set(), 0
    guides = os.path.join(options.folder, "guides")
    for domain in {subject.domain for subject in SUBJECTS}:
        os.makedirs(os.path.join(guides, domain), exist_ok=True)
    for number in range(options.count):
        made = draft(number, options.seed)
        text = page(made, links(made, options.seed)).encode()
        with open(os.path.join(guides, made.path), "wb") as file:
            file.write(text)
        ids.add(made.id)
        total += len(text)
        if number < BLOCK:
            documents |= set(re.findall(r"\*\*(.+?)\*\*（(?!任选)", "\n".join(made.documents)))
    check_vocabulary(VOCABULARY, documents)
    towns = [place(block, options.seed) for block in range((options.count + BLOCK - 1) // BLOCK)]
    write_registries(VOCABULARY, options.folder, towns[:HALLS], ids)
    print(f"{options.count} guides, {total} bytes, {total // options.count} each, {len(towns)} towns")


if __name__ == "__main__":
    main()
