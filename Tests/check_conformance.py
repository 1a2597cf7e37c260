#!/usr/bin/env python3
"""Tries the conformance kit itself: two good readers pass it, and every bad one fails as it should.

    check_conformance.py BAIHUA [--all]

The good readers are Tests/KioskReader, which shares no code with the tool, and the tool's own client. The bad ones are
the Python reader with one check switched off (Tests/KioskReader/bad_reader.py). Each must fail the cases named here
and pass the others: by default a few of either are tried, with --all every case there is, which takes an hour.
"""
import concurrent.futures
import fnmatch
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
READERS = os.path.join(HERE, "KioskReader")
JOBS = 2
SAMPLE = 3  # cases that a bad reader must fail and is tried on

# What each bad reader must fail, by patterns, and nothing else; a pattern after "not" is left out.
BAD = {
    "no_signature_check": "signature-forged-id signature-changed signature-added-key signature-of-line-feed"
    " signature-malleable threshold-borrowed-id notice-changed",
    "any_signer": "signature-unknown-key signature-root-key signature-notice-key signature-forged-id signature-changed"
    " signature-added-key signature-of-line-feed signature-malleable threshold-unmet threshold-borrowed-id"
    " threshold-outsider root-old-key root-kept notice-before-head notice-other-key notice-changed notice-threshold",
    "no_threshold": "threshold-unmet threshold-borrowed-id threshold-outsider notice-threshold",
    "believes_key_ids": "root-false-id",
    "root_by_itself": "root-fork root-old-threshold",
    "root_by_the_old_only": "root-old-keys-only root-own-threshold",
    "any_root_number": "root-wrong-number root-repeated",
    "expired_root": "root-expired clock-root-expired",
    "endless_roots": "root-257-steps",
    "roots_forgotten": "root-kept root-257-steps",
    "no_recovery": "root-recovery*",
    "takes_older": "order-lagging-mirror order-lower-* order-equal-* order-after-contradiction clock-lagging-mirror"
    " root-no-recovery",
    "lagging_is_an_error": "order-lagging-mirror order-lower-* clock-lagging-mirror root-no-recovery",
    "takes_contradictions": "order-equal-* order-after-contradiction",
    "any_spelling": " ".join(
        f"spelling-*-{name}"
        for name in (
            "no-line-feed two-line-feeds crlf leading-space white-space doubled-key unsorted escaped-letter"
            " escaped-slash upper-case-escape long-escape bare-less-than half-pair reversed-pair"
        ).split()
    )
    + " spelling-notice spelling-root",
    "any_fraction": "spelling-*-fraction spelling-*-half spelling-*-nan",
    "null_allowed": "spelling-*-null",
    "any_depth": "spelling-*-depth-*",
    "unknown_keys": "root-unknown-key head-unknown-key manifest-unknown-key notice-unknown-key",
    "no_extensions": "update-extensions update-depth-64 update-characters update-largest-number update-key-order"
    " signature-added-key",
    "any_shape_version": "*-later-shape not delta-*",
    "any_day": "head-no-such-day head-short-day head-time-for-day head-other-digits",
    "any_path": "path-*",
    "any_order": "signature-unsorted manifest-unsorted manifest-path-twice manifest-withdrawn-unsorted"
    " head-deltas-unsorted head-delta-twice notice-guide-twice",
    "any_feed": "head-other-feed head-refused-first notice-other-feed",
    "any_reader_version": "head-reader-too-old",
    "no_limits": "*-too-large manifest-100001-files network-endless-head",
    "no_total": "manifest-total manifest-fewer-files",
    "mix_and_match": "manifest-of-another-version manifest-other-feed manifest-other-reader",
    "no_hash_check": "file-flipped file-last-bit file-repaired-source manifest-flipped network-wrong-always"
    " network-wrong-once store-flipped store-emptied store-previous store-leftovers",
    "no_length_check": "file-cut file-empty file-longer file-much-longer network-endless-file",
    "no_room_asked": "manifest-no-space",
    "unchecked_delta": "delta-result-hash store-flipped store-emptied store-previous store-leftovers",
    "delta_decides": "delta-* not delta-right delta-other-version delta-bundle delta-bomb",
    "bundle_wants_delta": "delta-bundle",
    "always_fresh": "clock-ageing* clock-expired clock-ten-years-on clock-pulled-late* clock-frozen"
    " clock-confirmation clock-notice-floor clock-root-expired",
    "hidden_when_expired": "clock-expired clock-ten-years-on clock-pulled-late-expired clock-frozen"
    " clock-root-expired",
    "clock_only": "clock-pulled-late* clock-confirmation clock-notice-floor notice-until-floor",
    "every_clock_trusted": "clock-1970 clock-two-days-before clock-pulled-late-expired clock-pull-in-1970"
    " clock-notice-floor notice-until-floor",
    "lagging_confirms": "clock-lagging-mirror",
    "notice_stops": "notice-rollback notice-contradiction notice-held-back notice-missing notice-login-page"
    " notice-other-key notice-changed notice-threshold notice-other-feed notice-later-shape notice-too-large"
    " notice-unknown-key notice-unknown-action notice-withdraws-nothing notice-unsorted notice-guide-twice"
    " notice-101-items notice-no-id spelling-notice network-login-page",
    "older_notice": "notice-rollback notice-contradiction",
    "notice_for_ever": "notice-until notice-until-floor",
    "any_notice_signer": "notice-other-key notice-changed notice-threshold",
    "last_member_counts": "bundle-first-counts bundle-second-does-not-count",
    "any_checksum": "bundle-checksum",
    "no_lock": "network-locked",
    "no_repair": "store-flipped store-emptied store-removed store-previous store-lagging-repair clock-confirmation",
    "shown_unchecked": "store-flipped store-emptied store-removed store-previous store-lagging-repair",
    "no_previous": "store-previous",
    "keeps_everything": "store-two-versions",
    "begins_anew": "network-resumed",
    "one_try": "network-wrong-once",
    "never_goes_on": "network-broken-once network-wrong-range",
    "compressed": "network-compressed",
    "needs_slash": "network-no-slash",
}


