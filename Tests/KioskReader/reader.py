#!/usr/bin/env python3
"""A reader of the kiosk feed, written from docs/kiosk-feed.md alone.

    reader.py pull SOURCE STORE --trust ROOT --today DAY
    reader.py show STORE --today DAY
"""
import argparse
import hashlib
import sys

import canonical
import freshness
import shape
from codes import MACHINE, Refused
from source import open_source
from store import Store
from update import Update


def pull(arguments):
    notes = []
    try:
        store = Store(arguments.store)
        store.prepare()
        store.lock()
        with open(arguments.trust, "rb") as file:
            trusted = file.read()
        update = Update(open_source(arguments.source), store, arguments.today)
        notes = update.notes
        outcome = "updated" if update.run(trusted) else "unchanged"
        report({"code": f"sync-{outcome}", "notes": notes, "outcome": outcome})
        return 0
    except Refused as refusal:
        code, why = refusal.code, str(refusal)
    except OSError as error:
        code, why = "sync-disk", str(error)
    print(why, file=sys.stderr)
    report({"code": code, "notes": notes, "outcome": "refused"})
    return 3 if code in MACHINE else 1


def show(arguments):
    store = Store(arguments.store)
    everything = store.held()
    notice = store.notice()
    newest = everything[0].body if everything else None
    floor = freshness.floor_of(newest, notice.body if notice else None)
    clock = arguments.today
    line = {
        "clockTrusted": floor is None or freshness.clock_trusted(clock, floor),
        "warned": [],
        "withdrawn": [],
    }
    for held in everything:
        files = store.whole(held)
        if files is None:
            continue
        day = freshness.today(clock, floor, held.confirmed)
        line["version"] = held.body["version"]
        line["state"] = freshness.state(held.body, day)
        line["content"] = content_hash(files, store)
        guides = {file["path"] for file in files["files"]}
        for item in notice.body["items"] if notice else []:
            if freshness.holds(item, day) and f"guides/{item.get('guide')}.json" in guides:
                line["warned" if item["action"] == "warn" else "withdrawn"].append(item["guide"])
        break
    report(line)
    return 0


def content_hash(value, store):
    lines = "".join(f"{store.hash_of(file['sha256'])} {file['path']}\n" for file in value["files"])
    return hashlib.sha256(lines.encode()).hexdigest()


def report(line):
    sys.stdout.buffer.write(canonical.encode(line))
    sys.stdout.flush()


def day(text):
    try:
        shape.day(text)
    except Refused as refusal:
        raise argparse.ArgumentTypeError(str(refusal)) from None
    return text


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(required=True)
    for name, function in (("pull", pull), ("show", show)):
        command = commands.add_parser(name)
        if function is pull:
            command.add_argument("source")
        command.add_argument("store")
        if function is pull:
            command.add_argument("--trust", required=True)
        command.add_argument("--today", type=day, required=True)
        command.set_defaults(function=function)
    arguments = parser.parse_args()
    try:
        return arguments.function(arguments)
    except OSError as error:
        print(error, file=sys.stderr)
        return 3


if __name__ == "__main__":
    sys.exit(main())
