#!/usr/bin/env python3
"""Write the generated tables of the search engine.

    pip install pypinyin==0.55.0 opencc-python-reimplemented==0.1.7
    python3 Tools/make-search-tables.py Sources/GuideSearch/Tables

* `FoldRows.swift` comes from Python's own `unicodedata`: which characters count as the same one.
* `PinyinRowsAToL.swift`, `PinyinRowsMToZ.swift` come from pypinyin (MIT): the commonest reading of every
  character of the block CJK Unified Ideographs, grouped by syllable, without tones, ü written u.
* `TraditionalRows.swift` comes from OpenCC's TSCharacters (Apache-2.0): a character and its traditional forms.
* `CommonCharacters.swift` is the first level of GB 2312 as Python knows it: the characters that people type.

What a person decides stands in hand-written files beside them (`PinyinPhrases.swift`, `PinyinPolyphones.swift`).
"""
import sys
import unicodedata
from pathlib import Path

import opencc
from pypinyin.pinyin_dict import pinyin_dict

WIDTH = 112

# Blocks in which a character is replaced by its plain form.
FOLDED = [
    (0x41, 0x5A), (0xA0, 0x24F), (0x370, 0x45F), (0x1E00, 0x1EFF), (0x2070, 0x209C), (0x2160, 0x217F),
    (0x2460, 0x24FF), (0x2E80, 0x2FD5), (0x3038, 0x303A), (0x3200, 0x33FF), (0xF900, 0xFAFF), (0xFF00, 0xFFEF),
]
# Left out of the text as if it were not there: accents, selectors, invisible marks.
DROPPED = [(0xAD, 0xAD), (0x300, 0x36F), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xFE00, 0xFE0F),
           (0xFEFF, 0xFEFF), (0xE0000, 0xE01EF)]
# Ends no word in a guide: 20 个 is found by 20个, 010-1234 by 0101234.
JOINING = {0x09, 0x20, 0xA0, 0x1680, 0x202F, 0x205F, 0x3000, *range(0x2000, 0x200B),
           0x27, 0x2D, 0xB7, 0x2010, 0x2011, 0x2018, 0x2019, 0x2022, 0x2027, 0x30FB, 0xFF0D, 0xFF65}
# Signs without a sound that separate words: arrows, lines, boxes.
SEPARATING = [(0x2190, 0x21FF), (0x2500, 0x25FF), (0x3000, 0x3004), (0x3008, 0x3020)]


def inside(c, ranges):
    return any(a <= c <= b for a, b in ranges)


def without_accents(s):
    return "".join(c for c in s if not 0x300 <= ord(c) <= 0x36F)


def fold(c):
    """The plain form of a scalar, or 0 (separates), 1 (joins), 2 (dropped)."""
    if inside(c, DROPPED):
        return 2
    if c in JOINING:
        return 1
    category = unicodedata.category(chr(c))
    if category[0] in "ZP" or category == "Cc" or inside(c, SEPARATING) or (c < 0x80 and category[0] == "S"):
        return 0
    if inside(c, FOLDED):
        plain = without_accents(unicodedata.normalize("NFKD", chr(c)).casefold())
        plain = unicodedata.normalize("NFKC", plain)
        if len(plain) == 1 and ord(plain) != c and ord(plain) < 0x10000:
            return fold(ord(plain))
    return c


def fold_rows():
    """Runs of characters with one target (`=`), or with targets that grow as they do (`>`)."""
    runs = []
    for c in [*range(1, 0xD800), *range(0xE000, 0x10000), *range(0xE0000, 0xE01F0)]:
        target = fold(c)
        if target == c:
            continue
        if runs and runs[-1][1] + 1 == c:
            first, last, start, sign = runs[-1]
            if target == start and (sign == "=" or first == last):
                runs[-1] = [first, c, start, "="]
                continue
            if target >= 3 and target - start == c - first and (sign == ">" or first == last):
                runs[-1] = [first, c, start, ">"]
                continue
        runs.append([c, c, target, "="])
    for first, last, target, sign in runs:
        yield f"{first:X}" + (f"-{last:X}" if last > first else "") + f"{sign}{target:X}"


def wrapped(words, width=WIDTH):
    line = ""
    for word in words:
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = ""
        line += (" " if line else "") + word
    if line:
        yield line


def plain_syllable(reading):
    letters = unicodedata.normalize("NFD", reading.split(",")[0])
    return "".join(c for c in letters if c.isascii() and c.isalpha()).lower()


def pinyin_rows():
    by_syllable = {}
    for c in [0x3007, *range(0x4E00, 0xA000)]:
        if c in pinyin_dict:
            syllable = plain_syllable(pinyin_dict[c])
            if any(v in syllable for v in "aeiou"):
                by_syllable.setdefault(syllable, []).append(chr(c))
    for syllable in sorted(by_syllable):
        characters = by_syllable[syllable]
        room = WIDTH - len(syllable) - 1
        for i in range(0, len(characters), room):
            yield syllable + " " + "".join(characters[i:i + room])


def traditional_rows():
    """A character and the traditional forms of it, each only once and within the basic plane."""
    plain = {}
    table = Path(opencc.__file__).parent / "dictionary" / "TSCharacters.txt"
    for line in table.read_text("utf-8").splitlines():
        form, _, targets = line.partition("\t")
        target = targets.split(" ")[0]
        if len(form) == len(target) == 1 and form != target and max(ord(form), ord(target)) < 0x10000:
            plain[form] = target
    forms = {}
    for form, target in plain.items():
        while target in plain:
            target = plain[target]
        forms.setdefault(target, []).append(form)
    return [target + "".join(sorted(forms[target])) for target in sorted(forms)]


def common_characters():
    """The 3,755 characters of the first level, in their order."""
    text = "".join(bytes([row, cell]).decode("gb2312", "ignore") for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return [text[i:i + WIDTH // 2] for i in range(0, len(text), WIDTH // 2)]


def swift(name, summary, rows):
    body = "\n".join("    " + row for row in rows)
    return (f"// Written by Tools/make-search-tables.py.\n\n/// {summary}\n"
            f"let {name} = \"\"\"\n{body}\n    \"\"\"\n")


def main():
    folder = Path(sys.argv[1])
    (folder / "FoldRows.swift").write_text(swift(
        "foldRows", "Runs of scalars that fold to one (`=`), or to a run alike (`>`); 0 separates, 1 joins, 2 is dropped.",
        wrapped(fold_rows())))
    (folder / "TraditionalRows.swift").write_text(swift(
        "traditionalRows", "A character and the traditional forms that count as it.", wrapped(traditional_rows())))
    (folder / "CommonCharacters.swift").write_text(swift(
        "commonCharacters", "The characters that people type, whether a guide holds them or not.", common_characters()))
    rows = list(pinyin_rows())
    for name, wanted in [("AToL", lambda s: s < "m"), ("MToZ", lambda s: s >= "m")]:
        (folder / f"PinyinRows{name}.swift").write_text(swift(
            f"pinyinRows{name}", "A syllable and the characters that are most often read so.",
            [r for r in rows if wanted(r)]))


if __name__ == "__main__":
    main()
