"""Registries of a generated tree: the project's own, with the generated halls and live links only."""

import os
import re

from .places import JOINT_DEPARTMENTS, WINDOWS, hall_entry

COPIED = ("abolished.yml", "departments.yml", "domains.yml", "glossary.yml")

SETTINGS = """title: 白话办事指南（测速）
region: 示范区
base_url: https://example.org/
hotline: "12345"
"""
PROXY_LETTER = """委托书（空白）

我叫____________，身份证号____________________。
请____________替我办：____________________________。

本人签字：________________
日期：____年____月____日
"""
PLEDGE_LETTER = """住所承诺书（空白）

我的店在：________________________________________
我保证：地址是真的，房子我有权用，不是违法建筑。
说了假话，执照作废，我认罚。

本人签字：________________
日期：____年____月____日
"""


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return file.read()


def names(text):
    """The 名称 and 别名 of a registry file."""
    found = set(re.findall(r"^\s*-? ?名称: *(.+)$", text, re.M))
    for aliases in re.findall(r"^\s*别名: *\[(.*)\]$", text, re.M):
        found |= {alias.strip() for alias in aliases.split(",")}
    return found


def with_live_links(documents, ids):
    """documents.yml without 去哪办 to guides that are not in the tree."""
    kept = []
    for line in documents.splitlines():
        link = re.match(r"\s*去哪办: *(\S+)$", line)
        if not link or link[1] in ids:
            kept.append(line)
    return "\n".join(kept) + "\n"


def check_vocabulary(source, used_documents):
    """Stops with a sentence when the project's registries lack a name that the generator uses."""
    lacking = [(f"documents.yml has no {name}") for name in sorted(used_documents - names(read(source, "documents.yml")))]
    known = names(read(source, "departments.yml"))
    used = {name for _, _, departments in WINDOWS for name in departments} | set(JOINT_DEPARTMENTS)
    lacking += [f"departments.yml has no {name}" for name in sorted(used - known)]
    domains = read(source, "domains.yml")
    lacking += [f"domains.yml has no {domain}" for _, domain, _ in WINDOWS if f"id: {domain}" not in domains]
    if "示范区人民医院" not in names(read(source, "halls.yml")):
        lacking.append("halls.yml has no 示范区人民医院")
    if lacking:
        raise SystemExit("the generator's words and the registries differ: " + "; ".join(lacking))


def write_registries(source, target, towns, ids):
    """Settings, registries and blank forms below `target`."""
    def put(path, text):
        path = os.path.join(target, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)

    put("baihua.yml", SETTINGS)
    for name in COPIED:
        put(f"guides/{name}", read(source, name))
    put("guides/documents.yml", with_live_links(read(source, "documents.yml"), ids))
    put("guides/halls.yml", read(source, "halls.yml").rstrip("\n") + "\n" + "".join(hall_entry(town) for town in towns))
    put("guides/media/weituoshu.txt", PROXY_LETTER)
    put("guides/media/chengnuoshu.txt", PLEDGE_LETTER)
