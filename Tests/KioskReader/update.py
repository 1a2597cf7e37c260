"""One update from beginning to end, in the order of docs/kiosk-feed.md, *Updating*."""
import os

import delta
import fetch
import manifest
import shape
import trust
from codes import Refused
from source import small

READER_VERSION = 1
KIB = 1024
ROOT_LIMIT, SIGNED_LIMIT = 64 * KIB, 16 * KIB
ROOT_STEPS = 256


class Update:
    def __init__(self, source, store, today):
        self.source = source
        self.store = store
        self.today = today
        self.notes = []
        self.changed = False

    def run(self, trusted):
        """Whether something new is held afterwards; a refusal is thrown."""
        self.root = self.store.newest_root(trusted)
        self.follow_roots()
        self.take_notice()
        self.take_head()
        return self.changed

    def note(self, code):
        if code not in self.notes:
            self.notes.append(code)

    def follow_roots(self):
        steps = 0
        while True:
            following = f"root/{self.root['version'] + 1}.json"
            try:
                raw = small(self.source, following, ROOT_LIMIT)
            except Refused as refusal:
                if refusal.code == "sync-missing":
                    break
                raise
            steps += 1
            if steps > ROOT_STEPS:
                raise Refused("sync-root-steps")
            self.root = trust.next_root(self.root, raw)
            self.store.write(raw, "root", f"{self.root['version']}.json")
        self.check_root_day()

    def check_root_day(self):
        if self.root["expires"] < self.today:
            raise Refused("sync-root-expired")

    def take_notice(self):
        held = self.store.notice()
        role = trust.Role(self.root, "notice")
        try:
            signed = trust.Signed(small(self.source, "notice.json", SIGNED_LIMIT), "notice")
            trust.require(signed, role)
            self.check_feed(signed.body)
            counts = held is not None and held.role == role.plain()
            if held and held.signed.message == signed.message:
                if not counts:
                    self.store.save_notice(signed, role)
                return
            if counts:
                self.compare_notices(held, signed)
            self.store.save_notice(signed, role)
            self.changed = True
        except Refused as refusal:
            self.note(refusal.code)

    def compare_notices(self, held, signed):
        if signed.body["version"] < held.body["version"]:
            raise Refused("sync-notice-rollback")
        if signed.body["version"] == held.body["version"]:
            self.store.save_evidence(signed)
            raise Refused("sync-equivocation")

    def check_feed(self, body):
        if body["feed"] != self.root["feed"]:
            raise Refused("sync-wrong-feed")

    def take_head(self):
        role = trust.Role(self.root, "release")
        signed = trust.Signed(small(self.source, "head.json", SIGNED_LIMIT), "head")
        trust.require(signed, role)
        head = signed.body
        self.check_feed(head)
        if head["minimumReaderVersion"] > READER_VERSION:
            raise Refused("sync-reader-too-old")
        if head["root"] > self.root["version"]:
            raise Refused("sync-missing", "roots")
        if head["manifest"]["length"] > manifest.LENGTH_LIMIT:
            raise Refused("sync-too-large", "manifest")
        everything = self.store.held()
        held = everything[0] if everything else None
        self.look_for_notice(head)
        if held and held.signed.message == signed.message:
            self.confirm(held, signed, role)
        elif held is None or held.role != role.plain() or self.is_newer(held, signed):
            self.install(held, signed, role)

    def look_for_notice(self, head):
        notice = self.store.notice()
        if notice is None or notice.body["version"] < head["noticeVersion"]:
            self.note("sync-notice-rollback")

    def is_newer(self, held, signed):
        old, new = held.body, signed.body
        if new["sequence"] < old["sequence"] or new["version"] < old["version"]:
            self.note("sync-rollback")
            return False
        same_version = new["version"] == old["version"]
        if new["sequence"] == old["sequence"] or (same_version and new["manifest"] != old["manifest"]):
            self.store.save_evidence(signed)
            raise Refused("sync-equivocation")
        return True

    def confirm(self, held, signed, role):
        """The same head again: nothing to do while its version is whole."""
        if self.store.whole(held) is None:
            self.install(held, signed, role)
        elif held.confirmed != self.confirmation(signed.body) or held.role != role.plain():
            self.store.switch(signed, role, self.confirmation(signed.body))
            self.store.sweep()

    def confirmation(self, head):
        return max(head["signed"], self.today)

    def install(self, held, signed, role):
        head = signed.body
        named = head["manifest"]
        if held:
            self.try_delta(held, head)
        if not self.store.has(named["sha256"]):
            self.ask_for_room(named["length"])
            try:
                fetch.file(self.source, self.store, named["sha256"], named["length"])
            except Refused as refusal:
                if refusal.code in ("sync-file-length", "sync-file-hash"):
                    raise Refused("sync-manifest-mismatch") from None
                raise
        raw = self.store.read("files", named["sha256"])
        if len(raw) != named["length"]:
            raise Refused("sync-manifest-mismatch")
        value = manifest.check(raw, head)
        missing = {file["sha256"]: file for file in value["files"] if not self.store.has(file["sha256"])}
        self.ask_for_room(sum(file["length"] for file in missing.values()))
        for file in value["files"]:
            fetch.file(self.source, self.store, file["sha256"], file["length"])
        self.check_again(value)
        self.store.switch(signed, role, self.confirmation(head))
        self.changed = True
        self.store.sweep()

    def check_again(self, value):
        """Hashes all files as they lie on the disk, before anyone is shown them."""
        for file in value["files"]:
            if not self.store.has(file["sha256"]) or self.length_of(file) != file["length"]:
                raise Refused("sync-file-length")

    def length_of(self, file):
        return os.path.getsize(self.store.at("files", file["sha256"]))

    def try_delta(self, held, head):
        offered = [one for one in head["deltas"] if one["from"] == held.body["version"]]
        if not offered or not self.source.has_deltas or self.store.has(head["manifest"]["sha256"]):
            return
        named = offered[0]
        try:
            self.ask_for_room(named["length"])
            name = f"deltas/{named['sha256']}"
            fetch.file(self.source, self.store, named["sha256"], named["length"], name)
            delta.apply(self.store.at("files", named["sha256"]), self.store, head, held.body["version"])
        except (Refused, OSError):
            self.note("sync-delta")

    def ask_for_room(self, length):
        disk = os.statvfs(self.store.path)
        if length + length // 5 > disk.f_bavail * disk.f_frsize:
            raise Refused("sync-no-space", f"{length} bytes")
