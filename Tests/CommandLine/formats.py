"""The formats that other programs read: each is valid, and each says the same."""
import json
import os
import re
from urllib.parse import unquote

import jsonschema
from lxml import etree
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifLog

from .harness import FORMATS, GOOD_FILE, OTHER_FILE, ROOT, Tree, check, code_is, many_paths, plant, read, unless

SCHEMAS = os.path.join(ROOT, "Tests", "Schemas")
SEVERITIES = {
    # the finding's severity in each format
    "sarif": {"error": "error", "warning": "warning", "note": "advice"},
    "github": {"error": "error", "warning": "warning", "notice": "advice"},
    "checkstyle": {"error": "error", "warning": "warning", "info": "advice"},
    "gitlab": {"major": "error", "minor": "warning", "info": "advice"},
}


def xsd(name):
    return etree.XMLSchema(etree.parse(os.path.join(SCHEMAS, name)))


JUNIT, CHECKSTYLE = xsd("junit.xsd"), xsd("checkstyle.xsd")
with open(os.path.join(SCHEMAS, "gitlab-code-quality.schema.json"), encoding="utf-8") as schema:
    GITLAB = jsonschema.Draft202012Validator(json.load(schema))


class Said:
    """What one format says: findings as (file, line, severity, rule, is old), and how many rules did not run."""

    def __init__(self):
        self.findings, self.not_run, self.problems = [], 0, []

    def add(self, file, line, severity, rule, old):
        self.findings.append((file, int(line), severity, rule, bool(old)))


def from_json(out):
    said, value = Said(), json.loads(out)
    for f in value["findings"]:
        said.add(f["file"], f["start"]["line"], f["severity"], f["rule"], f.get("old"))
    said.not_run = len(value["notRun"])
    return said


def from_human(out):
    said = Said()
    names = {"错误": "error", "警告": "warning", "建议": "advice"}
    for file, line, name, old, rule in re.findall(r"(?m)^(\S.*?):(\d+):\d+: (错误|警告|建议)(（旧）)?：.* \[([a-z0-9-]+)\]$", out):
        said.add(file, line, names[name], rule, old)
    for rules in re.findall(r"(?m)^\S.*: 没有查：.* \[([a-z0-9, -]+)\]$", out):
        said.not_run += rules.count(",") + 1
    return said


def from_sarif(out):
    said, log = Said(), json.loads(out)
    try:
        SarifLog.model_validate(log)
    except ValueError as error:
        said.problems.append(str(error))
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        severity = SEVERITIES["sarif"][result["level"]]
        said.add(
            unquote(place["artifactLocation"]["uri"]), place["region"]["startLine"], severity, result["ruleId"],
            result.get("baselineState") == "unchanged",
        )
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            said.problems.append("a rule's number is another's")
    notes = run["invocations"][0]["toolExecutionNotifications"]
    said.not_run = sum(note["message"]["text"].startswith("没有查") for note in notes)
    return said


def unescaped(text):
    return re.sub("%(25|0D|0A|3A|2C)", lambda code: chr(int(code[1], 16)), text)


def from_github(out):
    said = Said()
    for line in out.splitlines():
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.+)", line)
        if not match:
            said.problems.append(f"no annotation: {line}")
            continue
        fields = {name: unescaped(value) for name, value in (part.split("=", 1) for part in match[2].split(","))}
        kind, rule = fields["title"].rsplit(" ", 1)
        if kind == "没有查":
            said.not_run += 1
        elif kind != "基线":
            said.add(fields["file"], fields["line"], SEVERITIES["github"][match[1]], rule, "（旧）" in kind)
    return said


def valid_xml(out, schema, said):
    root = etree.fromstring(out.encode())
    if not schema.validate(root):
        said.problems.append(str(schema.error_log))
    return root


def from_junit(out):
    said = Said()
    root = valid_xml(out, JUNIT, said)
    for suite in [root, *root]:
        cases = list(suite.iter("testcase"))
        totals = {"tests": len(cases)} | {
            kind + "s" * (kind != "skipped"): sum(case.find(kind) is not None for case in cases)
            for kind in ("failure", "error", "skipped")
        }
        wrong = {name: total for name, total in totals.items() if suite.get(name) != str(total)}
        said.problems += [f"{suite.get('name')} has {wrong}"] if wrong else []
    for case in root.iter("testcase"):
        outcome = case.find("failure") if case.find("failure") is not None else case.find("skipped")
        if outcome is not None:
            rule, line, _ = case.get("name").rsplit(":", 2)
            text = outcome.text or outcome.get("message")
            severity = {"错误": "error", "警告": "warning", "建议": "advice"}[re.search(": (错误|警告|建议)：", text)[1]]
            said.add(case.get("classname"), line, severity, rule, outcome.tag == "skipped")
        said.not_run += case.find("error") is not None
    return said


