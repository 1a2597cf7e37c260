"""Contradictions that editors make, planted in a guide that has none.

Each function takes the guide's text and random numbers and gives the text with one contradiction, or None where the
guide has nothing to contradict. `CONTRADICTIONS` says which rules may answer; the last list damages bytes and promises
nothing but that the tool lives through it.
"""

import re


def _replace(text, pattern, replacement, random):
    """One match of the pattern, chosen at random, replaced."""
    found = list(re.finditer(pattern, text, re.MULTILINE))
    if not found:
        return None
    match = random.one(found)
    written = match.expand(replacement) if isinstance(replacement, str) else replacement(match)
    return None if written == match.group() else text[: match.start()] + written + text[match.end() :]


def _without(text, pattern, random):
    return _replace(text, pattern, "", random)


def _step(text, line):
    """A step added behind the last one."""
    steps = re.search(r"(?ms)^## 怎么办\n\n(.*?)\n\n## ", text)
    if not steps:
        return None
    last = [int(number) for number in re.findall(r"(?m)^(\d+)\. ", steps.group(1))]
    return text[: steps.end(1)] + f"\n{last[-1] + 1}. {line}" + text[steps.end(1) :] if last else None


def _claim(text, claim):
    """A promise added to 标签."""
    if claim in text or "包含:" in text:
        return None
    if "标签:" in text:
        return re.sub(r"(?m)^标签: \[", f"标签: [{claim}, ", text, count=1)
    return re.sub(r"(?m)^(复核: .*)$", rf"\1\n标签: [{claim}]", text, count=1)


def another_trip(text, random):
    waiting = _step(text, "**等消息**（部门内部，2 个工作日，不计入）：等我们打电话。")
    return waiting and _step(waiting, "**再跑一趟交照片**（到窗口，10 分钟）：过几天再来一次。")


def _waits(text):
    return re.search(r"（部门内部，\d+ (个工作日|天)", text)


def fewer_trips(text, random):
    return _replace(text, r"^(- 跑腿：)(?:最多 )?([1-9]) 趟(?:（[^）\n]*）)?", r"\g<1>0 趟", random)


def more_trips(text, random):
    return _replace(text, r"^(- 跑腿：)(?:最多 )?\d 趟(?:（[^）\n]*）)?", r"\g<1>7 趟（材料多）", random)


def shorter_limit(text, random):
    return _replace(text, r"^(- 时限：)\d+ 个工作日", r"\g<1>当场办结", random) if _waits(text) else None


def limit_over_statutory(text, random):
    return _replace(text, r"^(- 时限：)[^（\n〔]+（法定 [^）]*）", r"\g<1>30 天（法定 2 天）", random)


def longer_step(text, random):
    return _replace(text, r"（部门内部，\d+ (?:个工作日|天|小时|分钟)）", "（部门内部，400 天）", random)


def no_trip_claimed(text, random):
    return _claim(text, "零跑腿") if re.search(r"（到窗口", text) else None


def fully_online_claimed(text, random):
    return _claim(text, "全程网办") if re.search(r"（到窗口", text) else None


def document_twice(text, random):
    return _replace(text, r"^- \*\*[^*\n]+\*\*（(?!任选)[^\n]*$", r"\g<0>\n\g<0>", random) if "## 要带什么" in text else None


def unknown_option(text, random):
    return _replace(text, r"〔([^〕\n]+)〕$", "〔没有这种情况〕", random)


def unknown_document(text, random):
    start = text.find("## 要带什么")
    if start < 0:
        return None
    changed = _replace(text[start:], r"^- \*\*[^*\n]+\*\*（(?!任选)", "- **谁也没见过的纸**（", random)
    return changed and text[:start] + changed


def unknown_point(text, random):
    return _replace(text, r"（到窗口，", "（到窗口，飞过去，", random)


def required_key_gone(text, random):
    return _without(text, r"^(?:事项|部门|对象|依据|状态|核对|核对人): .*\n", random)


def required_section_gone(text, random):
    if "包含:" in text:
        return None
    return _without(text, r"(?s)^## (?:谁能办|要带什么|怎么办|一窗办理)\n.*?(?=^## |\Z)", random)


def required_fact_gone(text, random):
    return _without(text, r"^- (?:提交|跑腿|时限|收费|结果|咨询)：.*\n", random)


def fact_twice(text, random):
    return _replace(text, r"^- (?:提交|时限|咨询)：[^〔\n]*$", r"\g<0>\n\g<0>", random)


def unknown_fact(text, random):
    return _replace(text, r"^- 进度：", "- 排队情况：", random)


def impossible_day(text, random):
    return _replace(text, r"^核对: .*$", "核对: 2026-02-30", random)


def confirmed_tomorrow(text, random):
    return _replace(text, r"^核对: .*$", "核对: 2031-01-01", random)


