"""`baihua compare`: what two versions find otherwise, and when that is too much."""
import json
import os
import stat

import jsonschema

from .harness import BAIHUA, DAY, GOOD_FILE, OTHER_FILE, ROOT, WORK, Tree, check, code_is, plant, read, run, unless

SCHEMA = json.loads(read(os.path.join(ROOT, "docs", "schema", "comparison-v1.schema.json")))
jsonschema.Draft202012Validator.check_schema(SCHEMA)
COMPARISON = jsonschema.Draft202012Validator(SCHEMA)


def program(name, text):
    """A program of a test's own."""
    path = os.path.join(WORK, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write("#!/bin/sh\n" + text)
    os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)
    return path


def saying(name, *findings, guides=100, **more):
    """A version that finds what it is told: file, rule, severity, message, line."""
    rows = [
        {"file": file, "rule": rule, "severity": severity, "message": message, "start": {"line": line}}
        for file, rule, severity, message, line in findings
    ]
    value = {"findings": rows, "guides": guides, "notRun": [], "tool": "baihua", "version": 1} | more
    text = json.dumps(value, ensure_ascii=name.endswith("escaped"))
    return program(name, f"cat <<'END'\n{text}\nEND\n")


def compared(old, new, *arguments, env=None):
    result = run("compare", old, new, "--date", DAY, *arguments, env=env)
    value = json.loads(run("compare", old, new, "--date", DAY, *arguments, "--format=json", env=env).out or "null")
    return result, value


def counts(value):
    return [len(value[key]) for key in ("new", "dropped", "newlyFailing", "newlyPassing", "failedRuns")]


A = ("guides/a/a.md", "visit-count", "error", "跑 1 趟 <b>\u0301🪪", 5)
A_BELOW = A[:4] + (55,)
B = ("guides/a/b.md", "plain-words", "advice", "选“甲”时，“之”", 1)
C = ("guides/a/c.md", "visit-count", "warning", "说法\n两行", 1)


def check_programs():
    rows = [
        # what it is, the old version's findings, the new one's, what is counted
        ("nothing changes", [A, B], [A, B], [0, 0, 0, 0]),
        ("lines move", [A], [A_BELOW], [0, 0, 0, 0]),
        ("one more", [A], [A, B], [1, 0, 0, 0]),
        ("one less", [A, B], [A], [0, 1, 0, 0]),
        ("a guide fails", [B], [A, B], [1, 0, 1, 0]),
        ("a guide passes", [A], [], [0, 1, 0, 1]),
        ("twice instead of once", [B], [B, B], [1, 0, 0, 0]),
        ("another severity", [A], [A[:2] + ("warning",) + A[3:]], [1, 1, 0, 1]),
        ("a registry fails", [], [("guides/halls.yml",) + A[1:]], [1, 0, 0, 0]),
    ]
    for name, before, after, wanted in rows:
        result, value = compared(saying("old", *before), saying("new-escaped", *after))
        errors = [error.message for error in COMPARISON.iter_errors(value)]
        check(f"compare: {name}", code_is(result, 0), *errors, unless(counts(value)[:4] == wanted, counts(value)))
        said = [f"新报 {wanted[0]} 处", f"不再报 {wanted[1]} 处", f"{wanted[2]} 篇变成有错误"]
        check(f"compare: {name}, for people", *[f"no {part}: {result.out}" for part in said if part not in result.out])
    result, value = compared(saying("old", B, A), saying("new", A, C))
    marks = [line.strip()[0] for line in result.out.splitlines() if line.startswith("  ")]
    rules = [{"dropped": 1, "new": 0, "rule": "plain-words"}, {"dropped": 0, "new": 1, "rule": "visit-count"}]
    check("compare: by guide and rule", unless(marks == ["-", "+"], result.out), unless(value["rules"] == rules, value["rules"]))
    skipped = {"file": "guides/a/a.md", "reason": "情形太多", "rule": "visit-count"}
    _, value = compared(saying("old"), saying("new", notRun=[skipped]))
    check("compare: a rule no longer runs", unless(counts(value)[:2] == [1, 0], value["new"]))


