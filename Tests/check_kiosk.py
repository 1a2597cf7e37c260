#!/usr/bin/env python3
"""Publishes a kiosk feed through the command line, as docs/kiosk-publishing.md says, and kills it at random points.

    check_kiosk.py BAIHUA [--kills N]

Uses no network but loopback. Prints what failed, and 'N passed, N failed' last.
"""

import argparse
import functools
import http.server
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

import jsonschema

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
GUIDES = os.path.join(ROOT, "Tests", "GuidePipelineTests", "Sites", "bundle")
DAY = "2026-11-21"

passed = failed = 0
outputs = []


def check(what, holds, detail=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"failed: {what} {detail}"[:2000])


class Run:
    def __init__(self, *arguments, environment=None, cwd=None):
        result = subprocess.run(
            [BAIHUA, *arguments], capture_output=True, text=True, cwd=cwd, env={**os.environ, **(environment or {})}
        )
        self.code, self.out, self.err = result.returncode, result.stdout, result.stderr
        outputs.append(self.out + self.err)

    def __repr__(self):
        return f"exit {self.code}\n{self.out}{self.err}"


def expect(what, code, *arguments, says="", **options):
    run = Run(*arguments, **options)
    check(what, run.code == code and says in run.out + run.err, repr(run))
    return run


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def report(what, code, *arguments):
    """A report in JSON, held to its schema."""
    value = json.loads(expect(what, code, *arguments, "--format", "json").out)
    with open(os.path.join(ROOT, "docs", "schema", "feed-report-v1.schema.json"), encoding="utf-8") as file:
        errors = list(jsonschema.Draft202012Validator(json.load(file)).iter_errors(value))
    check(f"{what}: its schema", errors == [], str(errors[:1]))
    return value


def head(feed):
    return json.loads(read(os.path.join(feed, "head.json")))["signed"]


def make_keys(work):
    keys = os.path.join(work, "keys")
    os.makedirs(keys)
    for name in ("root-1", "root-2", "root-3", "release", "notice", "other"):
        expect(f"keygen {name}", 0, "kiosk", "keygen", os.path.join(keys, name))
    one = os.path.join(keys, "release")
    check("a private key is its owner's alone", os.stat(one).st_mode & 0o777 == 0o600)
    before = read(one)
    expect("keygen overwrites nothing", 2, "kiosk", "keygen", one, says="从不覆盖")
    check("the key is as it was", read(one) == before)
    for place in (os.path.join(GUIDES, "guides"), ROOT, os.path.join(work, "site")):
        expect(f"keygen refuses {os.path.basename(place)}", 2, "kiosk", "keygen", os.path.join(place, "k"))
        check("and writes nothing there", not os.path.exists(os.path.join(place, "k")))
    return lambda name: os.path.join(keys, name)


def make_root(key, work):
    roots = os.path.join(work, "roots")
    manifest = json.loads(read(os.path.join(work, "site", "kiosk", "v1", "manifest.json")))
    roles = [f"--root-key={key(f'root-{n}')}.pub" for n in (1, 2, 3)]
    roles += [f"--release-key={key('release')}.pub", f"--notice-key={key('notice')}.pub"]
    make = ["kiosk", "root", "--roots", roots, "--date", DAY, "--feed", manifest["feed"]]
    expect("a private key is not taken for a public one", 2, *make, *roles[:-1], f"--notice-key={key('notice')}",
           "--key", key("root-1"), says="是私钥")
    expect("a root key is not taken for another role", 2, *make, *roles[:-1], f"--notice-key={key('root-1')}.pub",
           "--key", key("root-1"), says="离线")
    expect("a stranger does not sign a root", 2, *make, *roles, "--key", key("other"))
    expect("a first root, signed once", 0, *make, *roles, "--key", key("root-1"), says="还差签名")
    sign = ["kiosk", "sign", "--site", os.path.join(work, "site/kiosk/v1"), "--roots", roots,
            "--output", os.path.join(work, "early"), "--date", DAY]
    expect("a root that lacks signatures does not count", 2, *sign, "--key", key("release"), says="没有根文件")
    path = os.path.join(roots, "1.json")
    expect("signed again elsewhere", 0, "kiosk", "root", "--add-signature", path, "--key", key("root-3"), says="签名齐了")
    return roots


