"""A baseline marks what is known and lets through nothing new."""
import os

from .formats import same_in_all
from .harness import FORMATS, GOOD_FILE, OTHER_FILE, WORK, Tree, check, code_is, plant, read, unless


def check_marks():
    tree = Tree()
    for severity in ("error", "warning", "advice"):
        plant(severity)(tree)
    path = os.path.join(WORK, "known.txt")
    written = tree.run("check", "--fail-on", "advice", "--write-baseline", path)
    check("writing a baseline", code_is(written, 0), unless(written.out.count("（旧）") == 3, written.out))
    said = same_in_all("all is old", tree, "--fail-on", "advice", "--baseline", path, code=0)
    check("all three are marked", unless([row[4] for row in said.findings] == [True] * 3, said.findings))

    tree.edit(GOOD_FILE, "## 谁能办\n", "## 谁能办\n" + "\n" * 50)
    tree.edit(GOOD_FILE, "别名:", "\n" * 50 + "别名:")
    moved = same_in_all("old after 50 lines more", tree, "--fail-on", "advice", "--baseline", path, code=0)
    check("still all three", unless([row[4] for row in moved.findings] == [True] * 3, moved.findings))

    tree.edit(OTHER_FILE, "部门: ", "颜色: 蓝\n部门: ")
    said = same_in_all("one is new", tree, "--baseline", path, code=1)
    check("only the new one is unmarked", unless([row[4] for row in said.findings].count(False) == 1, said.findings))
    built = tree.run("build", "--baseline", path)
    check("a new error in a build", code_is(built, 1))
    built = tree.run("build", "--fail-on", "never", "--write-baseline", path)
    check("an old error withholds its guide", code_is(built, 0), unless(not tree.has("guides/gaoling-jintie"), "it has a page"))


def check_gone():
    tree = Tree()
    plant("error")(tree)
    plant("warning")(tree)
    path = os.path.join(WORK, "gone.txt")
    tree.run("check", "--write-baseline", path)
    tree.edit(GOOD_FILE, "颜色: 红\n", "")
    for form in FORMATS:
        result = tree.run("check", "--baseline", path, "--format", form)
        said = "不再出现" in (result.out if form == "human" else result.err)
        check(f"what is gone is said ({form})", code_is(result, 0), unless(said, result.out + result.err))
    gone = tree.run("check", "--baseline", path, "--format", "json").json["baseline"]
    check("what is gone, in JSON", unless([g["rule"] for g in gone["gone"]] == ["unknown-key"] and gone["old"] == 1, gone))
    part = tree.run("check", "--baseline", path, "--format", "json", OTHER_FILE).json["baseline"]["gone"]
    check("only what is asked for is gone", part)
    tree.run("check", "--baseline", path, "--write-baseline", path)
    check("a baseline written anew", unless(b"unknown-key" not in read(path) and b"unexpected-file" in read(path), read(path)))


def check_bad_files():
    tree = Tree()
    folder = os.path.join(WORK, "baselines")
    os.makedirs(folder)

    def file(name, content):
        path = os.path.join(folder, name)
        with open(path, "wb") as out:
            out.write(content)
        return path

    link = os.path.join(folder, "link")
    os.symlink(file("target", b"mine"), link)
    rows = [
        ("none", ["--baseline", os.path.join(folder, "nowhere")], 2), ("a folder", ["--baseline", folder], 2),
        ("an empty file", ["--baseline", file("empty", b"")], 2), ("noise", ["--baseline", file("noise", b"\xff\x00\n")], 2),
        ("a later version", ["--baseline", file("later", b"baihua-baseline 2\n")], 2),
        ("a bad line", ["--baseline", file("bad", b"baihua-baseline 1\nx\ty\tz\tw\n")], 2),
        ("with CRLF", ["--baseline", file("crlf", b"baihua-baseline 1\r\n" + b"0" * 16 + b"\ta\tb\tc\r\n")], 0),
        ("onto a folder", ["--write-baseline", folder], 3), ("through a link", ["--write-baseline", link], 3),
        ("into nowhere", ["--write-baseline", os.path.join(folder, "no", "where")], 3),
    ]
    for name, arguments, code in rows:
        check(f"baseline: {name}", code_is(tree.run("check", *arguments), code))
    check("a link's target", unless(read(os.path.join(folder, "target")) == b"mine", "was written"))
    check("nothing half-written", [name for name in os.listdir(folder) if "baihua" in name])


PARTS = [check_marks, check_gone, check_bad_files]
