"""What an author most likely meant in a statement that is not TOML: a key, a value, a header."""

from __future__ import annotations

import re
from typing import Final

from briefing.pack.safe_text import named
from briefing.pack.toml import literals
from briefing.pack.toml.stops import Fault, Stop

_SHOWN = 40
"""Characters of a text that a message quotes."""

_PAIR = re.compile(
    r"""[ \t]*(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[^=\n]*)?[ \t]*=(?!=)"""
)
"""A key and its sign, as they stand at the beginning of a statement."""

_WORD = re.compile(r"""[^\s,;\[\]{}#="']+""")
_WORD_BEFORE = re.compile(r"""[^\s,;\[\]{}#="']+$""")
_DAY_BEFORE = re.compile(r"\d{4}-\d\d-\d\d $")
_VALUE = re.compile(r"""["'\[{+\-\w]""")
_COMMENT = re.compile(r"//|/\*|--|;|<!--|%|(?:REM|rem) |::")
_QUOTED = {
    "“": "”“", "„": "“”", "”": "”", "‟": "”", "«": "»", "»": "«", "‹": "›", "›": "‹", "‘": "’‘",
    "’": "’", "‚": "‘’", "″": "″", "′": "′", "「": "」", "『": "』", "＂": "＂", "＇": "＇",
    "`": "`'", "´": "´", "〝": "〞〟",
}  # fmt: skip
"""Quotation marks that are none in TOML, each with those that may end its text."""

_MEANT: Final = {
    "＝": "=", "：": "=", "［": "[", "］": "]", "｛": "{", "｝": "}", "，": ",", "、": ",",
    "．": ".", "＃": "#", ":": "=", "(": "[", ")": "]", "（": "[", "）": "]", "；": ",", ";": ",",
}  # fmt: skip
"""Signs of other languages and keyboards, and those of TOML that they stand for."""


def is_pair(line: str) -> bool:
    """Return whether a line begins with a key and its sign."""
    return _PAIR.match(line) is not None


def fault(stop: Stop) -> Fault | None:
    """Return what is wrong in a statement, or None where nothing can be said about it."""
    if stop.said.startswith("Invalid statement"):
        return _beginning(stop)
    if stop.text[stop.start : stop.start + 1] == "[" and not stop.said.startswith("Expected newl"):
        return _header(stop)
    if stop.said.startswith(("Expected '='", "Invalid initial")):
        return _key(stop)
    if stop.said.startswith(("Expected newline", "Unclosed")):
        return _after(stop)
    return _value(stop)


