"""The project's guides as plain text: just enough reading to weigh them, none of it the tool's own."""
import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GUIDES = os.path.join(ROOT, "guides")
LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
ITEM = re.compile(r"^\s*(?:[-*]|\d+\.)\s+\*\*(.+?)\*\*(?:（([^）]*)）)?[：:]?(.*)$")


class Guide:
    """One guide: its front matter by line, its sections by heading."""

    def __init__(self, path):
        self.domain, name = path.split(os.sep)[-2:]
        self.id = name.removesuffix(".md")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        _, self.header, self.body = re.split(r"(?m)^---[ ]*$", text, maxsplit=2)
        parts = re.split(r"(?m)^## +(.+)$", self.body)
        self.short_answer = parts[0].strip()
        self.sections = dict(zip((name.strip() for name in parts[1::2]), parts[2::2]))
        self.title = self.value("标题")
        self.parts = self.list("包含")
        self.aliases = self.list("别名")
        self.questions = re.findall(r"(?m)^### +(.+)$", self.sections.get("常见问题", ""))
        self.situations = re.findall(r"(?m)^- \*\*(.+?)\*\*", self.sections.get("您是哪种情况", ""))
        self.allowances = re.findall(r"<!--\s*允许\s*(.*?)-->", text, re.S)
        self.links = [
            os.path.basename(target.split("#")[0]).removesuffix(".md")
            for _, target in LINK.findall(self.body)
            if ":" not in target and target.split("#")[0].endswith(".md")
        ]

    def value(self, key):
        found = re.search(rf"(?m)^{key}: *(.+)$", self.header)
        return found.group(1).strip() if found else ""

    def list(self, key):
        """A list in brackets, or one below its key."""
        inline = re.search(rf"(?m)^{key}: *\[(.*)\]", self.header)
        if inline:
            return [item.strip() for item in inline.group(1).split(",") if item.strip()]
        block = re.search(rf"(?m)^{key}: *\n((?:\s*- .+\n)+)", self.header)
        return re.findall(r"- (.+)", block.group(1)) if block else []

    def demanded(self):
        """Names of documents that nobody gets around: no group, no 〔…〕, nothing lenient."""
        lenient = re.compile("免带|有就带|可用电子证照|我们自己查|可后补|可承诺代替|窗口给表|现场填|现场拍|任选一样")
        for line in self.sections.get("要带什么", "").splitlines():
            item = ITEM.match(line)
            if item and line.startswith("- ") and not lenient.search(item.group(2) or "") and "〔" not in item.group(3):
                yield item.group(1)

    def prose(self):
        """What is written to be read: no facts, no 要点, no 〔…〕, links by their words."""
        lines = [self.short_answer]
        for heading, text in self.sections.items():
            if heading in ("一窗办理", "您是哪种情况"):
                continue
            for line in text.splitlines():
                item = ITEM.match(line)
                line = item.group(3) if item else re.sub(r"^\s*(?:[-*]|\d+\.|#+)\s+", "", line)
                lines.append(re.sub(r"〔[^〕]*〕", "", line))
        return [re.sub(r"[*`]", "", LINK.sub(r"\1", line)).strip() for line in lines if line.strip()]

    def sentences(self):
        return [part for line in self.prose() for part in re.split("[。！？；]", line) if part.strip()]


def read_guides():
    found = []
    for folder, _, names in sorted(os.walk(GUIDES)):
        if os.path.dirname(folder) == GUIDES and os.path.basename(folder) != "media":
            found += [Guide(os.path.join(folder, name)) for name in sorted(names) if name.endswith(".md")]
    return found


def registry(name, key):
    """Values of one key of a registry, entry by entry."""
    with open(os.path.join(GUIDES, name), encoding="utf-8") as file:
        entries = re.split(r"(?m)^- ", file.read())[1:]
    for entry in entries:
        yield entry, re.findall(rf"(?m)^\s*(?:- )?{key}: *(.+)$", "\n" + entry.replace("\n  ", "\n"))


def names_of(entry):
    """名称 and 别名 of an entry and of what stands in it."""
    names = [name.strip() for name in re.findall(r"名称: *(.+)", entry)]
    for aliases in re.findall(r"别名: *\[(.*)\]", entry):
        names += [alias.strip() for alias in aliases.split(",")]
    return names
