"""Where the measuring takes place."""

import os
import platform


def file_system(path):
    """The kind of file system a folder lies on, by the longest mount point above it."""
    path = os.path.realpath(path)
    best = ("", "unknown")
    with open("/proc/self/mounts") as file:
        for line in file:
            _, point, kind = line.split()[:3]
            if (path == point or path.startswith(point.rstrip("/") + "/")) and len(point) >= len(best[0]):
                best = (point, kind)
    return best[1]


def machine():
    """Processors, memory and system in a few words."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    model = "unknown processor"
    with open("/proc/cpuinfo") as file:
        for line in file:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    return f"{os.cpu_count()} processors ({model}), {memory:.0f} GB, {platform.system()} {platform.machine()}"


def size_of(folder):
    """Files and bytes below a folder."""
    files = total = 0
    for place, _, names in os.walk(folder):
        files += len(names)
        total += sum(os.lstat(os.path.join(place, name)).st_size for name in names)
    return files, total


def mean_size(folder, fits):
    """The mean size of the files below a folder whose path fits, or None."""
    sizes = [os.path.getsize(os.path.join(place, name)) for place, _, names in os.walk(folder) for name in names
             if fits(os.path.join(place, name))]
    return sum(sizes) // len(sizes) if sizes else None
