"""What the README shows is what the tool prints."""
import os
import re

from .harness import GOOD_FILE, ROOT, Tree, check, read, unless


def check_shown_finding():
    """The example of a finding: a guide whose trips no longer agree with its steps."""
    shown = re.search(r"```\n(guides/.*?)\n```", read(os.path.join(ROOT, "README.md")).decode(), re.DOTALL)
    tree = Tree()
    tree.edit(GOOD_FILE, r"(?m)^- 跑腿：.*", "- 跑腿：1 趟（要拍照、按指纹）")
    printed = tree.run("check").out.strip().rsplit("\n\n", 1)[0]
    check("README's finding", unless(shown and shown.group(1) == printed, f"the tool prints:\n{printed}"))


PARTS = [check_shown_finding]
