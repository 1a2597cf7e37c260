#!/usr/bin/env python3
"""Builds the site under different surroundings and compares every byte.

    check_determinism.py BAIHUA

Time zone, locale, umask, working folder, number of jobs, hash seeds and the
order in which the files of the tree were created must not show in the output;
a build over an older output must equal a build from nothing.
"""
import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DAY = "2026-11-21"


def copy_tree(target, seed):
    """Copies the sources file by file in a shuffled order."""
    files = [os.path.join(ROOT, "baihua.yml")]
    for top in ("guides", "templates"):
        for folder, _, names in os.walk(os.path.join(ROOT, top)):
            files += [os.path.join(folder, name) for name in names]
    random.Random(seed).shuffle(files)
    for file in files:
        place = os.path.join(target, os.path.relpath(file, ROOT))
        os.makedirs(os.path.dirname(place), exist_ok=True)
        shutil.copyfile(file, place)


def digest(folder):
    """path -> SHA-256 for everything below a folder."""
    result = {}
    for base, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(base, name)
            with open(path, "rb") as file:
                result[os.path.relpath(path, folder)] = hashlib.sha256(file.read()).hexdigest()
    return result


def build(baihua, root, output, *, jobs="2", env=None, umask=0o022, cwd="/"):
    surroundings = {"PATH": os.environ.get("PATH", ""), **(env or {})}
    subprocess.run(
        [baihua, "build", "--root", root, "--output", output, "--date", DAY, "--jobs", jobs, "--quiet"],
        check=True, stdout=subprocess.DEVNULL, env=surroundings, cwd=cwd, umask=umask,
    )


def main():
    baihua = os.path.abspath(sys.argv[1])
    work = tempfile.mkdtemp(prefix="baihua-same-")
    passed = failed = 0
    try:
        roots = []
        for seed in (1, 2):
            root = os.path.join(work, f"root{seed}")
            os.makedirs(root)
            copy_tree(root, seed)
            roots.append(root)
        build(baihua, roots[0], os.path.join(work, "first"))
        wanted = digest(os.path.join(work, "first"))
        variants = [
            ("one job", dict(jobs="1")),
            ("seven jobs", dict(jobs="7")),
            ("Asia/Shanghai, zh_CN", dict(env={"TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8"})),
            ("America/New_York, C", dict(env={"TZ": "America/New_York", "LC_ALL": "C"})),
            ("umask 077", dict(umask=0o077)),
            ("another working folder", dict(cwd=work)),
            ("files made in another order", dict(root=roots[1])),
        ]
        for index, (name, options) in enumerate(variants):
            output = os.path.join(work, f"variant{index}")
            root = options.pop("root", roots[0])
            build(baihua, root, output, **options)
            different = {p for p in wanted.keys() | digest(output).keys() if wanted.get(p) != digest(output).get(p)}
            if different:
                failed += 1
                print(f"{name}: {len(different)} files differ, first {sorted(different)[0]}")
            else:
                passed += 1
        # Over an older output with one guide less and one changed.
        over = os.path.join(work, "over")
        older = os.path.join(work, "older")
        shutil.copytree(roots[0], older)
        guides = sorted(
            os.path.join(folder, name)
            for folder, _, names in os.walk(os.path.join(older, "guides"))
            for name in names
            if name.endswith(".md")
        )
        os.remove(guides[-1])
        with open(guides[0], "a", encoding="utf-8") as file:
            file.write("\n## 小提醒\n\n旧的一句话。\n")
        subprocess.run([baihua, "build", "--root", older, "--output", over, "--date", DAY, "--quiet"], stdout=subprocess.DEVNULL)
        build(baihua, roots[0], over)
        if digest(over) == wanted:
            passed += 1
        else:
            failed += 1
            print("over an older output: differs from a build from nothing")
        # Nothing changed: nothing is touched.
        before = {p: os.stat(os.path.join(over, p)) for p in wanted}
        build(baihua, roots[0], over)
        touched = [p for p, s in before.items() if (os.stat(os.path.join(over, p)).st_ino, os.stat(os.path.join(over, p)).st_mtime_ns) != (s.st_ino, s.st_mtime_ns)]
        if touched:
            failed += 1
            print(f"a build without changes touched {len(touched)} files, first {touched[0]}")
        else:
            passed += 1
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