def check_limits():
    two = [A, ("guides/a/d.md",) + A[1:]]
    rows = [
        # the limits, and the exit code with two of 100 guides newly failing
        (["--max-newly-failing", "2%"], 0), (["--max-newly-failing", "1%"], 1), (["--max-newly-failing", "1.999%"], 1),
        (["--max-newly-failing", "2"], 0), (["--max-newly-failing", "1"], 1), (["--max-newly-failing", "0"], 1),
        (["--max-newly-failing", "100%"], 0), (["--max-new", "1"], 1), (["--max-new", "2"], 0), (["--max-dropped", "0"], 0),
        (["--max-newly-passing", "0%"], 0), (["--max-new", "-1"], 2), (["--max-new", "1.5"], 2), (["--max-new", "x%"], 2),
        (["--max-new", "101%"], 2), (["--max-new", ""], 2), (["--max-new", "0.0001%"], 2),
    ]
    for arguments, code in rows:
        # `=` because a value may begin with a dash.
        result, value = compared(saying("old"), saying("new", *two), "=".join(arguments))
        over = value is None or bool(value["exceeded"]) == (code == 1)
        check(f"compare {arguments}", code_is(result, code), unless(over, value))
    result, _ = compared(saying("old", *two), saying("new"), "--max-newly-passing=1")
    check("too many pass", code_is(result, 1), unless("--max-newly-passing 1：2" in result.out, result.out))


def check_failures():
    good = saying("good", A)
    rows = [
        # the old version, the new one, the exit code, and how many runs failed
        (good, program("crashes", "kill -SEGV $$\n"), 1, 1), (good, program("noise", "echo nonsense\n"), 1, 1),
        (good, program("silent", "exit 0\n"), 1, 1), (good, program("wrong", "echo '{\"tool\":\"baihua\"}'\n"), 1, 1),
        (good, program("settings", "cat " + good + "\nexit 2\n"), 1, 1), (good, saying("later", A, version=2), 1, 1),
        (good, program("deep", "yes '[' | head -200000\n"), 1, 1),
        (program("crashes", "exit 3\n"), good, 2, 1), (program("crashes", "exit 3\n"), program("noise", "x"), 2, 2),
        (good, os.path.join(WORK, "nowhere"), 2, None), (os.path.join(ROOT, "README.md"), good, 2, None),
        (good, WORK, 2, None) if os.getuid() else (good, "", 2, None),
    ]
    for old, new, code, failed in rows:
        result, value = compared(old, new)
        held = failed is None or len(value["failedRuns"]) == failed
        check(f"compare with {os.path.basename(new)}", code_is(result, code), unless(held, value))
    large = saying("large", *[("guides/a/a.md", "visit-count", "error", "长" * 90 + str(n), n + 1) for n in range(3_000)])
    result, value = compared(good, large)
    check("compare: many findings", code_is(result, 0), unless(len(value["new"]) == 3_000, counts(value)))


def check_trees():
    """This version against itself, and against a wrapper that changes a rule's severity."""
    trees = [Tree(), Tree()]
    plant("error")(trees[0])
    roots = [word for tree in trees for word in ("--root", tree.root)]
    result, value = compared(BAIHUA, BAIHUA, *roots, "--max-new", "0", "--max-dropped", "0")
    check("this version against itself", code_is(result, 0), unless(value["guides"] == 4, value["guides"]), result.err)
    wrapped = program("wrapped", f"{BAIHUA} \"$@\" | sed 's/unknown-key/unknown-kex/g'\n")
    result, value = compared(BAIHUA, wrapped, *roots, "--max-new=0")
    found = [(f["root"], f["file"], f["rule"]) for f in value["new"]]
    check("a renamed rule", code_is(result, 1), unless(found == [(trees[0].root, GOOD_FILE, "unknown-kex")], found))
    trees[1].write("baihua.yml", "titel: x\n")
    result, value = compared(BAIHUA, BAIHUA, *roots)
    check("a root with wrong settings", code_is(result, 2), unless(len(value["failedRuns"]) == 2, value["failedRuns"]))
    same = {compared(BAIHUA, wrapped, *roots)[0].out for _ in range(2)}
    check("compare, twice", unless(len(same) == 1, "is not the same"))
    reader, writer = os.pipe()
    os.close(reader)
    result = run("compare", BAIHUA, BAIHUA, "--root", trees[0].root, "--date", DAY, stdout=writer)
    os.close(writer)
    check("broken pipe, compare", code_is(result, 0), result.err)
    check("a day that is none, compare", code_is(run("compare", BAIHUA, BAIHUA, env={"SOURCE_DATE_EPOCH": "soon"}), 2))


PARTS = [check_programs, check_limits, check_failures, check_trees]
