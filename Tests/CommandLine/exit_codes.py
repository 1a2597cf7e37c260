"""0 nothing at the threshold, 1 findings, 2 wrong usage or settings: the same for every command and format."""
import os
import shutil

from .harness import FORMATS, GOOD_FILE, OTHER_PAGE, ROOT, Tree, check, code_is, plant, run, unless


def setting(line):
    return lambda tree: tree.write("baihua.yml", tree.text("baihua.yml") + line)


def folder(name, severity):
    return f"folders:\n  guides/{name}:\n    byte-order-mark: {severity}\n"


def both(*changes):
    return lambda tree: [change(tree) for change in changes]


def profile(text):
    return lambda tree: tree.write("profile.yml", text)


def without(name, instead=lambda path: None):
    def change(tree):
        path = tree.path(name)
        (shutil.rmtree if os.path.isdir(path) else os.remove)(path)
        instead(path)
    return change


def address(tree):
    tree.edit("baihua.yml", "https://", "ftp://")


STRICT = "rules:\n  byte-order-mark: error\n"

ON_TREES = [
    # what it is, what is done to a clean tree, arguments, exit code, what is said somewhere
    ("clean", None, [], 0, ""),
    ("clean, from advice on", None, ["--fail-on", "advice"], 0, ""),
    ("clean, draft stage", None, ["--stage", "draft", "--fail-on", "advice"], 0, ""),
    ("error", plant("error"), [], 1, "unknown-key"),
    ("error, from advice on", plant("error"), ["--fail-on", "advice"], 1, "unknown-key"),
    ("error, never", plant("error"), ["--fail-on", "never"], 0, "unknown-key"),
    ("warning", plant("warning"), [], 0, "unexpected-file"),
    ("warning, from warning on", plant("warning"), ["--fail-on", "warning"], 1, "unexpected-file"),
    ("advice, from warning on", plant("advice"), ["--fail-on", "warning"], 0, "byte-order-mark"),
    ("advice, from advice on", plant("advice"), ["--fail-on", "advice"], 1, "byte-order-mark"),
    ("unknown option", None, ["--colour"], 2, "--colour"),
    ("a day that is none", None, ["--date", "2026-02-30"], 2, "2026-02-30"),
    ("no jobs", None, ["--jobs", "0"], 2, "--jobs"),
    ("unknown format", None, ["--format", "xml"], 2, "xml"),
    ("unknown threshold", None, ["--fail-on", "panic"], 2, "panic"),
    ("unknown setting", setting("titel: x\n"), [], 2, "“title”"),
    ("unknown setting, never", setting("hotlin: x\n"), ["--fail-on", "never"], 2, "“hotline”"),
    ("advice made an error", both(plant("advice"), setting(STRICT)), [], 1, "byte-order-mark"),
    ("advice made an error here", both(plant("advice"), setting(folder("huji-chuxing", "error"))), [], 1, "byte-order-mark"),
    ("advice made an error elsewhere", both(plant("advice"), setting(folder("jiuzhu-falv", "error"))), [], 0, "byte-order-mark"),
    ("the folder decides", both(plant("advice"), setting(STRICT + folder("huji-chuxing", "advice"))), [], 0,
      "byte-order-mark"),
    ("a warning made milder", both(plant("warning"), setting("rules:\n  unexpected-file: advice\n")),
     ["--fail-on", "warning"], 0, "unexpected-file"),
    ("handed down", both(plant("advice"), profile(STRICT)), [], 1, "byte-order-mark"),
    ("milder than handed down", both(profile(STRICT), setting("rules:\n  byte-order-mark: advice\n")),
     [], 2, "rule-softened"),
    ("milder in a folder", both(profile(STRICT), setting(folder("huji-chuxing", "advice"))),
     [], 2, "rule-softened"),
    ("a core rule softened", setting("rules:\n  required-key: warning\n"), [], 2, "rule-softened"),
    ("a core rule softened, never", setting("rules:\n  required-key: warning\n"), ["--fail-on", "never"], 2, "rule-softened"),
    ("an unknown rule", setting("rules:\n  byte-order-marc: error\n"), [], 2, "“byte-order-mark”"),
    ("an unknown severity", setting("rules:\n  byte-order-mark: off\n"), [], 2, "unknown-choice"),
    ("an unknown folder", setting(folder("huji-chuxin", "error")), [], 2, "“guides/huji-chuxing”"),
    ("rules are a list", setting("rules: [byte-order-mark]\n"), [], 2, "wrong-type"),
    ("a bad profile", profile("ruls:\n  byte-order-mark: error\n"), [], 2, "“rules”"),
    ("a profile is a folder", lambda tree: os.mkdir(tree.path("profile.yml")), [], 2, "profile.yml"),
    ("bad address", address, [], 2, "invalid-base-url"),
    ("no settings", without("baihua.yml"), [], 2, "baihua.yml"),
    ("settings are a folder", without("baihua.yml", os.mkdir), [], 2, "baihua.yml"),
    ("settings are a pipe", without("baihua.yml", os.mkfifo), [], 2, "baihua.yml"),
    ("no guides folder", without("guides"), [], 2, "guides"),
    ("guides are a file", without("guides", lambda path: open(path, "wb").close()), [], 2, "guides"),
    ("root is a file", None, ["--root", os.path.join(ROOT, "baihua.yml")], 2, "baihua.yml"),
    ("root is not there", None, ["--root", "/nowhere"], 2, "nowhere"),
]