def publish(key, work, roots):
    feed = os.path.join(work, "feed")
    site = os.path.join(work, "site", "kiosk", "v1")
    sign = ["kiosk", "sign", "--site", site, "--roots", roots, "--output", feed, "--date", DAY]
    verify = ["kiosk", "verify", feed, "--trust", os.path.join(roots, "1.json"), "--date", DAY]
    expect("signing without a key", 2, *sign, says="没有密钥")
    expect("signing with another key", 2, *sign, "--key", key("other"), "--key", key("notice"))
    expect("a first signing needs the notice's key", 2, *sign, "--key", key("release"), says="notice")
    os.chmod(key("release"), 0o640)
    expect("a key that others may read", 2, *sign, "--key", key("release"), says="chmod 600")
    check("nothing was published so far", not os.path.exists(feed))
    os.chmod(key("release"), 0o600)
    expect("a first feed", 0, *sign, "--key", key("release"), "--key", key("notice"), says="新的版本")
    expect("which is in order", 0, *verify, says="全都对")
    clean = report("and in JSON", 0, *verify)
    check("which says so", clean["clean"] and clean["trusted"] and clean["state"] == "fresh", str(clean))
    first = head(feed)
    variable = {"BAIHUA_KIOSK_KEY": read(key("release"))}
    expect("signing again, the key in a variable", 0, *sign, environment=variable, says="没有变")
    check("only the sequence counts up", head(feed) == {**first, "sequence": first["sequence"] + 1}, str(head(feed)))
    bad = {"BAIHUA_KIOSK_KEY": "not a key"}
    expect("a variable without a key", 2, *sign, environment=bad, says="BAIHUA_KIOSK_KEY")

    notice = ["kiosk", "notice", "--roots", roots, "--output", feed, "--date", DAY, "--key", key("notice")]
    expect("a withdrawal", 0, *notice, "--withdraw", "banzheng", "--text", "今天办不了", says="停用 banzheng")
    expect("of a guide that there is not", 2, *notice, "--withdraw", "banzhen", "--text", "今天办不了", says="没有发布过")
    expect("without words", 2, *notice, "--withdraw", "banzheng")
    expect("a warning everywhere", 0, *notice, "--everywhere", "--text", "停电", "--until", DAY, says="2 条")
    expect("lifted", 0, *notice, "--lift", "banzheng", says="1 条")
    expect("still in order", 0, *verify)

    bundle = os.path.join(work, "all.tar")
    expect("a bundle", 0, "kiosk", "bundle", "--feed", feed, "--output", bundle)
    expect("which is in order", 0, "kiosk", "verify", bundle, "--date", DAY, says="全都对")
    names = subprocess.run(["tar", "-tvf", bundle], capture_output=True, text=True)
    check("which tar reads", names.returncode == 0 and "root/1.json" in names.stdout, names.stderr)

    damaged = os.path.join(work, "damaged")
    shutil.copytree(feed, damaged)
    with open(os.path.join(damaged, "index.json"), "r+b") as file:
        file.seek(100)
        file.write(b"\0")
    expect("a damaged file", 1, "kiosk", "verify", damaged, "--date", DAY, says="index.json")
    problems = report("a damaged file in JSON", 1, "kiosk", "verify", damaged, "--date", DAY)["problems"]
    check("one problem, at its place", [p["file"] for p in problems] == ["index.json"], str(problems))
    expect("an expired feed", 1, *verify[:-1], "2027-01-30", says="过期")
    expect("an unsigned one", 1, "kiosk", "verify", site, "--date", DAY, says="还没有签名")
    expect("nothing at all", 2, "kiosk", "verify", os.path.join(work, "nowhere"), says="找不到")
    return feed, sign, verify


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def publish_from_an_address(key, work, roots, feed, sign):
    """On loopback: the feed that is online is checked, and followed by one who has nothing else of it."""
    handler = functools.partial(Quiet, directory=feed)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    direct = {"no_proxy": "127.0.0.1", "NO_PROXY": "127.0.0.1"}
    trust = ["--trust", os.path.join(roots, "1.json"), "--date", DAY]
    expect("an address that is in order", 0, "kiosk", "verify", address, *trust, says="全都对", environment=direct)
    afresh = [*sign, "--previous", address]
    fresh = os.path.join(work, "fresh")
    afresh[afresh.index("--output") + 1] = fresh
    expect("signing after an address", 0, *afresh, "--key", key("release"), environment=direct)
    check("goes on counting", head(fresh)["sequence"] == head(feed)["sequence"] + 1)
    expect("what follows is in order", 0, "kiosk", "verify", fresh, *trust)
    index = os.path.join(feed, "index.json")
    data = open(index, "rb").read()
    with open(index, "ab") as file:
        file.write(b" " * 1000)
    expect("a file that is too long there", 1, "kiosk", "verify", address, *trust, says="index.json", environment=direct)
    with open(index, "wb") as file:
        file.write(data)
    server.shutdown()
    server.server_close()
    expect("nobody there", 2, "kiosk", "verify", address, *trust, environment=direct)


