"""A draft as the Markdown of the guide format."""

import datetime

from .codes import basic_code, implementing_code
from .questions import questions, remedy, tips

FIRST_DAY = datetime.date(2026, 6, 1)
READINGS = (("重办", "chong ban"), ("银行卡", "yin hang ka"))


def numbered(steps):
    lines = []
    for number, step in enumerate(steps, 1):
        first, *rest = step.split("\n")
        lines.append(f"{number}. {first}")
        lines += ["   " + line for line in rest]
    return lines


def header(draft):
    """The front matter, keys in their documented order."""
    subject, town, random = draft.subject, draft.town, draft.random
    names = list(subject.names) + [town.name + name for name in random.some(subject.names, random.between(1, 2))]
    checked = FIRST_DAY + datetime.timedelta(days=random.below(172))
    title = draft.title
    lines = ["---", f"id: {draft.id}"]
    if random.percent(20) and not draft.parts:
        title += "、要带什么"
    lines.append(f"标题: {title}")
    if len(title) > 16:
        lines.append(f"短标题: {draft.title}")
    lines += [f"事项: {subject.official}"]
    if random.percent(40):
        matter = draft.number % 50
        kind = "01" if subject.domain == "kaidian-banqiye" else ("05", "07", "20")[matter % 3]
        basic = basic_code(kind, 1 + matter % 7, 1 + matter)
        lines.append("编码: " + (basic if random.percent(25) else implementing_code(draft.number * 7919 + 13, basic)))
    who = subject.options.get("people", "[企业]" if subject.options.get("company") or subject.slug == "kaiban-yijianshi" else "[个人]")
    lines += [f"部门: {subject.department}", f"对象: {who}", f"别名: [{', '.join(names)}]"]
    readings = [(word, reading) for word, reading in READINGS if any(word in name for name in names)]
    if readings:
        lines += ["读音:"] + [f"  {word}: {reading}" for word, reading in readings]
    lines += [
        f"依据: [{subject.basis}]", f"状态: {'示范' if random.percent(20) else '发布'}", f"核对: {checked.isoformat()}",
        f"核对人: {subject.department}{random.one(('综合科', '业务一科', '业务二科', '政务服务科'))}",
        f"复核: {(checked + datetime.timedelta(days=random.one((300, 330, 365)))).isoformat()}",
    ]
    if random.percent(10):
        lines.append("生效: 2026-01-01")
    if draft.parts:
        lines.append(f"包含: [{', '.join(draft.parts)}]")
    if random.percent(10):
        lines.append(f"曾用: [jiu-{draft.id}]")
    lines += [f"标签: [{', '.join(draft.tags)}]", "---"]
    return lines


def page(draft, links):
    """The whole guide; `links` are (target, (short name, title)) of guides to point to."""
    lines = header(draft) + ["", draft.answer]
    if not draft.parts:
        lines += ["", "## 谁能办", ""] + [f"- {line}" for line in draft.subject.who]
        if "跨省通办" not in draft.tags:
            lines.append(f"- 住在{'、'.join(draft.random.some(draft.town.villages, 2))}的人，也在这里办。")
    if draft.questions:
        lines += ["", "## 您是哪种情况", ""]
        lines += [f"- **{question}**：{' / '.join(options)}" for question, options in draft.questions]
    if not draft.parts:
        lines += ["", "## 要带什么", ""] + draft.documents
        before = [section for section in draft.sections if section[0] != "怎么承诺"]
        for heading, body in before:
            lines += ["", f"## {heading}", "", *body]
        lines += ["", "## 怎么办", ""] + numbered(draft.steps)
        for heading, body in draft.sections:
            if heading == "怎么承诺":
                lines += ["", f"## {heading}", "", *body]
    lines += ["", "## 一窗办理", ""] + [f"- {key}：{value}" for key, value in draft.facts]
    if "window" in draft.traits and draft.random.percent(35):
        lines += ["", "## 小提醒", ""] + tips(draft)
    lines += ["", "## 常见问题"]
    for question, answer in questions(draft, links):
        lines += ["", f"### {question}", "", answer]
    lines += ["", "## 没办成怎么办", "", "\n\n".join(remedy(draft))]
    return "\n".join(lines) + "\n"