def from_checkstyle(out):
    said = Said()
    root = valid_xml(out, CHECKSTYLE, said)
    for error in root.iter("error"):
        rule, severity = error.get("source").removeprefix("baihua."), SEVERITIES["checkstyle"][error.get("severity")]
        said.add(error.getparent().get("name"), error.get("line"), severity, rule, error.get("message").startswith("（旧）"))
    said.not_run = len(list(root.iter("exception")))
    return said


def from_gitlab(out):
    said, issues = Said(), json.loads(out)
    said.problems += [error.message for error in GITLAB.iter_errors(issues)]
    if len({issue["fingerprint"] for issue in issues}) != len(issues):
        said.problems.append("two issues have one fingerprint")
    for issue in issues:
        place, text = issue["location"], issue["description"]
        if issue["check_name"] == "not-run":
            said.not_run += 1
            continue
        severity = SEVERITIES["gitlab"][issue["severity"]]
        said.add(place["path"], place["lines"]["begin"], severity, issue["check_name"], text.startswith("（旧）"))
    return said


READERS = {
    "human": from_human, "json": from_json, "sarif": from_sarif, "github": from_github, "junit": from_junit,
    "checkstyle": from_checkstyle, "gitlab": from_gitlab,
}
assert set(READERS) == set(FORMATS)


def same_in_all(name, tree, *arguments, code=None):
    """Runs every format on a tree and holds all to what the JSON says."""
    results = {form: tree.run("check", *arguments, "--format", form) for form in FORMATS}
    said = {form: READERS[form](result.out) for form, result in results.items()}
    wanted = said["json"]
    for form in FORMATS:
        missing = [row for row in wanted.findings if row not in said[form].findings]
        check(
            f"{name}, {form}", *said[form].problems, code_is(results[form], results["json"].code),
            unless(len(said[form].findings) == len(wanted.findings), f"{len(said[form].findings)} findings"), missing,
            unless(said[form].not_run == wanted.not_run, f"{said[form].not_run} rules did not run"),
            unless(sorted(said[form].findings) == sorted(wanted.findings), "other findings"),
        )
        again = tree.run("check", *arguments, "--format", form, "--jobs", "1")
        check(f"{name}, {form}, twice", unless(again.out == results[form].out, "is not the same"))
    check(f"{name}, exit code", code_is(results["json"], code) if code is not None else "")
    return wanted


def hostile(tree):
    """What must be escaped somewhere: in URIs, XML, JSON, workflow commands and SARIF's messages."""
    texts = [
        "::error::x", "%0A::warning::x", "]]>", "<b>&amp;\"'</b>", "{0} {", "[a](b)", "a,b:c=d%", "\\u0041\\", "🪪 e\u0301",
        "|", "\t", "&#10;",
    ]
    for index, text in enumerate(texts):
        tree.write(f"guides/huji-chuxing/bad{index}.md", tree.text(OTHER_FILE).replace("对象: [个人]", f"对象: ['{text}']"))
    for name in ["冒号:逗号,百分%.md", "方[括]号 {空} 格.md", "a&b<c>\"d'.md", "\x1b[31m.md", "两\n行.md"]:
        tree.write(f"guides/huji-chuxing/{name}", tree.text(OTHER_FILE))


def every_severity(tree):
    for severity in ("error", "warning", "advice"):
        plant(severity)(tree)


TREES = [("clean", lambda tree: None, 0), ("every severity", every_severity, 1), ("hostile", hostile, 1),
         ("rules that did not run", many_paths, 1)]


def check_formats():
    for name, change, code in TREES:
        tree = Tree()
        change(tree)
        said = same_in_all(name, tree, code=code)
        check(f"{name} has findings", unless(bool(said.findings) == (name != "clean"), len(said.findings)))
        check(f"{name} ran", unless(bool(said.not_run) == (change == many_paths), said.not_run))
        same_in_all(f"{name}, from warning on", tree, "--fail-on", "warning")
        same_in_all(f"{name}, never", tree, "--fail-on", "never", code=0)


def check_fixes():
    """The fixes of the JSON, applied as any program would, mend what they are for."""
    tree = Tree()
    tree.edit(GOOD_FILE, "## 怎么办", "## 办理流程")
    tree.write(GOOD_FILE, b"\xef\xbb\xbf" + read(tree.path(GOOD_FILE)).replace(b"\n", b"\r\n"))
    tree.edit(OTHER_FILE, "## 要带什么", "## 办理材料")
    rounds = 0
    while fixable := [f for f in tree.run("check", "--format", "json").json["findings"] if "fix" in f]:
        rounds += 1
        assert rounds < 9, fixable
        finding = fixable[0]
        data = read(tree.path(finding["file"]))
        for change in reversed(finding["fix"]["replacements"]):
            data = data[:change["start"]["offset"]] + change["text"].encode() + data[change["end"]["offset"]:]
        tree.write(finding["file"], data)
    result = tree.run("check", "--fail-on", "advice")
    check("fixes of the JSON", code_is(result, 0), unless(rounds == 3, f"{rounds} rounds"))


PARTS = [check_formats, check_fixes]
