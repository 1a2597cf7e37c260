"""How findings are shown, where they go, and what in the surroundings may change that."""
import os
import pty
import re
import subprocess
import unicodedata

from .harness import BAIHUA, DAY, FORMATS, GOOD_FILE, OTHER_FILE, Tree, check, code_is, many_paths, plant, read, run, unless


def width(text):
    """Columns of a terminal; what the standard calls ambiguous takes one."""
    marks = ("Mn", "Me", "Cf")
    wide = {c: 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text}
    return sum(0 if unicodedata.category(c) in marks else wide[c] for c in text)


def carets(tree, human, findings):
    """For each finding that shows a line: its rule, what is above the caret, what should be, the caret's length."""
    blocks = re.findall(r"(?m)^\S[^\n]* \[([a-z0-9-]+)\]\n *\d+ \| ([^\n]*)\n      \| ( *)(\^~*)$", human)
    for (rule, line, space, caret), finding in zip(blocks, [f for f in findings if f["start"] != f["end"]]):
        assert rule == finding["rule"], (rule, finding["rule"])
        data = read(tree.path(finding["file"]))[finding["start"]["offset"]:finding["end"]["offset"]]
        source = data.decode().split("\n")[0]
        at = next((i for i in range(len(line) + 1) if width(line[:i]) == len(space)), None)
        if at is not None and line.endswith("…") and at + len(source) >= len(line):
            source = source[:len(line) - 1 - at]  # the rest is not shown
        above = line[at:at + len(source)] if at is not None else "half a character"
        yield rule, above, source, len(caret)


def check_carets():
    tree = Tree()
    tree.edit(GOOD_FILE, "不用自己准备。", "不用自己准备。〔没这种情况〕")
    tree.edit(GOOD_FILE, "不能。要拍照", "不能。🪪🎉 很抱歉 <b>要拍照")
    tree.edit(GOOD_FILE, "交给派出所就行", "交给\t派出所<i>就行")
    tree.edit(GOOD_FILE, "不用登报，", "不用登报，" + "真的不用，" * 30 + "<u>也")
    findings = tree.run("check", "--format", "json").json["findings"]
    shown = list(carets(tree, tree.run("check").out, findings))
    for rule, above, source, length in shown:
        right = above == source and length == width(source)
        check(f"caret of {rule}", unless(right, f"{length} columns under {above!r} for {source!r}"))
    for where, source in [("Chinese", "没这种情况"), ("emoji", "<b>"), ("a tab", "<i>"), ("a long line", "<u>")]:
        check(f"caret after {where}", unless(any(source in row[2] for row in shown), f"{source} is not shown"))


def check_fingerprints():
    tree = Tree()
    plant("error")(tree)
    tree.edit(GOOD_FILE, "不能。要拍照", "不能。<b>要拍照")
    tree.edit(GOOD_FILE, "交给派出所就行", "交给派出所<b>就行")
    before = tree.run("check", "--format", "json").json["findings"]
    tree.edit(GOOD_FILE, "## 谁能办\n", "## 谁能办\n" + "\n" * 50)
    after = tree.run("check", "--format", "json").json["findings"]
    moved = {b["start"]["line"] - a["start"]["line"] for a, b in zip(before, after)}
    same = [f["fingerprint"] for f in before] == [f["fingerprint"] for f in after]
    check("fingerprints after 50 lines more", unless(same, "changed"), unless(moved == {0, 50}, f"lines moved by {moved}"))


def on_terminal(tree, env):
    """What `check` writes when its standard output is a terminal."""
    master, slave = pty.openpty()
    result = tree.run("check", env=env, stdout=slave)
    os.close(slave)
    data = b""
    try:
        while part := os.read(master, 65_536):
            data += part
    except OSError:  # the other end is closed
        pass
    os.close(master)
    return result.code, data


