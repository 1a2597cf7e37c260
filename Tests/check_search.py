#!/usr/bin/env python3
"""Holds search to its promise: whatever stands in a guide finds it, in the tool and in the browser alike.

    check_search.py BAIHUA SITE [--sample N] [--seed N]

Cuts the texts of the project's guides out of their Markdown, with no help from the tool, and asks `baihua search` for
every run of 1 to 4 characters; each guide has to be among the first three for the pinyin (in one piece and with spaces)
and the initials of its title and aliases, as the kiosk feed spells them. All the runs, the labelled queries and as many
odd ones go to Chromium too, through Browser/search_parity.py: SITE, opened as a file, has to give the same guides in the
same order with the same scores. Prints a line for each failure and closes with `N passed, N failed`. Needs the Python
package playwright and Chromium.
"""
import argparse
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
DAY = "2026-11-21"  # the one clock of the tests
LENGTHS = (1, 2, 3, 4)
ODD_QUERIES = 500

# Headings that every guide may have; search does not read them.
COMMON_HEADINGS = set(
    "谁能办 办理条件 受理条件 申请条件 您是哪种情况 情形选择 要带什么 需要什么材料 办理材料 申请材料 怎么办 办理步骤 办理流程 "
    "一窗办理 一窗受理 在哪办 怎么承诺 告知承诺 常见问题 大家常问 没办成怎么办 不满意找谁".split()
)
FACTS = {"一窗办理", "一窗受理", "在哪办"}
SITUATIONS = {"您是哪种情况", "情形选择"}
HEADER_TEXTS = {"标题", "短标题", "事项", "编码", "部门", "核对人"}
HEADER_LISTS = {"别名", "对象", "标签", "依据"}


def texts_of(guide):
    """The texts of a guide, one for each field, as its page shows them."""
    header, body = guide.split("\n---\n", 1)
    for line in header.splitlines():
        key, _, value = line.partition(": ")
        if key in HEADER_TEXTS:
            yield value.strip("\"' ")
        elif key in HEADER_LISTS:
            yield from (entry.strip("\"' ") for entry in value.strip("[] ").split(", "))
    section = ""
    for line in body.splitlines():
        text = re.sub(r"^\s*(?:[-*+]|\d+[.)])\s+", "", line).strip()
        text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
        if text.startswith("## "):
            section = text[3:].strip()
            if section not in COMMON_HEADINGS:
                yield section
        elif text.startswith("<!--"):
            continue
        elif text.startswith("### "):
            yield text[4:].strip()
        elif section in FACTS:
            yield re.sub(r"〔[^〕]*〕$", "", text.partition("：")[2])
        elif text.startswith("**"):
            yield from item_texts(text, isSituation=section in SITUATIONS)
        else:
            yield text.replace("**", "")


def item_texts(text, isSituation):
    """`**名称**（要点，要点）：说明。〔选项〕`, in its parts."""
    text = re.sub(r"〔[^〕]*〕$", "", text)
    name, points, explanation = re.fullmatch(r"\*\*(.+?)\*\*(?:（(.*?)）(?=：|$))?(?:：(.*))?(?s:.*)", text).groups("")
    yield name
    yield from re.split("[，,]", points)
    yield from explanation.split(" / ") if isSituation else [explanation.replace("**", "")]


def runs_by_guide():
    """run -> the guides it stands in."""
    runs = {}
    for path in sorted((ROOT / "guides").glob("*/*.md")):
        for text in texts_of(path.read_text("utf-8")):
            for length in LENGTHS:
                for start in range(len(text) - length + 1):
                    runs.setdefault(text[start:start + length], set()).add(path.stem)
    return runs


def odd_queries(runs, dice):
    """What people paste, mistype and try; each one line."""
    runs = sorted(runs)
    latin = "sfz shenfenzheng shen'fen'zheng xian xi'an lv lü nv zhongqing yinhang APP ＡＰＰ 12345 Ⅻ ① ﬁ".split()
    fixed = [
        "", " ", "　", "，", "。。。", "?", "<script>alert(1)</script>", "__proto__", "constructor", "toString", "%E8%BA%AB", "\\u8eab",
        "a" * 10_000, "身" * 201, "身份证" * 70, "是" * 64, "是" * 65, "shi" * 40, "xian" * 16, "身\u200d份\u200b证", "身\u0301份证",
        "身\u2028份证", "身\u0085份", "\x00身份证", "\ufeff身份证", "身份証", "身份證", "豈", "🪪", "👨\u200d👩\u200d👧", "\U0010ffff",
        "身份证掉了咋整", "火星移民怎么办", "怎么办", "请问", "养老 钱", "'", "\"", "`${x}`", "\ud7ff", "\ue000",
    ]
    full_width = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
    changes = [
        lambda text: text[::-1],
        lambda text: " ".join(text),
        lambda text: text + dice.choice(latin),
        lambda text: dice.choice(latin) + text,
        lambda text: text.translate(full_width),
        lambda text: text + "怎么办",
        lambda text: text + dice.choice(runs),
        lambda text: text + " " + dice.choice(runs) + "，" + dice.choice(runs),
        lambda text: "\u0301".join(text),
        lambda text: text[:1],
        lambda text: chr(dice.choice([0x4E00, 0x3400, 0x20000, 0xAC00, 0x1F300, 0x400]) + dice.randrange(0x100)) + text,
        lambda text: "".join(dice.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(dice.randint(1, 8))),
    ]
    made = [dice.choice(changes)(dice.choice(runs)) for _ in range(ODD_QUERIES - len(fixed))]
    return [query.replace("\n", " ").replace("\r", " ") for query in fixed + made]