def past_review(text, random):
    return _replace(text, r"^复核: .*$", "复核: 2026-08-01", random)


def misspelt_key(text, random):
    return _replace(text, r"^事项: ", "事顶: ", random)


def full_width_colon(text, random):
    return _replace(text, r"^(部门|事项|状态): ", r"\1：", random)


def raw_html(text, random):
    return _replace(text, r"^## 谁能办$", "<script>alert(1)</script>\n\n## 谁能办", random)


def bad_link(text, random):
    return _replace(text, r"\]\((?:\.\./)?[^)\n]*\.md[^)\n]*\)", "](javascript:alert(1))", random)


def link_to_nowhere(text, random):
    return _replace(text, r"\]\((?:\.\./)?[^)\n]*\.md[^)\n]*\)", "](mei-you-zhe-pian.md)", random)


def unclosed_bracket(text, random):
    return _replace(text, r"〕$", "", random)


def fence_gone(text, random):
    return text[4:] if text.startswith("---\n") else None


def invisible_character(text, random):
    return _replace(text, r"^- 咨询：", "- 咨询：\u200b", random)


def wrong_phone(text, random):
    return _replace(text, r"^- 咨询：.*$", "- 咨询：12", random)


def paid_step(text, random):
    if "\n- 收费：不收费\n" not in text or text.count("\n- 收费：") != 1:
        return None
    return _step(text, "**交工本费**（到窗口，2 分钟）：可以扫码。")


def repealed_law(text, random):
    return _replace(text, r"(?m)^依据: \[.*\]$", "依据: [《中华人民共和国婚姻法》第八条]", random)


def article_beyond_the_last(text, random):
    return _replace(text, r"(?m)^依据: \[.*\]$", "依据: [《中华人民共和国居民身份证法》第九十九条]", random)


def help_for_money(text, random):
    return _replace(text, r"^- (代办|帮办)：[^〔\n]*", r"- \1：打电话来，代办费 50 元", random)


def promise_forced(text, random):
    return _replace(text, r"^## 怎么承诺\n\n", r"\g<0>大家都必须签承诺书，不签不给办。\n\n", random)


def cut_anywhere(text, random):
    return text.encode()[: random.between(1, len(text.encode()) - 1)]


def flipped_bytes(text, random):
    data = bytearray(text.encode())
    for _ in range(random.between(1, 12)):
        data[random.below(len(data))] ^= 1 << random.below(8)
    return bytes(data)


def shuffled_lines(text, random):
    lines = text.split("\n")
    return "\n".join(random.some(lines, len(lines)))


def repeated_piece(text, random):
    start = random.below(len(text))
    piece = text[start : start + random.between(1, 200)]
    return text[:start] + piece * random.between(2, 40) + text[start:]


#: Function -> the rules of which at least one has to speak about the file.
CONTRADICTIONS = {
    another_trip: {"visit-count", "visit-maximum", "claim-one-trip"},
    fewer_trips: {"visit-count", "visit-maximum", "fact-coverage"},
    more_trips: {"visit-count", "visit-maximum", "claim-one-trip"},
    shorter_limit: {"on-the-spot-step", "steps-exceed-limit", "claim-on-the-spot", "later-term"},
    limit_over_statutory: {"limit-over-statutory"},
    longer_step: {"steps-exceed-limit", "on-the-spot-step", "claim-on-the-spot"},
    no_trip_claimed: {"claim-no-trip"},
    fully_online_claimed: {"claim-fully-online"},
    document_twice: {"document-listed-twice"},
    unknown_option: {"unknown-option"},
    unknown_document: {"unknown-document"},
    unknown_point: {"unknown-point"},
    required_key_gone: {"required-key"},
    required_section_gone: {"required-section"},
    required_fact_gone: {"required-fact", "fact-coverage"},
    fact_twice: {"fact-coverage"},
    unknown_fact: {"unknown-fact"},
    impossible_day: {"invalid-date"},
    confirmed_tomorrow: {"checked-in-future"},
    past_review: {"review-overdue", "date-order"},
    misspelt_key: {"unknown-key"},
    full_width_colon: {"yaml-full-width"},
    raw_html: {"raw-html"},
    bad_link: {"link-scheme"},
    link_to_nowhere: {"link-target"},
    unclosed_bracket: {"unclosed-bracket"},
    fence_gone: {"front-matter-missing", "front-matter-unterminated"},
    invisible_character: {"invisible-character"},
    wrong_phone: {"phone-form"},
    paid_step: {"free-but-paid"},
    repealed_law: {"repealed-law"},
    article_beyond_the_last: {"article-number"},
    help_for_money: {"help-fee"},
    promise_forced: {"promise-forced"},
}

DAMAGE = [cut_anywhere, flipped_bytes, shuffled_lines, repeated_piece]