def matching(names, patterns):
    """The names that a list of patterns stands for, in their own order."""
    taken, _, left_out = patterns.partition(" not ")
    return [
        name
        for name in names
        if any(fnmatch.fnmatch(name, one) for one in taken.split())
        and not any(fnmatch.fnmatch(name, one) for one in left_out.split())
    ]


def spread(names, count):
    """A few of the names, from all over the list, always the same."""
    step = max(1, len(names) // count)
    return names[step // 2 :: step][:count]


class Kit:
    """Runs the kit of a tool."""

    def __init__(self, baihua, temporary):
        self.baihua = baihua
        self.temporary = temporary
        listing = subprocess.run(
            [baihua, "kiosk", "conformance", "--list"], capture_output=True, text=True, check=True
        ).stdout
        self.names = [line.split("\t")[0] for line in listing.splitlines()]

    def failures(self, reader, cases, **environment):
        """What the kit says does not pass, and the kit's lines about it."""
        command = [self.baihua, "kiosk", "conformance", "--reader", reader]
        for name in cases:
            command += ["--case", name]
        done = subprocess.run(
            command, capture_output=True, text=True, env={**os.environ, **environment, "TMPDIR": self.temporary}
        )
        lines = [line for line in done.stdout.splitlines() if line.startswith("NOT OK")]
        failed = {line.split()[2].rstrip(":") for line in lines}
        summary = f"{len(cases) - len(failed)} passed, {len(failed)} failed"
        if done.returncode != (1 if failed else 0) or done.stdout.splitlines()[-1:] != [summary]:
            raise SystemExit(f"the kit broke off: exit code {done.returncode}\n{done.stdout[-500:]}{done.stderr[-500:]}")
        return failed, lines


def good(kit, reader):
    """What a good reader fails, all cases in as many parts as there are jobs."""
    parts = [kit.names[start::JOBS] for start in range(JOBS)]
    with concurrent.futures.ThreadPoolExecutor(JOBS) as pool:
        return [line for _, lines in pool.map(lambda part: kit.failures(reader, part), parts) for line in lines]


def bad(kit, name, everything):
    """What a bad reader did otherwise than it should."""
    expected = matching(kit.names, BAD[name])
    others = [one for one in kit.names if one not in expected]
    unknown = [one for one in BAD[name].replace(" not ", " ").split() if not fnmatch.filter(kit.names, one)]
    if unknown:
        return f"no such case: {unknown}"
    cases = kit.names
    if not everything:
        mine = sum(name.encode()) % 7
        cases = spread(expected, SAMPLE) + spread(others[mine:], 2)
    reader = f"{sys.executable} {os.path.join(READERS, 'bad_reader.py')}"
    failed, _ = kit.failures(reader, cases, BAD_READER=name)
    missed = [one for one in cases if one in expected and one not in failed]
    beyond = [one for one in cases if one not in expected and one in failed]
    return f"passed {missed}, failed {beyond}" if missed or beyond else ""


def security_names(kit):
    """The cases that docs/security.md names and that do not exist."""
    with open(os.path.join(HERE, "..", "docs", "security.md"), encoding="utf-8") as file:
        words = re.findall(r"`([a-z0-9-]+\*?)`", file.read())
    areas = {name.split("-")[0] for name in kit.names}
    kit_names = [*kit.names, "network-silent"]  # slow, and only run where asked for
    return [word for word in words if word.split("-")[0] in areas and "-" in word and not fnmatch.filter(kit_names, word)]


def untried_codes():
    """The codes of docs/kiosk-feed.md that no case demands."""
    with open(os.path.join(HERE, "..", "docs", "kiosk-feed.md"), encoding="utf-8") as file:
        codes = set(re.findall(r"`(sync-[a-z-]+)`", file.read()))
    tried = ""
    for folder in ("Cases", "Run"):
        for path in glob.glob(os.path.join(HERE, "..", "Sources", "KioskConformance", folder, "*.swift")):
            with open(path, encoding="utf-8") as file:
                tried += file.read()
    return [code for code in sorted(codes) if f'"{code}"' not in tried]


def signed_sample(temporary):
    """What the reader in Python makes of the publisher's own sample: its version and how fresh it is."""
    sample = os.path.join(HERE, "KioskFormatTests", "Sample", "kiosk", "v1")
    store = os.path.join(temporary, "sample")
    reader = [sys.executable, os.path.join(READERS, "reader.py")]
    root = os.path.join(sample, "root", "1.json")
    pull = [*reader, "pull", sample, store, "--trust", root, "--today", "2026-11-21"]
    lines = [json.loads(subprocess.run(pull, capture_output=True).stdout) for _ in range(2)]
    shown = json.loads(subprocess.run([*reader, "show", store, "--today", "2026-11-28"], capture_output=True).stdout)
    return [line["code"] for line in lines] + [shown.get("version"), shown.get("state")]


def main():
    arguments = [one for one in sys.argv[1:] if one != "--all"]
    if len(arguments) != 1:
        raise SystemExit(__doc__)
    baihua = os.path.abspath(arguments[0])
    everything = "--all" in sys.argv
    passed = failed = 0
    # Every reader syncs to the disk, and what is tried here is not the disk.
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as temporary:
        kit = Kit(baihua, temporary)
        print(f"{len(kit.names)} cases, {len(BAD)} bad readers")
        readers = {
            "the reader in Python": f"{sys.executable} {os.path.join(READERS, 'reader.py')}",
            "the tool's own client": f"{baihua} kiosk",
        }
        for title, reader in readers.items():
            lines = good(kit, reader)
            print("\n".join([f"{title}: {len(kit.names) - len(lines)} of {len(kit.names)} cases", *lines]), flush=True)
            passed += len(kit.names) - len(lines)
            failed += len(lines)
        checks = {
            "every code of docs/kiosk-feed.md occurs in a case": untried_codes() == [],
            "docs/security.md names cases that exist": security_names(kit) == [],
            "the reader in Python takes the publisher's signed sample": signed_sample(temporary)
            == ["sync-updated", "sync-unchanged", 2026112000, "ageing"],
        }
        for title, right in checks.items():
            print(f"{'ok    ' if right else 'NOT OK'}  {title}", flush=True)
            passed += right
            failed += not right
        with concurrent.futures.ThreadPoolExecutor(JOBS) as pool:
            for name, wrong in zip(BAD, pool.map(lambda name: bad(kit, name, everything), BAD)):
                print(f"{'NOT OK' if wrong else 'ok    '}  bad reader {name} {wrong}", flush=True)
                failed += bool(wrong)
                passed += not wrong
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
