"""Small signed feeds, made with the tool itself."""
import functools
import hashlib
import json
import os
import re
import shutil

from KioskFaults import harness
from KioskFaults.harness import at, tool

SITE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "GuidePipelineTests", "Sites")
DAYS = ("2026-11-21", "2026-11-22", "2026-11-23")


def digest(data):
    return hashlib.sha256(data).hexdigest()


def keys(folder):
    """Three root keys, a release key and a notice key."""
    os.makedirs(folder, exist_ok=True)
    names = {name: os.path.join(folder, name) for name in ("root1", "root2", "root3", "release", "notice")}
    for path in names.values():
        tool("kiosk", "keygen", path)
    return names


def make_root(names, roots, *more, feed="example.org", day="2026-11-20"):
    """The first root of a feed, or with other arguments a further one."""
    arguments = ["kiosk", "root", "--roots", roots, "--date", day, *more]
    if feed:
        arguments += ["--feed", feed]
        for name in ("root1", "root2", "root3"):
            arguments += ["--root-key", names[name] + ".pub"]
        arguments += ["--release-key", names["release"] + ".pub", "--notice-key", names["notice"] + ".pub"]
    for name in ("root1", "root2", "root3"):
        arguments += ["--key", names[name]]
    tool(*arguments)


def make_tree(root):
    """A root with one guide, whose words are its first edition's."""
    shutil.copytree(os.path.join(SITE, "one-clean-guide"), root)


def edit(root, edition):
    """Changes the guide, so that the next build is another version."""
    path = os.path.join(root, "guides", "huji-chuxing", "banzheng.md")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    text = re.sub(r"到公安综合窗口。.*", f"到公安综合窗口。当场就能补。第 {edition} 版。", text, count=1)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def build(root, output, day):
    tool(
        "build", "--root", root, "--templates", templates(), "--output", output, "--date", day, "--fail-on", "never",
        "--jobs", "1",
    )


def templates():
    return os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), "templates")


def sign_arguments(names, site, output, roots, day, previous=None):
    arguments = ["kiosk", "sign", "--site", os.path.join(site, "kiosk", "v1"), "--output", output, "--roots", roots]
    arguments += ["--date", day, "--key", names["release"], "--key", names["notice"]]
    return arguments + (["--previous", previous] if previous else [])


class Feed:
    """Feeds of three editions, each as a server has it then, and what a whole one looks like."""

    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder)
        self.keys = keys(os.path.join(folder, "keys"))
        self.roots = os.path.join(folder, "roots")
        make_root(self.keys, self.roots)
        self.trust = os.path.join(self.roots, "1.json")
        self.editions, self.contents, self.versions = [], [], []
        root = os.path.join(folder, "tree")
        make_tree(root)
        for number, day in enumerate(DAYS, 1):
            edit(root, number)
            site = os.path.join(folder, f"site{number}")
            build(root, site, day)
            output = os.path.join(folder, f"feed{number}")
            previous = self.editions[-1] if self.editions else None
            tool(*sign_arguments(self.keys, site, output, self.roots, day, previous))
            self.editions.append(output)
            self.contents.append(content(output))
            self.versions.append(read_json(output, "manifest.json")["version"])

    def __getitem__(self, number):
        """The folder of an edition, from 1."""
        return self.editions[number - 1]

    def fault(self, line, *editions):
        """What is wrong with the screen, which must show one of the editions whole; else None."""
        for number in editions:
            if line.get("version") == self.versions[number - 1] and line.get("content") == self.contents[number - 1]:
                return None
        return f"the screen shows {line}, not edition {' or '.join(map(str, editions))}"

    def edition(self, line):
        """The number of the edition that the screen shows; 0 for none."""
        return self.versions.index(line["version"]) + 1 if line.get("version") in self.versions else 0

    def store(self, name, edition=1):
        """A store that holds an edition."""
        master = os.path.join(self.folder, f"store{edition}")
        if not os.path.exists(master):
            result = harness.pull(master, self[edition], trust=self.trust)
            if result.code != "sync-updated":
                raise RuntimeError(f"a plain pull: {result}")
        return harness.copy(master, at(name))


def content(folder):
    """What `show` prints for a feed's newest version."""
    manifest = read_json(folder, "manifest.json")
    lines = "".join(f"{file['sha256']} {file['path']}\n" for file in manifest["files"])
    return digest(lines.encode())


def read(folder, path):
    with open(os.path.join(folder, path), "rb") as file:
        return file.read()


def read_json(folder, path):
    return json.loads(read(folder, path))


@functools.cache
def feed():
    return Feed(at("publisher"))


@functools.cache
def other_feed():
    """The same feed's name, signed by somebody else."""
    return Feed(at("stranger"))
