"""Small trees of the project's own guides, the tool run on them, and the count of what held."""
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from types import SimpleNamespace

import jsonschema

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BAIHUA = os.path.abspath(sys.argv[1])
WORK = tempfile.mkdtemp(prefix="baihua-cli-")
TEMPLATES = os.path.join(ROOT, "templates")
DAY = "2026-11-21"  # the one clock of the tests

# Two guides that use most of the format.
GOOD, OTHER = "huji-chuxing/shenfenzheng-buling", "jiuzhu-falv/gaoling-jintie"
GOOD_FILE, OTHER_FILE = f"guides/{GOOD}.md", f"guides/{OTHER}.md"
GOOD_PAGE, OTHER_PAGE = (f"guides/{os.path.basename(name)}/index.html" for name in (GOOD, OTHER))

FORMATS = ("human", "json", "sarif", "github", "junit", "checkstyle", "gitlab")

tally = SimpleNamespace(passed=0, failed=0)


def check(name, *problems):
    """Counts one check; what is false or empty among the problems is none."""
    problems = [str(problem) for problem in problems if problem]
    tally.failed += bool(problems)
    tally.passed += not problems
    if problems:
        print(f"{name}: " + "; ".join(problems)[:600], flush=True)


def unless(holds, problem):
    return "" if holds else str(problem) or "does not hold"


def code_is(result, code):
    said = (result.err or result.out)[-200:]
    return unless(result.code == code, f"exit code {result.code}, not {code}: {said!r}")


def rules_of(result, file=None):
    """The rules that speak, about one file or all."""
    return {f["rule"] for f in result.json["findings"] if file in (None, f["file"])} if result.json else set()


def read(path):
    with open(path, "rb") as file:
        return file.read()


def digest(folder):
    """path -> SHA-256 for everything below a folder."""
    paths = [os.path.join(base, name) for base, _, names in os.walk(folder) for name in names]
    return {os.path.relpath(path, folder): hashlib.sha256(read(path)).hexdigest() for path in paths}


def holding(folder, needle):
    """The files below a folder in which the bytes stand."""
    return [name for name in digest(folder) if needle in read(os.path.join(folder, name))]


class Tree:
    """A folder of sources: the project's settings, registries and media, and two guides."""

    count = 0

    def __init__(self):
        Tree.count += 1
        self.root = os.path.join(WORK, f"tree{Tree.count}", "root")
        self.site = os.path.join(WORK, f"tree{Tree.count}", "out", "site")
        os.makedirs(os.path.dirname(self.site))
        ours = os.path.join(ROOT, "guides")
        shutil.copytree(os.path.join(ours, "media"), self.path("guides/media"))
        # The life events lead to guides that this folder has not.
        left_out = {"life-events.yml"}
        registries = [f"guides/{name}" for name in os.listdir(ours) if name.endswith(".yml") and name not in left_out]
        for name in ["baihua.yml", *registries, GOOD_FILE, OTHER_FILE]:
            self.write(name, read(os.path.join(ROOT, name)))
        # What the two guides link to, and where documents are got, are guides that this tree lacks.
        for name in (GOOD_FILE, OTHER_FILE):
            self.write(name, re.sub(r"\[([^\]]*)\]\([^)]*\.md[^)]*\)", r"\1", self.text(name)))
        self.edit("guides/documents.yml", r"(?m)^ +去哪办:.*\n", "")

    def path(self, name):
        return os.path.join(self.root, name)

    def text(self, name=GOOD_FILE):
        return read(self.path(name)).decode()

    def write(self, name, content):
        path = os.path.join(os.fsencode(self.root), os.fsencode(name))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)

    def edit(self, name, pattern, replacement):
        text, count = re.subn(pattern, lambda _: replacement, self.text(name))
        assert count, f"{name} has no {pattern}"
        self.write(name, text)

    def run(self, command, *arguments, **options):
        """Runs a command on the tree; a build goes to `site`."""
        arguments = [command, "--root", self.root, "--date", DAY, *arguments]
        if command == "build" and "--output" not in arguments:
            arguments += ["--output", self.site]
        if command == "build" and "--templates" not in arguments:
            arguments += ["--templates", TEMPLATES]
        return run(*arguments, **options)

    def has(self, page):
        return os.path.exists(os.path.join(self.site, page))


def plant(severity):
    """A change that brings one finding of a severity."""
    def change(tree):
        if severity == "error":
            tree.edit(GOOD_FILE, "部门: 公安局\n", "部门: 公安局\n颜色: 红\n")
        elif severity == "warning":
            tree.write("guides/notes.txt", "x")
        else:
            tree.write(GOOD_FILE, b"\xef\xbb\xbf" + read(tree.path(GOOD_FILE)))
    return change


def many_paths(tree):
    """Six questions of six options make more paths than are looked at."""
    options = "".join(f"- **问题{n}**：" + " / ".join(f"{n}之{option}" for option in range(6)) + "\n" for n in range(6))
    steps = "".join(f"1. **看看{n}**（到窗口，1 分钟）：看。〔{n}之0〕\n" for n in range(6))
    tree.edit(OTHER_FILE, "(?ms)^## 您是哪种情况.*?(?=^## )", "")
    tree.edit(OTHER_FILE, "(?m)^## 怎么办\n\n", f"## 您是哪种情况\n\n{options}\n## 怎么办\n\n{steps}")


def run(*arguments, env=None, begin=None, stdout=subprocess.PIPE):
    """Runs the tool in an empty environment; `begin` is called in its process before it starts."""
    surroundings = {"PATH": os.environ.get("PATH", ""), **(env or {})}
    try:
        done = subprocess.run(
            [BAIHUA, *arguments], env=surroundings, cwd=WORK, timeout=60, preexec_fn=begin,
            stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE,
        )
    except subprocess.TimeoutExpired:
        return SimpleNamespace(code="none within a minute", out="", err="", json=None)
    out, err = ((part or b"").decode("utf-8", "surrogateescape") for part in (done.stdout, done.stderr))
    value = json.loads(out) if "json" in arguments and arguments[0] != "list" and out.startswith("{") else None
    if value is not None:
        check_json(value, done.stdout)
    return SimpleNamespace(code=done.returncode, out=out, err=err, json=value)


SCHEMA = json.loads(read(os.path.join(ROOT, "docs", "schema", "findings-v1.schema.json")))
jsonschema.Draft202012Validator.check_schema(SCHEMA)
FINDINGS = jsonschema.Draft202012Validator(SCHEMA)


def check_json(value, data):
    """Holds every list of findings that any check gets to the schema, its form and its order."""
    error = jsonschema.exceptions.best_match(FINDINGS.iter_errors(value))
    if error:
        return check("findings as JSON", f"{error.json_path}: {error.message}")
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).replace("<", "\\u003c")
    findings = value["findings"]
    places = [
        (f["file"].encode(), f["start"]["offset"], f["end"]["offset"], f["rule"], f["message"].encode())
        for f in findings if "\\" not in f["file"]  # an escaped name stands where its bytes do
    ]
    counts = {name: sum(f["severity"] == name for f in findings) for name in ("advice", "error", "warning")}
    check(
        "findings as JSON",
        unless(text.encode() + b"\n" == data, "not in canonical form"),
        unless(places == sorted(places), "not sorted by place"),
        unless(value["counts"] == counts, "counts are wrong"),
        unless(value["clean"] == (not findings and not value["notRun"]), "clean is wrong"),
        unless(len({f["fingerprint"] for f in findings}) == len(findings), "two findings have one fingerprint"),
    )
