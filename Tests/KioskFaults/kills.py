"""Processes that are killed, five hundred times: whatever they were at, what they leave is whole."""
import hashlib
import json
import os
import shutil
import subprocess
import time

from KioskFaults import harness, publisher
from KioskFaults.harness import BAIHUA, at, chance, show, tally, tool
from KioskFaults.publisher import digest, feed, read_json

KILLS = int(os.environ.get("KILLS", 500))


def killed(arguments, longest):
    """Starts the tool and kills it after a random time; says whether it was still at work."""
    process = subprocess.Popen([BAIHUA, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(chance.uniform(0, longest))
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True
    return False


def seconds(arguments):
    began = time.monotonic()
    subprocess.run([BAIHUA, *arguments], capture_output=True, check=False)
    return min(0.9, time.monotonic() - began)


def tree(folder):
    """What a folder holds, without the tool's own list."""
    whole = hashlib.sha256()
    for path, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            with open(os.path.join(path, name), "rb") as file:
                whole.update(f"{os.path.relpath(os.path.join(path, name), folder)}\0".encode() + file.read() + b"\0")
    return whole.hexdigest()


def build():
    """The site is the old one or the new one, file by file."""
    roots, wholes = [], []
    for number in (1, 2):
        root = at(f"tree{number}")
        publisher.make_tree(root)
        publisher.edit(root, number)
        publisher.build(root, at(f"whole{number}"), harness.DAY)
        roots.append(root)
        wholes.append(tree(at(f"whole{number}")))
    output = at("built")
    publisher.build(roots[0], output, harness.DAY)
    landed = 0
    common = ["--templates", publisher.templates(), "--output", output, "--date", harness.DAY, "--jobs", "1"]
    longest = seconds(["build", "--root", roots[1], *common]) * 1.1
    count = KILLS // 3
    for number in range(count):
        landed += killed(["build", "--root", roots[number % 2], *common], longest)
        tally.check(f"build {number}", None if tree(output) in wholes else "the site is torn")
    publisher.build(roots[0], output, harness.DAY)
    tally.check("the build after them", None if tree(output) == wholes[0] else "the site is not that of the guides")
    left = [name for name in os.listdir(harness.WORK) if name.startswith(".built") or name.startswith("built.")]
    tally.check("nothing is left behind", ", ".join(left) or None)
    tally.check("enough builds were at work", None if landed > count // 4 else f"only {landed} of {count}")


def sign():
    """The feed is whole after each kill: head, manifest, every file and every delta."""
    output = at("signed")
    site = [os.path.join(feed().folder, f"site{number}") for number in (1, 2, 3)]
    arguments = [
        publisher.sign_arguments(feed().keys, one, output, feed().roots, harness.DAY) for one in site
    ]
    tool(*arguments[0])
    longest = seconds(arguments[1]) * 1.1
    landed, last = 0, sequence(output)
    count = KILLS // 3
    for number in range(count):
        landed += killed(arguments[number % 3], longest)
        fault = torn(output)
        if not fault and sequence(output) < last:
            fault = f"sequence {sequence(output)} after {last}"
        last = max(last, sequence(output))
        tally.check(f"sign {number}", fault)
    tool(*arguments[2])
    tally.check("the signing after them", torn(output))
    store = at("signed-store")
    result = harness.pull(store, output, trust=feed().trust)
    tally.check("and a reader takes it", None if result.code == "sync-updated" else str(result))
    left = [name for name in os.listdir(harness.WORK) if name.startswith(".signed") or name.startswith("signed.")]
    tally.check("nothing is left behind", ", ".join(left) or None)
    tally.check("enough signings were at work", None if landed > count // 4 else f"only {landed} of {count}")


def sequence(folder):
    return read_json(folder, "head.json")["signed"]["sequence"]


def torn(folder):
    """What is missing or wrong of a signed feed, or None."""
    try:
        head = read_json(folder, "head.json")["signed"]
        wanted = [("files/" + head["manifest"]["sha256"], head["manifest"])]
        wanted += [("deltas/" + delta["sha256"], delta) for delta in head["deltas"]]
        for file in json.loads(publisher.read(folder, wanted[0][0]))["files"]:
            wanted += [("files/" + file["sha256"], file), (file["path"], file)]
        for path, stated in wanted:
            data = publisher.read(folder, path)
            if len(data) != stated["length"] or digest(data) != stated["sha256"]:
                return f"{path} is torn"
        if publisher.read(folder, "manifest.json") != publisher.read(folder, wanted[0][0]):
            return "manifest.json is another version's"
        publisher.read(folder, "notice.json"), publisher.read(folder, "manifest.sig")
    except (OSError, ValueError, KeyError) as error:
        return repr(error)
    return None


def pull_arguments(store, source):
    return ["kiosk", "pull", source, store, "--trust", feed().trust, "--today", harness.DAY]


def pull():
    """The screen shows one edition whole after each kill, never an older one than before."""
    count = KILLS - 2 * (KILLS // 3)
    here = feed().store("killed")
    longest = seconds(pull_arguments(harness.copy(here, at("timed")), feed()[3])) * 1.1
    landed, last = 0, 1
    for number in range(count):
        if last == 3 and number % 2:
            here, last = feed().store("killed"), 1
        edition = chance.choice([number for number in (2, 3) if number >= last])
        landed += killed(pull_arguments(here, feed()[edition]), longest)
        line = show(here)
        fault = feed().fault(line, *range(last, 4))
        tally.check(f"pull {number}", fault)
        last = max(last, feed().edition(line))
    result = harness.pull(here, feed()[3], trust=feed().trust)
    tally.check("the pull after them", feed().fault(show(here), 3) and str(result))
    left = os.listdir(os.path.join(here, "new")) + os.listdir(os.path.join(here, "parts"))
    tally.check("nothing is left behind", ", ".join(left) or None)
    tally.check("enough pulls were at work", None if landed > count // 4 else f"only {landed} of {count}")
