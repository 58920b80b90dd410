"""The limits of a text, checked before the TOML parser sees it.

Every text pays for some quick looks, a small part of what parsing costs. They let no text beyond
a limit pass; only where one of them is not sure is the text searched token by token.
"""

from __future__ import annotations

from briefing.pack import codes, limits
from briefing.pack.problems import PackError, Problem, and_more

_NO_BRACKETS = bytes(sorted(set(range(256)) - set(b"[]{}")))

_LOOKS = 12
"""Characters of a number of too many digits that are sampled."""

_AS_DIGITS = bytes(
    ord("0" if chr(each) in "0123456789abcdefABCDEF_" else " ") for each in range(256)
)
"""A translation of each digit, decimal or not, to a zero, and of all else to a space."""

_LONG_MARKS = ('"""', "'''")
"""As in the lexer, which is imported only where one of the looks is not sure."""


OF_ONE_TABLE = (
    codes.NUMBER_TOO_LONG,
    codes.NESTED_TOO_DEEP,
    codes.KEY_TOO_LONG,
    codes.TEXT_TOO_LONG,
)
"""Codes of what is beyond a limit in one table of a file: the others can be read."""

_SHOWN = 20
"""Characters of a number that a message repeats."""


def problem(file: str, code: str) -> PackError:
    """Return the error for a text that is beyond a limit at a place that is not known."""
    return PackError([_problem(file, code)])


def _problem(file: str, code: str) -> Problem:
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
    return Problem(file, said[code], code=code)


def _placed(problem: Problem, text: str, line: int, at: int, end: int) -> Problem:
    """Return a problem at its place in a text, from one character to before another."""
    problem.line, problem.column = line, at - text.rfind("\n", 0, at)
    problem.end = problem.column + max(1, end - at)
    if problem.code == codes.NUMBER_TOO_LONG:
        number = text[at:end]
        problem.message += f": {number[:_SHOWN]}{'…' if len(number) > _SHOWN else ''}"
    return problem


def beyond(text: str, file: str) -> list[Problem]:
    """Return what of a text is beyond a limit, each at its place, found token by token."""
    from briefing.pack.toml.text_limit_scan import all_beyond

    told: list[Problem] = []
    line, before, untold = 1, 0, 0
    for code, at, end in all_beyond(text):
        line += text.count("\n", before, at)
        before = at
        if len(told) < limits.PROBLEMS:
            told.append(_placed(_problem(file, code), text, line, at, end))
        else:
            untold += 1
    and_more(told, untold)
    return told


def check(text: str, file: str) -> None:
    """Raise PackError where `text` is beyond a limit, with the line and column of the place."""
    at = _long_line(text)
    if at >= 0:
        line = text.count("\n", 0, at) + 1
        raise PackError([_placed(_problem(file, codes.LINE_TOO_LONG), text, line, at, at)])
    if (
        _may_hold_too_many(text)
        or _may_be_too_deep(text)
        or _may_hold_long_key(text)
        or _may_hold_long_number(text)
        or _may_hold_long_text(text)
    ) and (found := beyond(text, file)):
        raise PackError(found)


def _long_line(text: str) -> int:
    """Return the index of a line that is too long, or -1."""
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
    """Return whether more brackets may be open at once than are allowed.

    Brackets in strings and comments count too, and may hide others; what is hidden so is found
    after parsing, as the parser has a limit of its own.
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

    A key ends with an equals sign or the bracket of a header.
    """
    shortest = 2 * limits.NESTING
    long = [line for line in text.split("\n") if len(line) > shortest]
    for line in [each for each in long if each.rfind("=", shortest) >= 0 or each[0] in "[ \t"]:
        end = max(line.rfind("="), line.rfind("]") if line.lstrip()[:1] == "[" else 0)
        if end > limits.KEY or line.count(".", 0, end) >= limits.NESTING:
            return True
    return False


def _may_hold_long_number(text: str) -> bool:
    """Return whether too many digits may follow one another: then every sample is a digit."""
    seen = text[:: limits.DIGITS // _LOOKS].encode("ascii", "replace")
    return b"0" * _LOOKS in seen.translate(_AS_DIGITS)


def _may_hold_long_text(text: str) -> bool:
    """Return whether a string may be too long: it has several lines, and ends late."""
    if len(text) <= limits.TEXT or not any(each in text for each in _LONG_MARKS):
        return False
    start = 0
    while len(text) - start > limits.TEXT:
        start = max(text.rfind(each, start + 1, start + limits.TEXT) for each in _LONG_MARKS)
        if start < 0:
            return True
    return False
