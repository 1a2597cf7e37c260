"""3 where the machine fails, and the site stays what it was."""
import contextlib
import ctypes
import os
import resource
import shutil
import signal
import subprocess
from types import SimpleNamespace

from .harness import GOOD_FILE, GOOD_PAGE, WORK, Tree, check, code_is, digest, read, run, unless

LIBC = ctypes.CDLL(None, use_errno=True)
DROP_CAPABILITY, PASS_OVER_PERMISSIONS = 24, (1, 2)  # PR_CAPBSET_DROP; CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH


def powerless():
    """Takes from root what lets it pass over permissions."""
    for capability in PASS_OVER_PERMISSIONS:
        if os.getuid() == 0 and LIBC.prctl(DROP_CAPABILITY, capability, 0, 0, 0) != 0:
            with contextlib.suppress(PermissionError):
                os.setuid(65534)


def few_bytes():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))


def few_files():
    resource.setrlimit(resource.RLIMIT_NOFILE, (24, 24))


def is_bound(path):
    """Whether the permissions of a path bind a powerless process; some systems give it its power back."""
    command = ["test", "!", "-r", path, "-o", "!", "-w", path]
    return subprocess.run(command, preexec_fn=powerless).returncode == 0


def locked(path, mode, tree, arguments):
    """Runs the tool while a path has other permissions."""
    before = os.stat(path).st_mode
    os.chmod(path, mode)
    try:
        return tree.run(*arguments, begin=powerless) if is_bound(path) else None
    finally:
        os.chmod(path, before)


def on_a_file(tree, arguments):
    path = os.path.join(WORK, "file")
    with open(path, "w", encoding="utf-8") as file:
        file.write("mine")
    result = tree.run(*arguments, "--output", path)
    return result if read(path) == b"mine" else SimpleNamespace(code="the file was touched", out="", err="")


def on_a_full_disk(tree, arguments):
    """Builds onto a disk that has room for the site that is there, and hardly more."""
    disk = os.path.join(WORK, "disk")
    os.makedirs(disk, exist_ok=True)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "none", disk], capture_output=True).returncode:
        return None
    try:
        site = os.path.join(disk, "site")
        shutil.copytree(tree.site, site)
        free = os.statvfs(disk)
        with open(os.path.join(disk, "filler"), "wb") as filler:
            filler.write(bytes((free.f_bavail - 8) * free.f_bsize))
        before = digest(disk)
        result = tree.run(*arguments, "--output", site)
        return result if digest(disk) == before else SimpleNamespace(code="the old site changed", out="", err=result.err)
    finally:
        subprocess.run(["umount", disk], check=True)


FAULTS = [
    # what it is, what is said of it, the command, and how it is brought about; None where this machine cannot
    ("output is a file", "", "build", on_a_file),
    ("read-only parent", "EACCES", "build", lambda tree, a: locked(os.path.dirname(tree.site), 0o555, tree, a)),
    ("unreadable output", "EACCES", "build", lambda tree, a: locked(tree.site, 0, tree, a)),
    ("full disk", "ENOSPC", "build", on_a_full_disk),
    ("limit to a file's size", "EFBIG", "build", lambda tree, a: tree.run(*a, begin=few_bytes)),
    ("unreadable guide", "EACCES", "build", lambda tree, a: locked(tree.path(GOOD_FILE), 0, tree, a)),
    ("unreadable guide", "EACCES", "check", lambda tree, a: locked(tree.path(GOOD_FILE), 0, tree, a)),
    ("unreadable folder", "EACCES", "build", lambda tree, a: locked(os.path.dirname(tree.path(GOOD_FILE)), 0, tree, a)),
    ("unreadable settings", "EACCES", "check", lambda tree, a: locked(tree.path("baihua.yml"), 0, tree, a)),
]


def check_faults():
    for name, errno, command, fault in FAULTS:
        tree = Tree()
        tree.run("build")
        out = os.path.dirname(tree.site)
        before = digest(out), os.listdir(out)
        tree.edit("baihua.yml", "12345", "12346")
        for form in ("human", "json"):
            result = fault(tree, [command, "--format", form])
            if result is None:
                print(f"not checked on this machine: {name} ({command}, {form})", flush=True)
                continue
            check(
                f"{name} ({command}, {form})", code_is(result, 3),
                unless(errno in result.err, f"no {errno}: {result.err!r}"),
                unless((digest(out), os.listdir(out)) == before, "the old site is not as it was"),
            )


def check_streams():
    with open("/dev/full", "wb") as full:
        for arguments in (["rules"], ["check", "--root", Tree().root, "--format", "json"]):
            check(f"{arguments[0]} to a full disk", code_is(run(*arguments, stdout=full), 3))
    tree = Tree()
    result = tree.run("build", begin=few_files)
    ends = [(0, True), (3, False)]
    check("few open files", unless((result.code, tree.has(GOOD_PAGE)) in ends, f"{result.code} {result.err!r}"))


PARTS = [check_faults, check_streams]