def rotate(key, work, roots, feed, sign, verify):
    expect("a root that names another key", 0, "kiosk", "root", "--roots", roots, "--date", DAY,
           f"--release-key={key('other')}.pub", "--key", key("root-1"), "--key", key("root-2"), says="签名齐了")
    expect("the old key no longer signs", 2, *sign, "--key", key("release"))
    expect("the new one does", 0, *sign, "--key", key("other"))
    check("and the head names the root", head(feed)["root"] == 2)
    expect("from the first root on", 0, *verify)
    late = [*sign[:-1], "2027-10-15", "--previous", feed]
    late[late.index("--output") + 1] = os.path.join(work, "late")
    expect("a reminder before the root expires", 0, *late, "--key", key("other"), says="第 2 份根文件到 2027-11-21 就过期")
    late[late.index("--date") + 1] = "2027-11-22"
    expect("and none is signed afterwards", 2, *late, "--key", key("other"), says="过期")


def kill_often(key, work, feed, sign, verify, kills):
    """Signs two contents in turn, killed at a random moment: the feed is the old one or the new one, whole."""
    seed = random.SystemRandom().randrange(2**32)
    numbers = random.Random(seed)
    sites = []
    for number, word in enumerate(("甲", "乙")):
        root = os.path.join(work, f"root-{number}")
        shutil.copytree(GUIDES, root)
        path = os.path.join(root, "guides", "huji-chuxing", "banzheng.md")
        text = read(path)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace("当场就能", f"{word}当场就能") if "当场就能" in text else text + f"\n{word}\n")
        site = os.path.join(work, f"site-{number}")
        Run("build", "--root", root, "--templates", os.path.join(ROOT, "templates"), "--output", site, "--date", DAY,
            "--fail-on", "never")
        sites.append(os.path.join(site, "kiosk", "v1"))
    command = [BAIHUA, *sign, "--key", key("other")]
    place = command.index("--site") + 1
    start = time.monotonic()
    Run(*sign, "--key", key("other"))
    # Goes after how busy the machine is, so that about half of the runs come to their end.
    longest = (time.monotonic() - start) * 1.3
    torn = done = killed = 0
    for number in range(kills):
        command[place] = sites[number % 2]
        before = head(feed)["sequence"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(numbers.uniform(0, longest))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            killed += 1
            longest *= 1.1
        else:
            longest *= 0.9
        run = Run(*verify)
        after = head(feed)["sequence"]
        done += after > before
        if run.code != 0 or after not in (before, before + 1):
            torn += 1
            print(f"torn after kill {number} (seed {seed}): {run}")
    check(f"{kills} kills", torn == 0 and killed > 0, f"{torn} torn")
    print(f"{kills} runs of sign, {killed} killed before their end, {done} published, {torn} torn")
    command[place] = sites[0]
    Run(*command[1:])
    expect("the next run mends what is left", 0, *verify)
    left = [name for name in os.listdir(work) if name.startswith(".")]
    check("and leaves nothing beside the feed", left == [], str(left))


def main():
    global BAIHUA
    arguments = argparse.ArgumentParser(description="Checks baihua kiosk.")
    arguments.add_argument("baihua")
    arguments.add_argument("--kills", type=int, default=100)
    options = arguments.parse_args()
    BAIHUA = os.path.abspath(options.baihua)
    work = tempfile.mkdtemp(prefix="baihua-kiosk-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
    try:
        site = os.path.join(work, "site")
        expect("a build", 0, "build", "--root", GUIDES, "--templates", os.path.join(ROOT, "templates"),
               "--output", site, "--date", DAY, "--fail-on", "never")
        key = make_keys(work)
        roots = make_root(key, work)
        feed, sign, verify = publish(key, work, roots)
        publish_from_an_address(key, work, roots, feed, sign)
        rotate(key, work, roots, feed, sign, verify)
        kill_often(key, work, feed, sign, verify, options.kills)
        secrets = [re.search(r":([0-9a-f]{64})", read(key(n))).group(1) for n in ("root-1", "release", "notice", "other")]
        check("no private key was ever printed", not any(s in text for s in secrets for text in outputs))
        found = []
        for folder, _, names in os.walk(feed):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    data = file.read()
                found += [name for s in secrets if s.encode() in data or bytes.fromhex(s) in data]
        check("none is in the feed", found == [], str(found))
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"\n{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
