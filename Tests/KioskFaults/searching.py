"""Search on the device against search on the site, over all labelled queries and all guides of the project."""
import json
import os
import subprocess

from KioskFaults import harness, publisher
from KioskFaults.harness import BAIHUA, at, tally, tool

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def run():
    site, signed, roots, store = at("all-site"), at("all-feed"), at("all-roots"), at("all-store")
    publisher.build(ROOT, site, harness.DAY)
    names = publisher.keys(at("all-keys"))
    name = publisher.read_json(os.path.join(site, "kiosk", "v1"), "manifest.json")["feed"]
    publisher.make_root(names, roots, feed=name)
    tool(*publisher.sign_arguments(names, site, signed, roots, harness.DAY))
    trust = os.path.join(roots, "1.json")
    result = harness.pull(store, signed, trust=trust)
    tally.check("all guides on a device", None if result.code == "sync-updated" else str(result))
    with open(os.path.join(ROOT, "Tests", "SearchQueries", "queries.tsv"), encoding="utf-8") as file:
        queries = [line.split("\t")[2] for line in file if line.strip() and not line.startswith("#")]
    typed = "".join(query + "\n" for query in queries)
    there = answers(["search", "--root", ROOT, "--date", harness.DAY, "--json", "--limit", "1000", "-"], typed)
    here = answers(["kiosk", "search", "--limit", "1000", store, "-"], typed)
    for query, one, other in zip(queries, there, here):
        one = [hit["id"] for hit in one["hits"]]
        tally.check(f"search {query}", None if one == other["hits"] else f"{other['hits'][:5]}, the site has {one[:5]}")
    tally.check("every query was answered", None if len(there) == len(here) == len(queries) else f"{len(there)} {len(here)}")


def answers(arguments, typed):
    done = subprocess.run([BAIHUA, *arguments], input=typed, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]