ELSEWHERE = [
    (["rules"], 0), (["rules", "--markdown"], 0), (["explain", "required-key"], 0), (["explain", "nope"], 2),
    (["explain"], 2), (["--version"], 0), (["--help"], 0), (["check", "--help"], 0), (["nope"], 2), (["--nope"], 2),
]


def check_trees():
    for name, change, arguments, code, said in ON_TREES:
        for command in ("check", "build"):
            tree = Tree()
            if change:
                change(tree)
            for form in FORMATS if command == "check" else ("human", "json"):
                result = tree.run(command, *([] if "--format" in arguments else ["--format", form]), *arguments)
                both = result.out + result.err
                check(
                    f"{name} ({command}, {form})",
                    code_is(result, code),
                    unless(said in both, f"nothing about {said}: {both[-300:]!r}"),
                    unless(form != "json" or result.json or code == 2, "no JSON"),
                    unless(tree.has(OTHER_PAGE) == (command == "build" and code < 2), "written or not, wrongly"),
                )


def check_arguments():
    tree = Tree()
    plant("error")(tree)
    rows = [
        (["check", "guides/jiuzhu-falv"], 0), (["check", GOOD_FILE], 1), (["check", "./guides/huji-chuxing/"], 1),
        (["check", tree.path(GOOD_FILE)], 1), (["check", tree.path("guides")], 1), (["check", tree.root], 1),
        (["check", "guides/media"], 0), (["check", "guides/nowhere.md"], 2), (["check", "/etc"], 2),
        (["build", "--templates", "/nowhere"], 2), (["build", "--templates", tree.path("baihua.yml")], 2),
        (["build", "--templates", tree.path("guides")], 2),
        (["search", "身份证"], 0), (["search"], 2), (["search", "--limit", "0", "x"], 2),
        (["search", "--limit=-1", "x"], 2),
    ]
    for arguments, code in rows:
        check(" ".join(arguments), code_is(tree.run(*arguments), code))
    setting("titel: x\n")(tree)
    for arguments in (["check", "guides/jiuzhu-falv"], ["search", "身份证"]):
        check(f"unknown setting, {arguments[0]}", code_is(tree.run(*arguments), 2))
    for arguments, code in ELSEWHERE:
        result = run(*arguments)
        check(
            " ".join(arguments), code_is(result, code),
            unless(bool(result.out) == (code == 0), "standard output"),
            unless(bool(result.err) == (code != 0), f"standard error: {result.err[:200]!r}"),
        )


PARTS = [check_trees, check_arguments]