def _shown(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _beginning(stop: Stop) -> Fault:
    character = stop.character
    if found := _no_statement(stop):
        return found
    if character == "=":
        return stop.fault("the key is missing before `=`")
    if character == ".":
        return stop.fault("the first part of this key is missing before the point")
    if character in "]}),":
        return stop.fault(
            f"`{character}` stands alone here: nothing that it closes or parts is open"
        )
    return _odd_in_key(stop)


def _no_statement(stop: Stop) -> Fault | None:
    """Return the fault of a line that is a comment or an item in another language."""
    line = stop.text[stop.start : stop.line_end]
    if found := _COMMENT.match(line):
        message = f"a comment begins with `#`, and not with `{found[0].strip()}`"
        return stop.fault(message, stop.start, stop.start + len(found[0].strip()))
    if line.startswith(("- ", "* ")):
        message = 'a list is written `key = ["…", "…"]`, and not line by line with hyphens'
        return stop.fault(message, stop.start)
    return None


def _odd_in_key(stop: Stop) -> Fault:
    """Return the fault of a character that no key has."""
    character = stop.character
    if meant := _MEANT.get(character):
        return stop.fault(f"here is `{character}` ({named(character)}): `{meant}` is meant")
    return stop.fault(
        f"`{character}` ({named(character)}) stands in no key: letters A to Z, digits, `-` and `_`"
        " do, and all else between quotation marks"
    )


def _header(stop: Stop) -> Fault | None:
    """Return what is wrong in the header of a table."""
    twice = stop.before.startswith("[[")
    name = stop.before.lstrip("[").strip()
    ends = "]]" if twice else "]"
    if stop.said.startswith("Invalid initial"):
        if stop.character in ("]", "\n", ""):
            part = "the last part of its name" if name else "its name"
            return stop.fault(f"this is the header of a table, and {part} is missing")
        if stop.character == "[":
            return stop.fault("the header of a list of tables begins with `[[`, without a space")
        if stop.character == ".":
            return stop.fault("a part of the name of this table is missing before the point")
        return _odd_in_key(stop)
    if stop.character in ("", "\n", "#", "="):
        missing = f"`{ends}` is missing at the end of this header of a table"
        return stop.fault(missing, len(stop.text[: stop.at].rstrip()))
    if stop.character == "]":
        return stop.fault("one `]` is missing: a header that begins with `[[` ends with `]]`")
    if stop.text[stop.at - 1] == " " or stop.character in "\"'":
        return stop.fault(f"the name of a table is one word, and ends with `{ends}`")
    return _odd_in_key(stop)


def _key(stop: Stop) -> Fault:
    """Return what is wrong in a key, or between it and its value."""
    if not stop.opened and (found := _no_statement(stop)):
        return found
    character, rest = stop.character, stop.rest
    key = re.split(r"[{,\n]", stop.before)[-1].strip() if stop.opened else stop.before.strip()
    if stop.said.startswith("Invalid initial"):
        return _part_of_key(stop, character)
    if character in ("", "\n", "#"):
        return stop.fault(f"`=` and a value are missing after the key `{_shown(key)}`")
    if character == ":":
        return stop.fault("between a key and its value stands `=`, and not `:`")
    if character == "]" and not stop.opened:
        return stop.fault(f"`[` is missing before `{_shown(key)}`, the name of a table", stop.start)
    if character in ",}]" and stop.opened:
        return stop.fault(f"`=` and a value are missing after the key `{_shown(key)}`")
    if character in "\"'" or re.match(r"[\[{+-]?\d|[\[{]|(?:true|false)\b", rest):
        if character in "\"'" and "=" in rest and key[:1] in "\"'":
            return stop.fault(f"the quotation marks around the key {_shown(key)} end here")
        return stop.fault(f"`=` is missing between the key `{_shown(key)}` and its value")
    if re.match(r"[A-Za-z0-9_-]", character):
        words = re.match(r"[\w \t-]*", rest)
        whole = f"{key} {words[0] if words else rest}".split()
        if "=" in rest:
            message = f"a key is one word: `{_shown('_'.join(whole))}`, or in quotation marks"
        else:
            message = (
                f"`=` is missing after the key `{_shown(key)}`; a text stands in quotation marks"
            )
        return stop.fault(message, end=stop.at + len(words[0].rstrip()) if words else None)
    return _odd_in_key(stop)


def _part_of_key(stop: Stop, character: str) -> Fault:
    if character in ("", "\n", "=", "."):
        return stop.fault("a part of this key is missing beside the point")
    if character == "," and stop.opened:
        return stop.fault("a key and its value are missing before this comma")
    return _odd_in_key(stop)


def _value(stop: Stop) -> Fault | None:
    """Return what is wrong with a value that is none."""
    character, rest = stop.character, stop.rest
    if character in ("", "\n", "#"):
        return stop.fault(
            "a value is missing here" if stop.opened else "a value is missing after `=`"
        )
    if character in ",]}":
        where = "comma" if character == "," else "bracket"
        return stop.fault(f"a value is missing before this {where}")
    if character == "=":
        return stop.fault("one `=` stands between a key and its value")
    if ends := _QUOTED.get(character):
        closing = next((n for n, each in enumerate(rest[1:], 1) if each in ends), 0)
        inside = rest[1:closing] if closing else re.split(r"[,\]}#]", rest[1:])[0].strip()
        message = f'`{character}` is no quotation mark of TOML: write "{_shown(inside)}"'
        return stop.fault(message, end=stop.at + (closing or len(inside)) + 1)
    if character in "(（":
        return stop.fault(f"`{character}` begins nothing: a list stands between `[` and `]`")
    word = _WORD.match(stop.text, stop.at)
    if word is None:
        return None
    end = word.end()
    if said := literals.said(word[0]):
        return stop.fault(said, end=end)
    if _VALUE.match(character):
        until = re.match(r"[^#,\[\]{}\"'=]*", rest)
        whole = (until[0] if until else rest).strip()
        return stop.fault(
            f"the text `{_shown(whole)}` needs quotation marks", end=stop.at + len(whole)
        )
    if meant := _MEANT.get(character):
        return stop.fault(f"here is `{character}` ({named(character)}): `{meant}` is meant")
    return stop.fault(f"no value begins with `{character}` ({named(character)})", end=end)


def _after(stop: Stop) -> Fault | None:
    """Return what is wrong with that which follows a value."""
    if found := _number(stop):
        return found
    character, text = stop.character, stop.text
    if stop.opened:
        return _in_brackets(stop)
    if text[stop.start] == "[":
        if character == "]":
            return stop.fault("one `]` is too many in this header of a table")
        return stop.fault("nothing follows the header of a table on its line")
    comment = _COMMENT.match(stop.rest)
    if comment and (comment[0] != ";" or "=" not in stop.rest):
        return stop.fault(f"a comment begins with `#`, and not with `{comment[0].strip()}`")
    if character in "]}":
        return stop.fault(f"this bracket closes nothing: one `{character}` is too many")
    if character in ",;":
        following = is_pair(stop.rest[1:])
        more = "each key stands on a line of its own" if following else "remove it"
        return stop.fault(f"`{character}` does not follow a value outside of brackets: {more}")
    if is_pair(stop.rest):
        return stop.fault("a line break is missing here: each key stands on a line of its own")
    if (mark := stop.before.rstrip()[-1:]) and mark in "\"'":
        inside = _inside(mark)
        return stop.fault(
            f"the text ends at the `{mark}` before this: a quotation mark inside needs {inside}",
            end=stop.at + len(stop.rest.rstrip()),
        )
    return stop.fault(
        f"`{_shown(stop.rest)}` follows the value, where the line should end",
        end=stop.at + len(stop.rest.rstrip()),
    )


def _inside(mark: str) -> str:
    """Return how a quotation mark is written inside of a text that it begins."""
    return '`\\"`' if mark == '"' else 'a text between `"`'


def _number(stop: Stop) -> Fault | None:
    """Return the fault of a number or a date of which the parser has read the beginning."""
    text, start = stop.text, stop.at
    if (before := _WORD_BEFORE.search(text, stop.line_start, stop.at)) is None:
        if not (_DAY_BEFORE.search(text, stop.line_start, stop.at) and stop.character.isdigit()):
            return None
        start = stop.at - 11
    else:
        start = before.start()
    after = _WORD.match(text, stop.at)
    end = after.end() if after else stop.at
    if before is not None and after is None:
        comma = re.compile(r",\d+").match(text, stop.at)
        if stop.opened or comma is None or not before[0].replace("_", "").isdigit():
            return None
        end = comma.end()
    if said := literals.said(word := text[start:end]):
        return stop.fault(said, start, end)
    return stop.fault(f"the text `{_shown(word)}` needs quotation marks", start, end)


def _in_brackets(stop: Stop) -> Fault:
    """Return what is wrong between two items of a list, or two pairs of a table."""
    character, is_list = stop.character, stop.text[stop.opened[-1]] == "["
    what = "items of a list" if is_list else "keys of a table in braces"
    ends = "]" if is_list else "}"
    if character in ("", "\n", "#"):
        return stop.fault(f"this bracket is not closed: a `{ends}` is missing", stop.opened[-1])
    if character in ";；，、|&/":
        return stop.fault(f"between the {what} stands a comma, and not `{character}`")
    if character in ")]}）":
        return stop.fault(
            f"`{character}` does not close `{stop.text[stop.opened[-1]]}`: `{ends}` does"
        )
    if character in ":=":
        return stop.fault(f"`{character}` does not stand between the {what}: a comma does")
    last = len(stop.text[: stop.at].rstrip())
    if stop.text[last - 1] in "\"'" and last == stop.at and character.isalnum():
        mark = stop.text[last - 1]
        return stop.fault(
            f"the text ends at the `{mark}` before this: a comma is missing, or {_inside(mark)}"
        )
    return stop.fault(f"a comma is missing before this: it stands between the {what}")
