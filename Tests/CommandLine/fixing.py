"""`baihua fix`: what is safe to mend is mended, nothing else changes, and a second run does nothing."""
import os
import re
import shutil
import subprocess
import unicodedata

from .harness import DAY, GOOD_FILE, OTHER_FILE, ROOT, WORK, Tree, check, code_is, digest, read, run, unless
from .machine_faults import few_bytes, locked

BOM = b"\xef\xbb\xbf"
HEADINGS = {"谁能办": "办理条件", "要带什么": "办理材料", "怎么办": "办理流程", "一窗办理": "一窗受理", "常见问题": "大家常问"}


def whole_site(name):
    """A copy of the project's own guides, in a git repository."""
    root = os.path.join(WORK, name)
    os.makedirs(root)
    shutil.copytree(os.path.join(ROOT, "guides"), os.path.join(root, "guides"))
    shutil.copy(os.path.join(ROOT, "baihua.yml"), root)
    return root


def git(root, *arguments, stdin=b""):
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "core.autocrlf=false"]
    done = subprocess.run(["git", *who, *arguments], cwd=root, input=stdin, capture_output=True)
    return done.returncode, (done.stdout + done.stderr).decode(errors="replace")


def guides_of(root):
    for base, _, names in sorted(os.walk(os.path.join(root, "guides"))):
        yield from (os.path.join(base, name) for name in sorted(names) if name.endswith((".md", ".yml")))


def worsen(path, turn):
    """Gives a file what can be mended; what, depends on its number."""
    text = read(path).decode()
    if turn % 2 and path.endswith(".md"):
        for good, poor in HEADINGS.items():
            text = re.sub(f"(?m)^## {good}$", f"## {poor}", text)
    if turn % 3 == 0:
        text = unicodedata.normalize("NFD", text)
    if turn % 5 == 0:
        text = text.rstrip("\n")
    data = text.encode()
    if turn % 4 == 0:
        data = data.replace(b"\n", b"\r\n", 40 if turn % 8 else -1)
    if turn % 7 == 0:
        data = BOM + data
    with open(path, "wb") as file:
        file.write(data)


def front_matter(data):
    return data.split(b"\n---\n", 1)[0]


def outline(data):
    """What stays of a guide when its running text is taken away."""
    text = data.decode()
    return [
        re.findall(r"(?m)^(#+|\s*[-*]|\s*\d+\.|>|```.*$)", text), re.findall(r"`[^`\n]+`", text),
        re.findall(r"\]\([^)]*\)", text), re.findall(r"<!--.*?-->", text, re.S), text.count("\n"),
    ]


def check_whole_site():
    root, twin = whole_site("fix"), whole_site("fix-twin")
    sound = digest(root)
    for folder in (root, twin):
        for turn, path in enumerate(guides_of(folder)):
            worsen(path, turn)
    worse = digest(root)
    before = {path: unicodedata.normalize("NFC", read(path).replace(b"\r\n", b"\n").removeprefix(BOM).decode()).encode()
              for path in guides_of(root)}
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
        code, said = git(twin, *command)
        check(f"git {command[0]}", unless(code == 0, said))
    arguments = ["fix", "--root", root, "--date", DAY, "--fail-on", "advice"]

    dry = run(*arguments, "--dry-run")
    check("a dry run writes nothing", code_is(dry, 0), unless(digest(root) == worse, "it does"), dry.err)
    code, said = git(twin, "apply", "--whitespace=nowarn", "-", stdin=dry.out.encode("utf-8", "surrogateescape"))
    check("git takes the patch", unless(code == 0, said))

    fixed = run(*arguments)
    check("everything is mended", code_is(fixed, 0), unless("改了" in fixed.out, fixed.out), fixed.err)
    patched = {name: sum_ for name, sum_ in digest(twin).items() if not name.startswith(".git/")}
    check("the patch is what the fix writes", unless(patched == digest(root), "it is not"))
    for path in guides_of(root):
        name, after = os.path.relpath(path, root), read(path)
        check(
            f"only what was wrong in {name}",
            unless(front_matter(after) == front_matter(before[path]), "front matter"),
            unless(outline(after) == outline(before[path]), "structure"),
        )
    whole = {name for name, sum_ in digest(root).items() if sum_ == sound[name]}
    lost = [name for name in sound if name not in whole and read(os.path.join(root, name)).endswith(b"\n")]
    check("the guides are what they were before they were worsened", lost)
    inodes = {path: os.stat(path).st_ino for path in guides_of(root)}
    again = run(*arguments)
    same = inodes == {path: os.stat(path).st_ino for path in guides_of(root)}
    check("a second run", code_is(again, 0), unless(again.out.startswith("没有能自动改的"), again.out), unless(same, "writes"))
    check("a second dry run", run(*arguments, "--dry-run").out)


def renamed(tree, heading="怎么办", poor="办理流程"):
    tree.edit(GOOD_FILE, f"(?m)^## {heading}$", f"## {poor}")


