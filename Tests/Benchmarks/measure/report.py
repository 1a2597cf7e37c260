"""The figures as Markdown."""

from statistics import median

SOME = 0.1  # seconds: /proc/stat counts in hundredths, so shorter runs say nothing of their neighbours
MANY = 0.15  # a share of the processors that makes wall seconds doubtful


def seconds(value):
    return f"{value * 1000:.0f} ms" if value < 0.1 else f"{value:.2f} s" if value < 10 else f"{value:.1f} s"


def ratio(runs, reference, key):
    """The median over the rounds of a case divided by another of the same round."""
    pairs = [(getattr(run, key), getattr(reference[turn], key)) for turn, run in runs.items() if turn in reference]
    if not pairs or min(below for _, below in pairs) <= 0:
        return None
    return median(above / below for above, below in pairs)


def shown(value):
    return "–" if value is None else f"{value:.2f} ×" if value < 10 else f"{value:.0f} ×"


def row(name, runs, reference, smallest_peak, output):
    """A line of the table: times with their spread, processor time, peak, ratios."""
    walls = [run.wall for run in runs.values()]
    spread = f" ({seconds(min(walls))} – {seconds(max(walls))})" if len(walls) > 1 else ""
    peak = median(run.peak for run in runs.values())
    memory = f"< {smallest_peak:.0f} MB" if peak < smallest_peak * 1.03 else f"{peak:.0f} MB"
    files, total = output or (0, 0)
    wrote = f"{files:,} files, {total / 1e6:.0f} MB" if files else "–"
    return (f"| {name} | {seconds(median(walls))}{spread} | {seconds(median(run.cpu for run in runs.values()))} | {memory} "
            f"| {shown(ratio(runs, reference, 'wall'))} | {shown(ratio(runs, reference, 'cpu'))} | {wrote} |")


def table(title, reference_name, cases, costs, smallest_peak, outputs):
    """A table of cases in order; `cases` maps a name to why it was not run, or to None."""
    lines = [f"| {title} | wall (least – most) | user + system | peak | wall ÷ {reference_name} | CPU ÷ {reference_name} | output |",
             "|---|---|---|---|---|---|---|"]
    reference = costs.get(reference_name, {})
    for name, missing in cases.items():
        if missing or not costs.get(name):
            lines.append(f"| {name} | not run: {missing or 'it failed'} | | | | | |")
        else:
            lines.append(row(name, costs[name], reference, smallest_peak, outputs.get(name)))
    return "\n".join(lines)


def noise(costs):
    """What other programs took of the machine meanwhile."""
    shares = [run.others for runs in costs.values() for run in runs.values() if run.wall > SOME]
    if not shares:
        return "Other programs' share of the processors was not measured."
    word = "quiet" if max(shares) < MANY else "noisy: trust the ratios and the CPU seconds more than the wall seconds"
    return f"Meanwhile other programs used {median(shares):.0%} of the processors (at most {max(shares):.0%}), so the machine was {word}."


def verdict(name, value, budget, unit="×", least=False):
    """One line of the distance to the budget; `least` for a budget from below."""
    word = "at least" if least else "at most"
    if value is None:
        return f"- {name}: not measured; budget {word} {budget} {unit}"
    kept = value >= budget if least else value <= budget
    return f"- {name}: {value:.3g} {unit}; budget {word} {budget} {unit}: {'kept' if kept else '**missed**'}"
