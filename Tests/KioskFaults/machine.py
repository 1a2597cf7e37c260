"""The device: its disk, its lock, and what lies in its store."""
import fcntl
import os
import re
import shutil
import stat
import subprocess

from KioskFaults import harness
from KioskFaults.harness import at, chance, pull, show, tally
from KioskFaults.publisher import feed


def store():
    """Names that any stick can hold, one update at a time, and repair of whatever was damaged."""
    here = feed().store("device", 2)
    names, links = set(), []
    for folder, _, files in os.walk(here):
        for name in files:
            path = os.path.join(folder, name)
            names.add(os.path.relpath(path, here))
            status = os.lstat(path)
            if not stat.S_ISREG(status.st_mode) or status.st_nlink != 1:
                links.append(path)
    odd = [name for name in names if not re.fullmatch(r"[a-z0-9./-]+", name) or len(name) > 140]
    tally.check("names that FAT and exFAT can hold", ", ".join(odd) or None)
    tally.check("no links", ", ".join(links) or None)
    tally.check("nothing half written", None if not os.listdir(os.path.join(here, "new")) else "new/ is not empty")

    with open(os.path.join(here, "lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        result = pull(here, feed()[3], trust=feed().trust)
        tally.check("a second update", None if (result.code, result.exit) == ("sync-locked", 1) else str(result))
        tally.check("the screen meanwhile", feed().fault(show(here), 2))
        lock.write("999999\n")
    result = pull(here, feed()[3], trust=feed().trust)
    tally.check("the lock of a process that died", feed().fault(show(here), 3) and str(result))

    moved = at("moved")
    shutil.rmtree(moved, ignore_errors=True)
    shutil.move(here, moved)
    tally.check("a store that was moved", feed().fault(show(moved), 3))
    with open(at("file"), "w"):
        pass
    result = pull(at("file"), feed()[1], trust=feed().trust)
    tally.check("a file in the store's place", None if (result.code, result.exit) == ("sync-disk", 3) else str(result))
    result = pull(at("no", "such", "folder"), feed()[1], trust=feed().trust)
    tally.check("no folder for the store", None if (result.code, result.exit) == ("sync-disk", 3) else str(result))
    for number in range(60):
        damage(number)


def damage(number):
    """One to three things in the store are broken; two updates later it shows the newest edition."""
    here = feed().store("device", 2)
    done = []
    for _ in range(chance.randint(1, 3)):
        files = (os.path.join(folder, name) for folder, _, names in os.walk(here) for name in names)
        # A pipe that the last round left would be waited for.
        paths = sorted(path for path in files if stat.S_ISREG(os.lstat(path).st_mode))
        if not paths:
            break
        path = chance.choice(paths)
        how = chance.choice(["remove", "cut", "flip", "empty", "fill", "folder", "no folder", "link", "pipe"])
        done.append(f"{how} {os.path.relpath(path, here)}")
        with open(path, "rb") as file:
            data = file.read()
        os.unlink(path)
        if how == "cut":
            data = data[: chance.randrange(len(data) + 1)]
        elif how == "flip" and data:
            place = chance.randrange(len(data))
            data = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        elif how == "empty":
            data = b""
        elif how == "fill":
            data = chance.randbytes(100)
        elif how == "folder":
            os.makedirs(os.path.join(path, "inside"))
        elif how == "no folder" and os.path.dirname(path) != here:
            shutil.rmtree(os.path.dirname(path))
            with open(os.path.dirname(path), "w"):
                pass
        elif how == "link":
            os.symlink("/etc/passwd", path)
        elif how == "pipe":
            os.mkfifo(path)
        if how in ("cut", "flip", "empty", "fill"):
            with open(path, "wb") as file:
                file.write(data)
    line = show(here)
    if "version" in line:
        tally.check(f"{number}: {done}: the screen", feed().fault(line, 1, 2))
    results = [str(pull(here, feed()[2], trust=feed().trust))]
    if feed().fault(show(here), 2):
        results.append(str(pull(here, feed()[2], trust=feed().trust)))
    tally.check(f"{number}: {done}: mended", feed().fault(show(here), 2) and str(results))


def full_disk():
    """A small disk of memory: whatever its size, the old edition stays until the new one is whole."""
    small = at("small")
    os.makedirs(small, exist_ok=True)
    master = feed().store("device", 1)
    held = sum(
        (os.path.getsize(os.path.join(folder, name)) + 4095) // 4096 * 4
        for folder, _, files in os.walk(master)
        for name in files
    )
    seen = set()
    for step in range(24):
        size = held + 8 + step * 24
        if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", small], capture_output=True).returncode:
            allowed = os.environ.get("KIOSK_WITHOUT_MOUNT")
            print("NOT RUN: a full disk, because this machine does not let us mount one", flush=True)
            tally.check("a full disk", None if allowed else "not run")
            return
        try:
            here = os.path.join(small, "store")
            shutil.copytree(master, here)
            result = pull(here, feed()[2], trust=feed().trust)
            seen.add(result.code)
            fault = feed().fault(show(here), 2 if result.code == "sync-updated" else 1)
            if result.code not in ("sync-updated", "sync-no-space"):
                fault = str(result)
            elif result.code == "sync-no-space" and result.exit != 3:
                fault = str(result)
            tally.check(f"{size} KiB", fault)
            subprocess.run(["mount", "-o", "remount,size=64m", small], check=True)
            result = pull(here, feed()[2], trust=feed().trust)
            tally.check(f"{size} KiB, then room", feed().fault(show(here), 2) and str(result))
        finally:
            subprocess.run(["umount", small], check=True)
    both = {"sync-updated", "sync-no-space"}
    tally.check("some sizes are enough and some are not", None if seen == both else str(seen))