def check_left_alone():
    """What a fix must not touch, though a finding carries one."""
    def linked(tree):
        renamed(tree)
        tree.edit(OTHER_FILE, "## 常见问题\n", "## 常见问题\n\n### 怎么补\n\n看[步骤](../huji-chuxing/shenfenzheng-buling.md#办理流程)。\n")

    def linked_by_code(tree):
        renamed(tree)
        tree.edit(OTHER_FILE, "## 常见问题\n", "## 常见问题\n\n### 怎么补\n\n看[步骤](../huji-chuxing/shenfenzheng-buling.md"
                  "#%E5%8A%9E%E7%90%86%E6%B5%81%E7%A8%8B)。\n")

    def silenced(tree):
        tree.edit(GOOD_FILE, "(?m)^## 怎么办$", "<!-- 允许 section-name：本地一直这样叫 -->\n\n## 办理流程")

    def marked(tree):
        renamed(tree, poor="**办理流程**")

    def in_code(tree):
        renamed(tree, poor="`办理流程`")

    def damaged(tree):
        tree.write(GOOD_FILE, BOM + read(tree.path(GOOD_FILE)).replace("## 谁能办\n".encode(), "## 谁能办\n\x01".encode()))

    def not_text(tree):
        tree.write(GOOD_FILE, BOM + read(tree.path(GOOD_FILE)) + b"\xff")

    def link(tree):
        tree.write("elsewhere.md", BOM + read(tree.path(GOOD_FILE)))
        os.remove(tree.path(GOOD_FILE))
        os.symlink(tree.path("elsewhere.md"), tree.path(GOOD_FILE))

    def wrong_settings(tree):
        renamed(tree)
        tree.write("baihua.yml", tree.text("baihua.yml") + "titel: x\n")

    def elsewhere(tree):
        renamed(tree)

    for change, code, arguments in [
        (linked, 0, []), (linked_by_code, 0, []), (silenced, 0, []), (marked, 0, []), (in_code, 0, []), (damaged, 1, []),
        (not_text, 1, []), (link, 1, []), (wrong_settings, 2, []), (elsewhere, 0, ["guides/jiuzhu-falv"]),
    ]:
        tree = Tree()
        change(tree)
        before = digest(tree.root)
        result = tree.run("fix", *arguments)
        check(f"left alone: {change.__name__}", code_is(result, code), unless(digest(tree.root) == before, "changed"))
        dry = tree.run("fix", "--dry-run", *arguments)
        check(f"left alone: {change.__name__}, dry run", code_is(dry, code), unless("@@" not in dry.out, dry.out))


def check_words():
    """Official words of the glossary are replaced in running text, and nowhere else."""
    tree = Tree()
    word, plain = "户籍所在地", "户口所在的地方"
    tree.edit(OTHER_FILE, "## 谁能办\n", f"""## 谁能办

带上{word}，再看`{word}`和[{word}](gaoling-jintie.md#谁能办)。

<!-- 允许 plain-words：这是证件上的正式名称 -->

证上写的是{word}，领的也是{word}。

```
{word}
```
""")
    before, known = tree.text(OTHER_FILE), tree.run("check").out
    dry = tree.run("fix", "--dry-run", OTHER_FILE)
    changed = [line for line in dry.out.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    check("one line with a word changes", unless([line[0] for line in changed] == ["-", "+"], dry.out or known))
    tree.run("fix", OTHER_FILE)
    after = tree.text(OTHER_FILE)
    check("only the word in the text is replaced", unless(after == before.replace(f"带上{word}", f"带上{plain}"), dry.out))
    check("and only once", code_is(tree.run("fix", "--fail-on", "never"), 0), unless(tree.text(OTHER_FILE) == after, "twice"))


def check_writing():
    tree = Tree()
    renamed(tree)
    path = tree.path(GOOD_FILE)
    os.chmod(path, 0o640)
    code = tree.run("fix", GOOD_FILE).code
    check("permissions are kept", unless((code, os.stat(path).st_mode & 0o777) == (0, 0o640), oct(os.stat(path).st_mode)))

    for name, fault in [
        ("a read-only folder", lambda t: locked(os.path.dirname(t.path(GOOD_FILE)), 0o555, t, ["fix"])),
        ("a limit to a file's size", lambda t: t.run("fix", begin=few_bytes)),
    ]:
        tree = Tree()
        renamed(tree)
        before = digest(tree.root)
        result = fault(tree)
        if result is None:
            print(f"not checked on this machine: fix in {name}", flush=True)
            continue
        check(f"fix in {name}", code_is(result, 3), unless(digest(tree.root) == before, "something was written"))

    tree = Tree()
    renamed(tree)
    reader, writer = os.pipe()
    os.close(reader)
    result = tree.run("fix", "--dry-run", stdout=writer)
    os.close(writer)
    check("broken pipe, fix", code_is(result, 0), result.err)
    check("a name that is nowhere", code_is(tree.run("fix", "guides/nowhere.md"), 2))


PARTS = [check_whole_site, check_left_alone, check_words, check_writing]
