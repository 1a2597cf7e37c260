"""What a server may do to a reader."""
import gzip
import os
import time

from KioskFaults import harness
from KioskFaults.harness import at, chance, pull, show, tally
from KioskFaults.publisher import digest, feed, read, read_json
from KioskFaults.server import serving


def new_file(number=2):
    """A file that edition 2 has and edition 1 has not, and the manifest's."""
    one, two = feed()[1], feed()[number]
    old = {file["sha256"] for file in read_json(one, "manifest.json")["files"]}
    files = [file for file in read_json(two, "manifest.json")["files"] if file["sha256"] not in old]
    return "files/" + files[0]["sha256"], "files/" + digest(read(two, "manifest.json"))


def without_deltas(handler, path):
    """Most cases are about files, which a delta would stand for."""
    if path.startswith("deltas/"):
        handler.head(404, 0)
        return True
    return False


def only(target, act):
    """Answers one path in a way of its own."""

    def answer(handler, path):
        if path == target:
            act(handler, path)
            return True
        return without_deltas(handler, path)

    return answer


def answers():
    blob, manifest = new_file()
    length = len(read(feed()[2], blob))
    page = b"<!DOCTYPE html><title>Welcome</title>"

    def redirects(times):
        def answer(handler, path):
            path, _, hop = path.partition("?")
            if path != "head.json":
                return False
            if int(hop or 0) == times:
                handler.plain(path)
            else:
                handler.head(302, 0, {"Location": f"/head.json?{int(hop or 0) + 1}"})
            return True

        return answer

    def everything(act):
        return lambda handler, path: act(handler, path) or True

    def ranges(act):
        """Cuts the file the first time; the part asked for then is answered by `act`."""

        def answer(handler, path):
            if path == blob and not handler.headers.get("Range"):
                if getattr(handler.server, "was_cut", False):
                    return False
                handler.server.was_cut = True
                handler.head(200, length)
                handler.wfile.write(handler.file(path)[: length // 2])
                return True
            if path == blob:
                act(handler, path)
                return True
            return without_deltas(handler, path)

        return answer

    refused = [
        ("a head without end", "sync-too-large", only("head.json", lambda h, p: (h.head(200, None), h.for_ever(b" " * 65536)))),
        ("a head that says it is huge", "sync-too-large", only("head.json", lambda h, p: (h.head(200, 1 << 40), h.for_ever(b"{" * 65536)))),
        ("a root without end", "sync-too-large", only("root/2.json", lambda h, p: (h.head(200, None), h.for_ever(b" " * 65536)))),
        ("a head of 16 KiB and one byte", "sync-too-large", only("head.json", lambda h, p: h.plain(p, b"{" * 16385))),
        ("a file without end", "sync-file-length", only(blob, lambda h, p: (h.head(200, None), h.for_ever(b"x" * 65536)))),
        ("a file with one byte too many", "sync-file-length", only(blob, lambda h, p: h.plain(p, h.file(p) + b"x"))),
        ("a file with one byte too few", "sync-file-length", only(blob, lambda h, p: h.plain(p, h.file(p)[:-1]))),
        ("a file with other bytes", "sync-file-hash", only(blob, lambda h, p: h.plain(p, b"x" * length))),
        ("a manifest with other bytes", "sync-manifest-mismatch", only(manifest, lambda h, p: h.plain(p, h.file(p)[::-1]))),
        ("a file that is not there", "sync-missing", only(blob, lambda h, p: h.head(404, 0))),
        ("a file that is gone", "sync-missing", only(blob, lambda h, p: h.head(410, 0))),
        ("a file that is forbidden", "sync-source", only(blob, lambda h, p: h.head(403, 0))),
        ("a head that is not there", "sync-missing", only("head.json", lambda h, p: h.head(404, 0))),
        ("a server with a fault", "sync-source", everything(lambda h, p: h.head(500, 0))),
        ("a server that is busy", "sync-source", everything(lambda h, p: h.head(429, 0, {"Retry-After": "1000"}))),
        ("a server that hangs up", "sync-source", everything(lambda h, p: None)),
        ("an answer that breaks off every time", "sync-source", only(blob, lambda h, p: (h.head(200, length), h.wfile.write(b"")))),
        ("one byte at a time", "sync-timeout", only("head.json", lambda h, p: (h.head(200, 900), h.slowly(b" " * 900, 0.02)))),
        ("a file a byte at a time", "sync-timeout", only(blob, lambda h, p: (h.head(200, length), h.slowly(h.file(p), 0.02)))),
        ("silence after the header", "sync-timeout", only("head.json", lambda h, p: (h.head(200, 900), h.slowly(b" ", 0.9)))),
        ("silence", "sync-timeout", only("root/2.json", lambda h, p: time.sleep(0.9))),
        ("a compressed head", "sync-source", only("head.json", lambda h, p: packed(h, gzip.compress(h.file(p))))),
        ("a compressed file", "sync-source", only(blob, lambda h, p: packed(h, gzip.compress(h.file(p))))),
        ("a gzip bomb", "sync-source", only("head.json", lambda h, p: packed(h, gzip.compress(b" " * (64 << 20))))),
        ("a login page", "sync-not-json", only("head.json", lambda h, p: h.plain(p, page))),
        ("a login page for everything", "sync-not-json", everything(lambda h, p: h.plain(p, page))),
        ("a login page behind a redirect", "sync-not-json", lambda h, p: p != "portal" and (h.head(302, 0, {"Location": "/portal"}) or True) or (h.plain(p, page) or True)),
        ("four redirects", "sync-source", redirects(4)),
        ("redirects in a ring", "sync-source", only("head.json", lambda h, p: h.head(302, 0, {"Location": "/head.json"}))),
        # What the library makes of it is an address of the same server.
        ("a redirect to a file of the device", "sync-missing", only("head.json", lambda h, p: h.head(302, 0, {"Location": "file:///etc/passwd"}))),
    ]
    for name, code, answer in refused:
        expect_refusal(name, code, answer, patience=0.4 if "timeout" in code else None)
    for name, answer in [
        ("three redirects", redirects(3)),
        ("a part that begins elsewhere", ranges(lambda h, p: lying_range(h, p, 1))),
        ("a part that says nothing of where it begins", ranges(lambda h, p: h.head(206, 4) or h.wfile.write(b"????"))),
        ("a part of another file's length", ranges(lambda h, p: lying_range(h, p, 0, total=7))),
        ("the whole file where a part was asked for", ranges(lambda h, p: (h.head(200, length), h.wfile.write(h.file(p))))),
        ("a server that knows no parts", ranges(lambda h, p: h.head(416, 0))),
        ("other bytes in the part", ranges(lambda h, p: other_bytes_once(h, p))),
        ("no length at all", only(blob, lambda h, p: (h.head(200, None), h.wfile.write(h.file(p))))),
        ("a chunked answer", only(blob, chunked)),
        ("no deltas", without_deltas),
        ("deltas with other bytes", lambda h, p: p.startswith("deltas/") and (h.plain(p, b"x" * len(h.file(p))) or True)),
        ("a delta without end", lambda h, p: p.startswith("deltas/") and (h.head(200, None), h.for_ever(b"x" * 65536)) and True),
    ]:
        expect_update(name, answer)


def packed(handler, data):
    handler.head(200, len(data), {"Content-Encoding": "gzip"})
    handler.wfile.write(data)


def lying_range(handler, path, shift, total=None):
    data = handler.file(path)
    first = int(handler.headers["Range"].split("=")[1].split("-")[0]) + shift
    more = {"Content-Range": f"bytes {first}-{len(data) - 1}/{total or len(data)}"}
    handler.head(206, len(data) - first, more)
    handler.wfile.write(data[first:])


def other_bytes_once(handler, path):
    """The rest of another release's file: a splice that only the hash can find."""
    data = handler.file(path)
    if not getattr(handler.server, "was_spliced", False):
        handler.server.was_spliced = True
        data = data[::-1]
    handler.plain(path, data)


def chunked(handler, path):
    data = handler.file(path)
    handler.head(200, None, {"Transfer-Encoding": "chunked"})
    for start in range(0, len(data), 100):
        piece = data[start : start + 100]
        handler.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
    handler.wfile.write(b"0\r\n\r\n")


def expect_refusal(name, code, answer, patience):
    store = feed().store("net")
    with serving(feed()[2], answer) as server:
        result = pull(store, server.address, trust=feed().trust, patience=patience)
        overrun = getattr(server, "overrun", 0)
    fault = feed().fault(show(store), 1)
    if (result.code, result.exit) != (code, 1):
        fault = f"{result}, not {code}"
    elif overrun:
        fault = f"the reader took {overrun} bytes"
    tally.check(name, fault)
    after = pull(store, feed()[2], trust=feed().trust)
    tally.check(name + ", then a good one", feed().fault(show(store), 2) and str(after))


def expect_update(name, answer):
    store = feed().store("net")
    with serving(feed()[2], answer) as server:
        result = pull(store, server.address, trust=feed().trust)
    fault = feed().fault(show(store), 2)
    tally.check(name, fault and f"{result} {fault}" if result.code == "sync-updated" else str(result))


def drops():
    """Each file's answer breaks off once, somewhere; the rest is asked for from there."""
    for number in range(40):
        wanted = {}

        def answer(handler, path):
            data = handler.file(path)
            if without_deltas(handler, path):
                return True
            if data is None or not path.startswith("files/") or path in wanted:
                return False
            cut = chance.randrange(1, len(data))
            wanted[path] = f"bytes={cut}-{len(data) - 1}"
            handler.head(200, len(data))
            handler.wfile.write(data[:cut])
            return True

        store = feed().store("net")
        with serving(feed()[2], answer) as server:
            result = pull(store, server.address, trust=feed().trust)
            asked = {path: part for path, part in server.requests if part}
        fault = None
        if result.code != "sync-updated" or result.notes != ["sync-delta"]:
            fault = str(result)
        elif asked != wanted or not wanted:
            fault = f"asked for {asked}, not {wanted}"
        tally.check(f"drop {number}", fault or feed().fault(show(store), 2))
    unreachable = at("net")
    feed().store("net")
    result = pull(unreachable, "http://127.0.0.1:9/", trust=feed().trust)
    tally.check("nobody listens", None if result.code == "sync-source" else str(result))
    tally.check("nobody listens, the screen", feed().fault(show(unreachable), 1))
    plain = harness.copy(os.path.join(feed().folder, "store1"), at("plain"))
    pull(plain, feed()[2], trust=feed().trust)
    with serving(feed()[2]) as server:
        pull(unreachable, server.address, trust=feed().trust)
    tally.check("the web and a folder give the same bytes", difference(plain, unreachable))


def difference(a, b):
    for folder in ("files", "heads", "notices", "roots"):
        one, two = (sorted(os.listdir(os.path.join(store, folder))) for store in (a, b))
        if one != two:
            return f"{folder}: {one} and {two}"
        for name in one:
            if read(os.path.join(a, folder), name) != read(os.path.join(b, folder), name):
                return f"{folder}/{name}"
    return None