def labelled_queries():
    """What Tests/SearchQueries holds."""
    lines = (ROOT / "Tests" / "SearchQueries" / "queries.tsv").read_text("utf-8").splitlines()
    return [line.split("\t")[2] for line in lines if not line.startswith("#")]


def ask_tool(baihua, queries):
    """The tool's answers as lines, one for each query."""
    command = [baihua, "search", "--root", str(ROOT), "--date", DAY, "--json", "--limit", "1000000", "-"]
    done = subprocess.run(command, input="".join(query + "\n" for query in queries).encode(), stdout=subprocess.PIPE, check=True)
    lines = done.stdout.split(b"\n")[:-1]
    if len(lines) != len(queries):
        sys.exit(f"{len(queries)} queries, {len(lines)} answers")
    return lines


def check_recall(runs, lines):
    failed = 0
    for (run, guides), line in zip(runs.items(), lines):
        answer = json.loads(line)
        missing = guides - {hit["id"] for hit in answer["hits"]}
        if answer["query"] != run or missing:
            failed += 1
            if failed <= 20:
                print(f"{run!r} does not find {', '.join(sorted(missing))}", flush=True)
    return len(runs) - failed, failed


def spellings(site):
    """Guide and pinyin or initials of each of its names."""
    index = json.loads((pathlib.Path(site) / "kiosk" / "v1" / "index.json").read_text("utf-8"))
    for guide in index["guides"]:
        for name in [guide, *guide["aliases"]]:
            spelled = {name["pinyin"], name["pinyin"].replace(" ", ""), name["initials"]}
            yield from ((guide["id"], spelling) for spelling in sorted(spelled) if len(spelling) > 1)


def check_spellings(queries, lines):
    failed = 0
    for (guide, spelling), line in zip(queries, lines):
        first = [hit["id"] for hit in json.loads(line)["hits"][:3]]
        if guide not in first:
            failed += 1
            if failed <= 20:
                print(f"{spelling!r} finds {', '.join(first) or 'nothing'}, not {guide}", flush=True)
    return len(queries) - failed, failed


def check_browser(site, lines):
    """How many answers of the browser are the tool's, and how many are not."""
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
        file.write(b"".join(line + b"\n" for line in lines))
        file.flush()
        script = ROOT / "Tests" / "Browser" / "search_parity.py"
        done = subprocess.run([sys.executable, script, site, file.name], stdout=subprocess.PIPE, text=True)
    *said, last = done.stdout.splitlines() or [""]
    print("\n".join(said), end="\n" if said else "", flush=True)
    equal = re.fullmatch(r"(\d+) of (\d+) queries equal", last)
    passed = int(equal[1]) if equal else 0
    failed = len(lines) - passed
    return passed, failed or int(done.returncode != 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("baihua", type=os.path.abspath)
    parser.add_argument("site")
    parser.add_argument("--sample", type=int, default=sys.maxsize, help="how many of the runs Chromium is asked for; all")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    dice = random.Random(arguments.seed)
    runs = runs_by_guide()
    odd = odd_queries(runs, dice) + labelled_queries()
    spelled = list(spellings(arguments.site))
    lines = ask_tool(arguments.baihua, list(runs) + odd + [spelling for _, spelling in spelled])
    named = check_spellings(spelled, lines[len(runs) + len(odd):])
    print(f"  {len(spelled)} spellings of names, {named[1]} without their guide among the first three", flush=True)
    del lines[len(runs) + len(odd):]
    found = check_recall(runs, lines[:len(runs)])
    print(f"  {len(runs)} runs of {len({id for ids in runs.values() for id in ids})} guides, {found[1]} not found", flush=True)
    sample = dice.sample(lines[:len(runs)], min(arguments.sample, len(runs)))
    same = check_browser(arguments.site, sample + lines[len(runs):])
    passed, failed = (sum(counts) for counts in zip(found, named, same))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
