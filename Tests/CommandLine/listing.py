"""`baihua list` and the report page: where every guide stands, the same in both."""
import json
import os
import re

import jsonschema

from .harness import DAY, GOOD_FILE, OTHER_FILE, ROOT, TEMPLATES, WORK, Tree, check, code_is, many_paths, plant, read, run, unless

SCHEMA = json.loads(read(os.path.join(ROOT, "docs", "schema", "guides-v1.schema.json")))
jsonschema.Draft202012Validator.check_schema(SCHEMA)
GUIDES = jsonschema.Draft202012Validator(SCHEMA)


def listed(tree, *arguments):
    """The list as JSON, held to its schema and form, and to the sums of its own guides."""
    result = tree.run("list", "--json", *arguments)
    value = json.loads(result.out)
    errors = [f"{error.json_path}: {error.message}" for error in GUIDES.iter_errors(value)]
    canonical = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).replace("<", "\\u003c") + "\n"
    guides, totals = value["guides"], value["totals"]
    public = [guide for guide in guides if guide["published"]]
    sums = {
        "guides": len(guides), "published": len(public), "pastReview": sum(guide["pastReview"] for guide in guides),
        "withoutOwner": sum("owner" not in guide for guide in guides),
        "visits": {"guides": sum("visits" in g for g in public), "sum": sum(g.get("visits", {}).get("max", 0) for g in public)},
        "days": {"guides": sum("limit" in g for g in public), "sum": sum(g.get("limit", {}).get("days", 0) for g in public)},
        "documents": {"guides": len(public), "sum": sum(guide["documents"] for guide in public)},
    }
    groups = [sum(group["totals"]["guides"] for group in value[kind]) for kind in ("domains", "departments")]
    kept = {row["promise"]: row["guides"] for row in totals["promises"]}
    check(
        "the list as JSON", code_is(result, 0), *errors, unless(canonical == result.out, "not in canonical form"),
        *[f"{name} is {totals[name]}" for name, wanted in sums.items() if totals[name] != wanted],
        unless(groups == [len(guides)] * 2, groups),
        *[f"{name}: {count}" for name, count in kept.items() if count != sum(name in g["promises"] for g in public)],
    )
    return value


def check_list():
    tree = Tree()
    value = listed(tree)
    check("two clean guides", unless([g["published"] for g in value["guides"]] == [True, True], value["totals"]))
    guide = {g["file"]: g for g in value["guides"]}[GOOD_FILE]
    known = {"status": "示范", "department": "公安局", "documents": 2, "domain": "huji-chuxing", "pastReview": False}
    check("what is known of a guide", *[f"{k} is {guide.get(k)}" for k, v in known.items() if guide.get(k) != v])
    human = tree.run("list")
    check("the list for people", code_is(human, 0), unless("共 2 篇，发布 2 篇" in human.out, human.out), human.err)
    check("list takes only its own formats", code_is(tree.run("list", "--format", "sarif"), 2))
    check("--format json means --json", unless(tree.run("list", "--format", "json").out == tree.run("list", "--json").out, "no"))

    plant("error")(tree)
    tree.edit(OTHER_FILE, "(?m)^核对人: .*\n", "")
    tree.write("guides/huji-chuxing/kapo.md", b"\xff")
    value = listed(tree, "--date", "2030-01-01")
    broken = {g["file"]: g for g in value["guides"]}
    check(
        "guides in a bad state",
        unless(value["totals"]["published"] == 0 and value["totals"]["pastReview"] == 2, value["totals"]),
        unless("owner" not in broken[OTHER_FILE], broken[OTHER_FILE]),
        unless({"findings": 1, "rule": "unknown-key"} in broken[GOOD_FILE]["rules"], broken[GOOD_FILE]["rules"]),
        unless([u["file"] for u in value["unreadable"]] == ["guides/huji-chuxing/kapo.md"], value["unreadable"]),
    )
    said = tree.run("list", "--date", "2030-01-01").out
    check("the same for people", unless(all(x in said for x in ("过了复核", "没有核对人", "读不出来", "1 个错误")), said))
    tree.write("baihua.yml", "titel: x\n")
    check("wrong settings, list", code_is(tree.run("list"), 2))

    for change in (many_paths, lambda t: t.edit(GOOD_FILE, "(?s)\n## .*", "\n"), lambda t: os.remove(t.path(GOOD_FILE))):
        tree = Tree()
        change(tree)
        listed(tree)
    tree = Tree()
    reader, writer = os.pipe()
    os.close(reader)
    result = tree.run("list", stdout=writer)
    os.close(writer)
    check("broken pipe, list", code_is(result, 0), result.err)


def check_all_guides():
    for stage in ("publish", "draft"):
        tree = Tree()
        tree.root = ROOT
        listed(tree, "--stage", stage)


def check_report_page():
    site = os.path.join(WORK, "draft-site")
    build = ["build", "--root", ROOT, "--templates", TEMPLATES, "--output", site, "--date", DAY]
    run(*build)
    home = read(os.path.join(site, "index.html")).decode()
    there = os.path.exists(os.path.join(site, "report")) or "report/" in home
    check("no report on the public site", unless(not there, "there is one"))
    result = run(*build, "--stage", "draft")
    page = read(os.path.join(site, "report", "index.html")).decode()
    home = read(os.path.join(site, "index.html")).decode()
    check("the report is linked", code_is(result, 0), unless('href="report/index.html"' in home, "it is not"))
    tree = Tree()
    tree.root = ROOT
    totals = listed(tree, "--stage", "draft")["totals"]
    figures = dict(re.findall(r"<div><dt>(.*?)</dt><dd>(.*?)</dd></div>", page))

    def average(name):
        count, total = totals[name]["guides"], totals[name]["sum"]
        tenths = (total * 20 + count) // (count * 2)
        return f"{tenths // 10}.{tenths % 10}"

    wanted = {
        "指南": f"{totals['guides']} 篇", "已发布": f"{totals['published']} 篇", "平均最多跑": f"{average('visits')} 趟",
        "平均要带": f"{average('documents')} 样", "平均最长": f"{average('days')} 天",
    } | {row["promise"]: f"{row['guides']} 篇" for row in totals["promises"]}
    check("the page has the list's figures", *[f"{k}: {figures.get(k)}" for k, v in wanted.items() if figures.get(k) != v])
    listed_in = [name for name in ("sitemap.xml", "feed.xml", "search/index.html") if b"report/" in read(os.path.join(site, name))]
    check("search engines are not led to it", listed_in, unless('content="noindex"' in page, "no noindex"))


PARTS = [check_list, check_all_guides, check_report_page]
