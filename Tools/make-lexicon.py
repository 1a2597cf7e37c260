#!/usr/bin/env python3
"""Write the word list of the rule plain-words from the table that people edit.

    python3 Tools/make-lexicon.py

`Tools/lexicon.tsv` has a row a word: 官话, 白话, 换法 (总能换 or 看情况), 不能拆 (longer words in which it is none,
separated by 、), 说明. A test holds the two files equal.
"""
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "Sources/GuideRules/Rules/PlainLanguage/Lexicon/LexiconRows.swift"

rows = (ROOT / "Tools/lexicon.tsv").read_text(encoding="utf-8").splitlines()[1:]
words = [row.split("\t")[0] for row in rows]
assert len(words) == len(set(words)), "a word stands twice"
for row in rows:
    official, plain, way, never, note = row.split("\t")
    assert plain and way in ("总能换", "看情况"), row
    assert all(official in phrase and official != phrase for phrase in never.split("、") if phrase), row

lines = ["// Written by Tools/make-lexicon.py from Tools/lexicon.tsv; change it there.", "", "extension Lexicon {"]
lines += ["    /// A row a word: 官话, 白话, 换法, 不能拆, 说明.", '    static let rows: String = """']
lines += ["        " + "|".join(row.split("\t")) for row in rows]
lines += ['        """', "}", ""]
TARGET.parent.mkdir(exist_ok=True)
TARGET.write_text("\n".join(lines), encoding="utf-8")
