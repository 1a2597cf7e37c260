"""Whom a reader believes, and what it says of the others."""
import json
import os
import shutil

from KioskFaults import harness, publisher
from KioskFaults.harness import at, chance, pull, reader, show, tally, tool
from KioskFaults.publisher import digest, feed, other_feed, read


def meet(name, folder, expected, shown, notes=None, held=1, day=harness.DAY, trust=None, outcome=None):
    """A device that holds an edition meets a folder."""
    store = feed().store("trust", held)
    result = pull(store, folder, trust=trust or feed().trust, day=day)
    fault = feed().fault(show(store, day), shown)
    if result.code != expected or notes is not None and result.notes != notes:
        fault = f"{result}, not {expected} {notes or ''}"
    tally.check(name, fault)
    return store


def mixed(name, base, **changes):
    """A copy of an edition with some files of others."""
    folder = harness.copy(feed()[base], at(name))
    for path, data in changes.items():
        path = os.path.join(folder, *path.split("/"))
        if data is None:
            os.unlink(path)
        else:
            with open(path, "wb") as file:
                file.write(data)
    return folder


def cases():
    one, two, three = (feed()[number] for number in (1, 2, 3))
    manifest = {number: "files/" + digest(read(feed()[number], "manifest.json")) for number in (1, 2, 3)}
    meet("nothing new", one, "sync-unchanged", 1, [])
    meet("the next edition", two, "sync-updated", 2, [])
    meet("the one after next", three, "sync-updated", 3, [])
    # Going back, of every pair.
    for held in (2, 3):
        for served in range(1, held):
            meet(f"rollback from {held} to {served}", feed()[served], "sync-unchanged", held, ["sync-rollback"], held)
    # Freezing: the old head for ever.
    frozen = meet("frozen", one, "sync-unchanged", 1, [], day="2027-01-15")
    state = show(frozen, "2027-01-15").get("state")
    tally.check("frozen, and seen", None if state == "expired" else state)
    # Pieces of different editions.
    no_deltas = {"deltas/" + name: None for name in os.listdir(os.path.join(two, "deltas"))}
    mix = [
        ("the manifest of the edition before", {manifest[2]: read(one, "manifest.json")}, "sync-manifest-mismatch"),
        ("the manifest of the edition after", {manifest[2]: read(three, "manifest.json")}, "sync-manifest-mismatch"),
        ("the head of the edition after", {"head.json": read(three, "head.json")}, "sync-missing"),
        ("the head of a stranger", {"head.json": read(other_feed()[2], "head.json")}, "sync-bad-signature"),
        ("the notice in the head's place", {"head.json": read(two, "notice.json")}, "sync-format"),
        ("the manifest in the head's place", {"head.json": read(two, "manifest.json")}, "sync-format"),
        ("no head", {"head.json": None}, "sync-missing"),
        ("no manifest", {manifest[2]: None}, "sync-missing"),
        ("a root of a stranger", {"root/2.json": read(other_feed()[1], "root/1.json")}, "sync-root-signature"),
    ]
    for name, changes, code in mix:
        meet(name, mixed("mix", 2, **no_deltas, **changes), code, 1)
    old = {file["sha256"]: file["path"] for file in publisher.read_json(one, "manifest.json")["files"]}
    for file in publisher.read_json(two, "manifest.json")["files"]:
        if file["sha256"] in old:
            continue
        for before in publisher.read_json(one, "manifest.json")["files"]:
            if before["path"] == file["path"]:
                data = read(one, file["path"])
                code = "sync-file-hash" if len(data) == file["length"] else "sync-file-length"
                folder = mixed("mix", 2, **no_deltas, **{"files/" + file["sha256"]: data})
                meet(f"{file['path']} of the edition before", folder, code, 1)
    # Notices.
    meet("a notice of a stranger", mixed("mix", 2, **{"notice.json": read(other_feed()[2], "notice.json")}),
         "sync-updated", 2, ["sync-bad-signature"])
    meet("no notice", mixed("mix", 2, **{"notice.json": None}), "sync-updated", 2, ["sync-missing"])
    # Another publisher altogether.
    meet("a stranger's feed", other_feed()[2], "sync-bad-signature", 1)
    empty = at("empty")
    shutil.rmtree(empty, ignore_errors=True)
    result = pull(empty, two, trust=other_feed().trust)
    tally.check("the wrong key from the start", None if result.code == "sync-bad-signature" else str(result))
    tally.check("and nothing is shown", None if "version" not in show(empty) else str(show(empty)))
    # The root's days.
    meet("an old root", two, "sync-root-expired", 1, day="2028-01-01")
    rotated = rotate()
    meet("new keys", rotated, "sync-updated", 2, [])
    store = meet("new keys, much later", rotated, "sync-root-expired", 1, day="2031-01-01")
    line = show(store, "2031-01-01")
    tally.check("and the old edition stays readable", None if line.get("state") == "expired" else str(line))
    unsigned = os.path.join(feed().folder, "site2", "kiosk", "v1")
    meet("a feed that nobody signed", unsigned, "sync-missing", 1)
    meet("no folder at all", at("nowhere"), "sync-source", 1)