def check_terminal():
    tree = Tree()
    plant("error")(tree)
    rows = [
        ("a terminal", {}, True), ("NO_COLOR", {"NO_COLOR": "1"}, False), ("an empty NO_COLOR", {"NO_COLOR": ""}, True),
    ]
    for name, env, coloured in rows:
        code, data = on_terminal(tree, env)
        check(f"colour with {name}", unless(code == 1, code), unless((b"\x1b[" in data) == coloured, not coloured))
    for form in FORMATS:
        plain = tree.run("check", "--format", form)
        check(f"no colour in a file ({form})", unless("\x1b" not in plain.out, "coloured"), plain.err)
    quiet, loud = tree.run("build", "--quiet"), tree.run("build")
    hidden = quiet.out != loud.out or not quiet.out
    check("--quiet hides no finding", unless(not hidden, "it does"), quiet.err)
    check("no progress in a file", loud.err)


def check_day():
    tree = Tree()
    epoch = {"SOURCE_DATE_EPOCH": "1800000000"}
    rows = [
        (epoch, [], "2027-01-15"), (epoch, ["--date", DAY], DAY),
        (epoch | {"TZ": "America/New_York"}, [], "2027-01-15"), ({"SOURCE_DATE_EPOCH": "0"}, [], "1970-01-01"),
        ({"SOURCE_DATE_EPOCH": ""}, ["--date", DAY], DAY),
    ]
    for env, arguments, wanted in rows:
        result = run("check", "--root", tree.root, "--format", "json", *arguments, env=env)
        check(f"{env} {arguments}", unless(result.json and result.json["date"] == wanted, result.err or result.out[:200]))
    for value in ("soon", "1.5", "-9223372036854775808", "9" * 30):
        result = run("check", "--root", tree.root, env={"SOURCE_DATE_EPOCH": value})
        check(f"SOURCE_DATE_EPOCH={value}", code_is(result, 2))


def check_pipes():
    tree = Tree()
    plant("error")(tree)
    rows = [
        (["check", "--root", tree.root], 1), (["check", "--root", Tree().root], 0), (["rules"], 0),
        (["rules", "--markdown"], 0), (["--help"], 0), (["search", "--root", tree.root, "证"], 0),
    ]
    for arguments, code in rows:
        reader, writer = os.pipe()
        os.close(reader)
        result = run(*arguments, env={"SOURCE_DATE_EPOCH": "1795219200"}, stdout=writer)
        os.close(writer)
        check(f"broken pipe, {' '.join(arguments[:2])}", code_is(result, code), result.err)
    result = tree.run("check", begin=lambda: os.close(1))
    check("no standard output", code_is(result, 1), result.err)

    # A pipe that says "later" instead of waiting, as some programs hand on.
    whole = run("rules", "--markdown").out.encode()
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    process = subprocess.Popen([BAIHUA, "rules", "--markdown"], stdout=writer)
    os.close(writer)
    with os.fdopen(reader, "rb", buffering=0) as pipe:
        data = b"".join(iter(lambda: pipe.read(4_096), b""))
    held = process.wait() == 0 and data == whole
    check("a pipe that does not wait", unless(held, f"{len(data)} of {len(whole)} bytes"))


def check_not_run():
    tree = Tree()
    many_paths(tree)
    result, human = tree.run("check", "--format", "json"), tree.run("check")
    said = result.json["notRun"] and not result.json["clean"] and "没有查" in human.out
    check("rules that could not run", code_is(result, 1), unless(said, "are not listed"))


def check_rules():
    listed = re.findall(r"(?m)^  ([a-z0-9-]+) ", run("rules").out)
    manual = run("rules", "--markdown").out
    missing = [rule for rule in listed if f"\n### {rule}\n" not in manual]
    check("every rule once", unless(len(listed) == len(set(listed)) > 40, listed), missing)
    texts = {rule: run("explain", rule).out for rule in listed}
    bare = [rule for rule, text in texts.items() if not text.startswith(f"# {rule}（") or "为什么：" not in text]
    check("every rule is explained", bare)


PARTS = [
    check_carets, check_fingerprints, check_terminal, check_day, check_pipes, check_not_run, check_rules,
]
