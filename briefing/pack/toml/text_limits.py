"""The limits of a text that are checked before the TOML parser sees it.

Every text pays for some quick looks that no text beyond a limit gets through, a small part of what
parsing costs. Only where one of them is not sure is the text searched token by token.
"""

from __future__ import annotations

from briefing.pack import codes, limits
from briefing.pack.problems import PackError, Problem

_NO_BRACKETS = bytes(sorted(set(range(256)) - set(b"[]{}")))

_LOOKS = 12
"""Characters of a number of too many digits that are looked at."""

_AS_DIGITS = bytes(
    ord("0" if chr(each) in "0123456789abcdefABCDEF_" else " ") for each in range(256)
)
"""A table that makes a zero of every digit, decimal or not, and a space of all else."""

_LONG_MARKS = ('"""', "'''")
"""As in the lexer, which is imported only where one of the looks is not sure."""


def problem(file: str, code: str, text: str = "", at: int = 0) -> PackError:
    """Return the error for a text that is beyond a limit at some character of it."""
    said = {
        codes.LINE_TOO_LONG: f"holds a line of more than {limits.LINE:,} characters",
        codes.KEY_TOO_LONG: f"holds a key of more than {limits.KEY:,} characters",
        codes.TOO_MANY_KEYS: (
            f"holds more than {limits.KEYS:,} keys and items, or {limits.TABLES:,} tables"
        ),
        codes.NESTED_TOO_DEEP: f"holds tables or lists nested more than {limits.NESTING} deep",
        codes.NUMBER_TOO_LONG: (
            f"holds a number of more than {limits.DIGITS} digits, or beyond 1e{limits.EXPONENT}"
        ),
        codes.TEXT_TOO_LONG: f"holds a text of more than {limits.TEXT:,} characters",
    }
    line = text.count("\n", 0, at) + 1 if text else 0
    column = at - text.rfind("\n", 0, at) if text else 0
    return PackError([Problem(file, said[code], code=code, line=line, column=column)])


def check(text: str, file: str) -> None:
    """Raise PackError where `text` is beyond a limit, with the line and column of the place."""
    at = _long_line(text)
    if at >= 0:
        raise problem(file, codes.LINE_TOO_LONG, text, at)
    if (
        _may_hold_too_many(text)
        or _may_be_too_deep(text)
        or _may_hold_long_key(text)
        or _may_hold_long_number(text)
        or _may_hold_long_text(text)
    ):
        from briefing.pack.toml.text_limit_scan import first_beyond

        beyond = first_beyond(text)
        if beyond is not None:
            raise problem(file, beyond.code, text, beyond.at)


def _long_line(text: str) -> int:
    """Return where a line begins that is too long, or -1: every other holds a newline soon."""
    start = 0
    while len(text) - start > limits.LINE:
        end = text.rfind("\n", start, start + limits.LINE + 1)
        if end < 0:
            return start
        start = end + 1
    return -1


def _may_hold_too_many(text: str) -> bool:
    if len(text) < 4 * limits.TABLES:
        return False  # none is shorter than `[a]` and its newline
    heads = text.count("\n[")
    if heads >= limits.TABLES:
        return True
    if len(text) < 2 * limits.KEYS:
        return False  # none is shorter than `1,`
    return heads + text.count("=") + text.count(",") >= limits.KEYS


def _may_be_too_deep(text: str) -> bool:
    """Return whether more brackets may be open at once than may be.

    Brackets in texts and comments count, too, and may hide others; what is hidden so is found when
    it has been parsed, as the parser has a limit of its own.
    """
    brackets = text.encode("utf-8", "replace").translate(None, _NO_BRACKETS)
    for _ in range(limits.NESTING):
        before = len(brackets)
        brackets = brackets.replace(b"[]", b"").replace(b"{}", b"")
        if len(brackets) == before:
            break
    return brackets.count(b"[") + brackets.count(b"{") > limits.NESTING


def _may_hold_long_key(text: str) -> bool:
    """Return whether the keys of a line may have too many parts or characters.

    What ends a key is an equals sign or the bracket of a header.
    """
    shortest = 2 * limits.NESTING
    long = [line for line in text.split("\n") if len(line) > shortest]
    for line in [each for each in long if each.rfind("=", shortest) >= 0 or each[0] in "[ \t"]:
        end = max(line.rfind("="), line.rfind("]") if line.lstrip()[:1] == "[" else 0)
        if end > limits.KEY or line.count(".", 0, end) >= limits.NESTING:
            return True
    return False


def _may_hold_long_number(text: str) -> bool:
    """Return whether so many digits may follow one another: then at every few characters is one."""
    seen = text[:: limits.DIGITS // _LOOKS].encode("ascii", "replace")
    return b"0" * _LOOKS in seen.translate(_AS_DIGITS)


def _may_hold_long_text(text: str) -> bool:
    """Return whether a text may be too long: it runs over lines, and what ends it comes late."""
    if len(text) <= limits.TEXT or not any(each in text for each in _LONG_MARKS):
        return False
    start = 0
    while len(text) - start > limits.TEXT:
        start = max(text.rfind(each, start + 1, start + limits.TEXT) for each in _LONG_MARKS)
        if start < 0:
            return True
    return False
