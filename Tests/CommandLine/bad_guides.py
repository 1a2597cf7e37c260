"""Guides that are damaged, enormous or mean harm: each is reported, none is published, and the good ones are."""
import os
import socket
import time
import unicodedata

from .harness import (
    GOOD, GOOD_FILE, GOOD_PAGE, OTHER_FILE, OTHER_PAGE, WORK, Tree, check, code_is, digest, holding, plant, read,
    rules_of, unless,
)

SECRET = b"canary-7f3a9c"
DEEP = 10_000


def bomb(names=12):
    first = "a0: &a0 [x, x]\n"
    return first + "".join(f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 5) + "]\n" for n in range(1, names))


def damaged(text):
    """Name, content and the rule that has to speak; None where it is enough that the run ends."""
    def body(insert):
        return text.replace("## 谁能办\n\n", f"## 谁能办\n\n{insert}\n\n", 1)

    def header(insert):
        return text.replace("部门: 公安局\n", f"部门: 公安局\n{insert}\n", 1)

    def raw(insert):
        return body("坏").encode().replace("坏".encode(), insert)

    long_lines = ("\n" + "长" * 60) * 1_700
    return [
        ("byte-ff", raw(b"\xff"), "invalid-utf8"),
        ("overlong", raw(b"\xc0\xaf"), "invalid-utf8"),
        ("surrogate", raw(b"\xed\xa0\x80"), "invalid-utf8"),
        ("utf16", text.encode("utf-16"), "utf16-text"),
        ("nul", body("- 一\x00二"), "control-character"),
        ("escape", body("- \x1b[31m红\x1b[0m"), "control-character"),
        ("line-separator", body("- 一\u2028二"), "control-character"),
        ("bidi", body("- 一\u202e二"), "bidirectional-character"),
        ("zero-width", body("- 一\u200b二"), "invisible-character"),
        ("steering-and-bad", body("- \x1b\u202e\u009b坏").encode().replace("坏".encode(), b"\xff"), "invalid-utf8"),
        ("marks", body("- a" + "\u0301" * 500), "combining-run"),
        ("empty", "", "empty-file"),
        ("large", text + long_lines, "file-too-large"),
        ("long-line", body("- " + "长" * 30_000), "line-too-long"),
        ("no-header", "只有正文。\n", "front-matter-missing"),
        ("markup", text.replace("身份证丢了怎么补办", "身份证<script>alert(1)</script>"), "markup-in-value"),
        ("html", body("<div>" * 30), "raw-html"),
        ("alias-bomb", header(bomb()), "yaml-anchor"),
        ("alias-key", header("? &a [a]\n: *a"), None),
        ("tag", header("x: !!python/object:os.system ls"), "yaml-tag"),
        ("yaml-list", header("x: " + "[" * DEEP), "yaml-too-deep"),
        ("yaml-map", header("x: " + "{a: " * DEEP), "yaml-too-deep"),
        ("yaml-dashes", header("x:\n  " + "- " * DEEP + "x"), "yaml-too-deep"),
        ("yaml-lines", header("x:\n" + "\n".join(" " * n + "a:" for n in range(1, 300))), "yaml-too-deep"),
        ("yaml-keys", header("? " * DEEP + "x"), None),
        ("lists", body("- " * DEEP + "x"), "nesting-too-deep"),
        ("numbers", body("1. " * DEEP + "x"), "nesting-too-deep"),
        ("quotes", body("> " * DEEP + "x"), "nesting-too-deep"),
        ("links", body("[" * DEEP + "x" + "](y)" * DEEP), "nesting-too-deep"),
        ("images", body("![" * DEEP), None),
        ("stars", body("*a **a " * (DEEP // 2)), None),
        ("round", body("- " + "（" * DEEP), None),
        ("conditions", body("- " + "〔" * DEEP), None),
        ("code", body("`" * DEEP + "a" + "`" * (DEEP - 1)), None),
        ("deep-html", body("<div>" * DEEP), None),
        ("entities", body("&amp;" * DEEP), None),
    ]


def odd_files(tree):
    """What is no file, or has no name; the rule that has to speak, by path as findings show it."""
    outside = os.path.join(WORK, "outside")
    os.makedirs(outside)
    for name in ("secret.md", "secret.txt"):
        with open(os.path.join(outside, name), "wb") as file:
            file.write(read(tree.path(GOOD_FILE)).replace("身份证丢了不用慌".encode(), SECRET))
    folder = tree.path("guides/huji-chuxing")
    links = [
        ("guides/huji-chuxing/linked.md", outside + "/secret.md"), ("guides/huji-chuxing/dangling.md", "nowhere"),
        ("guides/huji-chuxing/loop.md", "loop.md"), ("guides/huji-chuxing/inside.md", f"../{GOOD}.md"),
        ("guides/media/outside", outside), ("guides/outside", outside),
        ("guides/media/secret.txt", outside + "/secret.txt"),
    ]
    for name, target in links:
        os.symlink(target, tree.path(name))
    os.mkfifo(os.path.join(folder, "pipe.md"))
    os.mkdir(os.path.join(folder, "folder.md"))
    door = socket.socket(socket.AF_UNIX)
    os.chdir(folder)  # a socket's path is short
    door.bind("socket.md")
    os.chdir(WORK)
    names = [
        (b"\x1b[31mred.md", "\\x1b[31mred.md"), (b"two\nlines.md", "two\\x0alines.md"), (b"\xff.md", "\\xff.md"),
        ("turn\u202edm.md".encode(), "turn\\x202edm.md"), ("csi\u009b31m.md".encode(), "csi\\x9b31m.md"),
    ]
    for name, _ in names:
        tree.write(b"guides/huji-chuxing/" + name, tree.text())
    return (
        {name: "file-symlink" for name, _ in links}
        | {f"guides/huji-chuxing/{name}.md": "file-not-regular" for name in ("pipe", "folder", "socket")}
        | {f"guides/huji-chuxing/{shown}": "path-invalid" for _, shown in names}
    )


def check_bad_guides():
    tree = Tree()
    wanted = odd_files(tree)
    for name, content, rule in damaged(tree.text()):
        content = content if isinstance(content, bytes) else content.encode()
        path = f"guides/huji-chuxing/{name}.md"
        tree.write(path, content.replace(b"id: shenfenzheng-buling", b"id: " + name.encode()))
        wanted[path] = rule
    for command in ("check", "build"):
        began = time.monotonic()
        result = tree.run(command, "--format", "json")
        took = time.monotonic() - began
        check(f"bad guides ({command})", code_is(result, 1), unless(took < 30, f"took {took:.0f} s"), result.err)
    for file, rule in wanted.items():
        rules = rules_of(result, file)
        check(file, unless(not rule or rule in rules, f"{rule} is not among {sorted(rules)}"))

    human = tree.run("check")
    for name, text in [("text", human.out), ("JSON", result.out)]:
        steering = {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")} - {"\n"}
        check(f"no control character in the {name}", steering)
    check("bad guides, as text", code_is(human, 1), human.err)
    said = SECRET.decode() in human.out + result.out
    check("nothing from outside the tree", *holding(tree.site, SECRET), unless(not said, "in a finding"))
    pages = {name for name in digest(tree.site) if name.startswith("guides/")}
    both = {GOOD_PAGE, OTHER_PAGE} <= pages
    bad = {f["file"] for f in result.json["findings"] if f["severity"] == "error"}
    bad_pages = {f"guides/{os.path.basename(file)[:-3]}/index.html" for file in bad}
    check("only sound guides are published", unless(both, "a good one is not"), bad_pages & pages)
    scripts = [name for name in holding(tree.site, b"<script>alert") if name.endswith(".html")]
    check("no script of a guide's own", scripts)


FORMS = {
    "LF": (lambda data: data, None),
    "CRLF": (lambda data: data.replace(b"\n", b"\r\n"), "carriage-returns"),
    "BOM": (lambda data: b"\xef\xbb\xbf" + data, "byte-order-mark"),
    "BOM and CRLF": (lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"), "byte-order-mark"),
}


def check_other_forms():
    """A byte order mark and CRLF change no byte of the site, and no place of a finding."""
    wanted, places = {}, {}
    for name, (form, rule) in FORMS.items():
        tree = Tree()
        for file in ("baihua.yml", "guides/documents.yml", "guides/domains.yml", "guides/halls.yml", GOOD_FILE, OTHER_FILE):
            tree.write(file, form(read(tree.path(file))))
        result = tree.run("build", "--format", "json")
        found = digest(tree.site)
        wanted = wanted or found
        differing = sorted(path for path in wanted.keys() | found.keys() if wanted.get(path) != found.get(path))
        severities = {f["severity"] for f in result.json["findings"]}
        said = not rule or rule in rules_of(result, GOOD_FILE)
        check(name, code_is(result, 0), differing, unless(said, f"no {rule}"), severities - {"advice"})

        tree = Tree()
        plant("error")(tree)
        data = form(read(tree.path(GOOD_FILE)))
        tree.write(GOOD_FILE, data)
        findings = tree.run("check", "--format", "json").json["findings"]
        start = next(f["start"] for f in findings if f["rule"] == "unknown-key")
        places[name] = (start["line"], start["column"], start["utf16Column"])
        check(f"offset, {name}", unless(data[start["offset"]:].startswith("颜色".encode()), start))
    check("places", unless(len(set(places.values())) == 1, places))


MEDIA = {
    "empty.png": (b"", "media-content"), "other.png": (b"GIF89a", "media-content"), "text.pdf": (b"abc", "media-content"),
    "page.html": (b"<p>x</p>", "media-script"), "PAGE.HTM": (b"<p>x</p>", "media-script"), "code.js": (b"x()", "media-script"),
    "script.svg": (b"<svg><script>x()</script></svg>", "media-script"),
    "handler.svg": (b"<svg onload='x()'/>", "media-script"), "entity.svg": (b"<!DOCTYPE svg><svg/>", "media-script"),
    "foreign.svg": (b"<svg><image href=\"https://x.example/a.png\"/></svg>", "media-script"),
    "utf16.svg": ("<svg onload='x()'/>".encode("utf-16"), "media-script"),
    "good.svg": (b"<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9\"/></svg>", None),
    "good.jpg": (b"\xff\xd8\xff\xe0", None), "good.docx": (b"PK\x03\x04", None), "good.txt": ("空白表".encode(), None),
}


def check_media():
    """C36: what lies beside the guides is published only when it is what it says and runs nothing."""
    tree = Tree()
    for name, (content, _) in MEDIA.items():
        tree.write(f"guides/media/{name}", content)
    for command in ("check", "build"):
        result = tree.run(command, "--format", "json")
        check(f"media ({command})", code_is(result, 1), result.err)
        for name, (_, rule) in MEDIA.items():
            rules = rules_of(result, f"guides/media/{name}")
            check(f"C36 {name} ({command})", unless(rules == ({rule} - {None}), f"{rule} is not {sorted(rules)}"))
    published = os.listdir(os.path.join(tree.site, "media"))
    for name, (_, rule) in MEDIA.items():
        stem, ending = os.path.splitext(name)
        there = [file for file in published if file.startswith(stem) and file.endswith(ending)]
        check(f"C36 {name}, published", unless(bool(there) == (rule is None), published))


PARTS = [check_bad_guides, check_other_forms, check_media]
