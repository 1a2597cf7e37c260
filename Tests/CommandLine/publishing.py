"""What a build puts into its folder, and what it leaves out."""
import os
import re
import shutil

from .harness import (
    GOOD_FILE, GOOD_PAGE, OTHER_FILE, OTHER_PAGE, Tree, check, code_is, digest, holding, plant, read, rules_of, unless,
)

TITLE = "身份证丢了怎么补办".encode()


def dead_links(site):
    """Relative addresses in pages that lead to no file."""
    for page in (name for name in digest(site) if name.endswith(".html") and name != "404.html"):
        text = read(os.path.join(site, page)).decode()
        for address in re.findall(r'(?:href|src)="([^"#?:]+)[^":]*"', text):
            if not os.path.isfile(os.path.join(site, os.path.dirname(page), address)):
                yield f"{page}: {address}"


def check_withheld():
    tree = Tree()
    question = "## 常见问题\n\n### 身份证丢了怎么办\n\n看[补身份证](../huji-chuxing/shenfenzheng-buling.md)。\n"
    tree.edit(OTHER_FILE, "## 常见问题\n", question)
    result = tree.run("build")
    pages = tree.has(GOOD_PAGE) and tree.has(OTHER_PAGE)
    check("two guides", code_is(result, 0), unless(pages, "a page is missing"), *dead_links(tree.site))
    plant("error")(tree)
    result = tree.run("build")
    check(
        "a bad guide is withheld", code_is(result, 1), *holding(tree.site, TITLE), *dead_links(tree.site),
        unless(not tree.has(GOOD_PAGE) and not tree.has("kiosk/v1/guides/shenfenzheng-buling.json"), "it is there"),
        unless(tree.has(OTHER_PAGE), "so is the good one"),
    )


def check_deleted():
    tree = Tree()
    tree.run("build")
    mine = os.path.join(tree.site, os.path.dirname(OTHER_PAGE), "mine.txt")
    with open(mine, "w", encoding="utf-8") as file:
        file.write("mine")
    os.remove(tree.path(OTHER_FILE))
    result = tree.run("build")
    check(
        "a guide is deleted", code_is(result, 0), unless(not tree.has(OTHER_PAGE), "its page stays"),
        unless(os.path.exists(mine) and read(mine) == b"mine", "so is a foreign file"),
    )


def check_empty():
    for name, whole in [("no guides", False), ("an empty guides folder", True)]:
        tree = Tree()
        for path in [tree.path("guides")] if whole else [tree.path(GOOD_FILE), tree.path(OTHER_FILE)]:
            (shutil.rmtree if whole else os.remove)(path)
        os.makedirs(tree.path("guides"), exist_ok=True)
        for command in ("check", "build"):
            result = tree.run(command, "--fail-on", "advice", "--format", "json")
            clean = result.json and result.json["clean"]
            check(f"{name} ({command})", code_is(result, 0), unless(clean, "not clean"))
        check(f"{name}, pages", unless(tree.has("index.html"), "no home page"), *dead_links(tree.site))


def check_one_id():
    tree = Tree()
    tree.write("guides/jiuzhu-falv/shenfenzheng-buling.md", tree.text())
    result = tree.run("build", "--format", "json")
    check(
        "two guides of one id", code_is(result, 1), unless("unique-id" in rules_of(result), rules_of(result)),
        unless(tree.has(OTHER_PAGE), "a third one is withheld"),
    )


def check_stages():
    def build(*arguments):
        return tree.run("build", "--format", "json", *arguments)

    tree = Tree()
    tree.edit(GOOD_FILE, "状态: 示范", "状态: 草稿")
    result = build()
    check("a draft", code_is(result, 0), unless(not tree.has(GOOD_PAGE), "it has a page"), *holding(tree.site, TITLE))
    result = build("--stage", "draft")
    staged = result.json["stage"] == "draft"
    check("a draft, draft stage", code_is(result, 0), unless(tree.has(GOOD_PAGE), "no page"), unless(staged, "stage"))
    tree.edit(GOOD_FILE, "(?ms)^## 一窗办理.*?(?=^## )", "")
    tree.edit(GOOD_FILE, "部门: 公安局\n", "")
    result = build()
    mild = result.json["counts"]["error"] == 0
    hidden = not tree.has(GOOD_PAGE)
    check("an unfinished draft", code_is(result, 0), unless(mild, rules_of(result)), unless(hidden, "it has a page"))
    result = build("--stage", "draft")
    said = "required-key" in rules_of(result)
    check("an unfinished draft, draft stage", code_is(result, 1), unless(said, rules_of(result)))


PARTS = [check_withheld, check_deleted, check_empty, check_one_id, check_stages]
