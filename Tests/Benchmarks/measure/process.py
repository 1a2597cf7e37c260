"""One timed run of a program."""

import os
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Cost:
    wall: float  # seconds
    cpu: float  # seconds, user and system
    peak: float  # MB, largest resident set of one process
    others: float  # share of all processors that other programs used meanwhile, 0 to 1
    exit: int

    def __add__(self, after):
        """Two programs one after the other."""
        wall = self.wall + after.wall
        others = (self.others * self.wall + after.others * after.wall) / wall if wall else 0
        return Cost(wall, self.cpu + after.cpu, max(self.peak, after.peak), others, self.exit or after.exit)


def busy():
    """Seconds that all processors together have worked since the machine was started."""
    with open("/proc/stat") as file:
        user, nice, system, _, _, irq, soft, steal = map(int, file.readline().split()[1:9])
    return (user + nice + system + irq + soft + steal) / os.sysconf("SC_CLK_TCK")


def timed(command, log, environment):
    """Runs a program with its output in a file, and waits for it."""
    before = busy()
    began = time.perf_counter()
    writing = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    process = os.posix_spawn(command[0], command, environment, file_actions=[
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0), (os.POSIX_SPAWN_OPEN, 1, log, writing, 0o666),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ])
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - began
    cpu = usage.ru_utime + usage.ru_stime
    others = max(0.0, busy() - before - cpu) / (wall * os.cpu_count())
    return Cost(wall, cpu, usage.ru_maxrss / 1024, min(1.0, others), os.waitstatus_to_exitcode(status))
