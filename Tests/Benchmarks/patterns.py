"""Sixty shapes of text that made some reader of Markdown slow, each repeated to a wanted size."""

# Whether the pattern may be cut into lines, its name, what is repeated, what stands before and after, and the section.
ONE_LINE, LINES = True, False

BODY, STEPS, DOCUMENTS, FACTS, SITUATIONS, QUESTIONS = (
    "谁能办", "怎么办", "要带什么", "一窗办理", "您是哪种情况", "常见问题",
)

PATTERNS = [
    # Emphasis
    (ONE_LINE, "emphasis opened", "*a ", "", "", BODY),
    (ONE_LINE, "emphasis closed", "a* ", "", "", BODY),
    (ONE_LINE, "strong opened", "**a ", "", "", BODY),
    (ONE_LINE, "strong around everything", "**a** ", "", "", BODY),
    (ONE_LINE, "emphasis in strong", "*a **a ", "", "", BODY),
    (ONE_LINE, "star and underscore crossed", "*a_ ", "", "", BODY),
    (ONE_LINE, "underscores in words", "a_", "", "", BODY),
    (ONE_LINE, "stars of three lengths", "a***b**c* ", "", "", BODY),
    (ONE_LINE, "stars alone", "*", "a ", "", BODY),
    (ONE_LINE, "closers of another length", "a**b", "c* ", "", BODY),
    # Links and pictures
    (ONE_LINE, "brackets opened", "[", "", "", BODY),
    (ONE_LINE, "brackets closed", "]", "", "", BODY),
    (ONE_LINE, "brackets in brackets", "[a", "", "]", BODY),
    (ONE_LINE, "links opened", "[a](", "", "", BODY),
    (ONE_LINE, "links opened with an address", "[a](b", "", "", BODY),
    (ONE_LINE, "links with an angle opened", "[a](<b", "", "", BODY),
    (ONE_LINE, "links with a title opened", "[a](b \"", "", "", BODY),
    (ONE_LINE, "whole links", "[a](b.md) ", "", "", BODY),
    (ONE_LINE, "whole links with anchors", "[a](#b) ", "", "", BODY),
    (ONE_LINE, "pictures in links", "[![a](b)](c) ", "", "", BODY),
    (ONE_LINE, "pictures opened", "![[]()", "", "", BODY),
    (ONE_LINE, "round brackets in an address", "(", "[a](", "", BODY),
    (ONE_LINE, "brackets and round ones crossed", "[ (](", "", "", BODY),
    (LINES, "definitions", "[a{n}]: b\n", "", "", BODY),
    (LINES, "definitions of one name", "[a]: b\n", "", "", BODY),
    (LINES, "definitions over three lines", "[a{n}]:\nb\n\"c\"\n", "", "", BODY),
    (ONE_LINE, "references to nothing", "[a{n}] ", "", "", BODY),
    (ONE_LINE, "addresses in angles", "<https://a.example> ", "", "", BODY),
    # Code, HTML, entities, escapes
    (ONE_LINE, "backticks of rising length", "`{ticks}e", "", "", BODY),
    (ONE_LINE, "backticks opened", "`a ", "", "", BODY),
    (ONE_LINE, "angles opened", "<a ", "", "", BODY),
    (ONE_LINE, "angles with a value opened", "<a b=\"", "", "", BODY),
    (ONE_LINE, "comments opened", "a <!-- ", "", "", BODY),
    (ONE_LINE, "instructions opened", "a <? ", "", "", BODY),
    (ONE_LINE, "declarations opened", "a <!A ", "", "", BODY),
    (ONE_LINE, "CDATA opened", "a <![CDATA[ ", "", "", BODY),
    (ONE_LINE, "elements", "<b>x</b> ", "", "", BODY),
    (ONE_LINE, "entities", "&amp;&#x41; ", "", "", BODY),
    (ONE_LINE, "entities opened", "&a", "", "", BODY),
    (ONE_LINE, "backslashes", "\\", "", "a", BODY),
    # Blocks
    (ONE_LINE, "quotes in quotes", "> ", "", "a", BODY),
    (ONE_LINE, "lists in lists", "- ", "", "a", BODY),
    (LINES, "items with blank lines", "- a\n\n\n", "", "", BODY),
    (LINES, "items indented by one more", "{indent}- a\n", "", "", BODY),
    (LINES, "lazy lines of a quote", "a\n", "> ", "", BODY),
    (LINES, "fences opened", "```\n", "", "", BODY),
    (LINES, "underlines of headings", "a\n---\n", "", "", BODY),
    (LINES, "headings", "### a{n}\n\n", "", "", BODY),
    (LINES, "headings of one name", "## 怎么办\n\n", "", "", BODY),
    (LINES, "blank lines", "\n", "", "", BODY),
    (LINES, "rules and underlines", "***\n---\n", "", "", BODY),
    # What this format adds
    (ONE_LINE, "conditions opened", "〔", "- **甲**：", "", DOCUMENTS),
    (ONE_LINE, "conditions of unknown options", "〔甲、乙〕", "- **甲**：", "", DOCUMENTS),
    (ONE_LINE, "round brackets opened", "（", "- **甲**", "", DOCUMENTS),
    (LINES, "documents", "- **材料{n}**（原件，必带）：带上。\n", "", "", DOCUMENTS),
    (LINES, "steps", "1. **办{n}**（到窗口，10 分钟）：说清楚。\n", "", "", STEPS),
    (LINES, "facts of one key", "- 窗口：大厅 · 窗口{n}\n", "", "", FACTS),
    (ONE_LINE, "options of a question", "甲{n} / ", "- **哪一种**：", "乙", SITUATIONS),
    (LINES, "questions people ask", "### 问{n}\n\n看[这里](#问{n})。\n\n", "", "", QUESTIONS),
    (LINES, "allowances that silence nothing", "<!-- 允许 raw-html：原因 -->\n\n- a\n\n", "", "", BODY),
]


def text(pattern, size):
    """The pattern repeated to about so many bytes."""
    _, _, repeated, before, after, _ = pattern
    parts, length, n = [before], 0, 0
    while length < size:
        n += 1
        part = repeated.replace("{n}", str(n)).replace("{ticks}", "`" * (n % 200)).replace("{indent}", " " * (n % 60))
        parts.append(part)
        length += len(part.encode())
    return "".join(parts) + after
