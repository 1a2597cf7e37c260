"""Item codes with right check characters: 基本编码 (12) and 实施编码 (31)."""

CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def organisation_check(eight):
    """The ninth character of an organisation code (GB 11714)."""
    rest = 11 - sum(int(c) * w for c, w in zip(eight, ORGANISATION_WEIGHTS)) % 11
    return "0" if rest == 11 else "X" if rest == 10 else str(rest)


def credit_code_check(seventeen):
    """The eighteenth character of a unified social credit code (GB 32100-2015)."""
    total = sum(CODE_ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(seventeen))
    return CODE_ALPHABET[(31 - total % 31) % 31]


def basic_code(kind, department, serial):
    """Region 37, then kind (2), department (2), serial (3), no sub-item."""
    return f"37{kind}{department:02d}{serial:03d}000"


def implementing_code(office, basic):
    """The office's credit code, county level (4), the basic code."""
    eight = f"{office % 100_000_000:08d}"
    seventeen = "11370112" + eight + organisation_check(eight)
    return seventeen + credit_code_check(seventeen) + "4" + basic
