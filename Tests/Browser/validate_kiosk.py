#!/usr/bin/env python3
"""Checks a kiosk feed against its documentation, sharing no code with what wrote it.

    validate_kiosk.py FEED [--schema FOLDER]

FEED is a `kiosk/v1` folder. The schemas are FEED/schema, or FOLDER. Needs `pip install jsonschema`.
Prints every failure, then how much was checked; exits 1 if anything failed, 2 if it could not check.
"""

import argparse
import hashlib
import json
import pathlib
import sys
import unicodedata

try:
    import jsonschema
except ImportError:
    sys.exit("validate_kiosk.py needs jsonschema: pip install jsonschema")

SLIP_CELLS = 48
PLAIN = ("index", "guide", "manifest")
SIGNED = ("root", "head", "notice")
ADDED_BY_SIGNING = ("root", "files", "deltas", "head.json", "notice.json", "manifest.sig", "manifest.json")

failures = []


def fail(place, problem):
    failures.append(f"{place}: {problem}")


def without_duplicates(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError(f"a key stands twice: {sorted(key for key, _ in pairs)}")
    return members


def canonical(value):
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c").encode() + b"\n"


def read(path, name):
    """The value of a feed file, or None after reporting why it has none."""
    try:
        data = path.read_bytes()
        text = data.decode("utf-8")
        value = json.loads(
            text, object_pairs_hook=without_duplicates, parse_float=lambda digits: fail(name, f"{digits} is no integer")
        )
    except (OSError, ValueError, RecursionError) as problem:
        fail(name, problem)
        return None
    if canonical(value) != data:
        fail(name, "is not in canonical form")
    if not unicodedata.is_normalized("NFC", text):
        fail(name, "is not NFC")
    refuse_null(value, name)
    return value


def refuse_null(value, name):
    if value is None:
        fail(name, "holds null")
    for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        refuse_null(child, name)


class Schemas:
    def __init__(self, folder):
        self.validators = {}
        for kind in (*PLAIN, *SIGNED, "signatures", "delta"):
            schema = json.loads((folder / f"{kind}.schema.json").read_text("utf-8"))
            jsonschema.Draft202012Validator.check_schema(schema)
            self.validators[kind] = jsonschema.Draft202012Validator(schema)

    def check(self, kind, value, name):
        for error in sorted(self.validators[kind].iter_errors(value), key=lambda error: error.json_path):
            fail(name, f"{error.json_path}: {error.message[:200]}")
            return False
        return True


def check_files(feed, manifest):
    """Holds the manifest to the folder: the same files, lengths and hashes, in the order of their paths' bytes."""
    listed = manifest["files"]
    paths = [file["path"] for file in listed]
    if paths != sorted(set(paths), key=str.encode):
        fail("manifest.json", "files are not sorted by path, or one stands twice")
    if manifest["totalLength"] != sum(file["length"] for file in listed):
        fail("manifest.json", "totalLength is not the sum of the lengths")
    there = {
        path.relative_to(feed).as_posix()
        for path in feed.rglob("*")
        if not path.is_dir() and path.relative_to(feed).parts[0] not in ADDED_BY_SIGNING
        # The tool's own list of what it wrote, which no path of a feed can be.
        and path.name != ".baihua-manifest"
    }
    for path in sorted(there - set(paths)):
        fail(path, "is not in the manifest")
    for file in listed:
        path = feed / file["path"]
        if path.is_symlink() or not path.is_file():
            fail(file["path"], "is in the manifest but not in the folder")
            continue
        data = path.read_bytes()
        if len(data) != file["length"]:
            fail(file["path"], f"has {len(data)} bytes, the manifest says {file['length']}")
        if hashlib.sha256(data).hexdigest() != file["sha256"]:
            fail(file["path"], "does not have the hash that the manifest says")


def check_catalogue(index, manifest):
    ids = [entry["id"] for entry in index["guides"]]
    if ids != sorted(set(ids), key=str.encode):
        fail("index.json", "guides are not sorted by id, or one stands twice")
    domains = {domain["id"] for domain in index["domains"]}
    files = {file["path"]: file for file in manifest["files"]}
    for entry in index["guides"]:
        if entry["domain"] not in domains:
            fail("index.json", f"{entry['id']} is in the unknown domain {entry['domain']}")
        if files.get(entry["file"]["path"]) != entry["file"]:
            fail("index.json", f"{entry['id']} and the manifest disagree on {entry['file']['path']}")
        if entry["visits"]["minimum"] > entry["visits"]["maximum"]:
            fail("index.json", f"{entry['id']} has fewer visits at most than at least")


def check_guide(guide, entry, ids, name):
    shared = (
        "id", "domain", "title", "shortTitle", "officialName", "departments", "audiences", "badges", "status",
        "updated", "review",
    )
    for key in shared:
        if guide["header"][key] != entry[key]:
            fail(name, f"{key} differs from the index")
    if guide["header"]["aliases"] != [alias["text"] for alias in entry["aliases"]]:
        fail(name, "aliases differ from the index")
    for id in guide["relatedGuides"] + guide["header"]["parts"]:
        if id not in ids:
            fail(name, f"refers to {id}, which is not in the index")
    options = {
        situation["id"]: {option["id"] for option in situation["options"]} for situation in guide["situations"]
    }
    for condition in conditions(guide):
        if not set(condition["options"]) <= options.get(condition["question"], set()):
            fail(name, f"refers to an unknown option: {condition}")
    for block in guide["slip"]:
        for line in block["lines"]:
            if sum(1 if " " <= character < "\x7f" else 2 for character in line) > SLIP_CELLS:
                fail(name, f"slip line is wider than {SLIP_CELLS} cells: {line}")


def conditions(value):
    if isinstance(value, dict):
        for key, child in value.items():
            if key == "conditions":
                yield from child
            else:
                yield from conditions(child)
    elif isinstance(value, list):
        for child in value:
            yield from conditions(child)


def check_signed(feed, schemas):
    """Holds what signing added to its schemas, and what is named by its hash to its name; tells how many there were.

    Whether signatures are right is for the readers to say.
    """
    count = 0
    for path in sorted(feed.rglob("*")):
        name = path.relative_to(feed).as_posix()
        if path.is_dir() or path.relative_to(feed).parts[0] not in ADDED_BY_SIGNING or name == "manifest.json":
            continue
        count += 1
        folder, _, last = name.rpartition("/")
        kind = {"root": "root", "head.json": "head", "notice.json": "notice", "manifest.sig": "signatures"}.get(folder or last)
        if kind:
            value = read(path, name)
            if value is not None and schemas.check(kind, value, name) and kind in SIGNED:
                if value["signed"]["kind"] != kind:
                    fail(name, f"is of the kind {value['signed']['kind']}")
            continue
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != last:
            fail(name, "does not have the hash that it is named by")
        if folder == "deltas":
            line = data.partition(b"\n")[0] + b"\n"
            value = json.loads(line)
            if canonical(value) != line:
                fail(name, "is not in canonical form")
            schemas.check("delta", value, name)
    return count


def main():
    arguments = argparse.ArgumentParser(description="Checks a kiosk feed.")
    arguments.add_argument("feed", type=pathlib.Path)
    arguments.add_argument("--schema", type=pathlib.Path)
    options = arguments.parse_args()
    feed = options.feed
    try:
        schemas = Schemas(options.schema or feed / "schema")
    except (OSError, ValueError, jsonschema.SchemaError) as problem:
        print(f"validate_kiosk.py: cannot use the schemas: {problem}", file=sys.stderr)
        return 2

    count = 0
    manifest = read(feed / "manifest.json", "manifest.json")
    index = read(feed / "index.json", "index.json")
    sound = manifest is not None and schemas.check("manifest", manifest, "manifest.json")
    sound = index is not None and schemas.check("index", index, "index.json") and sound
    count += 2
    if sound:
        check_files(feed, manifest)
        check_catalogue(index, manifest)
        ids = {entry["id"] for entry in index["guides"]}
        unlisted = {path.relative_to(feed).as_posix() for path in (feed / "guides").glob("*")}
        for entry in index["guides"]:
            name = entry["file"]["path"]
            unlisted.discard(name)
            guide = read(feed / name, name)
            count += 1
            if guide is not None and schemas.check("guide", guide, name):
                check_guide(guide, entry, ids, name)
        for name in sorted(unlisted):
            fail(name, "is not in the index")

    count += check_signed(feed, schemas)
    for failure in failures:
        print(failure)
    print(f"kiosk feed: {count} files checked, {len(failures)} failures")
    return 1 if failures or not sound else 0


if __name__ == "__main__":
    sys.exit(main())