def rotate():
    """Edition 2 under a second root that has another release key."""
    folder = at("rotated")
    shutil.copytree(feed().roots, os.path.join(folder, "roots"))
    names = dict(feed().keys)
    new = os.path.join(folder, "release")
    tool("kiosk", "keygen", new)
    publisher.make_root(
        names, os.path.join(folder, "roots"), "--release-key", new + ".pub", "--expires", "2029-01-01", feed=None
    )
    names["release"] = new
    output = os.path.join(folder, "feed")
    site = os.path.join(feed().folder, "site2")
    tool(*publisher.sign_arguments(names, site, output, os.path.join(folder, "roots"), "2026-11-22", feed()[1]))
    return output


def bundles():
    """A bundle is as good as a folder; one that is cut or flipped changes nothing."""
    path = at("feed.tar")
    tool("kiosk", "bundle", "--feed", feed()[2], "--output", path, "--roots", feed().roots)
    data = read(*os.path.split(path))
    meet("a bundle", path, "sync-updated", 2, [])
    for name in ("empty", "text"):
        with open(at(name + ".tar"), "wb") as file:
            file.write(b"" if name == "empty" else b"no archive" * 100)
        meet(f"a bundle that is {name}", at(name + ".tar"), "sync-missing", 1)
    bad = at("bad.tar")
    seen = set()
    for number in range(60):
        cut = chance.randrange(len(data)) if number < 30 else None
        flip = chance.randrange(len(data))
        broken = data[:cut] if cut is not None else data[:flip] + bytes([data[flip] ^ 1 << number % 8]) + data[flip + 1 :]
        with open(bad, "wb") as file:
            file.write(broken)
        store = feed().store("trust")
        result = pull(store, bad, trust=feed().trust)
        line = show(store)
        # What is held already, and the padding between files, may be missing or wrong.
        shown = 2 if result.code == "sync-updated" else 1
        seen.add(result.code)
        what = f"cut at {cut}" if cut is not None else f"byte {flip} flipped"
        fault = feed().fault(line, shown)
        tally.check(f"bundle {what}", fault and f"{result} {fault}")
        pull(store, path, trust=feed().trust)
        tally.check(f"bundle {what}, then a good one", feed().fault(show(store), 2))
    tally.check("bundles are refused in several ways", None if len(seen) > 2 else str(seen))


def freshness():
    """The table of docs/kiosk-feed.md, and every clock against every number of days without a line."""
    store = feed().store("fresh", 2)
    head = publisher.read_json(feed()[2], "head.json")["signed"]
    floor = max(head["signed"], publisher.read_json(feed()[2], "notice.json")["signed"]["signed"])
    pulled = harness.DAY
    for offset in [-20_000, -9_000, -400, -3, -2, -1, 0, 1, 6, 7, 8, 20, 34, 35, 36, 60, 400, 9_000]:
        clock = shift(head["signed"], offset)
        today = max(clock, floor, pulled)
        state = "fresh" if today <= head["freshUntil"] else "ageing" if today <= head["expires"] else "expired"
        trusted = clock >= shift(floor, -1)
        line = show(store, clock)
        fault = feed().fault(line, 2)
        if (line.get("state"), line.get("clockTrusted")) != (state, trusted):
            fault = f"{line}, not {state} {trusted}"
        tally.check(f"the clock {offset} days from the signing", fault)
    # Confirmed by a clock that is ahead, then read by one that is behind.
    for confirmed in (0, 5, 8, 30, 40):
        store = feed().store("fresh", 2)
        day = shift(head["signed"], confirmed)
        result = pull(store, feed()[2], trust=feed().trust, day=day)
        tally.check(f"confirmed after {confirmed} days", None if result.code == "sync-unchanged" else str(result))
        for clock in ("1970-01-01", shift(head["signed"], 1), shift(head["signed"], 20), "2099-12-31"):
            today = max(clock, floor, day)
            state = "fresh" if today <= head["freshUntil"] else "ageing" if today <= head["expires"] else "expired"
            line = show(store, clock)
            tally.check(
                f"confirmed after {confirmed} days, the clock says {clock}",
                feed().fault(line, 2) or (None if line["state"] == state else f"{line['state']}, not {state}"),
            )


def shift(day, count):
    import datetime

    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=count)).isoformat()
